#include "run/operators/label_test.h"

#include <algorithm>

namespace talkgraph::query {

namespace {

// Looking one node up takes as long as reading so many one after another.
constexpr std::uint64_t kReadsPerLook = 8;
// So many nodes of the graph add one read to that: the place of each in the set.
constexpr std::uint64_t kNodesPerRead = 4096;

}  // namespace

Result<bool> LabelTest::fits(NodeId node) {
  if (!prepared_) TG_TRY(prepare());
  if (impossible_) return false;
  for (Label& label : labels_) {
    TG_ASSIGN(const bool labelled, has(label, node));
    if (!labelled) return false;
  }
  return true;
}

Result<void> LabelTest::prepare() {
  prepared_ = true;
  const GraphReader& graph = execution_.graph();
  TG_ASSIGN(const std::uint64_t nodes, graph.count_nodes(std::nullopt));
  for (const std::string& name : names_) {
    const auto id = graph.find_label(name);
    if (!id) {
      impossible_ = true;
      return {};
    }
    Label label;
    label.id = *id;
    TG_ASSIGN(label.count, graph.count_nodes(id));
    label.cost = label.count + nodes / kNodesPerRead;
    // What a query writes may take labels away from nodes that it has yet to look at.
    label.refused = execution_.is_writing();
    if (label.count < nodes || label.refused) labels_.push_back(std::move(label));
  }
  return {};
}

Result<bool> LabelTest::has(Label& label, NodeId node) {
  if (label.nodes.empty() && !label.refused && ++label.asked * kReadsPerLook > label.cost) {
    TG_TRY(read_all(label));
  }
  if (!label.nodes.empty()) return node.value < label.nodes.size() && label.nodes[node.value];
  TG_ASSIGN(const auto labels, execution_.graph().node_labels(node));
  return std::binary_search(labels.begin(), labels.end(), label.id);
}

Result<void> LabelTest::read_all(Label& label) {
  label.refused = true;
  const std::uint64_t most_ids = 256 * label.count + (1 << 20);
  if (!execution_.check_room(most_ids / 8)) return {};
  std::vector<bool> nodes(1);  // never empty
  bool dense = true;
  TG_TRY(execution_.graph().scan_nodes(label.id, [&](NodeId node) {
    dense = node.value < most_ids;
    if (!dense) return false;
    if (node.value >= nodes.size()) nodes.resize(node.value + 1);
    nodes[node.value] = true;
    return true;
  }));
  if (!dense) return {};
  TG_TRY(memory_.charge(nodes.size() / 8));
  label.nodes = std::move(nodes);
  return {};
}

}  // namespace talkgraph::query
