#include "projected_arcs.h"

#include <algorithm>
#include <boost/iterator/transform_iterator.hpp>
#include <cstddef>
#include <numeric>
#include <tuple>
#include <utility>

namespace talkgraph::algorithms {
namespace {

Vertex from_of(const Link& link) {
  return link.from;
}
Vertex to_of(const Link& link) {
  return link.to;
}

// By type, where its name stands among all names.
std::vector<std::uint32_t> ranks_of_types(const GraphReader& graph) {
  std::vector<TypeId> by_name = graph.types();  // ascending by id
  std::vector<std::uint32_t> ranks(by_name.empty() ? 0 : by_name.back().value + 1);
  std::sort(by_name.begin(), by_name.end(),
            [&](TypeId a, TypeId b) { return graph.type_name(a) < graph.type_name(b); });
  for (std::uint32_t i = 0; i < by_name.size(); ++i) ranks[by_name[i].value] = i;
  return ranks;
}

// By one end, below `vertices`; links with the same one stay in their order. `spare` is
// for what would be allocated each time.
template <class End>
void sort_stably(std::vector<Link>& links, std::vector<Link>& spare, std::size_t vertices,
                 End end) {
  std::vector<std::size_t> places(vertices);
  for (const Link& link : links) ++places[end(link)];
  std::exclusive_scan(places.begin(), places.end(), places.begin(), std::size_t{0});
  spare.resize(links.size());
  for (const Link& link : links) spare[places[end(link)]++] = link;
  links.swap(spare);
}

// Links as they come from a scan are sorted already if nodes have their ids' order.
void sort_by_ends(std::vector<Link>& links, std::vector<Link>& spare, std::size_t vertices) {
  const auto comes_before = [](const Link& a, const Link& b) {
    return std::tie(a.from, a.to) < std::tie(b.from, b.to);
  };
  if (std::is_sorted(links.begin(), links.end(), comes_before)) return;
  sort_stably(links, spare, vertices, to_of);
  sort_stably(links, spare, vertices, from_of);
}

// Links that lead the same way, which lie beside each other, by (weight, type name, id).
void sort_parallel(std::vector<Link>& links, const std::vector<Relationship>& relationships,
                   const std::vector<double>& weights, const GraphReader& graph) {
  const std::vector<std::uint32_t> ranks = ranks_of_types(graph);
  const auto leads_the_same_way = [](const Link& a, const Link& b) {
    return a.from == b.from && a.to == b.to;
  };
  const auto leads_elsewhere = [&](const Link& a, const Link& b) {
    return !leads_the_same_way(a, b);
  };
  const auto rank = [&](const Link& link) {
    const Relationship& relationship = relationships[link.relationship];
    const double weight = weights.empty() ? 1.0 : weights[link.relationship];
    return std::make_tuple(weight, ranks[relationship.type.value], relationship.id);
  };
  auto begin = std::adjacent_find(links.begin(), links.end(), leads_the_same_way);
  while (begin != links.end()) {
    const auto last = std::adjacent_find(begin, links.end(), leads_elsewhere);
    const auto end = last == links.end() ? last : last + 1;
    std::sort(begin, end, [&](const Link& a, const Link& b) { return rank(a) < rank(b); });
    begin = std::adjacent_find(end, links.end(), leads_the_same_way);
  }
}

// Of sorted links; `ends` says from where to where an arc leads.
template <class Ends>
ArcGraph make_arc_graph(const std::vector<Link>& links, std::size_t vertices,
                        const std::vector<double>& weights, Ends ends) {
  const auto arc = [&](const Link& link) {
    return Arc{link.relationship, weights.empty() ? 1.0 : weights[link.relationship]};
  };
  return ArcGraph(boost::edges_are_sorted, boost::make_transform_iterator(links.begin(), ends),
                  boost::make_transform_iterator(links.end(), ends),
                  boost::make_transform_iterator(links.begin(), arc), static_cast<Vertex>(vertices),
                  links.size());
}

}  // namespace

void fill_arcs(ProjectedGraph& projected, std::vector<Link> links,
               const std::vector<double>& weights, const GraphReader& graph) {
  const std::size_t vertices = projected.nodes.size();
  std::vector<Link> spare;
  sort_by_ends(links, spare, vertices);
  sort_parallel(links, projected.relationships, weights, graph);
  projected.forward = make_arc_graph(links, vertices, weights, [](const Link& link) {
    return std::make_pair(link.from, link.to);
  });
  if (!projected.directed) return;
  sort_stably(links, spare, vertices, to_of);
  projected.backward = make_arc_graph(links, vertices, weights, [](const Link& link) {
    return std::make_pair(link.to, link.from);
  });
}

}  // namespace talkgraph::algorithms
