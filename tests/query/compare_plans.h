// Runs a query by its plan and by one without any rewrite, and compares.
#pragma once

#include <cstdint>
#include <string>

namespace talkgraph::query {

enum class PlanOutcome { kSame, kBothFail, kPlainFails, kDifferent };

struct PlanComparison {
  PlanOutcome outcome = PlanOutcome::kSame;
  std::string query;
  bool has_rows = false;   // at least one
  std::string difference;  // empty unless different
};

// One random graph and query: rows as bags, or as they come where the query
// orders them, and the graph as a whole afterwards. A condition that is never
// reached is no error, so that only the plan without rewrites may fail alone.
PlanComparison compare_plans(std::uint32_t seed);

}  // namespace talkgraph::query
