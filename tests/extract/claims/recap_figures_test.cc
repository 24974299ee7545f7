#include <catch2/catch.hpp>

#include "claims_fixture.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using Lines = std::vector<std::string>;

namespace {

// The figures of a recap of what Mara Quist told of Nordbit, where nobody is marked as speaking.
Lines recap(const std::vector<std::string>& paragraphs) {
  MarkedTranscript page;
  page.lead("[Mara Quist|Person], CEO of [Nordbit|Exchange], told how [Nordbit|Exchange] began.");
  page.lead("[Nordbit|Exchange] opened in May.");
  for (const std::string& paragraph : paragraphs) page.lead(paragraph);
  return page.read().metrics();
}

}  // namespace

TEST_CASE("they and their stand for the company that a recap is about") {
  CHECK(recap({"They quote between 220 and 330 tokens across 70 venues."}) ==
        Lines{"Nordbit: tokens = 220", "Nordbit: tokens = 330", "Nordbit: venues = 70"});
  CHECK(recap({"Their market share in this field is 13%."}) ==
        Lines{"Nordbit: market share = 13 %"});
  CHECK(recap({"In 2019 they had 40 employees."}) == Lines{"Nordbit: employees = 40, 2019"});
}

TEST_CASE("they are not the company behind a crowd, another company, or in what nobody did") {
  CHECK(recap({"Many traders left. They have 40 accounts each."}).empty());
  CHECK(recap({"[Coinara|Exchange] grew as well. They have 300 employees."}) ==
        Lines{"Coinara: employees = 300"});
  CHECK(recap({"They will have two different offices."}).empty());
  CHECK(recap({"They go between 0.5% and 4% of the volume there."}).empty());
}

TEST_CASE("who leads an exchange of some rank tells the rank of theirs") {
  CHECK(recap({"[Mara Quist|Person], co-founder and CEO of [Nordbit|Exchange], leads the world's "
               "fourth-largest crypto exchange by volume."}) == Lines{"Nordbit: rank = 4"});
  CHECK(recap({"[Mara Quist|Person] of [Nordbit|Exchange] met the fourth-largest exchange."})
            .empty());
}

TEST_CASE("a sentence without a subject goes on about the one before") {
  CHECK(
      recap({"[Coinara|Exchange] invests in many. And today has around 160 portfolio companies in "
             "over 35 countries."}) ==
      Lines{"Coinara: countries > 35", "Coinara: portfolio companies ~ 160"});
}

TEST_CASE("it is not what was only named behind a preposition") {
  CHECK(recap({"Ranked among the best on [Coinara|Exchange], it offers 1,500 trading pairs."}) ==
        Lines{"Nordbit: trading pairs = 1500"});
}

TEST_CASE("what a sentence opens with is said of the company that follows") {
  CHECK(recap({"Currently supporting 11 chains, the young exchange also offers staking."}) ==
        Lines{"Nordbit: chains = 11"});
  CHECK(recap({"[Mara Quist|Person], CEO of [Nordbit|Exchange], a marketplace for transfers "
               "serving about 4 million people everywhere, was glad."}) ==
        Lines{"Nordbit: people ~ 4000000"});
  CHECK(recap({"[Nordbit|Exchange] opened a series of contests, offering rewards exceeding 10 "
               "million dollars."}) == Lines{"Nordbit: rewards > 10000000 USD"});
}

TEST_CASE("where somebody is ranked has not the rank") {
  CHECK(recap({"She won it from [Halde Labs|Organization], and is ranked third in [Halde "
               "Labs|Organization]."})
            .empty());
}
