// Which labels a node has, or which type a relationship: names joined by & and |,
// ! before them, % for any.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace talkgraph::query {

struct LabelExpression {
  // kDynamic only while it is parsed: such names are tested as conditions.
  enum class Kind { kName, kAny, kNot, kAnd, kOr, kDynamic };
  Kind kind = Kind::kName;
  std::string name;                       // of kName
  std::vector<LabelExpression> operands;  // one of kNot, two or more of kAnd and kOr
  std::size_t names = 0;                  // of kDynamic: which of the parser's computed names
  bool any_of_names = false;              // of kDynamic: one of them is enough
};

// Is a name computed in it?
bool is_dynamic(const LabelExpression& expression);

// What fits has one of the names; with `enough`, all that has one of them fits.
struct NameChoice {
  std::vector<std::string> names;
  bool enough = false;
};
// Nothing if something may fit without any name of the expression.
std::optional<NameChoice> choice_of(const LabelExpression& expression);

// Does something with these names, in any order, fit? Linear in the expression
// times the names.
bool fits(const LabelExpression& expression, std::span<const std::string_view> names);

}  // namespace talkgraph::query
