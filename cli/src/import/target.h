// What imported nodes and relationships are made in: a transaction, or a load at
// once.
#pragma once

#include <span>
#include <string_view>

#include "base/result.h"
#include "graph/ids.h"
#include "graph/value.h"

namespace talkgraph::cli {

class ImportTarget {
 public:
  virtual ~ImportTarget() = default;
  // As in GraphWriter.
  virtual Result<LabelId> label(std::string_view name) = 0;
  virtual Result<TypeId> type(std::string_view name) = 0;
  virtual Result<NodeId> create_node(std::span<const LabelId> labels,
                                     const PropertyMap& properties) = 0;
  virtual Result<RelationshipId> create_relationship(NodeId source, TypeId type, NodeId target,
                                                     const PropertyMap& properties) = 0;
  virtual Result<void> commit() = 0;
};

// For store::Edit and store::BulkLoad, which have the same functions.
template <class Graph>
class TargetOf final : public ImportTarget {
 public:
  // The graph must outlive this.
  explicit TargetOf(Graph& graph) : graph_(graph) {}

  Result<LabelId> label(std::string_view name) override { return graph_.label(name); }
  Result<TypeId> type(std::string_view name) override { return graph_.type(name); }
  Result<NodeId> create_node(std::span<const LabelId> labels,
                             const PropertyMap& properties) override {
    return graph_.create_node(labels, properties);
  }
  Result<RelationshipId> create_relationship(NodeId source, TypeId type, NodeId target,
                                             const PropertyMap& properties) override {
    return graph_.create_relationship(source, type, target, properties);
  }
  Result<void> commit() override { return graph_.commit(); }

 private:
  Graph& graph_;
};

}  // namespace talkgraph::cli
