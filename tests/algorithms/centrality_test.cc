#include "algorithms/centrality.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <map>

#include "small_graph.h"

using namespace talkgraph;
using namespace talkgraph::algorithms;

namespace {

std::map<std::string, double> by_id(const SmallGraph& small, const std::vector<Score>& scores) {
  std::map<std::string, double> all;
  for (const Score& score : scores) all[small.id(score.node)] = score.score;
  return all;
}

// The PageRank equations solved by Gaussian elimination:
// r[v] - d * sum(r[u] * T[u][v]) = (1 - d) / n.
std::vector<double> solve_page_rank(const RandomGraph& random, double damping) {
  const std::size_t n = random.ids.size();
  const double count = static_cast<double>(n);
  std::vector<std::vector<double>> row(n, std::vector<double>(n + 1, (1 - damping) / count));
  for (std::size_t u = 0; u < n; ++u) {
    double total = 0;
    for (std::size_t v = 0; v < n; ++v) total += random.strength[u][v];
    for (std::size_t v = 0; v < n; ++v) {
      const double share = total == 0 ? 1 / count : random.strength[u][v] / total;
      row[v][u] = (u == v ? 1.0 : 0.0) - damping * share;
    }
  }
  for (std::size_t pivot = 0; pivot < n; ++pivot) {
    for (std::size_t other = 0; other < n; ++other) {
      if (other == pivot) continue;
      const double factor = row[other][pivot] / row[pivot][pivot];
      for (std::size_t column = 0; column <= n; ++column) {
        row[other][column] -= factor * row[pivot][column];
      }
    }
  }
  std::vector<double> solution;
  for (std::size_t v = 0; v < n; ++v) solution.push_back(row[v][n] / row[v][v]);
  return solution;
}

// Distances and numbers of shortest paths between all pairs, by powers of the
// adjacency matrix.
struct ShortestCounts {
  std::vector<std::vector<int>> distance;  // -1: unreachable
  std::vector<std::vector<double>> paths;
};

ShortestCounts count_shortest_paths(const RandomGraph& random) {
  const std::size_t n = random.ids.size();
  ShortestCounts counts{std::vector(n, std::vector<int>(n, -1)),
                        std::vector(n, std::vector<double>(n, 0))};
  std::vector<std::vector<double>> walks(n, std::vector<double>(n, 0));
  for (std::size_t v = 0; v < n; ++v) walks[v][v] = 1;
  for (int length = 0; length <= static_cast<int>(n); ++length) {
    std::vector<std::vector<double>> longer(n, std::vector<double>(n, 0));
    for (std::size_t s = 0; s < n; ++s) {
      for (std::size_t u = 0; u < n; ++u) {
        if (walks[s][u] > 0 && counts.distance[s][u] < 0) {
          counts.distance[s][u] = length;
          counts.paths[s][u] = walks[s][u];
        }
        for (std::size_t v = 0; v < n; ++v) {
          if (u != v && random.weight[u][v] >= 0) longer[s][v] += walks[s][u];
        }
      }
    }
    walks = longer;
  }
  return counts;
}

std::map<std::string, double> naive_betweenness(const RandomGraph& random) {
  const ShortestCounts counts = count_shortest_paths(random);
  const std::size_t n = random.ids.size();
  std::map<std::string, double> scores;
  for (std::size_t v = 0; v < n; ++v) {
    double& score = scores[random.ids[v]];
    for (std::size_t s = 0; s < n; ++s) {
      for (std::size_t t = 0; t < n; ++t) {
        if (s == t || s == v || t == v || counts.distance[s][t] < 0) continue;
        const int by_v = counts.distance[s][v] + counts.distance[v][t];
        if (counts.distance[s][v] < 0 || counts.distance[v][t] < 0) continue;
        if (by_v != counts.distance[s][t]) continue;
        score += counts.paths[s][v] * counts.paths[v][t] / counts.paths[s][t];
      }
    }
    if (!random.directed) score /= 2;
  }
  return scores;
}

}  // namespace

TEST_CASE("PageRank of a star, computed by hand") {
  // hub = 0.05 + 0.85 * 2 leaf and leaf = 0.05 + 0.85 hub / 2, so hub = 0.135 / 0.2775.
  SmallGraph small;
  small.relate("leaf-1", "hub");
  small.relate("leaf-2", "hub");
  const auto scores = page_rank(project(small)).value();
  REQUIRE(scores.size() == 3);
  CHECK(small.id(scores[0].node) == "hub");
  CHECK(scores[0].score == Approx(0.135 / 0.2775).epsilon(1e-8));
  CHECK(small.id(scores[1].node) == "leaf-1");
  CHECK(scores[1].score == scores[2].score);
}

