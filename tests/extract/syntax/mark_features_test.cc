#include "syntax/mark_features.h"

#include <catch2/catch.hpp>

using namespace talkgraph::extract;

namespace {

// The words that a mark could hang on.
std::vector<std::uint32_t> could_take(const std::vector<std::uint32_t>& heads,
                                      const MarkPlace& place) {
  std::vector<PartOfSpeech> tags(heads.size(), PartOfSpeech::kNoun);
  tags[place.mark] = PartOfSpeech::kPunctuation;
  const std::vector<WordForm> forms(heads.size());
  const std::vector<Dependency> labels(heads.size(), Dependency::kDep);
  const Branches branches(heads);
  std::vector<std::uint32_t> words;
  for (const MarkHead& head : mark_heads({forms, tags, heads, labels, &branches}, place)) {
    words.push_back(head.word);
  }
  return words;
}

}  // namespace

TEST_CASE("a mark may hang on what is above the words beside it, up to what has both below it") {
  // 1 <- 0, 4 <- 1, 4 <- 3; 5 <- 4: the mark is 2.
  const std::vector<std::uint32_t> heads{1, 4, kNoHead, 4, 5, kNoHead};
  REQUIRE(could_take(heads, {2, 1, 3}) == std::vector<std::uint32_t>{1, 4, 3});
}

TEST_CASE("a mark at the end may hang on all that is above the last word") {
  const std::vector<std::uint32_t> heads{kNoHead, 0, 1, kNoHead};
  REQUIRE(could_take(heads, {3, 2, kNoHead}) == std::vector<std::uint32_t>{2, 1, 0});
}

TEST_CASE("a mark at the beginning may hang on all that is above the first word") {
  const std::vector<std::uint32_t> heads{kNoHead, 2, kNoHead};
  REQUIRE(could_take(heads, {0, kNoHead, 1}) == std::vector<std::uint32_t>{1, 2});
}
