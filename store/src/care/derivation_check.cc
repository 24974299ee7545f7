#include "care/derivation_check.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "care/reading.h"
#include "care/shown.h"
#include "derivation_records.h"
#include "keys.h"

namespace talkgraph::store {
namespace {

class DerivationCheck {
 public:
  DerivationCheck(const Snapshot& snapshot, const Ontology& ontology, Findings& findings)
      : view_(snapshot.view()),
        state_(snapshot.state()),
        ontology_(ontology),
        findings_(findings) {}

  Result<void> run(const Census& census, const DocumentTotals& written) {
    TG_TRY(scan_all(
        view_, Column::kEntity, findings_.watch(),
        [&](std::string_view id, std::string_view bytes) { return check_entity(id, bytes); }));
    TG_TRY(scan_all(
        view_, Column::kMetric, findings_.watch(),
        [&](std::string_view key, std::string_view bytes) { return check_figure(key, bytes); }));
    TG_TRY(check_claims());
    compare(census.derived_nodes, nodes_ + written.conversation_nodes, "nodes");
    compare(census.derived_relationships, relationships_ + written.conversation_relationships,
            "relationships");
    return {};
  }

 private:
  Result<void> check_entity(std::string_view id, std::string_view bytes);
  Result<bool> read_contributions(const EntityNode& node,
                                  std::vector<EntityContribution>& into) const;
  Result<void> check_figure(std::string_view key, std::string_view bytes);
  Result<std::optional<std::string>> id_of(NodeId node) const;
  Result<void> check_claims();
  Result<void> check_claim(RelationshipId id, std::vector<RelationshipContribution> said);
  Result<bool> read_claims(RelationshipId id, std::vector<RelationshipContribution>& into) const;
  void compare(std::uint64_t found, std::uint64_t expected, const char* what);
  void wrong(Column column, std::string_view key) {
    findings_.derive(described_record(column, key) + " is not what documents say");
  }

