#include "ordered_graph.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace talkgraph::exports {
namespace {

std::string properties_text(const PropertyMap& properties) {
  std::string text;
  for (const auto& [key, value] : properties) {
    text += to_json(Value(key)) + ":" + to_json(value) + ",";
  }
  return text;
}

// The key that a property `id` asks for; empty if it asks for none.
std::string wanted_id(const Value& id) {
  if (id.is_null()) return {};
  const std::string* text = id.as_string();
  return text == nullptr ? to_json(id) : *text;
}

// Calls `act(first, last)` for each longest range of items that are alike.
template <class Items, class Alike, class Act>
Result<void> for_each_run(Items& items, Alike alike, Act act) {
  for (auto first = items.begin(); first != items.end();) {
    const auto last =
        std::find_if_not(first, items.end(), [&](const auto& item) { return alike(*first, item); });
    TG_TRY(act(first, last));
    first = last;
  }
  return {};
}

}  // namespace

Result<OrderedGraph> OrderedGraph::make(const GraphReader& graph, Scope scope) {
  OrderedGraph ordered(graph);
  TG_TRY(ordered.collect_nodes(scope));
  TG_TRY(ordered.name_nodes());
  ordered.choose_prefix();
  for (std::uint32_t place = 0; place < ordered.nodes_.size(); ++place) {
    ordered.places_.emplace_back(ordered.nodes_[place].node, place);
  }
  std::sort(ordered.places_.begin(), ordered.places_.end());
  return ordered;
}

Result<void> OrderedGraph::collect_nodes(Scope scope) {
  std::optional<LabelId> label;
  if (scope == Scope::kEntities) {
    label = graph_->find_label("Entity");
    if (!label) return {};
  }
  std::vector<NodeId> ids;
  TG_TRY(graph_->scan_nodes(label, [&](NodeId id) {
    ids.push_back(id);
    return true;
  }));
  std::vector<Value> wanted(ids.size());
  if (const auto key = graph_->find_property_key("id")) {
    TG_TRY(graph_->node_property(ids, *key, wanted));
  }
  for (std::size_t i = 0; i < ids.size(); ++i) nodes_.push_back({wanted_id(wanted[i]), ids[i]});
  return {};
}

// Nodes without an id, and all but one of those that share theirs, get a number
// by the order of what they hold.
Result<void> OrderedGraph::name_nodes() {
  const auto by_id = [](const Node& a, const Node& b) { return a.id < b.id; };
  const auto same_id = [](const Node& a, const Node& b) { return a.id == b.id; };
  std::sort(nodes_.begin(), nodes_.end(), by_id);
  std::vector<std::pair<Node*, std::string>> renamed;
  std::set<std::string, std::less<>> given;
  const auto rename = [&](auto first, auto last) -> Result<void> {
    if (last - first == 1 && !first->id.empty()) return {};
    TG_TRY(order_by_contents(first, last));
    const bool first_keeps_it = !first->id.empty();
    std::uint64_t number = 1;
    for (auto at = first_keeps_it ? first + 1 : first; at != last; ++at) {
      Node fresh;
      do {
        fresh.id = (first_keeps_it ? first->id : "node") + "." + std::to_string(number++);
      } while (given.contains(fresh.id) ||
               std::binary_search(nodes_.begin(), nodes_.end(), fresh, by_id));
      given.insert(fresh.id);
      renamed.emplace_back(&*at, std::move(fresh.id));
    }
    return {};
  };
  TG_TRY(for_each_run(nodes_, same_id, rename));
  for (auto& [node, id] : renamed) node->id = std::move(id);
  std::sort(nodes_.begin(), nodes_.end(), by_id);
  return {};
}

Result<void> OrderedGraph::order_by_contents(std::vector<Node>::iterator first,
                                             std::vector<Node>::iterator last) const {
  std::vector<std::pair<std::string, NodeId>> contents_of;
  for (auto at = first; at != last; ++at) {
    TG_ASSIGN(std::string held, contents(at->node));
    contents_of.emplace_back(std::move(held), at->node);
  }
  std::sort(contents_of.begin(), contents_of.end());
  for (auto at = first; at != last; ++at) {
    at->node = contents_of[static_cast<std::size_t>(at - first)].second;
  }
  return {};
}

