#include "entities.h"

#include <algorithm>
#include <map>
#include <utility>

#include "derived_nodes.h"
#include "keys.h"

namespace talkgraph::store {

Result<std::vector<EntityNode>> read_entity_nodes(const View& view, std::string_view id) {
  rocksdb::PinnableSlice bytes;
  TG_ASSIGN(const bool found, view.get(Column::kEntity, id, bytes));
  if (!found) return std::vector<EntityNode>();
  std::optional<std::vector<EntityNode>> nodes = decode_entity_nodes(bytes.ToStringView());
  if (!nodes) return fail(view.corrupt(Column::kEntity, id));
  return std::move(*nodes);
}

Result<std::optional<NodeId>> find_entity_node(const View& view, const EntityKey& key) {
  TG_ASSIGN(const std::vector<EntityNode> nodes, read_entity_nodes(view, key.id));
  for (const EntityNode& known : nodes) {
    if (known.family == key.family) return std::optional<NodeId>(known.node);
  }
  return std::optional<NodeId>();
}

Result<std::vector<EntityNode>> Entities::nodes_of(const std::string& id) const {
  return read_entity_nodes(transaction_.view(), id);
}

Result<NodeId> Entities::node_of(const EntityKey& key) {
  const auto& [id, family] = key;
  TG_ASSIGN(std::vector<EntityNode> nodes, nodes_of(id));
  for (const EntityNode& known : nodes) {
    if (known.family == family) return known.node;
  }
  TG_ASSIGN(std::optional<NodeId> node, remains_.revive(entity_anchor(id, family)));
  if (!node) {
    TG_ASSIGN(node, transaction_.create_node({}, {}));
  }
  nodes.push_back({family, *node});
  TG_TRY(transaction_.put(Column::kEntity, id, encode_entity_nodes(nodes)));
  return *node;
}

Result<NodeId> Entities::add(const EntityKey& key, const EntityContribution& contribution) {
  touched_.insert(key.id);
  TG_ASSIGN(const NodeId node, node_of(key));
  TG_TRY(transaction_.put(Column::kContribution,
                          contribution_key(node, contribution.document, contribution.decided_id),
                          encode_contribution(contribution)));
  return node;
}

Result<void> Entities::withdraw(const Written::Entity& entity, std::string_view document) {
  touched_.insert(entity.key_id());
  return transaction_.remove(Column::kContribution,
                             contribution_key(entity.node, document, entity.decided_id()));
}

Result<void> Entities::read_contributions(const EntityNode& node,
                                          std::vector<EntityContribution>& into) const {
  const View& view = transaction_.view();
  return view.scan(Column::kContribution, node_key(node.node),
                   [&](std::string_view key, std::string_view bytes) -> Result<bool> {
                     const ContributionKey place = parse_contribution_key(key);
                     std::optional<EntityContribution> one =
                         decode_entity_contribution(place.document, bytes);
                     if (!one || ontology_.entity_type(one->type) == nullptr) {
                       return fail(view.corrupt(Column::kContribution, key));
                     }
                     one->family = node.family;
                     one->decided_id = place.decided_id;
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
  for (const EntityNode& node : nodes) TG_TRY(read_contributions(node, contributions));
  const std::map<std::string, DerivedNode> derived =
      derive_entity_nodes(id, std::move(contributions), ontology_);
  std::vector<EntityNode> kept;
  for (const EntityNode& node : nodes) {
    const auto found = derived.find(node.family);
    if (found == derived.end()) {
      orphans_.push_back({id, node});
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
  TG_ASSIGN(const NodeRecord before, transaction_.node(node));
  TG_TRY(write_derived(transaction_, node, before, derived));
  const auto old_id = before.properties.find("id");
  return old_id == before.properties.end() || !(old_id->second == derived.properties.at("id"));
}

Result<void> Entities::sweep() {
  for (const Orphan& orphan : orphans_) {
    TG_TRY(remains_.leave(orphan.node.node, entity_anchor(orphan.id, orphan.node.family),
                          {"Entity"}, orphan.id));
  }
  for (const std::string& id : touched_) TG_TRY(settle_remains(id));
  return {};
}

// An id belongs to what documents speak of, else to the first family that waits.
Result<void> Entities::settle_remains(const std::string& id) {
  const std::string prefix = entity_anchor_prefix(id);
  TG_ASSIGN(const std::vector<NodeId> waiting, remains_.waiting(prefix));
  if (waiting.empty()) return {};
  TG_ASSIGN(const std::vector<EntityNode> derived, nodes_of(id));
  bool is_taken = !derived.empty();
  for (const NodeId node : waiting) {
    TG_ASSIGN(const Annotation annotation,
              read_annotation(transaction_.view(), annotation_key(node)));
    const std::string family = annotation.anchor.substr(prefix.size());
    TG_TRY(remains_.rename(node, is_taken ? id + ":" + family : id));
    is_taken = true;
  }
  return {};
}

}  // namespace talkgraph::store
