#include "run/adjacency.h"

#include <algorithm>
#include <utility>

namespace talkgraph::query {

namespace {

// Finding one node's relationships takes as long as reading so many one after another.
constexpr double kReadsPerSearch = 16;
// What every node of the graph adds to reading all: its place in `begins`.
constexpr double kReadsPerNode = 1.0 / 64;

// By source, type, target and id becomes by target, type, source and id.
std::vector<Relationship> by_targets(const std::vector<Relationship>& relationships,
                                     const std::vector<std::uint64_t>& begins) {
  std::vector<Relationship> ordered(relationships.size());
  std::vector<std::uint64_t> next = begins;
  for (const Relationship& relationship : relationships) {
    ordered[next[relationship.target.value]++] = relationship;
  }
  for (std::size_t node = 0; node + 1 < begins.size(); ++node) {
    std::stable_sort(ordered.begin() + static_cast<std::ptrdiff_t>(begins[node]),
                     ordered.begin() + static_cast<std::ptrdiff_t>(begins[node + 1]),
                     [](const Relationship& a, const Relationship& b) { return a.type < b.type; });
  }
  return ordered;
}

}  // namespace

Adjacency::~Adjacency() {
  KeptParts* kept = execution_.kept();
  if (!kept) return;
  for (const Half& half : halves_) kept->relationships.add(execution_.version(), half.own);
}

Result<void> Adjacency::find(NodeId node, Direction direction,
                             const std::optional<std::vector<TypeId>>& types, double expected,
                             std::vector<Relationship>& out) {
  const GraphReader& graph = execution_.graph();
  const auto find_both_ways = [&](std::optional<TypeId> type) -> Result<void> {
    const bool outgoing = direction != Direction::kIncoming;
    if (outgoing) TG_TRY(find(node, type, true, false, expected, graph, out));
    if (direction == Direction::kOutgoing) return {};
    return find(node, type, false, outgoing, expected, graph, out);
  };
  if (!types) return find_both_ways(std::nullopt);
  for (const TypeId type : *types) TG_TRY(find_both_ways(type));
  return {};
}

Result<Adjacency::Half*> Adjacency::half(std::optional<TypeId> type, bool outgoing,
                                         const GraphReader& graph) {
  for (Half& one : halves_) {
    if (one.own.key == std::pair(type, outgoing)) return &one;
  }
  Half made;
  if (KeptParts* kept = execution_.kept()) {
    made.own = kept->relationships.find(execution_.version(), {type, outgoing});
  }
  made.own.key = {type, outgoing};
  made.asked_before = std::exchange(made.own.asked, 0);
  TG_ASSIGN(const std::uint64_t relationships, graph.count_relationships(type));
  TG_ASSIGN(const std::uint64_t graph_nodes, graph.count_nodes(std::nullopt));
  made.cost = static_cast<double>(relationships) + kReadsPerNode * static_cast<double>(graph_nodes);
  halves_.push_back(std::move(made));
  return &halves_.back();
}

Result<void> Adjacency::find(NodeId node, std::optional<TypeId> type, bool outgoing,
                             bool skip_loops, double expected, const GraphReader& graph,
                             std::vector<Relationship>& out) {
  const auto add = [&](const Relationship& relationship) {
    if (!skip_loops || relationship.source != relationship.target) out.push_back(relationship);
    return true;
  };
  TG_ASSIGN(Half * known, half(type, outgoing, graph));
  if (!known->own.all && !known->refused) {
    const double nodes = static_cast<double>(++known->own.asked + known->asked_before) + expected;
    if (nodes * kReadsPerSearch > known->cost) TG_TRY(read_all(*known, graph));
  }
  const RelationshipsByEnd* all = known->own.all.get();
  if (!all) {
    return graph.expand(node, outgoing ? Direction::kOutgoing : Direction::kIncoming, type, add);
  }
  if (node.value + 1 >= all->begins.size()) return {};
  const std::uint64_t end = all->begins[node.value + 1];
  for (std::uint64_t i = all->begins[node.value]; i < end; ++i) add(all->relationships[i]);
  return {};
}

Result<void> Adjacency::read_all(Half& half, const GraphReader& graph) {
  half.refused = true;
  const std::optional<TypeId> type = half.own.key.first;
  const bool outgoing = half.own.key.second;
  TG_ASSIGN(const std::uint64_t nodes, graph.count_nodes(std::nullopt));
  TG_ASSIGN(const std::uint64_t count, graph.count_relationships(type));
  // Sparse ids would need more room for what is not there than for what is.
  const std::uint64_t most_ids = 4 * nodes + 4096;
  const std::size_t bytes = count * sizeof(Relationship) + most_ids * sizeof(std::uint64_t);
  if (!execution_.check_room(8 * bytes)) return {};
  std::vector<Relationship> relationships;
  relationships.reserve(count);
  std::vector<std::uint64_t> begins(1, 0);
  Result<void> going_on;
  bool dense = true;
  TG_TRY(graph.scan_relationships(type, [&](const Relationship& relationship) {
    const std::uint64_t end = (outgoing ? relationship.source : relationship.target).value;
    dense = end < most_ids;
    if (!dense) return false;
    if (end + 2 > begins.size()) begins.resize(end + 2);
    ++begins[end + 1];
    relationships.push_back(relationship);
    going_on = execution_.tick();
    return going_on.has_value();
  }));
  TG_TRY(going_on);
  if (!dense) return {};
  for (std::size_t i = 1; i < begins.size(); ++i) begins[i] += begins[i - 1];
  TG_TRY(memory_.charge(bytes));
  auto all = std::make_shared<RelationshipsByEnd>();
  all->relationships = outgoing ? std::move(relationships) : by_targets(relationships, begins);
  all->begins = std::move(begins);
  half.own.all = std::move(all);
  return {};
}

}  // namespace talkgraph::query