// Some readers keep nodes and relationships under one set of keys.
void OrderedGraph::choose_prefix() {
  const auto looks_like_ours = [&](const Node& node) {
    return node.id.starts_with(relationship_prefix_) &&
           node.id.find_first_not_of("0123456789", relationship_prefix_.size()) ==
               std::string::npos;
  };
  while (std::any_of(nodes_.begin(), nodes_.end(), looks_like_ours)) relationship_prefix_ += '_';
}

Result<std::vector<std::string>> OrderedGraph::label_names(NodeId node) const {
  TG_ASSIGN(const std::vector<LabelId> labels, graph_->node_labels(node));
  std::vector<std::string> names;
  names.reserve(labels.size());
  for (const LabelId label : labels) names.emplace_back(graph_->label_name(label));
  std::sort(names.begin(), names.end());
  return names;
}

Result<std::string> OrderedGraph::contents(NodeId node) const {
  TG_ASSIGN(const std::vector<std::string> labels, label_names(node));
  TG_ASSIGN(const PropertyMap properties, graph_->node_properties(node));
  return to_json(List(labels.begin(), labels.end())) + properties_text(properties);
}

Result<void> OrderedGraph::visit_nodes(OrderedNodeVisitor visit) const {
  for (const Node& node : nodes_) {
    TG_ASSIGN(const std::vector<std::string> labels, label_names(node.node));
    TG_ASSIGN(PropertyMap properties, graph_->node_properties(node.node));
    TG_TRY(visit({node.id, node_attributes(node.id, labels, std::move(properties))}));
  }
  return {};
}

Result<void> OrderedGraph::outgoing(const Node& node, std::vector<Outgoing>& found) const {
  found.clear();
  TG_TRY(graph_->expand(node.node, Direction::kOutgoing, {}, [&](const Relationship& one) {
    const auto place =
        std::lower_bound(places_.begin(), places_.end(), std::pair(one.target, std::uint32_t{0}));
    if (place != places_.end() && place->first == one.target) {
      found.push_back({graph_->type_name(one.type), place->second, one.id});
    }
    return true;
  }));
  std::sort(found.begin(), found.end(), [](const Outgoing& a, const Outgoing& b) {
    return std::tie(a.type, a.target) < std::tie(b.type, b.target);
  });
  return order_parallels(found);
}

Result<void> OrderedGraph::order_parallels(std::vector<Outgoing>& found) const {
  const auto parallel = [](const Outgoing& a, const Outgoing& b) {
    return a.type == b.type && a.target == b.target;
  };
  return for_each_run(found, parallel, [&](auto first, auto last) -> Result<void> {
    if (last - first == 1) return {};
    std::vector<std::pair<std::string, RelationshipId>> contents_of;
    for (auto at = first; at != last; ++at) {
      TG_ASSIGN(const PropertyMap properties, graph_->relationship_properties(at->id));
      contents_of.emplace_back(properties_text(properties), at->id);
    }
    std::sort(contents_of.begin(), contents_of.end());
    for (auto at = first; at != last; ++at) {
      at->id = contents_of[static_cast<std::size_t>(at - first)].second;
    }
    return {};
  });
}

Result<void> OrderedGraph::visit_relationships(OrderedRelationshipVisitor visit) const {
  std::uint64_t count = 0;
  std::vector<Outgoing> found;
  for (const Node& node : nodes_) {
    TG_TRY(outgoing(node, found));
    const Outgoing* previous = nullptr;
    OrderedRelationship one;
    for (const Outgoing& each : found) {
      const bool parallel =
          previous != nullptr && previous->type == each.type && previous->target == each.target;
      one.number = parallel ? one.number + 1 : 1;
      previous = &each;
      one.id = relationship_prefix_ + std::to_string(count++);
      one.source = node.id;
      one.type = each.type;
      one.target = nodes_[each.target].id;
      TG_ASSIGN(PropertyMap properties, graph_->relationship_properties(each.id));
      one.attributes = relationship_attributes(std::move(properties));
      TG_TRY(visit(one));
    }
  }
  return {};
}

}  // namespace talkgraph::exports
