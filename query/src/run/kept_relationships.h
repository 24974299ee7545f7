// Relationships that were read all at once, kept as long as the graph stays the same.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "graph/graph_reader.h"

namespace talkgraph::query {

// The relationships of a type, or all, ordered by one of their ends.
struct RelationshipsByEnd {
  std::vector<Relationship> relationships;
  std::vector<std::uint64_t> begins;  // by node id, one more than there are

  std::size_t size_in_bytes() const {
    return relationships.size() * sizeof(Relationship) + begins.size() * sizeof(std::uint64_t);
  }
};

class KeptRelationships {
 public:
  struct Item {
    std::optional<TypeId> type;
    bool outgoing = true;
    std::uint64_t asked = 0;                        // for how many nodes, by all runs
    std::shared_ptr<const RelationshipsByEnd> all;  // null until they are read
  };

  explicit KeptRelationships(std::size_t max_bytes) : max_bytes_(max_bytes) {}

  // What is known of a graph of this version.
  Item find(const std::shared_ptr<const void>& version, std::optional<TypeId> type, bool outgoing);
  // Adds what a run has asked and, if there is room, what it has read.
  void add(const std::shared_ptr<const void>& version, const Item& item);

 private:
  Item& item(const std::shared_ptr<const void>& version, std::optional<TypeId> type, bool outgoing);

  std::mutex mutex_;
  std::size_t max_bytes_;
  std::size_t bytes_ = 0;
  std::shared_ptr<const void> version_;
  std::vector<Item> items_;
};

}  // namespace talkgraph::query
