// What a person decided about which entities are one, and what follows for the
// entities of a document. Part of the fold: equal documents and equal decisions
// give equal graphs.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "graph/document_graph.h"
#include "graph/ontology.h"

namespace talkgraph {

// What documents call an entity: their id for it and its type's family.
struct EntityKey {
  std::string id;
  std::string family;
  auto operator<=>(const EntityKey&) const = default;
};

EntityKey key_of(const DocumentEntity& entity, const Ontology& ontology);

enum class DecisionKind {
  kMerge,   // `other`, and what was merged with it, is `entity`
  kForbid,  // `entity` and `other` are not to be merged
  kSplit,   // what `document` calls `entity` is `other`
};

struct Decision {
  DecisionKind kind = DecisionKind::kMerge;
  EntityKey entity;
  EntityKey other;
  std::string document;  // of a split
  bool operator==(const Decision&) const = default;
};

std::string_view decision_kind_name(DecisionKind kind);  // "merge", "forbid", "split"
std::optional<DecisionKind> parse_decision_kind(std::string_view name);

// Decisions in the order in which they were taken. Taking one back leaves the
// others valid, so their order and number need not be kept.
class Resolution {
 public:
  // `number` names the decision in errors. kConstraint, and nothing changed, if it
  // contradicts an earlier one or says nothing new; kInvalidArgument if it cannot
  // be meant, such as a merge of an entity with itself.
  Result<void> add(std::uint64_t number, const Decision& decision);

  // What an entity of a document stands for.
  EntityKey resolve(std::string_view document, const EntityKey& key) const;
  // The same where no document is split.
  EntityKey resolve(const EntityKey& key) const;

  // Keys of any family with this id that stand for another one, resolved.
  std::vector<EntityKey> led_from(std::string_view id) const;
  // All keys that stand for another one, and that one: ascending.
  std::vector<std::pair<EntityKey, EntityKey>> led() const;
  // Documents with splits, what they call an entity, and what that stands for:
  // ascending.
  using Split = std::pair<std::string, EntityKey>;  // document, key
  std::vector<std::pair<Split, EntityKey>> splits() const;
  bool empty() const { return leads_.empty() && splits_.empty(); }

 private:
  Result<void> merge(const Decision& decision);
  Result<void> forbid(std::uint64_t number, const Decision& decision);
  Result<void> split(std::uint64_t number, const Decision& decision);

  struct Forbidden {
    EntityKey one;
    EntityKey other;
    std::uint64_t number = 0;
  };
  struct SplitTarget {
    EntityKey key;
    std::uint64_t number = 0;
  };

  std::map<EntityKey, EntityKey> leads_;                // to what stands for it
  std::map<EntityKey, std::vector<EntityKey>> groups_;  // the reverse
  std::vector<Forbidden> forbidden_;
  std::map<Split, SplitTarget> splits_;
};

// What each entity of the document stands for.
std::vector<EntityKey> resolve_entities(const DocumentGraph& document, const Ontology& ontology,
                                        const Resolution& resolution);
// For each of them the first that is equal.
std::vector<EntityIndex> first_equals(const std::vector<EntityKey>& keys);

}  // namespace talkgraph
