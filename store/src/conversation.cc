#include "conversation.h"

#include "derived_nodes.h"

namespace talkgraph::store {

Result<std::vector<NodeId>> write_conversation(Transaction& transaction,
                                               const DocumentGraph& document,
                                               const std::vector<NodeId>& entities) {
  TG_ASSIGN(const TypeId in, transaction.type("IN"));
  TG_ASSIGN(const TypeId spoke, transaction.type("SPOKE"));
  TG_ASSIGN(const TypeId mentions_type, transaction.type("MENTIONS"));
  TG_ASSIGN(const NodeId whole, create_derived(transaction, derive_document_node(document)));
  std::vector<NodeId> nodes;
  nodes.reserve(document.turns.size() + 1);
  for (std::size_t i = 0; i < document.turns.size(); ++i) {
    TG_ASSIGN(const NodeId turn, create_derived(transaction, derive_turn_node(document, i)));
    nodes.push_back(turn);
    TG_TRY(transaction.create_relationship(turn, in, whole, {}));
    const std::optional<EntityIndex> speaker = document.speakers[document.turns[i].speaker].entity;
    if (speaker) TG_TRY(transaction.create_relationship(entities[*speaker], spoke, turn, {}));
  }
  for (const TurnMentions& mentions : derive_turn_mentions(document)) {
    TG_TRY(transaction.create_relationship(nodes[mentions.turn], mentions_type,
                                           entities[mentions.entity], derive_mentions(mentions)));
  }
  nodes.push_back(whole);
  return nodes;
}

Result<void> erase_conversation(Transaction& transaction, const std::vector<NodeId>& nodes) {
  for (const NodeId node : nodes) {
    std::vector<RelationshipId> attached;
    TG_TRY(transaction.expand(node, Direction::kBoth, std::nullopt,
                              [&](const Relationship& relationship) {
                                attached.push_back(relationship.id);
                                return true;
                              }));
    for (const RelationshipId id : attached) TG_TRY(transaction.delete_relationship(id));
    TG_TRY(transaction.delete_node(node));
  }
  return {};
}

}  // namespace talkgraph::store
