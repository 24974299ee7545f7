// Which properties of nodes are found by value without a scan.
#pragma once

#include <array>
#include <string_view>

#include "graph/value.h"

namespace talkgraph::store {

// Changing these needs a new format version: every node's strings under these
// keys are in the column family `property`.
inline constexpr std::array<std::string_view, 2> kIndexedProperties = {"id", "name"};

constexpr bool is_indexed(std::string_view key) {
  return key == kIndexedProperties[0] || key == kIndexedProperties[1];
}

// The text under which a property is indexed, or null.
inline const std::string* indexed_text(std::string_view key, const Value& value) {
  return is_indexed(key) ? value.as_string() : nullptr;
}

}  // namespace talkgraph::store
