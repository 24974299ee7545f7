// Which labels a node has, or which type a relationship: names joined by & and |,
// ! before them, % for any.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace talkgraph::query {

struct LabelExpression {
  enum class Kind { kName, kAny, kNot, kAnd, kOr };
  Kind kind = Kind::kName;
  std::string name;                       // of kName
  std::vector<LabelExpression> operands;  // one of kNot, two or more of kAnd and kOr
};

// Does something with these names, in any order, fit? Linear in the expression
// times the names.
bool fits(const LabelExpression& expression, std::span<const std::string_view> names);

// Appends the names that whatever fits must have.
void add_required_names(const LabelExpression& expression, std::vector<std::string>& names);

}  // namespace talkgraph::query
