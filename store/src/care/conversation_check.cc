#include "care/conversation_check.h"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "care/reading.h"
#include "care/shown.h"
#include "keys.h"

namespace talkgraph::store {
namespace {

// A relationship of a turn, as it should be and as it is; in this order.
struct TurnRelationship {
  std::string type;
  NodeId source;
  NodeId target;
  PropertyMap properties;
  bool operator==(const TurnRelationship&) const = default;

  auto place() const { return std::tie(type, source, target); }
};

void sort(std::vector<TurnRelationship>& relationships) {
  std::sort(relationships.begin(), relationships.end(),
            [](const auto& a, const auto& b) { return a.place() < b.place(); });
}

class ConversationCheck {
 public:
  ConversationCheck(const Snapshot& snapshot, const DocumentGraph& document, const Written& written,
                    const std::vector<EntityIndex>& firsts, Findings& findings)
      : snapshot_(snapshot),
        view_(snapshot.view()),
        state_(snapshot.state()),
        document_(document),
        written_(written),
        firsts_(firsts),
        findings_(findings) {}

  Result<std::uint64_t> run();

 private:
  Result<void> check_node(NodeId node, const DerivedNode& derived);
  Result<void> check_turn(NodeId turn, std::vector<TurnRelationship> expected);
  void wrong(const std::string& what) {
    findings_.derive("the document " + document_.id + ": " + what);
  }

  const Snapshot& snapshot_;
  const View& view_;
  const GraphState& state_;
  const DocumentGraph& document_;
  const Written& written_;
  const std::vector<EntityIndex>& firsts_;
  Findings& findings_;
};

Result<void> ConversationCheck::check_node(NodeId node, const DerivedNode& derived) {
  TG_ASSIGN(const std::optional<NodeRecord> record, find_node(view_, state_, node));
  bool is_right = false;
  if (record) {
    TG_ASSIGN(is_right, shows(view_, state_, node, *record, derived));
  }
  if (!is_right) wrong("its node " + std::to_string(node.value) + " is not as it says");
  return {};
}

Result<std::uint64_t> ConversationCheck::run() {
  const NodeId whole = written_.conversation.back();
  TG_TRY(check_node(whole, derive_document_node(document_)));
  std::vector<std::vector<TurnRelationship>> expected(document_.turns.size());
  for (std::size_t i = 0; i < document_.turns.size(); ++i) {
    const NodeId turn = written_.conversation[i];
    TG_TRY(check_node(turn, derive_turn_node(document_, i)));
    expected[i].push_back({"IN", turn, whole, {}});
    const std::optional<EntityIndex> speaker =
        document_.speakers[document_.turns[i].speaker].entity;
    if (speaker) expected[i].push_back({"SPOKE", written_.entities[*speaker].node, turn, {}});
  }
  for (const TurnMentions& mentions : derive_turn_mentions(document_, firsts_)) {
    expected[mentions.turn].push_back({"MENTIONS", written_.conversation[mentions.turn],
                                       written_.entities[mentions.entity].node,
                                       derive_mentions(mentions)});
  }
  std::uint64_t relationships = 0;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    relationships += expected[i].size();
    TG_TRY(check_turn(written_.conversation[i], std::move(expected[i])));
  }
  return relationships;
}

Result<void> ConversationCheck::check_turn(NodeId turn, std::vector<TurnRelationship> expected) {
  std::vector<RelationshipId> attached;
  const Result<void> expanded =
      snapshot_.expand(turn, Direction::kBoth, std::nullopt, [&](const Relationship& relationship) {
        attached.push_back(relationship.id);
        return true;
      });
  if (!expanded && expanded.error().code != ErrorCode::kNotFound) return fail(expanded.error());
  std::vector<TurnRelationship> found;
  for (const RelationshipId id : attached) {
    TG_ASSIGN(auto record, find_relationship(view_, state_, id));
    if (!record || record->ownership.persons) continue;
    const Relationship& real = record->relationship;
    found.push_back({std::string(state_.types.name(real.type.value)), real.source, real.target,
                     std::move(record->properties)});
  }
  sort(expected);
  sort(found);
  if (found != expected) {
    wrong("the turn at node " + std::to_string(turn.value) + " is not connected as it says");
  }
  return {};
}

}  // namespace

Result<std::uint64_t> check_conversation(const Snapshot& snapshot, const DocumentGraph& document,
                                         const Written& written,
                                         const std::vector<EntityIndex>& firsts,
                                         Findings& findings) {
  return ConversationCheck(snapshot, document, written, firsts, findings).run();
}

}  // namespace talkgraph::store
