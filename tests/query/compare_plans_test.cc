#include "compare_plans.h"

#include <catch2/catch.hpp>

using namespace talkgraph::query;

TEST_CASE("plans give what matching in the order of the text gives") {
  int answered = 0;
  for (std::uint32_t seed = 1; seed <= 400; ++seed) {
    const PlanComparison comparison = compare_plans(seed);
    INFO("seed " << seed << ": " << comparison.query);
    INFO(comparison.difference);
    REQUIRE(comparison.outcome != PlanOutcome::kDifferent);
    if (comparison.outcome == PlanOutcome::kSame) ++answered;
  }
  CHECK(answered > 300);
}
