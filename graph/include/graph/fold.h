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
#include "graph/decisions.h"
#include "graph/document_graph.h"
#include "graph/graph_writer.h"
#include "graph/ontology.h"

namespace talkgraph {

// A node's or relationship's text properties that would be empty are left out.

// What one document says of one entity id.
struct EntityContribution {
  std::string document;
  std::string type;
  std::string name;
  std::vector<std::string> aliases;  // sorted
  PropertyMap properties;
  std::uint64_t mention_count = 0;
  // Where a person's decision led here: the family of the node, and what the
  // document calls the entity. Otherwise the family is that of the type.
  std::string family = {};
  std::string decided_id = {};
  bool operator==(const EntityContribution&) const = default;
};

// A node to be: everything but its id in a graph.
struct DerivedNode {
  std::vector<std::string> labels;  // sorted
  PropertyMap properties;           // among them `id`
  bool operator==(const DerivedNode&) const = default;
};

EntityContribution contribution_of(const DocumentGraph& document, EntityIndex entity);

// All nodes for one entity id, from every document's contribution to it,
// keyed by family. Types of one family become one node with the type that most
// documents give (ties: ontology order). When several families share the id,
// the first in ontology order keeps it and the others get ":<family>" behind,
// which no id of a valid document ends in. Contributions that a decision led here
// give type and name only where there are no others, and the property `decided_ids`, what
// their documents call the entity. Properties: `id`, `type`, `name` and
// each type-specific one as most documents have it, `aliases` (all other
// names), `mention_count`, `document_count`. `contributions` may come in any
// order.
std::map<std::string, DerivedNode> derive_entity_nodes(
    const std::string& id, const std::vector<EntityContribution>& contributions,
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

RelationshipContribution contribution_of(const DocumentGraph& document, const Assertion& assertion);
RelationshipContribution contribution_of(const DocumentGraph& document,
                                         const MetricAssertion& metric);

// A symmetric relationship leads from the entity whose id is lesser in byte
// order to the other one: should an assertion's ends change places for that?
// The keys are what the assertion's entities stand for.
bool swaps_ends(const RelationType& type, const EntityKey& source, const EntityKey& target);
// Does a decision make one of the two ends of an assertion, which then says nothing?
bool says_nothing(const Assertion& assertion, const std::vector<EntityKey>& keys);

// Properties of the one relationship between two entities and of one type that
// all its contributions support: the strongest status; ontology properties from
// the most confident contribution that has them (ties: document, then place);
// `confidence` the highest, `rules`, `evidence` (document:begin-end, by
// document and place), `quote` of the most confident contribution with the
// strongest status, and `weight`, the number of contributions. Any order of
// input, at least one.
PropertyMap derive_relationship(std::vector<RelationshipContribution> contributions);

// The same for a figure; all members of MetricAssertion but subject and evidence
// are equal in all. `status` is "target" for goals and forecasts, else
// "asserted". `entity_id` is the id of the subject's node, as
// derive_entity_nodes gave it.
DerivedNode derive_metric(const std::string& entity_id, const MetricAssertion& metric,
                          std::vector<RelationshipContribution> contributions);
// The `id` of a metric's node: the same for the same claim and different for
// different ones, "<entity>:<measure>:<digest of the claim>".
std::string metric_id(const std::string& entity_id, const MetricAssertion& metric);

DerivedNode derive_document_node(const DocumentGraph& document);
// `index` counts the document's turns from 0. The id is "<document>:<index>".
DerivedNode derive_turn_node(const DocumentGraph& document, std::size_t index);

// What one turn mentions of one entity, by whatever kind of mention.
struct TurnMentions {
  std::size_t turn = 0;
  EntityIndex entity = 0;
  std::vector<Span> spans;  // ascending
  bool operator==(const TurnMentions&) const = default;
};
// Ascending by turn, then entity; entities that are one count as the first of them
// (first_equals). O(mentions * log turns).
std::vector<TurnMentions> derive_turn_mentions(const DocumentGraph& document,
                                               const std::vector<EntityIndex>& firsts);
// Properties of a MENTIONS relationship: `spans`, a list of "begin-end".
PropertyMap derive_mentions(const TurnMentions& mentions);

// Folds the documents (valid, ids unique) into an empty graph: entities and
// relationships between them, (entity)-[:REPORTS]->(metric), documents,
// (turn)-[:IN]->(document), (speaker's entity)-[:SPOKE]->(turn) and
// (turn)-[:MENTIONS]->(entity). The oracle for the store: no increments,
// O(n log n) in the total size. The graph's ids do not depend on the documents'
// order either. `resolution` is what a person decided.
Result<void> fold_documents(std::span<const DocumentGraph> documents, const Ontology& ontology,
                            GraphWriter& graph, const Resolution& resolution = {});

}  // namespace talkgraph
