#include <catch2/catch.hpp>

#include "claims_fixture.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using Lines = std::vector<std::string>;

namespace {

// The figures of a paragraph before an interview of Ivo Lindt of Coinara.
Lines introduced(const std::string& lead) {
  return MarkedTranscript()
      .lead("[Ivo Lindt|Person] is the CEO of [Coinara|Exchange].")
      .lead(lead)
      .asks("Pia Holm|Person", "Hello.")
      .says("Ivo Lindt|Person", "Hello.")
      .read()
      .metrics();
}

}  // namespace

TEST_CASE("a guest's company has what only companies have, though it is named in passing") {
  CHECK(introduced("As [Coinara|Exchange] hits 5 million users, we spoke to its CEO.") ==
        Lines{"Coinara: users = 5000000"});
  CHECK(introduced("After the milestone of 5 million users, we sat down with the CEO.") ==
        Lines{"Coinara: users = 5000000"});
  CHECK(introduced("[Ivo Lindt|Person] recently raised capital at a 225 million dollar "
                   "valuation.") == Lines{"Coinara: valuation = 225000000 USD"});
  CHECK(introduced("[Ivo Lindt|Person] runs [Coinara|Exchange] — one of the largest platforms, "
                   "with a daily turnover exceeding 260 million dollars.") ==
        Lines{"Coinara: daily turnover > 260000000 USD, daily"});
  CHECK(introduced("[Ivo Lindt|Person]'s exchange [Coinara|Exchange], staffed by 160 employees, "
                   "has offices in four countries.") ==
        Lines{"Coinara: countries = 4", "Coinara: employees = 160"});
}

TEST_CASE("a participle behind a comma tells of whom its sentence tells") {
  CHECK(introduced("[Halde Labs|Organization] finished its sale through [Seedly|Organization], "
                   "raising 950,000 dollars from over 1,100 investors.") ==
        Lines{"Halde Labs: funding raised = 950000 USD", "Halde Labs: investors > 1100"});
  CHECK(introduced("In 1997 [Runa Berg|Person] spun off a start-up of [Halde Labs|Organization], "
                   "acquiring a 33% stake in the company.") ==
        Lines{"Runa Berg: stake = 33 %, 1997"});
}

TEST_CASE("what was sold has the price, also in coins and in what these were worth") {
  CHECK(introduced("[Ivo Lindt|Person] owned the site [Diceroo|Product] which was subsequently "
                   "sold for 12,000 bitcoins, which were valued at 3 million dollars.") ==
        Lines{"Diceroo: sale price = 12000", "Diceroo: sale price value = 3000000 USD"});
}

TEST_CASE("of a person others tell how long they did something") {
  CHECK(introduced("[Ivo Lindt|Person] spent 20 years running trading desks.") ==
        Lines{"Ivo Lindt: years running trading desks = 20"});
  CHECK(introduced("[Ivo Lindt|Person] had a career in finance with over 15 years at "
                   "[Halde Bank|Organization].") == Lines{"Ivo Lindt: years at Halde Bank > 15"});
  CHECK(introduced("[Halde Bank|Organization] spent 20 years building trading desks.").empty());
  CHECK(introduced("[Ivo Lindt|Person] has been in the mining business for over 10 years.") ==
        Lines{"Ivo Lindt: years in mining business > 10"});
  CHECK(introduced("[Ivo Lindt|Person] came after 15 years at [Halde Bank|Organization].") ==
        Lines{"Ivo Lindt: years at Halde Bank = 15"});
  CHECK(introduced("Before that, [Ivo Lindt|Person] spent ten years as a trader.") ==
        Lines{"Ivo Lindt: years as trader = 10"});
  CHECK(introduced("A former banker with 12 years of experience, [Ivo Lindt|Person] founded it.") ==
        Lines{"Ivo Lindt: years of experience = 12"});
}

TEST_CASE("who gave the money, or has a thing that is only mentioned, has not the figures") {
  CHECK(introduced("[Coinara|Exchange], backed by 30 million dollars from [Seedly|Organization], "
                   "grew.") == Lines{"Coinara: funding raised = 30000000 USD"});
  CHECK(
      introduced("[Ivo Lindt|Person] is the host of a podcast with 2 million downloads.").empty());
  CHECK(introduced("Some 70% of its users live in Peru.") ==
        Lines{"Coinara: share of users that live in Peru ~ 70 %"});
}

TEST_CASE("it is whom the sentence before was about, not what that named last") {
  CHECK(introduced("[Halde Labs|Organization] is registered with the [Oslo Board|Organization]. It "
                   "raised 40 million euros last year.") ==
        Lines{"Halde Labs: funding raised = 40000000 EUR, last year"});
}

TEST_CASE("what another company has is not the guest's") {
  CHECK(introduced("As [Halde Bank|Organization] hits 5 million users, we spoke to the CEO.") ==
        Lines{"Halde Bank: users = 5000000"});
  CHECK(introduced("Some 4,000 trees were planted.").empty());
}

TEST_CASE("a figure that only adds to the one before is of the same") {
  CHECK(introduced("[Coinara|Exchange], a broker with over 5 million users in 60 countries, is "
                   "growing.") == Lines{"Coinara: countries = 60", "Coinara: users > 5000000"});
}

TEST_CASE("our network is everybody's, and it within quotation marks somebody else's") {
  const auto said = [](const std::string& text) {
    return MarkedTranscript()
        .lead("[Ivo Lindt|Person] is the CEO of [Coinara|Exchange].")
        .asks("Pia Holm|Person", "And then?")
        .says("Ivo Lindt|Person", text)
        .read()
        .metrics();
  };
  CHECK(said("Our network is 60,000 nodes.").empty());
  CHECK(said("People said \"it has 12% of the market\" back then.").empty());
  CHECK(said("These new 50 coins are sent to somebody.").empty());
  CHECK(said("We like 64 bit values.").empty());
}
