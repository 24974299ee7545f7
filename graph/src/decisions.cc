#include "graph/decisions.h"

#include <algorithm>
#include <array>
#include <optional>

namespace talkgraph {
namespace {

constexpr std::array<std::string_view, 3> kDecisionNames = {"merge", "forbid", "split"};

std::string described(const EntityKey& key) {
  return "'" + key.id + "' (" + key.family + ")";
}

tl::unexpected<Error> contradiction(const std::string& what, std::uint64_t number) {
  return fail(ErrorCode::kConstraint,
              what + " by decision " + std::to_string(number) + "; undo that one first");
}

}  // namespace

std::string_view decision_kind_name(DecisionKind kind) {
  return kDecisionNames[static_cast<std::size_t>(kind)];
}

std::optional<DecisionKind> parse_decision_kind(std::string_view name) {
  const auto found = std::find(kDecisionNames.begin(), kDecisionNames.end(), name);
  if (found == kDecisionNames.end()) return std::nullopt;
  return static_cast<DecisionKind>(found - kDecisionNames.begin());
}

EntityKey key_of(const DocumentEntity& entity, const Ontology& ontology) {
  return {entity.id, ontology.entity_type(entity.type)->family};
}

Result<void> Resolution::add(std::uint64_t number, const Decision& decision) {
  if (decision.entity == decision.other) {
    return fail(ErrorCode::kInvalidArgument, described(decision.entity) + " is named twice");
  }
  switch (decision.kind) {
    case DecisionKind::kMerge:
      return merge(decision);
    case DecisionKind::kForbid:
      return forbid(number, decision);
    case DecisionKind::kSplit:
      return split(number, decision);
  }
  return fail(ErrorCode::kInternal, "a decision of no kind");
}

Result<void> Resolution::merge(const Decision& decision) {
  const EntityKey stays = resolve(decision.entity);
  const EntityKey goes = resolve(decision.other);
  if (stays == goes) {
    return fail(ErrorCode::kConstraint, described(decision.entity) + " and " +
                                            described(decision.other) + " are one already");
  }
  for (const Forbidden& forbidden : forbidden_) {
    const EntityKey one = resolve(forbidden.one);
    const EntityKey other = resolve(forbidden.other);
    if ((one == stays && other == goes) || (one == goes && other == stays)) {
      return contradiction("merging " + described(forbidden.one) + " and " +
                               described(forbidden.other) + " is forbidden",
                           forbidden.number);
    }
  }
  std::vector<EntityKey> moved = std::move(groups_[goes]);
  groups_.erase(goes);
  moved.push_back(goes);
  for (const EntityKey& key : moved) leads_.insert_or_assign(key, stays);
  std::vector<EntityKey>& group = groups_[stays];
  group.insert(group.end(), moved.begin(), moved.end());
  return {};
}

Result<void> Resolution::forbid(std::uint64_t number, const Decision& decision) {
  if (resolve(decision.entity) == resolve(decision.other)) {
    return fail(ErrorCode::kConstraint, described(decision.entity) + " and " +
                                            described(decision.other) +
                                            " are merged; undo that decision first");
  }
  for (const Forbidden& forbidden : forbidden_) {
    if (std::minmax(forbidden.one, forbidden.other) !=
        std::minmax(decision.entity, decision.other)) {
      continue;
    }
    return contradiction("that is forbidden already", forbidden.number);
  }
  forbidden_.push_back({decision.entity, decision.other, number});
  return {};
}

Result<void> Resolution::split(std::uint64_t number, const Decision& decision) {
  if (decision.document.empty()) {
    return fail(ErrorCode::kInvalidArgument, "a split names a document");
  }
  const auto known = splits_.find({decision.document, decision.entity});
  if (known != splits_.end()) {
    return contradiction("in " + decision.document + ", " + described(decision.entity) + " is " +
                             described(known->second.key),
                         known->second.number);
  }
  if (resolve(decision.entity) == resolve(decision.other)) {
    return fail(ErrorCode::kConstraint,
                described(decision.entity) + " and " + described(decision.other) + " are one");
  }
  splits_.emplace(Split(decision.document, decision.entity), SplitTarget{decision.other, number});
  return {};
}

EntityKey Resolution::resolve(const EntityKey& key) const {
  const auto lead = leads_.find(key);
  return lead == leads_.end() ? key : lead->second;
}

EntityKey Resolution::resolve(std::string_view document, const EntityKey& key) const {
  if (splits_.empty()) return resolve(key);
  const auto split = splits_.find({std::string(document), key});
  return resolve(split == splits_.end() ? key : split->second.key);
}

std::vector<EntityKey> Resolution::led_from(std::string_view id) const {
  std::vector<EntityKey> found;
  for (auto at = leads_.lower_bound({std::string(id), {}}); at != leads_.end(); ++at) {
    if (at->first.id != id) break;
    found.push_back(at->second);
  }
  return found;
}

std::vector<std::pair<EntityKey, EntityKey>> Resolution::led() const {
  return {leads_.begin(), leads_.end()};
}

std::vector<std::pair<Resolution::Split, EntityKey>> Resolution::splits() const {
  std::vector<std::pair<Split, EntityKey>> all;
  for (const auto& [split, target] : splits_) all.emplace_back(split, resolve(target.key));
  return all;
}

std::vector<EntityKey> resolve_entities(const DocumentGraph& document, const Ontology& ontology,
                                        const Resolution& resolution) {
  std::vector<EntityKey> keys;
  keys.reserve(document.entities.size());
  for (const DocumentEntity& entity : document.entities) {
    keys.push_back(resolution.resolve(document.id, key_of(entity, ontology)));
  }
  return keys;
}

std::vector<EntityIndex> first_equals(const std::vector<EntityKey>& keys) {
  std::map<EntityKey, EntityIndex> first;
  std::vector<EntityIndex> firsts;
  firsts.reserve(keys.size());
  for (EntityIndex i = 0; i < keys.size(); ++i) {
    firsts.push_back(first.emplace(keys[i], i).first->second);
  }
  return firsts;
}

}  // namespace talkgraph
