// compare_plans [COUNT [FIRST_SEED]]: random queries, planned and in the order of
// their text. Exits with 1 if any answers differ.
#include <cstdlib>
#include <iostream>
#include <map>
#include <string>

#include "compare_plans.h"

using namespace talkgraph::query;

int main(int argc, char** argv) {
  const auto number = [&](int at, unsigned long otherwise) {
    return argc > at ? std::strtoul(argv[at], nullptr, 10) : otherwise;
  };
  const unsigned long count = number(1, 10000);
  const unsigned long first = number(2, 1);
  std::map<PlanOutcome, unsigned long> outcomes;
  unsigned long with_rows = 0;
  for (unsigned long seed = first; seed < first + count; ++seed) {
    const PlanComparison comparison = compare_plans(static_cast<std::uint32_t>(seed));
    ++outcomes[comparison.outcome];
    if (comparison.has_rows) ++with_rows;
    if (comparison.outcome != PlanOutcome::kDifferent) continue;
    std::cout << "seed " << seed << ": " << comparison.query << "\n" << comparison.difference;
  }
  std::cout << "seeds " << first << " to " << first + count - 1 << ": "
            << outcomes[PlanOutcome::kSame] << " alike (" << with_rows << " with rows), "
            << outcomes[PlanOutcome::kBothFail] << " errors in both, "
            << outcomes[PlanOutcome::kPlainFails] << " errors only without rewrites, "
            << outcomes[PlanOutcome::kDifferent] << " different\n";
  return outcomes[PlanOutcome::kDifferent] == 0 ? 0 : 1;
}
