#include "algorithms/paths.h"

#include <algorithm>
#include <boost/graph/dijkstra_shortest_paths_no_color_map.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/property_map/function_property_map.hpp>
#include <compare>
#include <limits>
#include <set>

#include "projected_graph.h"

namespace talkgraph::algorithms {

namespace {

// Lexicographic: of equal weights the path with fewer relationships is shorter.
struct Distance {
  double weight = 0;
  std::uint32_t hops = 0;
  auto operator<=>(const Distance&) const = default;
};

constexpr Distance kUnreachable{std::numeric_limits<double>::infinity(), UINT32_MAX};

// Weights are always added from the target's end, so that the same path has
// the same rounded sum wherever it is computed.
Distance add(Distance rest, double weight) {
  return {rest.weight + weight, rest.hops + 1};
}

struct NotBlocked {
  const std::vector<bool>* blocked = nullptr;
  bool operator()(Vertex vertex) const { return !(*blocked)[vertex]; }
};

// The distance of every vertex to `target` by paths around the blocked ones.
std::vector<Distance> distances_to(const ProjectedGraph& graph, Vertex target,
                                   const std::vector<bool>& blocked) {
  std::vector<Distance> distances(graph.nodes.size(), kUnreachable);
  const boost::filtered_graph open(graph.reverse(), boost::keep_all(), NotBlocked{&blocked});
  const auto step = [&](ArcGraph::edge_descriptor arc) {
    return Distance{graph.reverse()[arc].weight, 1};
  };
  boost::dijkstra_shortest_paths_no_color_map(
      open, target,
      boost::distance_map(
          boost::make_iterator_property_map(distances.begin(), get(boost::vertex_index, open)))
          .weight_map(boost::make_function_property_map<ArcGraph::edge_descriptor, Distance>(step))
          .distance_compare(std::less<Distance>())
          .distance_combine([](Distance a, Distance b) {
            return Distance{a.weight + b.weight, a.hops + b.hops};
          })
          .distance_inf(kUnreachable)
          .distance_zero(Distance{}));
  return distances;
}

// A path as Yen's algorithm handles it. The order is the one that results have.
struct Candidate {
  Distance distance;
  std::vector<Vertex> vertices;
  auto operator<=>(const Candidate&) const = default;
};

struct Step {
  Vertex target = 0;
  Arc arc;
};

// The lightest arc from `source` to `target`; there must be one.
Step step_between(const ArcGraph& arcs, Vertex source, Vertex target) {
  const auto [begin, end] = boost::out_edges(source, arcs);
  const auto found =
      std::find_if(begin, end, [&](const auto& arc) { return boost::target(arc, arcs) == target; });
  return {target, arcs[*found]};
}

Distance distance_along(const ArcGraph& arcs, const std::vector<Vertex>& vertices) {
  Distance distance;
  for (std::size_t i = vertices.size() - 1; i > 0; --i) {
    distance = add(distance, step_between(arcs, vertices[i - 1], vertices[i]).arc.weight);
  }
  return distance;
}

// The best path that begins with `prefix`, does not go on to a vertex in
// `excluded` and visits no vertex twice.
std::optional<Candidate> best_deviation(const ProjectedGraph& graph, std::vector<Vertex> prefix,
                                        Vertex target, const std::set<Vertex>& excluded) {
  std::vector<bool> blocked(graph.nodes.size(), false);
  for (const Vertex vertex : prefix) blocked[vertex] = true;
  const std::vector<Distance> distances = distances_to(graph, target, blocked);
  const ArcGraph& arcs = graph.forward;

  // Arcs ascend by target: the first best one is the first by `id` as well.
  const auto best_step = [&](Vertex from, const std::set<Vertex>& without) {
    std::optional<Step> best;
    Distance best_distance = kUnreachable;
    for (auto [arc, end] = boost::out_edges(from, arcs); arc != end; ++arc) {
      const Vertex to = static_cast<Vertex>(boost::target(*arc, arcs));
      if (blocked[to] || without.contains(to) || distances[to] == kUnreachable) continue;
      const Distance distance = add(distances[to], arcs[*arc].weight);
      if (distance >= best_distance) continue;
      best_distance = distance;
      best = Step{to, arcs[*arc]};
    }
    return best;
  };
  std::optional<Step> next = best_step(prefix.back(), excluded);
  if (!next) return std::nullopt;
  while (true) {
    prefix.push_back(next->target);
    if (next->target == target) break;
    next = best_step(next->target, {});
  }
  const Distance distance = distance_along(arcs, prefix);
  return Candidate{distance, std::move(prefix)};
}

std::optional<Candidate> best_path(const ProjectedGraph& graph, Vertex source, Vertex target) {
  if (source == target) return Candidate{{}, {source}};
  return best_deviation(graph, {source}, target, {});
}

// Adds the best paths that share a beginning with the last of `accepted` and
// leave every accepted path there.
void add_deviations(const ProjectedGraph& graph, const std::vector<Candidate>& accepted,
                    Vertex target, std::set<Candidate>& candidates) {
  const std::vector<Vertex>& last = accepted.back().vertices;
  for (std::size_t spur = 0; spur + 1 < last.size(); ++spur) {
    const auto root_end = last.begin() + static_cast<std::ptrdiff_t>(spur) + 1;
    std::set<Vertex> excluded;
    for (const Candidate& path : accepted) {
      if (path.vertices.size() > spur + 1 &&
          std::equal(last.begin(), root_end, path.vertices.begin())) {
        excluded.insert(path.vertices[spur + 1]);
      }
    }
    auto candidate = best_deviation(graph, {last.begin(), root_end}, target, excluded);
    if (candidate) candidates.insert(std::move(*candidate));
  }
}

Path to_path(const ProjectedGraph& graph, const Candidate& candidate) {
  Path path;
  path.cost = candidate.distance.weight;
  for (std::size_t i = 0; i < candidate.vertices.size(); ++i) {
    path.nodes.push_back(graph.nodes[candidate.vertices[i]]);
    if (i == 0) continue;
    const Step step = step_between(graph.forward, candidate.vertices[i - 1], candidate.vertices[i]);
    path.relationships.push_back(graph.relationships[step.arc.relationship]);
  }
  return path;
}

}  // namespace

Result<std::optional<Path>> shortest_path(const Projection& projection, NodeId source,
                                          NodeId target) {
  TG_ASSIGN(const std::vector<Path> paths, shortest_paths(projection, source, target, 1));
  if (paths.empty()) return std::optional<Path>();
  return std::optional<Path>(paths.front());
}

Result<std::vector<Path>> shortest_paths(const Projection& projection, NodeId source, NodeId target,
                                         std::size_t k) {
  const ProjectedGraph& graph = projection.graph();
  TG_ASSIGN(const Vertex from, graph.vertex(source));
  TG_ASSIGN(const Vertex to, graph.vertex(target));

  std::vector<Candidate> accepted;
  std::set<Candidate> candidates;
  if (k > 0) {
    if (auto best = best_path(graph, from, to)) candidates.insert(std::move(*best));
  }
  while (accepted.size() < k && !candidates.empty()) {
    accepted.push_back(std::move(candidates.extract(candidates.begin()).value()));
    if (accepted.size() < k) add_deviations(graph, accepted, to, candidates);
  }
  std::vector<Path> paths;
  for (const Candidate& candidate : accepted) paths.push_back(to_path(graph, candidate));
  return paths;
}

}  // namespace talkgraph::algorithms
