#include "entities.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/unicode.h"
#include "derived_nodes.h"
#include "keys.h"

namespace talkgraph::store {
namespace {

// Name and aliases of a node.
std::vector<std::string> names_in(const PropertyMap& properties) {
  std::vector<std::string> names;
  const auto add = [&names](const Value& value) {
    if (const std::string* name = value.as_string()) names.push_back(*name);
  };
  if (const auto name = properties.find("name"); name != properties.end()) add(name->second);
  const auto aliases = properties.find("aliases");
  const List* list = aliases == properties.end() ? nullptr : aliases->second.as_list();
  if (list != nullptr) std::for_each(list->begin(), list->end(), add);
  return names;
}

// The names by which find_entities finds a node, folded.
std::set<std::string> folded(const std::vector<std::string>& names) {
  std::set<std::string> forms;
  for (const std::string& name : names) forms.insert(fold_name(name));
  return forms;
}

}  // namespace

Result<std::vector<EntityNode>> Entities::nodes_of(const std::string& id) const {
  rocksdb::PinnableSlice bytes;
  TG_ASSIGN(const bool found, transaction_.view().get(Column::kEntity, id, bytes));
  if (!found) return std::vector<EntityNode>();
  std::optional<std::vector<EntityNode>> nodes = decode_entity_nodes(bytes.ToStringView());
  if (!nodes) return fail(transaction_.view().corrupt(Column::kEntity, id));
  return std::move(*nodes);
}

Result<NodeId> Entities::node_of(const std::string& id, const std::string& family) {
  TG_ASSIGN(std::vector<EntityNode> nodes, nodes_of(id));
  for (const EntityNode& known : nodes) {
    if (known.family == family) return known.node;
  }
  TG_ASSIGN(const NodeId created, transaction_.create_node({}, {}));
  nodes.push_back({family, created});
  TG_TRY(transaction_.put(Column::kEntity, id, encode_entity_nodes(nodes)));
  return created;
}

Result<NodeId> Entities::add(const std::string& id, const EntityContribution& contribution) {
  touched_.insert(id);
  TG_ASSIGN(const NodeId node, node_of(id, ontology_.entity_type(contribution.type)->family));
  TG_TRY(transaction_.put(Column::kContribution, contribution_key(node, contribution.document),
                          encode_contribution(contribution)));
  return node;
}

Result<void> Entities::withdraw(const Written::Entity& entity, std::string_view document) {
  touched_.insert(entity.id);
  return transaction_.remove(Column::kContribution, contribution_key(entity.node, document));
}

Result<void> Entities::read_contributions(NodeId node,
                                          std::vector<EntityContribution>& into) const {
  const View& view = transaction_.view();
  return view.scan(Column::kContribution, node_key(node),
                   [&](std::string_view key, std::string_view bytes) -> Result<bool> {
                     std::optional<EntityContribution> one =
                         decode_entity_contribution(contribution_document(key), bytes);
                     if (!one || ontology_.entity_type(one->type) == nullptr) {
                       return fail(view.corrupt(Column::kContribution, key));
                     }
                     into.push_back(std::move(*one));
                     return true;
                   });
}

Result<std::vector<NodeId>> Entities::settle() {
  std::vector<NodeId> renamed;
  for (const std::string& id : touched_) TG_TRY(settle(id, renamed));
  return renamed;
}

Result<void> Entities::settle(const std::string& id, std::vector<NodeId>& renamed) {
  TG_ASSIGN(const std::vector<EntityNode> nodes, nodes_of(id));
  std::vector<EntityContribution> contributions;
  for (const EntityNode& node : nodes) TG_TRY(read_contributions(node.node, contributions));
  const std::map<std::string, DerivedNode> derived =
      derive_entity_nodes(id, std::move(contributions), ontology_);
  std::vector<EntityNode> kept;
  for (const EntityNode& node : nodes) {
    const auto found = derived.find(node.family);
    if (found == derived.end()) {
      orphans_.push_back(node.node);
      continue;
    }
    kept.push_back(node);
    TG_ASSIGN(const bool changes_id, rewrite(node.node, found->second));
    if (changes_id) renamed.push_back(node.node);
  }
  if (kept.size() == nodes.size()) return {};
  if (kept.empty()) return transaction_.remove(Column::kEntity, id);
  return transaction_.put(Column::kEntity, id, encode_entity_nodes(kept));
}

Result<bool> Entities::rewrite(NodeId node, const DerivedNode& derived) {
  TG_ASSIGN(const PropertyMap before, transaction_.node_properties(node));
  TG_TRY(index_names(node, before, derived.properties));
  TG_TRY(write_derived(transaction_, node, derived));
  const auto old_id = before.find("id");
  return old_id == before.end() || !(old_id->second == derived.properties.at("id"));
}

Result<void> Entities::index_names(NodeId node, const PropertyMap& before,
                                   const PropertyMap& after) {
  const std::vector<std::string> old_spelling = names_in(before);
  const std::vector<std::string> new_spelling = names_in(after);
  if (old_spelling == new_spelling) return {};
  TG_TRY(text_.set_names(node, new_spelling));
  const std::set<std::string> old_names = folded(old_spelling);
  const std::set<std::string> new_names = folded(new_spelling);
  for (const std::string& name : old_names) {
    if (new_names.contains(name)) continue;
    TG_TRY(transaction_.remove(Column::kAlias, text_index_key(alias_prefix(name), node)));
  }
  for (const std::string& name : new_names) {
    if (old_names.contains(name)) continue;
    TG_TRY(transaction_.put(Column::kAlias, text_index_key(alias_prefix(name), node), ""));
  }
  return {};
}

Result<void> Entities::sweep() {
  for (const NodeId node : orphans_) {
    TG_ASSIGN(const PropertyMap before, transaction_.node_properties(node));
    TG_TRY(index_names(node, before, {}));
    TG_TRY(transaction_.delete_node(node));
  }
  return {};
}

}  // namespace talkgraph::store
