#include "oracle.h"

#include <catch2/catch.hpp>

using namespace talkgraph::extract;
using namespace talkgraph::extract::train;

namespace {

using Heads = std::vector<std::uint32_t>;

// The tree that follows from doing what the oracle allows, the last of it each
// time if `last`.
Heads follow(const Heads& heads, bool last) {
  ParseState state(static_cast<std::uint32_t>(heads.size()));
  while (!state.finished()) {
    const auto right = right_transitions(state, heads);
    std::size_t choice = kTransitions;
    for (std::size_t i = 0; i < kTransitions; ++i) {
      if (right[i] && (last || choice == kTransitions)) choice = i;
    }
    state.apply(static_cast<Transition>(choice));
  }
  return state.heads();
}

}  // namespace

TEST_CASE("whichever right transition is taken, the right tree comes out") {
  // The root's dependent has the number of words as head.
  for (const Heads& heads : {Heads{1, 2, 3, 4, 5, 6}, Heads{1, 3, 1, 6, 3, 6, 7}, Heads{1},
                             Heads{3, 0, 0, 4}, Heads{4, 0, 3, 1}}) {
    REQUIRE(follow(heads, false) == heads);
    REQUIRE(follow(heads, true) == heads);
  }
}

TEST_CASE("after a mistake the oracle saves what can be saved") {
  const Heads heads = {1, 4, 3, 1};
  ParseState state(4);
  for (const Transition done : {Transition::kShift, Transition::kShift, Transition::kRight}) {
    state.apply(done);
  }
  // Word 1 hangs on word 0 by mistake and word 3 can no longer hang on it.
  while (!state.finished()) {
    const auto right = right_transitions(state, heads);
    const auto choice = std::find(right.begin(), right.end(), true);
    REQUIRE(choice != right.end());
    state.apply(static_cast<Transition>(choice - right.begin()));
  }
  REQUIRE(state.heads()[2] == 3);
}

TEST_CASE("an arc that crosses another is lifted, other trees stay") {
  REQUIRE(make_projective({1, 2, 3}) == Heads{1, 2, 3});
  // 0 <- 2 crosses 1 <- 3; word 0 goes to the head of word 2.
  REQUIRE(make_projective({2, 3, 3, 4}) == Heads{3, 3, 3, 4});
}
