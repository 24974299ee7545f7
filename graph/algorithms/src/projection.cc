#include "algorithms/projection.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <span>
#include <string_view>

#include "projected_arcs.h"
#include "projected_graph.h"

namespace talkgraph::algorithms {

namespace {

// Nodes whose property is asked for in one call.
constexpr std::size_t kReadAtOnce = 1024;

// A table by node id is made unless it has more than so many places a node.
constexpr std::uint64_t kSparse = 16;
// Room is made at once for all that may come, up to so many.
constexpr std::uint64_t kMostExpected = 1U << 24;
constexpr std::size_t kMostRelationships = UINT32_MAX;

// Keyed by `id`, then by the graph's own id for nodes that lack one.
using KeyedNode = std::pair<std::string, NodeId>;

template <class Item>
void expect(std::vector<Item>& items, std::uint64_t more) {
  items.reserve(items.size() + std::min(more, kMostExpected));
}

Result<std::vector<NodeId>> choose_nodes(const GraphReader& graph,
                                         const std::vector<std::string>& labels) {
  std::vector<NodeId> nodes;
  const auto scan = [&](std::optional<LabelId> label) -> Result<void> {
    TG_ASSIGN(const std::uint64_t count, graph.count_nodes(label));
    expect(nodes, count);
    return graph.scan_nodes(label, [&](NodeId node) {
      nodes.push_back(node);
      return true;
    });
  };
  if (labels.empty()) {
    TG_TRY(scan(std::nullopt));
    return nodes;
  }
  for (const std::string& name : labels) {
    if (const auto label = graph.find_label(name)) TG_TRY(scan(label));
  }
  std::sort(nodes.begin(), nodes.end());
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
  return nodes;
}

Result<std::vector<NodeId>> order_by_key(const GraphReader& graph, std::vector<NodeId> nodes) {
  std::vector<Value> keys(nodes.size());
  if (const auto id = graph.find_property_key("id")) {
    for (std::size_t begin = 0; begin < nodes.size(); begin += kReadAtOnce) {
      const std::size_t count = std::min(kReadAtOnce, nodes.size() - begin);
      TG_TRY(graph.node_property(std::span(nodes).subspan(begin, count), *id,
                                 std::span(keys).subspan(begin, count)));
    }
  }
  std::vector<KeyedNode> keyed;
  keyed.reserve(nodes.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const std::string* key = keys[i].as_string();
    keyed.emplace_back(key ? *key : std::string(), nodes[i]);
  }
  if (std::is_sorted(keyed.begin(), keyed.end())) return nodes;
  std::sort(keyed.begin(), keyed.end());
  std::transform(keyed.begin(), keyed.end(), nodes.begin(),
                 [](const KeyedNode& node) { return node.second; });
  return nodes;
}

Result<double> weight_of(const GraphReader& graph, RelationshipId id, const std::string& key) {
  TG_ASSIGN(const PropertyMap properties, graph.relationship_properties(id));
  const auto found = properties.find(key);
  if (found == properties.end()) return 1.0;
  double weight = -1;
  if (const auto* number = found->second.as_double()) weight = *number;
  if (const auto* number = found->second.as_int()) weight = static_cast<double>(*number);
  if (!std::isfinite(weight) || weight < 0) {
    return fail(ErrorCode::kInvalidArgument,
                "a relationship's " + key + " is " + to_json(found->second) +
                    ", but a weight must be a finite number of at least 0");
  }
  return weight;
}

// Fills `relationships`; gives what fill_arcs() needs.
Result<std::vector<Link>> choose_relationships(const GraphReader& graph,
                                               const ProjectionOptions& options,
                                               ProjectedGraph& projected) {
  std::vector<Relationship>& chosen = projected.relationships;
  std::vector<Link> links;
  const auto take = [&](const Relationship& relationship) {
    const std::optional<Vertex> source = projected.find(relationship.source);
    const std::optional<Vertex> target = projected.find(relationship.target);
    if (!source || !target) return true;
    const auto index = static_cast<std::uint32_t>(chosen.size());
    chosen.push_back(relationship);
    links.push_back({*source, *target, index});
    if (!options.directed && *source != *target) links.push_back({*target, *source, index});
    return chosen.size() < kMostRelationships;
  };
  const auto scan = [&](std::optional<TypeId> type) -> Result<void> {
    TG_ASSIGN(const std::uint64_t count, graph.count_relationships(type));
    expect(chosen, count);
    expect(links, options.directed ? count : 2 * count);
    return graph.scan_relationships(type, take);
  };
  if (options.types.empty()) TG_TRY(scan(std::nullopt));
  for (const std::string& name :
       std::set<std::string>(options.types.begin(), options.types.end())) {
    if (const auto type = graph.find_type(name)) TG_TRY(scan(type));
  }
  if (chosen.size() >= kMostRelationships) {
    return fail(ErrorCode::kTooLarge, "a projection holds at most 4294967294 relationships");
  }
  return links;
}

// By relationship; none where every weight is 1.
Result<std::vector<double>> weigh(const GraphReader& graph, const std::string& key,
                                  const std::vector<Relationship>& relationships) {
  std::vector<double> weights;
  if (key.empty()) return weights;
  weights.reserve(relationships.size());
  for (const Relationship& relationship : relationships) {
    TG_ASSIGN(const double weight, weight_of(graph, relationship.id, key));
    weights.push_back(weight);
  }
  return weights;
}

}  // namespace

void ProjectedGraph::index_nodes() {
  const auto highest = std::max_element(nodes.begin(), nodes.end());
  const std::uint64_t ids = highest == nodes.end() ? 0 : highest->value + 1;
  if (ids / kSparse <= nodes.size()) {
    vertex_by_id.assign(ids, kNoVertex);
    for (Vertex vertex = 0; vertex < nodes.size(); ++vertex) {
      vertex_by_id[nodes[vertex].value] = vertex;
    }
    return;
  }
  for (Vertex vertex = 0; vertex < nodes.size(); ++vertex) {
    vertex_of.emplace_back(nodes[vertex], vertex);
  }
  std::sort(vertex_of.begin(), vertex_of.end());
}

std::optional<Vertex> ProjectedGraph::find_sparse(NodeId node) const {
  const auto found =
      std::lower_bound(vertex_of.begin(), vertex_of.end(), node,
                       [](const auto& entry, NodeId id) { return entry.first < id; });
  if (found == vertex_of.end() || found->first != node) return std::nullopt;
  return found->second;
}

Result<Vertex> ProjectedGraph::vertex(NodeId node) const {
  const auto found = find(node);
  if (found) return *found;
  return fail(ErrorCode::kNotFound,
              "node " + std::to_string(node.value) + " is not in the projection");
}

Projection::Projection(std::unique_ptr<const ProjectedGraph> graph) : graph_(std::move(graph)) {}
Projection::Projection(Projection&& other) noexcept = default;
Projection& Projection::operator=(Projection&& other) noexcept = default;
Projection::~Projection() = default;

Result<Projection> Projection::make(const GraphReader& graph, const ProjectionOptions& options) {
  auto projected = std::make_unique<ProjectedGraph>();
  projected->directed = options.directed;
  TG_ASSIGN(auto chosen, choose_nodes(graph, options.labels));
  if (chosen.size() >= UINT32_MAX) {
    return fail(ErrorCode::kTooLarge, "a projection holds at most 4294967294 nodes");
  }
  TG_ASSIGN(projected->nodes, order_by_key(graph, std::move(chosen)));
  projected->index_nodes();
  TG_ASSIGN(std::vector<Link> links, choose_relationships(graph, options, *projected));
  TG_ASSIGN(const std::vector<double> weights,
            weigh(graph, options.weight, projected->relationships));
  fill_arcs(*projected, std::move(links), weights, graph);
  return Projection(std::move(projected));
}

std::size_t Projection::node_count() const {
  return graph_->nodes.size();
}
std::size_t Projection::relationship_count() const {
  return graph_->relationships.size();
}
bool Projection::contains(NodeId node) const {
  return graph_->find(node).has_value();
}

}  // namespace talkgraph::algorithms
