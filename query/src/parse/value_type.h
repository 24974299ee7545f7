// Types as IS :: names them.
#pragma once

#include <memory>
#include <vector>

#include "analyse/static_type.h"

namespace talkgraph::query {

// A value is of the type if it is of one of the alternatives.
struct ValueType {
  struct Alternative {
    KindSet kinds = 0;                          // with kNullKind unless NOT NULL is said
    std::shared_ptr<const ValueType> elements;  // of a list; null: any
  };
  std::vector<Alternative> alternatives;
};

// Linear in the lists that the type looks into. Recurses as deep as the type nests.
bool fits(const ValueType& type, const Datum& value);

}  // namespace talkgraph::query
