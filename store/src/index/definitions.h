// Which properties of nodes are indexed.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace talkgraph::store {

class View;

struct IndexDefinition {
  std::uint32_t number = 0;  // begins the keys of its entries
  std::string label;         // empty: of every node
  std::string key;
  bool unique = false;
  std::string name{};  // empty: none was given
};

// Numbers from here on are given to what create_index makes. DO NOT CHANGE.
inline constexpr std::uint32_t kFirstMadeIndex = 16;
// The number of the index by which find_entities finds ids. DO NOT CHANGE.
inline constexpr std::uint32_t kIdIndex = 0;

// Ascending by number; never changed once it is published.
using IndexDefinitions = std::shared_ptr<const std::vector<IndexDefinition>>;

// Those that every store has, `id` and `name` of every node, and those that are
// on disk.
Result<IndexDefinitions> load_index_definitions(const View& view);

std::string index_definition_key(std::uint32_t number);
std::string encode_index_definition(const IndexDefinition& definition);

}  // namespace talkgraph::store
