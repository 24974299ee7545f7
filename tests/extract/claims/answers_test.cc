#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "base/file.h"
#include "claims_fixture.h"

using namespace talkgraph;
using namespace talkgraph::extract;

namespace {

// What Mara Quist of the exchange Nordbit answers to a question of Pia Holm's.
std::vector<std::string> claims_of(const std::string& question, const std::string& answer) {
  const auto result =
      MarkedTranscript()
          .lead("[Mara Quist|Person], COO, [Nordbit|Exchange], was asked by [Pia Holm|Person].")
          .asks("Pia Holm|Person", question)
          .says("Mara Quist|Person", answer)
          .read();
  std::vector<std::string> found = result.relations();
  std::erase_if(found, [](const std::string& line) {
    return line == "Mara Quist WORKS_FOR Nordbit" || line == "Pia Holm INTERVIEWED Mara Quist";
  });
  return found;
}

// Checks the examples of a file of data/patterns; returns how many there are.
std::size_t check_examples(const std::string& file, const char* key) {
  const auto text = read_file(TALKGRAPH_TEST_DATA "/patterns/" + file);
  REQUIRE(text.has_value());
  std::size_t examples = 0;
  const auto root = nlohmann::json::parse(*text);
  for (const auto& group : root.at(key)) {
    for (const auto& example : group.at("examples")) {
      const auto question = example.at("question").get<std::string>();
      const auto answer = example.at("text").get<std::string>();
      auto wanted = example.at("finds").get<std::vector<std::string>>();
      std::sort(wanted.begin(), wanted.end());
      INFO(question << " " << answer);
      CHECK(claims_of(question, answer) == wanted);
      ++examples;
    }
  }
  return examples;
}

}  // namespace

TEST_CASE("every example among the questions is answered as it says") {
  CHECK(check_examples("questions.json", "questions") > 10);
}

TEST_CASE("every example of what companies have to do with names tells what it says") {
  CHECK(check_examples("dealings.json", "dealings") > 10);
}

TEST_CASE("names that a verb follows or that are denied are no answer") {
  CHECK(claims_of("Who do you compete with?", "[Coinara|Exchange] called me today.").empty());
  CHECK(claims_of("Who do you compete with?", "No, not [Coinara|Exchange].").empty());
  CHECK(claims_of("Who are your investors?", "I met [Vesterfund|Organization] once.").empty());
}

TEST_CASE("an answer may come after a word of thanks, and may go on") {
  const auto found = claims_of("Who do you compete with?",
                               "Good question. [Coinara|Exchange]. And [Bitfjord|Exchange].");
  CHECK(found == std::vector<std::string>{"Nordbit COMPETES_WITH Bitfjord",
                                          "Nordbit COMPETES_WITH Coinara"});
}

TEST_CASE("a question about another company is answered of that company") {
  CHECK(claims_of("Who are the investors of [Coinara|Exchange]?", "[Vesterfund|Organization].") ==
        std::vector<std::string>{"Vesterfund INVESTED_IN Coinara"});
}

TEST_CASE("names alone go on with what was said of the one before") {
  CHECK(claims_of("How do you trade?",
                  "I still use [Coinara|Exchange]. Sometimes [Bitfjord|Exchange].") ==
        std::vector<std::string>{"Mara Quist USES Bitfjord", "Mara Quist USES Coinara"});
  CHECK(claims_of("How do you trade?",
                  "I still use [Coinara|Exchange]. Never [Bitfjord|Exchange].") ==
        std::vector<std::string>{"Mara Quist USES Coinara"});
  CHECK(claims_of("How do you trade?", "I still use [Coinara|Exchange]. In [Oslo|Place].") ==
        std::vector<std::string>{"Mara Quist USES Coinara"});
}

TEST_CASE("an answer of names may begin as people begin to speak") {
  CHECK(claims_of("Who do you compete with?", "I mean, it's mostly [Coinara|Exchange].") ==
        std::vector<std::string>{"Nordbit COMPETES_WITH Coinara"});
}
