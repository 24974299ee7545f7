// A graph in an order, and under keys, that do not depend on its internal ids.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "attributes.h"
#include "base/function_ref.h"
#include "base/result.h"
#include "export/export.h"
#include "graph/graph_reader.h"

namespace talkgraph::exports {

struct OrderedNode {
  std::string_view id;
  NodeAttributes attributes;
};

struct OrderedRelationship {
  std::string id;  // unlike that of any node
  std::string_view source;
  std::string_view type;
  std::string_view target;
  // Counts from 1 the relationships of one type from one node to another.
  std::uint64_t number = 1;
  RelationshipAttributes attributes;
};

using OrderedNodeVisitor = FunctionRef<Result<void>(const OrderedNode&)>;
using OrderedRelationshipVisitor = FunctionRef<Result<void>(const OrderedRelationship&)>;

class OrderedGraph {
 public:
  // `graph` must outlive the result.
  static Result<OrderedGraph> make(const GraphReader& graph, Scope scope);

  // Ascending by id, in bytes.
  Result<void> visit_nodes(OrderedNodeVisitor visit) const;
  // Ascending by source, type, target, and the properties' JSON.
  Result<void> visit_relationships(OrderedRelationshipVisitor visit) const;

 private:
  struct Node {
    std::string id;
    NodeId node;
  };
  // A relationship that leads from the node that is being visited.
  struct Outgoing {
    std::string_view type;
    std::uint32_t target = 0;  // place in nodes_
    RelationshipId id;
  };

  explicit OrderedGraph(const GraphReader& graph) : graph_(&graph) {}

  Result<void> collect_nodes(Scope scope);
  Result<void> name_nodes();
  Result<void> order_by_contents(std::vector<Node>::iterator first,
                                 std::vector<Node>::iterator last) const;
  Result<void> outgoing(const Node& node, std::vector<Outgoing>& found) const;
  Result<void> order_parallels(std::vector<Outgoing>& found) const;
  Result<std::string> contents(NodeId node) const;
  Result<std::vector<std::string>> label_names(NodeId node) const;
  void choose_prefix();

  const GraphReader* graph_;
  std::vector<Node> nodes_;                               // by id
  std::vector<std::pair<NodeId, std::uint32_t>> places_;  // in nodes_, by internal id
  std::string relationship_prefix_ = "e";
};

}  // namespace talkgraph::exports
