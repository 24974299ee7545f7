// The part of a graph that algorithms look at, copied into a compact form.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "graph/graph_reader.h"

namespace talkgraph::algorithms {

struct ProjectedGraph;

struct ProjectionOptions {
  std::vector<std::string> labels = {"Entity"};  // nodes with at least one of these; empty: all
  std::vector<std::string> types;                // of relationships; empty: all
  // Relationships lead both ways unless this is set.
  bool directed = false;
  // Property of relationships that weighs them; empty: every weight is 1.
  // Relationships without the property weigh 1 too.
  std::string weight;

  bool operator==(const ProjectionOptions&) const = default;
};

// A snapshot: later writes to the graph do not show. Algorithms may run on one
// projection from several threads. Relationships to nodes that were not chosen
// are left out; labels and types that the graph has never seen choose nothing.
class Projection {
 public:
  // O(n log n + m log m) time. Beside the graph's own errors kInvalidArgument
  // for a weight that is not a finite number of at least 0.
  static Result<Projection> make(const GraphReader& graph, const ProjectionOptions& options = {});

  Projection(Projection&& other) noexcept;
  Projection& operator=(Projection&& other) noexcept;
  ~Projection();

  std::size_t node_count() const;
  std::size_t relationship_count() const;
  // Is the node part of the projection?
  bool contains(NodeId node) const;

  const ProjectedGraph& graph() const { return *graph_; }  // for the algorithms of this room

 private:
  explicit Projection(std::unique_ptr<const ProjectedGraph> graph);
  std::unique_ptr<const ProjectedGraph> graph_;
};

}  // namespace talkgraph::algorithms
