// One document out, another in, or both, and what follows.
#pragma once

#include <string_view>
#include <vector>

#include "claims.h"
#include "entities.h"
#include "graph/decisions.h"
#include "remains.h"
#include "search/text_index.h"
#include "transaction.h"

namespace talkgraph::store {

// First any of take_out(), put_in() and decide_again(), then settle(), once.
class DocumentChange {
 public:
  // All must outlive it.
  DocumentChange(Transaction& transaction, const Ontology& ontology, const Resolution& resolution)
      : transaction_(transaction),
        ontology_(ontology),
        resolution_(resolution),
        text_(transaction),
        remains_(transaction),
        entities_(transaction, remains_, ontology),
        claims_(transaction, remains_) {}

  // A document that is there.
  Result<void> take_out(std::string_view id);
  Result<void> put_in(const DocumentGraph& document);
  // Brings a document that is there from the decisions under which it was put in
  // to those of now. Cost: what it says of the entities that these concern, and
  // reading it.
  Result<void> decide_again(std::string_view id);
  // Derives what was touched.
  Result<void> settle();

 private:
  struct Decided;

  Result<Written> written(std::string_view id) const;
  // What an entity of the document says, and the record of it.
  Result<Written::Entity> add_entity(const DocumentGraph& document, EntityIndex index,
                                     const EntityKey& key);
  // Nothing for what a decision leaves nothing to say.
  Result<std::optional<Written::Assertion>> add_assertion(const DocumentGraph& document,
                                                          std::uint32_t ordinal,
                                                          const std::vector<EntityKey>& keys,
                                                          const std::vector<NodeId>& nodes);
  Result<Written::Metric> add_metric(const DocumentGraph& document, std::uint32_t ordinal,
                                     const std::vector<EntityKey>& keys,
                                     const std::vector<NodeId>& nodes);

  Result<Decided> compare(const DocumentGraph& document, Written old) const;
  Result<void> move_entities(Decided& decided);
  Result<void> withdraw_claims(const Decided& decided);
  Result<void> add_claims(Decided& decided);

  Transaction& transaction_;
  const Ontology& ontology_;
  const Resolution& resolution_;
  TextIndex text_;
  Remains remains_;
  Entities entities_;
  Claims claims_;
};

}  // namespace talkgraph::store
