#include "syntax/parse_state.h"

#include <catch2/catch.hpp>

using namespace talkgraph::extract;

TEST_CASE("whatever is done, each word gets one head and one word the root") {
  constexpr std::uint32_t kWords = 7;
  std::uint64_t random = 5;
  for (int round = 0; round < 200; ++round) {
    ParseState state(kWords);
    while (!state.finished()) {
      random = random * 6364136223846793005ULL + 1442695040888963407ULL;
      const auto transition = static_cast<Transition>((random >> 33) % kTransitions);
      if (state.allows(transition)) state.apply(transition);
    }
    std::size_t roots = 0;
    for (std::uint32_t word = 0; word < kWords; ++word) {
      std::uint32_t above = word;
      for (std::uint32_t steps = 0; above != kWords; ++steps) {
        REQUIRE(steps <= kWords);
        above = state.heads()[above];
      }
      roots += state.heads()[word] == kWords;
    }
    REQUIRE(roots == 1);
  }
}

TEST_CASE("children are known by side, the outermost first") {
  ParseState state(4);
  state.apply(Transition::kShift);
  state.apply(Transition::kShift);
  state.apply(Transition::kLeft);  // 2 takes 1
  state.apply(Transition::kLeft);  // 2 takes 0
  REQUIRE(state.left(2).outer == 0);
  REQUIRE(state.left(2).inner == 1);
  REQUIRE(state.left(2).count == 2);
  state.apply(Transition::kShift);
  state.apply(Transition::kShift);
  state.apply(Transition::kRight);  // 2 takes 3
  REQUIRE(state.right(2).outer == 3);
  REQUIRE(state.right(2).count == 1);
  REQUIRE(state.next() == 4);
  REQUIRE(state.next(1) == kNoWord);
  REQUIRE(state.stack(0) == 2);
  REQUIRE(state.stack(1) == kNoWord);
}

TEST_CASE("no words are parsed at once") {
  REQUIRE(ParseState(0).finished());
}
