// What a Projection holds. Vertices are numbered in the order of the nodes'
// property `id`, so that the order of vertices is the order that breaks ties.
#pragma once

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "algorithms/projection.h"

namespace talkgraph::algorithms {

// A relationship as it leaves a vertex.
struct Arc {
  std::uint32_t relationship = 0;  // index into ProjectedGraph::relationships
  double weight = 1;
};

using Vertex = std::uint32_t;
inline constexpr Vertex kNoVertex = UINT32_MAX;
// Arcs of a vertex ascend by (target, weight, type name, relationship id).
using ArcGraph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, Arc,
                                                    boost::no_property, Vertex, std::uint64_t>;

struct ProjectedGraph {
  bool directed = false;
  std::vector<NodeId> nodes;  // by vertex
  // One of the two, as find() needs it: by id where ids are dense, else ascending.
  std::vector<Vertex> vertex_by_id;
  std::vector<std::pair<NodeId, Vertex>> vertex_of;
  std::vector<Relationship> relationships;  // in no order that anything may rely on
  ArcGraph forward;                         // the way relationships lead; both ways if not directed
  ArcGraph backward;                        // the reverse; empty if not directed, as forward serves

  const ArcGraph& reverse() const { return directed ? backward : forward; }
  void index_nodes();  // once `nodes` is complete
  // Of any node. Asked for twice a relationship, so it is looked up in place.
  std::optional<Vertex> find(NodeId node) const {
    if (vertex_by_id.empty()) return find_sparse(node);
    if (node.value >= vertex_by_id.size()) return std::nullopt;
    const Vertex vertex = vertex_by_id[node.value];
    return vertex == kNoVertex ? std::nullopt : std::optional(vertex);
  }
  // kNotFound if the node is not in the projection.
  Result<Vertex> vertex(NodeId node) const;

 private:
  std::optional<Vertex> find_sparse(NodeId node) const;
};

}  // namespace talkgraph::algorithms
