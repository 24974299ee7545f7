#pragma once

#include <memory>

#include "graph_reading.h"

namespace talkgraph::store {

enum class Isolation {
  kExclusive,   // other commits wait until this transaction is gone
  kOptimistic,  // others commit meanwhile, and this one may end in a conflict
};

// Changes to the graph that are applied together or, if it goes away before
// commit(), not at all. Reads see the moment of its beginning and its own
// writes. Changes whatever it is asked to: for what follows from documents.
class Transaction : public GraphReading<Edit> {
 public:
  // Must not outlive the database, which must not be read-only. Waits for an
  // exclusive one; never two of them in one thread.
  explicit Transaction(Database& database, Isolation isolation = Isolation::kExclusive);
  ~Transaction() override;

  // Durable when this returns; to be called once, as the last thing. Writes
  // nothing if nothing was changed.
  Result<void> commit() override;

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
  Result<bool> create_index(const PropertyIndex& index) override;
  Result<bool> drop_index(LabelId label, PropertyKeyId key) override;
  Result<std::uint64_t> count_nodes(std::optional<LabelId> label) const override;
  Result<std::uint64_t> count_relationships(std::optional<TypeId> type) const override;
  Result<std::uint64_t> count_relationships_at(LabelId label, TypeId type,
                                               Direction direction) const override;

  // kNotFound where there is none.
  Result<NodeRecord> node(NodeId id) const { return read_node(id); }
  Result<RelationshipRecord> relationship(RelationshipId id) const { return read_relationship(id); }
  // The whole record in place of `before`, which the node has now.
  Result<void> put_node(NodeId id, const NodeRecord& before, const NodeRecord& after);
  Result<void> put_relationship(const RelationshipRecord& record);
  Result<void> erase_relationship(const RelationshipRecord& record);
  // Is any relationship at the node?
  Result<bool> has_relationships(NodeId id) const;

  // Records beside the graph, in the same commit.
  Result<void> put(Column column, std::string_view key, std::string_view value);
  Result<void> remove(Column column, std::string_view key);
  // Counts the relationship as one more, or one less, at the labels of its ends.
  Result<void> count_at_labels(const Relationship& relationship, std::int64_t change);
  // What is indexed from here on.
  void set_indexes(std::vector<IndexDefinition> definitions);
  // Changes what the text index counts.
  void add_to_text(Field field, std::int64_t units, std::int64_t words);

 protected:
  // Whose new nodes and relationships are.
  virtual Ownership ownership() const { return {}; }

 private:
  struct Begin;
  Transaction(Database& database, std::unique_ptr<Begin> begin);

  // Kept: most relationships are made at nodes that the same transaction made or
  // asked for. kNotFound without the node.
  Result<const std::vector<LabelId>*> labels_of(NodeId id);
  // Counts the node's relationships at its new labels.
  Result<void> recount(NodeId id, const std::vector<LabelId>& before,
                       const std::vector<LabelId>& after);
  Result<void> write_node(NodeId id, const NodeRecord& before, const NodeRecord& after);
  void intern_keys(const PropertyMap& properties);
  Result<void> index_names(NodeId id, const NodeRecord& before, const NodeRecord& after);

  Database& database_;
  std::unique_ptr<Begin> begin_;
};

}  // namespace talkgraph::store
