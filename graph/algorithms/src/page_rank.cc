#include <cmath>
#include <vector>

#include "scores.h"

namespace talkgraph::algorithms {

namespace {

Result<void> check(const PageRankOptions& options) {
  if (!(options.damping >= 0 && options.damping < 1)) {
    return fail(ErrorCode::kInvalidArgument, "PageRank's damping must be at least 0 and below 1");
  }
  if (!(options.tolerance >= 0)) {
    return fail(ErrorCode::kInvalidArgument, "PageRank's tolerance must be at least 0");
  }
  return {};
}

std::vector<double> total_weights(const ArcGraph& arcs) {
  std::vector<double> totals(boost::num_vertices(arcs), 0);
  for (Vertex vertex = 0; vertex < totals.size(); ++vertex) {
    for (auto [arc, end] = boost::out_edges(vertex, arcs); arc != end; ++arc) {
      totals[vertex] += arcs[*arc].weight;
    }
  }
  return totals;
}

// One step of the surfer from everywhere.
std::vector<double> step(const ArcGraph& arcs, const std::vector<double>& totals,
                         const std::vector<double>& rank, double damping) {
  double dangling = 0;
  for (Vertex vertex = 0; vertex < rank.size(); ++vertex) {
    if (totals[vertex] == 0) dangling += rank[vertex];
  }
  const double count = static_cast<double>(rank.size());
  std::vector<double> next(rank.size(), (1 - damping) / count + damping * dangling / count);
  for (Vertex vertex = 0; vertex < rank.size(); ++vertex) {
    if (totals[vertex] == 0) continue;
    const double share = damping * rank[vertex] / totals[vertex];
    for (auto [arc, end] = boost::out_edges(vertex, arcs); arc != end; ++arc) {
      next[boost::target(*arc, arcs)] += share * arcs[*arc].weight;
    }
  }
  return next;
}

double difference(const std::vector<double>& a, const std::vector<double>& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += std::abs(a[i] - b[i]);
  return sum;
}

}  // namespace

// Boost's page_rank knows neither weights nor nodes that lead nowhere.
Result<std::vector<Score>> page_rank(const Projection& projection, const PageRankOptions& options) {
  TG_TRY(check(options));
  const ProjectedGraph& graph = projection.graph();
  const std::vector<double> totals = total_weights(graph.forward);
  std::vector<double> rank(graph.nodes.size(), 1.0 / static_cast<double>(graph.nodes.size()));
  for (std::uint32_t i = 0; i < options.max_iterations; ++i) {
    std::vector<double> next = step(graph.forward, totals, rank, options.damping);
    const double change = difference(rank, next);
    rank = std::move(next);
    if (change <= options.tolerance) break;
  }
  return ranked(graph, rank);
}

}  // namespace talkgraph::algorithms
