// The graph as a pure function of a set of documents. The rules by which
// documents' entities become nodes, and assertions relationships, live here and
// nowhere else: the store applies them to what a change touches, fold_documents
// to everything at once, and both must agree.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "graph/document_graph.h"
#include "graph/graph_writer.h"
#include "graph/ontology.h"

namespace talkgraph {

// What one document says of one entity id.
struct EntityContribution {
  std::string document;
  std::string type;
  std::string name;
  std::vector<std::string> aliases;  // sorted
  PropertyMap properties;
  std::uint64_t mention_count = 0;
  bool operator==(const EntityContribution&) const = default;
};

// A node to be: everything but its id in a graph.
struct DerivedNode {
  std::vector<std::string> labels;  // sorted
  PropertyMap properties;           // among them `id`
  bool operator==(const DerivedNode&) const = default;
};

// All nodes for one entity id, from every document's contribution to it,
// keyed by family. Types of one family become one node with the type that most
// documents give (ties: ontology order). When several families share the id,
// the first in ontology order keeps it and the others get "-<family>" behind.
// `contributions` may come in any order.
std::map<std::string, DerivedNode> derive_entity_nodes(
    const std::string& id, std::vector<EntityContribution> contributions,
    const Ontology& ontology);

// One place where a document says a relationship.
struct RelationshipContribution {
  std::string document;
  PropertyMap properties;
  ClaimStatus status = ClaimStatus::kAsserted;
  Span quote;
  std::string quote_text;
  std::string rule;
  double confidence = 1.0;
  bool operator==(const RelationshipContribution&) const = default;
};

// Properties of the one relationship between two entities and of one type that
// all its contributions support: the strongest status; ontology properties from
// the most confident contribution that has them (ties: document, then place);
// `confidence` the highest, `rules`, `evidence` (document:begin-end, sorted),
// `quote`, and `weight`, the number of contributions. Any order of input.
PropertyMap derive_relationship(std::vector<RelationshipContribution> contributions);

// The same for a figure; the key members of MetricAssertion are equal in all.
DerivedNode derive_metric(const std::string& entity_id, const MetricAssertion& metric,
                          std::vector<RelationshipContribution> contributions);
// The `id` of a metric's node: readable, the same for the same claim.
std::string metric_id(const std::string& entity_id, const MetricAssertion& metric);

DerivedNode derive_document_node(const DocumentGraph& document);
// `index` counts the document's turns from 0. The id is "<document>#<index>".
DerivedNode derive_turn_node(const DocumentGraph& document, std::size_t index);

// Folds the documents (ids unique) into an empty graph. The oracle for the
// store: O(total size), no increments.
Result<void> fold_documents(std::span<const DocumentGraph> documents, const Ontology& ontology,
                            GraphWriter& graph);

}  // namespace talkgraph
