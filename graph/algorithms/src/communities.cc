#include "algorithms/communities.h"

#include <algorithm>
#include <numeric>

#include "projected_graph.h"

namespace talkgraph::algorithms {
namespace {

using Group = std::uint32_t;

struct Tie {
  std::uint32_t to = 0;
  double weight = 0;
};

// An undirected graph; each tie stands at both of its ends.
struct Network {
  std::vector<std::vector<Tie>> ties;  // none to oneself
  std::vector<double> within;          // weight of the ties inside, each counted twice
  std::vector<double> strength;        // weight of all ties, with those inside
  double total = 0;                    // of strength

  explicit Network(std::size_t size) : ties(size), within(size), strength(size) {}
  void add(std::uint32_t a, std::uint32_t b, double weight) {
    if (a == b) {
      within[a] += 2 * weight;
      strength[a] += 2 * weight;
    } else {
      ties[a].push_back({b, weight});
      ties[b].push_back({a, weight});
      strength[a] += weight;
      strength[b] += weight;
    }
    total += 2 * weight;
  }
};

Network network_of(const ProjectedGraph& graph) {
  Network network(graph.nodes.size());
  const auto [begin, end] = boost::edges(graph.forward);
  for (auto edge = begin; edge != end; ++edge) {
    const Vertex from = boost::source(*edge, graph.forward);
    const Vertex to = boost::target(*edge, graph.forward);
    if (!graph.directed && from > to) continue;  // it is there both ways
    network.add(from, to, graph.forward[*edge].weight);
  }
  return network;
}

// Moves nodes between groups, as long as that raises modularity.
class Mover {
 public:
  explicit Mover(const Network& network)
      : network_(network),
        group_of_(network.ties.size()),
        strength_(network.strength),
        weight_to_(network.ties.size(), 0) {
    std::iota(group_of_.begin(), group_of_.end(), 0);
  }

  // False if nothing moved.
  bool run() {
    constexpr int kMostRounds = 100;  // rounding could make it go in circles
    bool any = false;
    for (int round = 0; round < kMostRounds; ++round) {
      bool moved = false;
      for (std::uint32_t node = 0; node < group_of_.size(); ++node) moved |= move(node);
      if (!moved) break;
      any = true;
    }
    return any;
  }

  const std::vector<Group>& group_of() const { return group_of_; }

 private:
  bool move(std::uint32_t node) {
    const Group old = group_of_[node];
    strength_[old] -= network_.strength[node];
    std::vector<Group> near{old};
    for (const Tie& tie : network_.ties[node]) {
      const Group group = group_of_[tie.to];
      if (weight_to_[group] == 0 && group != old) near.push_back(group);
      weight_to_[group] += tie.weight;
    }
    constexpr double kLeastGain = 1e-12;
    Group best = old;
    double most = gain(node, old);
    for (const Group group : near) {
      const double gained = gain(node, group);
      if (gained <= most + kLeastGain) continue;
      best = group;
      most = gained;
    }
    for (const Group group : near) weight_to_[group] = 0;
    group_of_[node] = best;
    strength_[best] += network_.strength[node];
    return best != old;
  }

  double gain(std::uint32_t node, Group group) const {
    return weight_to_[group] - network_.strength[node] * strength_[group] / network_.total;
  }

  const Network& network_;
  std::vector<Group> group_of_;
  std::vector<double> strength_;   // of groups
  std::vector<double> weight_to_;  // from the node that is looked at; 0 otherwise
};

// Groups numbered from 0 in the order of their first nodes; returns how many.
std::size_t renumber(std::vector<Group>& group_of) {
  std::vector<Group> numbers(group_of.size(), UINT32_MAX);
  Group next = 0;
  for (Group& group : group_of) {
    if (numbers[group] == UINT32_MAX) numbers[group] = next++;
    group = numbers[group];
  }
  return next;
}

// Groups become nodes.
Network folded(const Network& network, const std::vector<Group>& group_of, std::size_t groups) {
  Network smaller(groups);
  for (std::uint32_t node = 0; node < group_of.size(); ++node) {
    if (network.within[node] > 0) {
      smaller.add(group_of[node], group_of[node], network.within[node] / 2);
    }
    for (const Tie& tie : network.ties[node]) {
      if (tie.to > node) smaller.add(group_of[node], group_of[tie.to], tie.weight);
    }
  }
  return smaller;
}

}  // namespace

std::vector<std::vector<NodeId>> communities(const Projection& projection) {
  const ProjectedGraph& graph = projection.graph();
  Network network = network_of(graph);
  std::vector<Group> group_of(graph.nodes.size());
  std::iota(group_of.begin(), group_of.end(), 0);
  std::size_t count = group_of.size();
  while (network.total > 0) {
    Mover mover(network);
    if (!mover.run()) break;
    std::vector<Group> next = mover.group_of();
    count = renumber(next);
    for (Group& group : group_of) group = next[group];
    network = folded(network, next, count);
  }
  std::vector<std::vector<NodeId>> groups(count);
  for (std::size_t vertex = 0; vertex < group_of.size(); ++vertex) {
    groups[group_of[vertex]].push_back(graph.nodes[vertex]);
  }
  std::stable_sort(groups.begin(), groups.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return groups;
}

double modularity(const Projection& projection, const std::vector<std::vector<NodeId>>& groups) {
  const ProjectedGraph& graph = projection.graph();
  const Network network = network_of(graph);
  if (network.total <= 0) return 0;
  std::vector<Group> group_of(graph.nodes.size());
  for (Group group = 0; group < groups.size(); ++group) {
    for (const NodeId node : groups[group]) {
      if (const auto vertex = graph.find(node)) group_of[*vertex] = group;
    }
  }
  const Network whole = folded(network, group_of, groups.size());
  double sum = 0;
  for (Group group = 0; group < groups.size(); ++group) {
    const double share = whole.strength[group] / whole.total;
    sum += whole.within[group] / whole.total - share * share;
  }
  return sum;
}

}  // namespace talkgraph::algorithms