  const View& view_;
  const GraphState& state_;
  const Ontology& ontology_;
  Findings& findings_;
  std::set<RelationshipId> reports_;  // of figures
  std::uint64_t nodes_ = 0;
  std::uint64_t relationships_ = 0;
};

void DerivationCheck::compare(std::uint64_t found, std::uint64_t expected, const char* what) {
  if (found == expected) return;
  findings_.derive("there are " + std::to_string(found) + " " + what +
                   " that follow from documents, where there should be " +
                   std::to_string(expected));
}

// False if one cannot be read.
Result<bool> DerivationCheck::read_contributions(const EntityNode& node,
                                                 std::vector<EntityContribution>& into) const {
  bool readable = true;
  TG_TRY(view_.scan(Column::kContribution, node_key(node.node),
                    [&](std::string_view key, std::string_view bytes) -> Result<bool> {
                      const ContributionKey place = parse_contribution_key(key);
                      auto one = decode_entity_contribution(place.document, bytes);
                      readable = one && ontology_.entity_type(one->type) != nullptr;
                      if (!readable) return false;
                      one->family = node.family;
                      one->decided_id = place.decided_id;
                      into.push_back(std::move(*one));
                      return true;
                    }));
  return readable;
}

Result<void> DerivationCheck::check_entity(std::string_view id, std::string_view bytes) {
  const auto nodes = decode_entity_nodes(bytes);
  if (!nodes) {
    wrong(Column::kEntity, id);
    return {};
  }
  std::vector<EntityContribution> contributions;
  for (const EntityNode& one : *nodes) {
    TG_ASSIGN(const bool readable, read_contributions(one, contributions));
    if (readable) continue;
    wrong(Column::kEntity, id);
    return {};
  }
  const std::map<std::string, DerivedNode> derived =
      derive_entity_nodes(std::string(id), contributions, ontology_);
  nodes_ += derived.size();
  bool is_right = derived.size() == nodes->size();
  for (const EntityNode& one : *nodes) {
    const auto expected = derived.find(one.family);
    TG_ASSIGN(const std::optional<NodeRecord> node, find_node(view_, state_, one.node));
    bool is_shown = false;
    if (node && expected != derived.end()) {
      TG_ASSIGN(is_shown, shows(view_, state_, one.node, *node, expected->second));
    }
    is_right = is_right && is_shown;
  }
  if (!is_right) wrong(Column::kEntity, id);
  return {};
}

Result<std::optional<std::string>> DerivationCheck::id_of(NodeId node) const {
  TG_ASSIGN(const std::optional<NodeRecord> record, find_node(view_, state_, node));
  if (!record) return std::optional<std::string>();
  const auto found = record->properties.find("id");
  const std::string* id = found == record->properties.end() ? nullptr : found->second.as_string();
  return id == nullptr ? std::optional<std::string>() : *id;
}

Result<void> DerivationCheck::check_figure(std::string_view key, std::string_view bytes) {
  const std::optional<MetricRecord> metric = decode_metric_record(bytes);
  const std::optional<NodeId> subject = parse_node_key(key.substr(0, node_key(NodeId{}).size()));
  if (!metric || !subject) {
    wrong(Column::kMetric, key);
    return {};
  }
  reports_.insert(metric->relationship);
  ++nodes_;
  ++relationships_;
  std::vector<RelationshipContribution> said;
  TG_ASSIGN(const bool readable, read_claims(metric->relationship, said));
  TG_ASSIGN(const std::optional<std::string> id, id_of(*subject));
  TG_ASSIGN(const auto reports, find_relationship(view_, state_, metric->relationship));
  TG_ASSIGN(const auto node, find_node(view_, state_, metric->node));
  bool is_right = readable && id && node && reports && !said.empty() &&
                  reports->relationship.source == *subject &&
                  reports->relationship.target == metric->node && reports->properties.empty();
  if (is_right) {
    TG_ASSIGN(is_right, shows(view_, state_, metric->node, *node,
                              derive_metric(*id, metric->claim, std::move(said))));
  }
  if (!is_right) wrong(Column::kMetric, key);
  return {};
}

Result<bool> DerivationCheck::read_claims(RelationshipId id,
                                          std::vector<RelationshipContribution>& into) const {
  bool readable = true;
  TG_TRY(view_.scan(Column::kAssertion, relationship_key(id),
                    [&](std::string_view key, std::string_view bytes) -> Result<bool> {
                      const std::optional<std::string_view> document = assertion_document(key);
                      std::optional<RelationshipContribution> one;
                      if (document) one = decode_relationship_contribution(*document, bytes);
                      readable = one.has_value();
                      if (readable) into.push_back(std::move(*one));
                      return readable;
                    }));
  return readable;
}

// The records of one relationship stand together.
Result<void> DerivationCheck::check_claims() {
  return view_.skip_scan(Column::kAssertion, "",
                         [&](std::string_view key) -> Result<std::optional<std::string>> {
                           const std::size_t size = relationship_key(RelationshipId{}).size();
                           const std::optional<NodeId> number = parse_node_key(key.substr(0, size));
                           if (!number) {
                             wrong(Column::kAssertion, key);
                             return std::optional(std::string(key) + '\0');
                           }
                           const RelationshipId id{number->value};
                           if (!reports_.contains(id)) {
                             std::vector<RelationshipContribution> said;
                             TG_ASSIGN(const bool readable, read_claims(id, said));
                             if (!readable) said.clear();
                             TG_TRY(check_claim(id, std::move(said)));
                           }
                           return end_of_prefix(relationship_key(id));
                         });
}

// Without anything said: it cannot be read.
Result<void> DerivationCheck::check_claim(RelationshipId id,
                                          std::vector<RelationshipContribution> said) {
  ++relationships_;
  TG_ASSIGN(const auto record, find_relationship(view_, state_, id));
  bool is_right = record && !said.empty();
  if (is_right) {
    TG_ASSIGN(is_right, shows(view_, *record, derive_relationship(std::move(said))));
  }
  if (!is_right) wrong(Column::kRelationship, relationship_key(id));
  return {};
}

}  // namespace

Result<void> check_derivation(const Snapshot& snapshot, const Ontology& ontology,
                              const Census& census, const DocumentTotals& written,
                              Findings& findings) {
  return DerivationCheck(snapshot, ontology, findings).run(census, written);
}

}  // namespace talkgraph::store
