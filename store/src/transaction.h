#pragma once

#include <memory>

#include "graph_reading.h"

namespace talkgraph::store {

// Changes to the graph that are applied together or, if it goes away before
// commit(), not at all. Reads see the moment of its beginning and its own
// writes. One at a time: two that overlap would give the same ids.
class Transaction final : public GraphReading<GraphWriter> {
 public:
  // Must not outlive the database, which must not be read-only.
  explicit Transaction(Database& database);
  ~Transaction() override;

  // Durable when this returns; to be called once, as the last thing.
  Result<void> commit();

  Result<LabelId> label(std::string_view name) override;
  Result<TypeId> type(std::string_view name) override;
  Result<PropertyKeyId> property_key(std::string_view name) override;
  Result<NodeId> create_node(std::span<const LabelId> labels,
                             const PropertyMap& properties) override;
  Result<RelationshipId> create_relationship(NodeId source, TypeId type, NodeId target,
                                             const PropertyMap& properties) override;
  Result<void> set_node_properties(NodeId id, const PropertyMap& properties) override;
  Result<void> set_node_labels(NodeId id, std::span<const LabelId> labels) override;
  Result<void> set_relationship_properties(RelationshipId id,
                                           const PropertyMap& properties) override;
  Result<void> delete_node(NodeId id) override;
  Result<void> delete_relationship(RelationshipId id) override;

  // Labels and properties in one write.
  Result<void> set_node(NodeId id, std::span<const LabelId> labels, const PropertyMap& properties);

  // Records beside the graph, in the same commit.
  Result<void> put(Column column, std::string_view key, std::string_view value);
  Result<void> remove(Column column, std::string_view key);
  // Changes what the text index counts.
  void add_to_text(Field field, std::int64_t units, std::int64_t words);

 private:
  struct Begin;
  Transaction(Database& database, std::unique_ptr<Begin> begin);

  Result<void> require_node(NodeId id);
  void intern_keys(const PropertyMap& properties);
  Result<void> index_properties(NodeId id, const PropertyMap& before, const PropertyMap& after);
  Result<void> write_node(NodeId id, const NodeRecord& before, const NodeRecord& after);
  Result<void> write_relationship(const RelationshipRecord& record);

  Database& database_;
  std::unique_ptr<Begin> begin_;
};

}  // namespace talkgraph::store
