#pragma once

#include <memory>

#include "run/operator.h"

namespace talkgraph::query {

// An operator over its input, as many rows as that, for all that is known.
template <class T>
std::unique_ptr<T> over(OperatorPtr input) {
  auto op = std::make_unique<T>();
  op->input = std::move(input);
  op->estimated_rows = op->input->estimated_rows;
  return op;
}

}  // namespace talkgraph::query
