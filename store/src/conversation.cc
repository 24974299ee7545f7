#include "conversation.h"

#include <numeric>
#include <optional>

#include "derived_nodes.h"
#include "keys.h"

namespace talkgraph::store {

Result<std::vector<NodeId>> write_conversation(Transaction& transaction, Remains& remains,
                                               const DocumentGraph& document,
                                               const std::vector<NodeId>& entities,
                                               const std::vector<EntityIndex>& firsts) {
  TG_ASSIGN(const TypeId in, transaction.type("IN"));
  TG_ASSIGN(const TypeId spoke, transaction.type("SPOKE"));
  TG_ASSIGN(const TypeId mentions_type, transaction.type("MENTIONS"));
  TG_ASSIGN(const NodeId whole, create_derived(transaction, remains, document_anchor(document.id),
                                               derive_document_node(document)));
  std::vector<NodeId> nodes;
  nodes.reserve(document.turns.size() + 1);
  for (std::size_t i = 0; i < document.turns.size(); ++i) {
    const DerivedNode derived = derive_turn_node(document, i);
    const std::string anchor = turn_anchor(*derived.properties.at("id").as_string());
    TG_ASSIGN(const NodeId turn, create_derived(transaction, remains, anchor, derived));
    nodes.push_back(turn);
    TG_TRY(transaction.create_relationship(turn, in, whole, {}));
    const std::optional<EntityIndex> speaker = document.speakers[document.turns[i].speaker].entity;
    if (speaker) TG_TRY(transaction.create_relationship(entities[*speaker], spoke, turn, {}));
  }
  for (const TurnMentions& mentions : derive_turn_mentions(document, firsts)) {
    TG_TRY(transaction.create_relationship(nodes[mentions.turn], mentions_type,
                                           entities[mentions.entity], derive_mentions(mentions)));
  }
  nodes.push_back(whole);
  return nodes;
}

namespace {

// Relationships of the type between a turn and the nodes that no person made.
Result<void> disconnect(Transaction& transaction, NodeId turn, TypeId type, Direction direction,
                        const std::set<NodeId>& nodes) {
  std::vector<RelationshipId> between;
  TG_TRY(transaction.expand(turn, direction, type, [&](const Relationship& relationship) {
    const NodeId far = relationship.source == turn ? relationship.target : relationship.source;
    if (nodes.contains(far)) between.push_back(relationship.id);
    return true;
  }));
  for (const RelationshipId id : between) {
    TG_ASSIGN(const RelationshipRecord record, transaction.relationship(id));
    if (!record.ownership.persons) TG_TRY(transaction.erase_relationship(record));
  }
  return {};
}

}  // namespace

Result<void> reconnect_conversation(Transaction& transaction, const DocumentGraph& document,
                                    const std::vector<NodeId>& nodes,
                                    const std::vector<NodeId>& old_entities,
                                    const std::vector<NodeId>& entities,
                                    const std::vector<EntityIndex>& firsts,
                                    const std::set<NodeId>& touched) {
  TG_ASSIGN(const TypeId spoke, transaction.type("SPOKE"));
  TG_ASSIGN(const TypeId mentions_type, transaction.type("MENTIONS"));
  const auto is_touched = [&](EntityIndex entity) {
    return touched.contains(old_entities[entity]) || touched.contains(entities[entity]);
  };
  if (nodes.size() != document.turns.size() + 1) {
    return fail(transaction.view().corrupt(Column::kWritten, document.id));
  }
  for (std::size_t i = 0; i < document.turns.size(); ++i) {
    const std::optional<EntityIndex> speaker = document.speakers[document.turns[i].speaker].entity;
    if (!speaker || old_entities[*speaker] == entities[*speaker]) continue;
    TG_TRY(
        disconnect(transaction, nodes[i], spoke, Direction::kIncoming, {old_entities[*speaker]}));
    TG_TRY(transaction.create_relationship(entities[*speaker], spoke, nodes[i], {}));
  }
  std::vector<EntityIndex> each(document.entities.size());
  std::iota(each.begin(), each.end(), EntityIndex{0});
  std::set<std::size_t> turns;
  for (const TurnMentions& mentions : derive_turn_mentions(document, each)) {
    if (is_touched(mentions.entity)) turns.insert(mentions.turn);
  }
  for (const std::size_t turn : turns) {
    TG_TRY(disconnect(transaction, nodes[turn], mentions_type, Direction::kOutgoing, touched));
  }
  for (const TurnMentions& mentions : derive_turn_mentions(document, firsts)) {
    if (!touched.contains(entities[mentions.entity])) continue;
    TG_TRY(transaction.create_relationship(nodes[mentions.turn], mentions_type,
                                           entities[mentions.entity], derive_mentions(mentions)));
  }
  return {};
}

namespace {

Result<void> erase_derived_relationships(Transaction& transaction, NodeId node) {
  std::vector<RelationshipId> attached;
  TG_TRY(transaction.expand(node, Direction::kBoth, std::nullopt,
                            [&](const Relationship& relationship) {
                              attached.push_back(relationship.id);
                              return true;
                            }));
  for (const RelationshipId id : attached) {
    TG_ASSIGN(const RelationshipRecord record, transaction.relationship(id));
    if (!record.ownership.persons) TG_TRY(transaction.erase_relationship(record));
  }
  return {};
}

Result<std::string> public_id(const Transaction& transaction, NodeId node) {
  TG_ASSIGN(const PropertyMap properties, transaction.node_properties(node));
  const auto found = properties.find("id");
  const std::string* id = found == properties.end() ? nullptr : found->second.as_string();
  if (id == nullptr) return fail(transaction.view().corrupt(Column::kNode, node_key(node)));
  return *id;
}

}  // namespace

Result<void> erase_conversation(Transaction& transaction, Remains& remains,
                                const std::vector<NodeId>& nodes) {
  for (const NodeId node : nodes) {
    TG_TRY(erase_derived_relationships(transaction, node));
    TG_ASSIGN(const std::string id, public_id(transaction, node));
    const bool is_document = node == nodes.back();
    TG_TRY(remains.leave(node, is_document ? document_anchor(id) : turn_anchor(id), {}, id));
  }
  return {};
}

}  // namespace talkgraph::store
