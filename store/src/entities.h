// Entity nodes as they follow from documents' contributions.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "derivation_records.h"
#include "graph/ontology.h"
#include "remains.h"
#include "transaction.h"

namespace talkgraph::store {

// Nodes of the entities with this id, of each family one.
Result<std::vector<EntityNode>> read_entity_nodes(const View& view, std::string_view id);
// Nothing if no document speaks of it.
Result<std::optional<NodeId>> find_entity_node(const View& view, const EntityKey& key);

// The change that one transaction makes to entities: first add and withdraw,
// then settle(), then, when relationships are settled, sweep().
class Entities {
 public:
  Entities(Transaction& transaction, Remains& remains, const Ontology& ontology)
      : transaction_(transaction), remains_(remains), ontology_(ontology) {}

  // Returns the entity's node, which is made if there is none.
  Result<NodeId> add(const EntityKey& key, const EntityContribution& contribution);
  Result<void> withdraw(const Written::Entity& entity, std::string_view document);

  // Derives every touched node again. Returns the nodes whose property `id`
  // changed. Cost: the contributions to the touched entities.
  Result<std::vector<NodeId>> settle();
  // Deletes the nodes to which no document contributes any more, but for what a
  // person wants of them.
  Result<void> sweep();

 private:
  Result<std::vector<EntityNode>> nodes_of(const std::string& id) const;
  Result<NodeId> node_of(const EntityKey& key);
  Result<void> read_contributions(const EntityNode& node,
                                  std::vector<EntityContribution>& into) const;
  Result<void> settle(const std::string& id, std::vector<NodeId>& renamed);
  Result<bool> rewrite(NodeId node, const DerivedNode& derived);
  Result<void> settle_remains(const std::string& id);

  struct Orphan {
    std::string id;
    EntityNode node;
  };

  Transaction& transaction_;
  Remains& remains_;
  const Ontology& ontology_;
  std::set<std::string> touched_;
  std::vector<Orphan> orphans_;
};

}  // namespace talkgraph::store
