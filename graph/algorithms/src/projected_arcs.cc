#include "projected_arcs.h"

#include <algorithm>
#include <boost/iterator/transform_iterator.hpp>
#include <cstdint>
#include <numeric>
#include <utility>

namespace talkgraph::algorithms {
namespace {

constexpr std::uint32_t kNone = UINT32_MAX;
// Ids are dense if there is one among so many numbers.
constexpr std::uint64_t kDense = 4;

struct Link {
  Vertex from;
  Vertex to;
  std::uint32_t relationship;
};

// By type, where its name stands among all names.
std::vector<std::uint32_t> ranks_of_types(const GraphReader& graph) {
  std::vector<TypeId> by_name = graph.types();  // ascending by id
  std::vector<std::uint32_t> ranks(by_name.empty() ? 0 : by_name.back().value + 1);
  std::sort(by_name.begin(), by_name.end(),
            [&](TypeId a, TypeId b) { return graph.type_name(a) < graph.type_name(b); });
  for (std::uint32_t i = 0; i < by_name.size(); ++i) ranks[by_name[i].value] = i;
  return ranks;
}

std::uint64_t end_of_ids(const std::vector<Relationship>& relationships) {
  std::uint64_t end = 0;
  for (const Relationship& relationship : relationships) {
    end = std::max(end, relationship.id.value + 1);
  }
  return end;
}

// Where each part begins, given how many there are of each.
void sum_up(std::vector<std::size_t>& sizes) {
  std::exclusive_scan(sizes.begin(), sizes.end(), sizes.begin(), std::size_t{0});
}

// `items` by what `key` says of them, below `keys`; equal ones stay in their order.
template <class Item, class Key>
std::vector<Item> sorted_stably(const std::vector<Item>& items, std::size_t keys, Key key) {
  std::vector<std::size_t> places(keys);
  for (const Item& item : items) ++places[key(item)];
  sum_up(places);
  std::vector<Item> sorted(items.size());
  for (const Item& item : items) sorted[places[key(item)]++] = item;
  return sorted;
}

std::vector<Relationship> sorted_by_dense_id(const std::vector<Relationship>& relationships,
                                             std::uint64_t end) {
  std::vector<std::uint32_t> place(end, kNone);
  for (std::uint32_t i = 0; i < relationships.size(); ++i) place[relationships[i].id.value] = i;
  std::vector<Relationship> sorted;
  sorted.reserve(relationships.size());
  for (const std::uint32_t at : place) {
    if (at != kNone) sorted.push_back(relationships[at]);
  }
  return sorted;
}

std::vector<Link> links_of(const ProjectedGraph& projected) {
  std::vector<Link> links;
  links.reserve(projected.relationships.size() * (projected.directed ? 1 : 2));
  for (std::uint32_t i = 0; i < projected.relationships.size(); ++i) {
    const Relationship& relationship = projected.relationships[i];
    const Vertex source = *projected.find(relationship.source);
    const Vertex target = *projected.find(relationship.target);
    links.push_back({source, target, i});
    if (!projected.directed && source != target) links.push_back({target, source, i});
  }
  return links;
}

// Links that lead the same way are sorted by relationship already.
void sort_parallel(std::vector<Link>& links, const std::vector<double>& weights) {
  const auto leads_elsewhere = [](const Link& a, const Link& b) {
    return a.from != b.from || a.to != b.to;
  };
  for (auto begin = links.begin(); begin != links.end();) {
    const auto change = std::adjacent_find(begin, links.end(), leads_elsewhere);
    const auto end = change == links.end() ? change : change + 1;
    std::stable_sort(begin, end, [&](const Link& a, const Link& b) {
      return weights[a.relationship] < weights[b.relationship];
    });
    begin = end;
  }
}

ArcGraph make_arc_graph(const std::vector<Link>& links, std::size_t vertices,
                        const std::vector<double>& weights) {
  const auto ends = [](const Link& link) { return std::make_pair(link.from, link.to); };
  const auto arc = [&](const Link& link) {
    return Arc{link.relationship, weights.empty() ? 1.0 : weights[link.relationship]};
  };
  return ArcGraph(boost::edges_are_sorted, boost::make_transform_iterator(links.begin(), ends),
                  boost::make_transform_iterator(links.end(), ends),
                  boost::make_transform_iterator(links.begin(), arc), static_cast<Vertex>(vertices),
                  links.size());
}

}  // namespace

void sort_by_type(std::vector<Relationship>& relationships, const GraphReader& graph) {
  const std::vector<std::uint32_t> ranks = ranks_of_types(graph);
  const auto rank = [&](const Relationship& one) { return ranks[one.type.value]; };
  const std::uint64_t end = end_of_ids(relationships);
  if (end / kDense > relationships.size()) {
    std::sort(relationships.begin(), relationships.end(), [&](const auto& a, const auto& b) {
      return std::make_pair(rank(a), a.id) < std::make_pair(rank(b), b.id);
    });
    return;
  }
  relationships = sorted_by_dense_id(relationships, end);
  relationships = sorted_stably(relationships, ranks.size(), rank);
}

void fill_arcs(ProjectedGraph& projected, const std::vector<double>& weights) {
  const std::size_t vertices = projected.nodes.size();
  const auto from = [](const Link& link) { return link.from; };
  const auto to = [](const Link& link) { return link.to; };
  std::vector<Link> links = sorted_stably(links_of(projected), vertices, to);
  links = sorted_stably(links, vertices, from);
  if (!weights.empty()) sort_parallel(links, weights);
  projected.forward = make_arc_graph(links, vertices, weights);
  if (!projected.directed) return;
  links = sorted_stably(links, vertices, to);
  for (Link& link : links) std::swap(link.from, link.to);
  projected.backward = make_arc_graph(links, vertices, weights);
}

}  // namespace talkgraph::algorithms
