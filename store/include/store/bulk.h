// Loading a graph at once: far faster than transactions, and with bounded memory.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "base/result.h"
#include "graph/ids.h"
#include "graph/value.h"

namespace talkgraph::store {

struct BulkOptions {
  // What may be held in memory before it goes to files in the store's directory.
  // Beside it: 4 bytes a node, and the names of labels, types and properties.
  std::size_t memory_bytes = 384U << 20;
};

// New nodes and relationships, which are a person's as those of Edit are, and end
// in the same graph. Nothing of them is seen, by the load itself neither, until
// commit() has returned; without it they leave no trace. For one thread. Fastest
// with nodes before relationships; the order does not matter otherwise, but for
// which ids are given: in order of creation.
class BulkLoad {
 public:
  virtual ~BulkLoad() = default;

  // As in GraphWriter. create_relationship is kNotFound if an end is neither of
  // this load nor of the store's.
  virtual Result<LabelId> label(std::string_view name) = 0;
  virtual Result<TypeId> type(std::string_view name) = 0;
  virtual Result<NodeId> create_node(std::span<const LabelId> labels,
                                     const PropertyMap& properties) = 0;
  virtual Result<RelationshipId> create_relationship(NodeId source, TypeId type, NodeId target,
                                                     const PropertyMap& properties) = 0;
  // All of it or nothing, and durable when this returns, however the store was
  // opened; to be called once, as the last thing. kConstraint if two nodes have
  // what a unique index gives to one.
  virtual Result<void> commit() = 0;
};

}  // namespace talkgraph::store
