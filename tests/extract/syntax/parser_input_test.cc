#include "syntax/parser_input.h"

#include <catch2/catch.hpp>

using namespace talkgraph::extract;

namespace {

constexpr PartOfSpeech kNoun = PartOfSpeech::kNoun;
constexpr PartOfSpeech kMark = PartOfSpeech::kPunctuation;

ParserInput input_of(const std::vector<PartOfSpeech>& tags) {
  std::vector<WordForm> forms(tags.size());
  for (std::size_t i = 0; i < forms.size(); ++i) forms[i].word = 100 + i;
  return ParserInput(forms, tags);
}

}  // namespace

TEST_CASE("marks are a property of the word behind them") {
  const ParserInput input = input_of({kNoun, kMark, kNoun, kNoun, kMark});
  REQUIRE(input.size() == 3);
  REQUIRE(input.position(1) == 2);
  REQUIRE(input.word(0).mark == 0);
  REQUIRE(input.word(1).mark == 101);
  REQUIRE(input.word(2).mark == 0);
  REQUIRE(input.word(input.size()).mark == 104);
  REQUIRE(input.divisions(0, 1) == 1);
  REQUIRE(input.divisions(1, 2) == 0);
  REQUIRE(input.divisions(0, 3) == 2);
}

TEST_CASE("where there is nothing but marks they are the words") {
  REQUIRE(input_of({kMark, kMark}).size() == 2);
  REQUIRE(input_of({}).size() == 0);
}

TEST_CASE("heads among words become heads in the sentence") {
  const ParserInput input = input_of({kMark, kNoun, kMark, kNoun});
  REQUIRE(input.sentence_heads(std::vector<std::uint32_t>{1, 2}, 4) ==
          std::vector<std::uint32_t>{kNoHead, 3, kNoHead, kNoHead});
}
