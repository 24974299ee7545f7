#include "paraphrases.h"

#include <catch2/catch.hpp>
#include <iomanip>
#include <iostream>

using namespace talkgraph::extract;

namespace {

void print(const std::string& file, const ParaphraseScore& score) {
  const auto line = [](const std::string& what, const Tally& tally) {
    std::cout << "  " << what << ": " << tally.right << " of " << tally.wanted << " found, recall "
              << tally.recall() << ", precision " << tally.precision() << '\n';
  };
  std::cout << file << std::setprecision(3) << '\n';
  line("relations", score.relations);
  line("figures", score.figures);
  line("comparisons and goals", score.figure_details);
  line("properties", score.properties);
}

// Of one kind: so many are wanted, and so large shares are found and right. Mistakes in
// files whose rules were not made for them stay unread.
void check(const std::string& file, Tally ParaphraseScore::*kind, int wanted, double recall,
           double precision) {
  const ParaphraseScore found = score(read_dialogues(file));
  const bool is_read = file.find("-unseen") == std::string::npos;
  INFO((is_read ? found.mistakes : file));
  const Tally& tally = found.*kind;
  CHECK(tally.wanted > wanted);
  CHECK(tally.recall() > recall);
  CHECK(tally.precision() > precision);
}

constexpr auto kRelations = &ParaphraseScore::relations;
constexpr auto kFigures = &ParaphraseScore::figures;

}  // namespace

TEST_CASE("most facts are found however they are put") {
  check("paraphrases.txt", kRelations, 150, 0.5, 0.9);
  check("paraphrases.txt", kFigures, 15, 0.5, 0.9);
  CHECK(score(read_dialogues("paraphrases.txt")).properties.recall() > 0.5);
}

TEST_CASE("patterns carry over to sentences for which none was written") {
  check("paraphrases-unseen.txt", kRelations, 90, 0.82, 0.9);
}

TEST_CASE("most facts of companies are found however they are put") {
  check("market.txt", kRelations, 200, 0.9, 0.9);
}

TEST_CASE("facts of companies are found in sentences for which no pattern was written") {
  check("market-unseen.txt", kRelations, 200, 0.83, 0.9);
}

TEST_CASE("what is used, offered and listed is found whatever stands for either end") {
  check("uses.txt", kRelations, 125, 0.95, 0.95);
}

TEST_CASE("dealings are found in all forms that subjects, verbs and lists have") {
  check("market-forms.txt", kRelations, 70, 0.98, 0.98);
}

TEST_CASE("most figures are found however they are put") {
  check("market-figures.txt", kFigures, 15, 0.8, 0.8);
}

TEST_CASE("figures are found in sentences for which nothing was written") {
  check("market-figures-unseen.txt", kFigures, 15, 0.65, 0.8);
}

TEST_CASE("figures of companies are found whatever they count") {
  check("plain-figures.txt", kFigures, 24, 0.97, 0.97);
}

TEST_CASE("figures in answers that name nobody are those of the company that answers") {
  check("company-answers.txt", kFigures, 300, 0.97, 0.97);
}

TEST_CASE("figures in answers that name nobody are found where nothing was written for them") {
  check("company-answers-unseen.txt", kFigures, 35, 0.6, 0.85);
}

TEST_CASE("most figures in answers of several sentences are found") {
  check("spoken-figures.txt", kFigures, 15, 0.8, 0.8);
}

TEST_CASE("figures are found in answers of several sentences for which no rule was made") {
  check("spoken-figures-unseen.txt", kFigures, 15, 0.65, 0.8);
}

TEST_CASE("most facts are found in passages of interviews of many kinds") {
  check("talks.txt", kRelations, 85, 0.65, 0.87);
}

TEST_CASE("facts are found in passages of interviews for which no rule was made") {
  check("talks-unseen.txt", kRelations, 80, 0.4, 0.72);
}

TEST_CASE("facts are found in loose talk") {
  check("spoken.txt", kRelations, 180, 0.95, 0.93);
}

TEST_CASE("facts are found in loose talk for which no rule was made") {
  check("spoken-unseen.txt", kRelations, 30, 0.62, 0.9);
}

TEST_CASE("careers and dealings are found whatever subject, verb and object tell them") {
  check("careers.txt", kRelations, 150, 0.85, 0.9);
}

TEST_CASE("careers and dealings are found in sentences for which no pattern was written") {
  check("careers-unseen.txt", kRelations, 50, 0.65, 0.85);
}

// Hidden: prints what is missed and what is wrong, for who improves patterns.
TEST_CASE("list the mistakes", "[.][list]") {
  for (const std::string set : {"paraphrases", "market", "market-figures", "spoken-figures",
                                "company-answers", "talks", "careers", "spoken"}) {
    const ParaphraseScore seen = score(read_dialogues(set + ".txt"));
    std::cout << seen.mistakes;
    print(set + ".txt", seen);
    print(set + "-unseen.txt", score(read_dialogues(set + "-unseen.txt")));
    CHECK(seen.relations.wanted + seen.figures.wanted > 0);
  }
}
