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
  bool is_update = false;
};

}  // namespace talkgraph::query
