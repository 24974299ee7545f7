#include <algorithm>
#include <catch2/catch.hpp>
#include <iomanip>
#include <iostream>

#include "claims_fixture.h"
#include "paraphrases.h"

using namespace talkgraph::extract;

namespace {

const std::set<std::string> kTypes = {"WORKS_FOR",   "FOUNDED",         "RELATED_TO", "EDUCATED_AT",
                                      "INTERVIEWED", "PARTICIPATED_IN", "ORGANIZED",  "LOCATED_IN",
                                      "INVESTED_IN", "CREATED",         "HOLDS"};

ParaphraseScore score_people(const std::string& file) {
  return score(read_dialogues(file), kTypes);
}

void print_tally(const std::string& what, const Tally& tally) {
  std::cout << "  " << what << ": " << tally.right << " of " << tally.wanted << " found, recall "
            << std::setprecision(3) << tally.recall() << ", precision " << tally.precision()
            << '\n';
}

}  // namespace

TEST_CASE("what is said of people is found however it is put") {
  const ParaphraseScore found = score_people("people.txt");
  INFO(found.mistakes);
  CHECK(found.relations.wanted > 150);
  CHECK(found.relations.recall() > 0.9);
  CHECK(found.relations.precision() > 0.93);
  CHECK(found.properties.recall() > 0.95);
}

TEST_CASE("rules on people carry over to passages for which none was written") {
  const ParaphraseScore found = score_people("people-unseen.txt");
  CHECK(found.relations.wanted > 180);
  CHECK(found.relations.recall() > 0.84);
  CHECK(found.relations.precision() > 0.96);
  CHECK(found.properties.recall() > 0.91);
}

TEST_CASE("what people and companies do is found in whichever form it is told") {
  const ParaphraseScore found = score(read_dialogues("tellings.txt"));
  INFO(found.mistakes);
  CHECK(found.relations.wanted > 60);
  CHECK(found.relations.recall() > 0.97);
  CHECK(found.relations.precision() > 0.97);
}

TEST_CASE("what ties companies to one another is found where it is told in passing") {
  const ParaphraseScore found = score(read_dialogues("ties.txt"));
  INFO(found.mistakes);
  CHECK(found.relations.wanted > 12);
  CHECK(found.relations.recall() > 0.99);
  CHECK(found.relations.precision() > 0.99);
}

// Hidden: prints what is missed and what is wrong, for who improves rules.
TEST_CASE("list the mistakes on people", "[.][list]") {
  const ParaphraseScore seen = score_people("people.txt");
  std::cout << seen.mistakes;
  for (const std::string file : {"people.txt", "people-unseen.txt"}) {
    const ParaphraseScore found = score_people(file);
    std::cout << file << '\n';
    print_tally("relations", found.relations);
    print_tally("properties", found.properties);
  }
  CHECK(seen.relations.wanted > 0);
}

TEST_CASE("who is said to head a company without its name heads the speaker's") {
  const auto told = [](const std::string& sentence) { return say(sentence).relations(); };
  const auto has = [](const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
  };
  CHECK(has(told("Let me tell you of [Ivo Lindt|Person], as he's a co-founder and CTO."),
            "Ivo Lindt FOUNDED Nordbit"));
  CHECK(has(told("[Ivo Lindt|Person] is the COO."), "Ivo Lindt WORKS_FOR Nordbit"));
  CHECK(has(told("I sent money to [Halde Labs|Organization], that is to [Ivo Lindt|Person], the "
                 "CEO."),
            "Ivo Lindt WORKS_FOR Halde Labs"));
  for (const char* trap :
       {"[Ivo Lindt|Person] is a CEO.", "If [Ivo Lindt|Person] is the CEO, we win.",
        "[Ivo Lindt|Person] is CEO, cook and cleaner at [Halde Labs|Organization].",
        "I know [Halde Labs|Organization]. [Ivo Lindt|Person] founded it, and he is the CTO."}) {
    CHECK_FALSE(has(told(trap), "Ivo Lindt WORKS_FOR Nordbit"));
  }
}

TEST_CASE("a list of founders goes on behind what says who they are") {
  CHECK(say("[Coinara|Exchange] was founded by [Ivo Lindt|Person] and his old friend "
            "[Runa Berg|Person].")
            .claim("Runa Berg FOUNDED Coinara")
            .type == "FOUNDED");
}

TEST_CASE("a partner of the house, or what is built on it, is no post there") {
  const auto told = say("It was made by our partner, [Ivo Lindt|Person].").relations();
  CHECK(std::find(told.begin(), told.end(), "Ivo Lindt WORKS_FOR Nordbit") == told.end());
}
