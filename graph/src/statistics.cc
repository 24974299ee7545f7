#include "graph/statistics.h"

#include <cmath>
#include <map>
#include <string>

namespace talkgraph {
namespace {

constexpr std::size_t kSample = 1000;

}  // namespace

Result<std::uint64_t> estimate_distinct(const GraphReader& graph, LabelId label,
                                        PropertyKeyId key) {
  std::vector<NodeId> nodes;
  TG_TRY(graph.scan_nodes(label, [&](NodeId node) {
    nodes.push_back(node);
    return nodes.size() < kSample;
  }));
  std::vector<Value> values(nodes.size());
  TG_TRY(graph.node_property(nodes, key, values));
  std::map<std::string, std::size_t> frequencies;
  for (const Value& value : values) {
    if (std::optional<std::string> order = order_key(value)) ++frequencies[std::move(*order)];
  }
  TG_ASSIGN(const std::uint64_t all, graph.count_nodes(label));
  if (all <= nodes.size()) return frequencies.size();
  // The estimator GEE of Charikar, Chaudhuri, Motwani and Narasayya, "Towards
  // estimation error guarantees for distinct values" (2000).
  std::size_t once = 0;
  for (const auto& [order, frequency] : frequencies) once += frequency == 1 ? 1 : 0;
  const double growth = std::sqrt(static_cast<double>(all) / static_cast<double>(nodes.size()));
  return frequencies.size() - once + static_cast<std::uint64_t>(growth * static_cast<double>(once));
}

}  // namespace talkgraph
