// How operators tell what they do, for EXPLAIN and PROFILE.
#pragma once

#include <string>
#include <vector>

#include "parse/ast.h"

namespace talkgraph::query {

struct Operator;

class Description {
 public:
  Description(const std::vector<std::string>& slot_names, const std::string& text)
      : slot_names_(slot_names), text_(text) {}

  // The name of the variable, or one made up for what has none.
  std::string variable(Slot slot) const;
  // As the query writes it.
  std::string text(const Expr& expr) const;

  // Adds the plans of those that are in the expression to `inputs`.
  void add_subqueries(const Expr& expr);

  std::string name;
  std::string details;
  std::vector<const Operator*> inputs;  // the first is where rows come from

 private:
  const std::vector<std::string>& slot_names_;
  const std::string& text_;
};

}  // namespace talkgraph::query
