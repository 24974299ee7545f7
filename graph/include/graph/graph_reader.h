// How everybody reads a property graph: the store, a transaction on it and the
// in-memory graph implement it; query, export and the algorithms use it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/function_ref.h"
#include "base/result.h"
#include "graph/ids.h"
#include "graph/property_index.h"
#include "graph/value.h"

namespace talkgraph {

// A relationship without its properties, which are fetched late.
struct Relationship {
  RelationshipId id;
  NodeId source;
  NodeId target;
  TypeId type;
  auto operator<=>(const Relationship&) const = default;
};

enum class Direction { kOutgoing, kIncoming, kBoth };

// Visitors return false to stop early; stopping is not an error.
using NodeVisitor = FunctionRef<bool(NodeId)>;
using RelationshipVisitor = FunctionRef<bool(const Relationship&)>;

// One consistent state of a graph. Const methods may be called by several
// threads at once unless an implementation says otherwise; a visitor must not
// write to the graph it visits. Every method may fail with kIo or kCorrupt.
class GraphReader {
 public:
  virtual ~GraphReader() = default;

  // Names. Nothing when the graph has never seen the name.
  virtual std::optional<LabelId> find_label(std::string_view name) const = 0;
  virtual std::optional<TypeId> find_type(std::string_view name) const = 0;
  virtual std::optional<PropertyKeyId> find_property_key(std::string_view name) const = 0;
  // The id must come from this graph. The view lives as long as the graph.
  virtual std::string_view label_name(LabelId id) const = 0;
  virtual std::string_view type_name(TypeId id) const = 0;
  virtual std::string_view property_key_name(PropertyKeyId id) const = 0;
  // Every name ever given an id, ascending by id; some may no longer be in use.
  virtual std::vector<LabelId> labels() const = 0;
  virtual std::vector<TypeId> types() const = 0;
  virtual std::vector<PropertyKeyId> property_keys() const = 0;

  // Nodes, each once, ascending by id: all of them, or those with `label`.
  virtual Result<void> scan_nodes(std::optional<LabelId> label, NodeVisitor visit) const = 0;
  // Nodes with `label` whose property `key` equals `value` (Value's ==),
  // ascending by id: by an index where there is one, else by a scan.
  virtual Result<void> seek_nodes(LabelId label, PropertyKeyId key, const Value& value,
                                  NodeVisitor visit) const = 0;
  // Nodes with `label` whose property `key` lies in the range, ascending by value
  // (order_key), then id: by an index where there is one, else by a scan and a
  // sort.
  virtual Result<void> seek_range(LabelId label, PropertyKeyId key, const PropertyRange& range,
                                  NodeVisitor visit) const = 0;
  // Do seek_nodes and seek_range of values with an order need no scan? True for
  // what create_index made, and for what an implementation indexes by itself.
  virtual bool has_index(LabelId label, PropertyKeyId key) const = 0;
  // What create_index made, ascending.
  virtual std::vector<PropertyIndex> indexes() const = 0;
  virtual Result<bool> has_node(NodeId id) const = 0;
  // Ascending. kNotFound if the node does not exist, here and below.
  virtual Result<std::vector<LabelId>> node_labels(NodeId id) const = 0;
  virtual Result<PropertyMap> node_properties(NodeId id) const = 0;
  // One property of many nodes: `out[i]` belongs to `ids[i]`, null where the
  // node lacks it. Spans have the same length.
  virtual Result<void> node_property(std::span<const NodeId> ids, PropertyKeyId key,
                                     std::span<Value> out) const = 0;

  // Relationships at a node, of one type or of all, ascending by (type, other
  // end, id); with kBoth the outgoing ones first, and a loop once.
  virtual Result<void> expand(NodeId node, Direction direction, std::optional<TypeId> type,
                              RelationshipVisitor visit) const = 0;
  // All relationships, or those of `type`, each once, ascending by
  // (source, type, target, id).
  virtual Result<void> scan_relationships(std::optional<TypeId> type,
                                          RelationshipVisitor visit) const = 0;
  virtual Result<std::optional<Relationship>> find_relationship(RelationshipId id) const = 0;
  virtual Result<PropertyMap> relationship_properties(RelationshipId id) const = 0;

  // Counts, exact.
  virtual Result<std::uint64_t> count_nodes(std::optional<LabelId> label) const = 0;
  virtual Result<std::uint64_t> count_relationships(std::optional<TypeId> type) const = 0;
  // Relationships of `type` that leave a node with `label` (kOutgoing), reach one
  // (kIncoming), or the sum of both (kBoth).
  virtual Result<std::uint64_t> count_relationships_at(LabelId label, TypeId type,
                                                       Direction direction) const = 0;
};

}  // namespace talkgraph