TEST_CASE("the rank of a node that leads nowhere is spread over all") {
  // a -> b: a = 0.075 + 0.425 b, b = a + 0.85 a, a + b = 1.
  SmallGraph small;
  small.relate("a", "b");
  const auto scores = by_id(small, page_rank(project(small, true)).value());
  CHECK(scores.at("a") == Approx(1 / 2.85).epsilon(1e-8));
  CHECK(scores.at("b") == Approx(1.85 / 2.85).epsilon(1e-8));
}

TEST_CASE("PageRank's options are checked and its iterations bounded") {
  SmallGraph small;
  small.relate("a", "b");
  small.relate("a", "c");
  const Projection projection = project(small, true);
  const auto code = [&](PageRankOptions options) {
    return page_rank(projection, options).error().code;
  };
  CHECK(code({1.0, 0, 10}) == ErrorCode::kInvalidArgument);
  CHECK(code({std::nan(""), 0, 10}) == ErrorCode::kInvalidArgument);
  CHECK(code({0.85, -1, 10}) == ErrorCode::kInvalidArgument);
  const auto start = page_rank(projection, {0.85, 0, 0}).value();
  CHECK(start[0].score == 1.0 / 3);
  CHECK(small.id(start[0].node) == "a");
}

TEST_CASE("PageRank solves its equations on random graphs") {
  const std::uint32_t seed = GENERATE(range(100u, 160u));
  const bool directed = GENERATE(false, true);
  CAPTURE(seed, directed);
  RandomGraph random = random_graph(seed, directed);
  PageRankOptions options;
  options.max_iterations = 2000;
  options.tolerance = 1e-14;
  const auto actual =
      by_id(random.small, page_rank(project(random.small, directed, "weight"), options).value());
  const auto expected = solve_page_rank(random, options.damping);
  for (std::size_t v = 0; v < expected.size(); ++v) {
    CHECK(actual.at(random.ids[v]) == Approx(expected[v]).epsilon(1e-9));
  }
}

TEST_CASE("betweenness of a path and of a square, computed by hand") {
  SmallGraph path;
  path.relate("a", "b");
  path.relate("b", "c");
  path.relate("c", "d");
  CHECK(by_id(path, betweenness(project(path))) ==
        std::map<std::string, double>{{"a", 0}, {"b", 2}, {"c", 2}, {"d", 0}});

  SmallGraph square;
  square.relate("a", "b");
  square.relate("b", "c");
  square.relate("c", "d");
  square.relate("d", "a");
  square.relate("d", "a");  // parallel: not a second path
  square.relate("d", "d");
  CHECK(by_id(square, betweenness(project(square))) ==
        std::map<std::string, double>{{"a", 0.5}, {"b", 0.5}, {"c", 0.5}, {"d", 0.5}});
}

TEST_CASE("betweenness agrees with counting all shortest paths on random graphs") {
  const std::uint32_t seed = GENERATE(range(200u, 260u));
  const bool directed = GENERATE(false, true);
  CAPTURE(seed, directed);
  RandomGraph random = random_graph(seed, directed);
  const auto actual = by_id(random.small, betweenness(project(random.small, directed)));
  for (const auto& [id, score] : naive_betweenness(random)) {
    CAPTURE(id);
    CHECK(actual.at(id) == Approx(score).margin(1e-12));
  }
}

TEST_CASE("degree counts relationships, parallel ones each and loops once") {
  SmallGraph small;
  small.relate("a", "b");
  small.relate("b", "a");
  small.relate("c", "c");
  small.node("d");
  const auto scores = degree(project(small));
  CHECK(by_id(small, scores) ==
        std::map<std::string, double>{{"a", 2}, {"b", 2}, {"c", 1}, {"d", 0}});
  CHECK(small.id(scores[0].node) == "a");
  CHECK(small.id(scores[3].node) == "d");
}

TEST_CASE("an empty graph has no scores") {
  const SmallGraph small;
  CHECK(page_rank(project(small)).value().empty());
  CHECK(betweenness(project(small)).empty());
  CHECK(degree(project(small)).empty());
}
