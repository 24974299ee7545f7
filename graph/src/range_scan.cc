#include "graph/range_scan.h"

#include <algorithm>
#include <string>
#include <utility>

namespace talkgraph {

Result<void> scan_range(const GraphReader& graph, LabelId label, PropertyKeyId key,
                        const PropertyRange& range, NodeVisitor visit) {
  const std::optional<OrderKeys> keys = order_keys(range);
  if (!keys) return {};
  std::vector<NodeId> nodes;
  TG_TRY(graph.scan_nodes(label, [&](NodeId node) {
    nodes.push_back(node);
    return true;
  }));
  std::vector<Value> values(nodes.size());
  TG_TRY(graph.node_property(nodes, key, values));
  std::vector<std::pair<std::string, NodeId>> found;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    std::optional<std::string> order = order_key(values[i]);
    if (!order || *order < keys->first || *order >= keys->last) continue;
    found.emplace_back(std::move(*order), nodes[i]);
  }
  std::sort(found.begin(), found.end());
  for (const auto& [order, node] : found) {
    if (!visit(node)) break;
  }
  return {};
}

}  // namespace talkgraph
