#pragma once

#include <set>

#include "annotations.h"
#include "transaction.h"

namespace talkgraph::store {

// A person's changes, as Edit describes them.
class PersonEdit final : public Transaction {
 public:
  using Transaction::Transaction;

  Result<void> commit() override;
  Result<void> set_node_properties(NodeId id, const PropertyMap& properties) override;
  Result<void> set_node_labels(NodeId id, std::span<const LabelId> labels) override;
  Result<void> set_relationship_properties(RelationshipId id,
                                           const PropertyMap& properties) override;
  Result<void> delete_node(NodeId id) override;
  Result<void> delete_relationship(RelationshipId id) override;

 private:
  Ownership ownership() const override { return {.persons = true, .annotated = false}; }
  // The person's part of a node that is not theirs, as it is now.
  Result<Annotation> annotation_of(NodeId id, const NodeRecord& record) const;
  Result<void> annotate(NodeId id, const NodeRecord& record, Annotation annotation);
  Result<void> forget(NodeId id, const Annotation& annotation);
  Result<void> forget_faded();

  // Nodes that may be of no more use to the person and to no document.
  std::set<NodeId> faded_;
};

}  // namespace talkgraph::store
