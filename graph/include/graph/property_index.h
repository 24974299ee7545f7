// What indexes of properties hold and how they are asked.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "graph/ids.h"
#include "graph/value.h"

namespace talkgraph {

// Nodes with the label are found by the property's value. Lists and durations
// are in no index, and no constraint binds them.
struct PropertyIndex {
  LabelId label;
  PropertyKeyId key;
  // No two nodes with the label have equal values (as Cypher's = has it).
  bool unique = false;
  // By which a person dropping it calls it; empty: it follows from the rest.
  std::string name{};
  auto operator<=>(const PropertyIndex&) const = default;
};

struct RangeBound {
  Value value;
  bool inclusive = true;
};

// Values that compare with the bounds as Cypher's < does: numbers of both kinds
// with numbers, strings with strings by byte, booleans, temporal values with
// those of the same kind. Without bounds, bounds that do not compare with each
// other, or NaN, nothing is in it.
struct PropertyRange {
  std::optional<RangeBound> low;
  std::optional<RangeBound> high;
};

// The strings that begin with `prefix`.
PropertyRange prefix_range(std::string_view prefix);

// Bytes that order as the values do that compare with each other, equal ones for
// values that Cypher's = finds equal, and never a prefix of others. Nothing for
// values without an order: null, lists and durations. On disk: DO NOT CHANGE
// without the store's format version.
std::optional<std::string> order_key(const Value& value);

// The order keys of what is in a range: those in [first, last). Nothing for a
// range that holds nothing.
struct OrderKeys {
  std::string first;
  std::string last;
};
std::optional<OrderKeys> order_keys(const PropertyRange& range);

// What to say of a value that a unique index gives to another node already.
Error not_unique(std::string_view label, std::string_view key, const Value& value);

}  // namespace talkgraph
