#pragma once

#include <memory>
#include <vector>

#include "diagnostics.h"
#include "parse/ast.h"
#include "run/operator.h"

namespace talkgraph::query {

// What a prepared query holds. Plans point into the tree.
struct Statement {
  explicit Statement(std::string text) : source(std::move(text)) {}

  Source source;
  std::unique_ptr<Query> query;
  std::vector<OperatorPtr> plans;  // one per part of a UNION
  Slot slot_count = 0;
  std::vector<std::string> slot_names;  // empty for what has no variable
  bool is_update = false;
  std::vector<std::string> columns;  // of the result, or of the plan where that is wanted
};

}  // namespace talkgraph::query
