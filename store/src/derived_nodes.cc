#include "derived_nodes.h"

#include <vector>

namespace talkgraph::store {
namespace {

Result<std::vector<LabelId>> label_ids(GraphWriter& graph, const DerivedNode& derived) {
  std::vector<LabelId> labels;
  labels.reserve(derived.labels.size());
  for (const std::string& name : derived.labels) {
    TG_ASSIGN(const LabelId label, graph.label(name));
    labels.push_back(label);
  }
  return labels;
}

}  // namespace

Result<NodeId> create_derived(GraphWriter& graph, const DerivedNode& derived) {
  TG_ASSIGN(const std::vector<LabelId> labels, label_ids(graph, derived));
  return graph.create_node(labels, derived.properties);
}

Result<void> write_derived(GraphWriter& graph, NodeId node, const DerivedNode& derived) {
  TG_ASSIGN(const std::vector<LabelId> labels, label_ids(graph, derived));
  TG_TRY(graph.set_node_labels(node, labels));
  return graph.set_node_properties(node, derived.properties);
}

}  // namespace talkgraph::store
