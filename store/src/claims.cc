#include "claims.h"

#include <utility>

#include "derived_nodes.h"
#include "keys.h"

namespace talkgraph::store {
namespace {

constexpr const char* kReports = "REPORTS";

// A figure is the same as another of its subject when this is: the subject's
// node stands for its id, which may change.
std::string metric_key(NodeId subject, const MetricAssertion& metric) {
  return node_key(subject) + metric_id("", metric);
}

std::optional<NodeId> metric_subject(std::string_view key) {
  return parse_node_key(key.substr(0, node_key({}).size()));
}

}  // namespace

Result<RelationshipId> Claims::relationship_of(NodeId source, TypeId type, NodeId target) {
  const View& view = transaction_.view();
  std::optional<RelationshipId> found;
  TG_TRY(view.scan(Column::kOut, adjacency_prefix(source, type, target),
                   [&](std::string_view key, std::string_view) -> Result<bool> {
                     const std::optional<Relationship> relationship = parse_out_key(key);
                     if (!relationship) return fail(view.corrupt(Column::kOut, key));
                     TG_ASSIGN(const RelationshipRecord record,
                               transaction_.relationship(relationship->id));
                     if (record.ownership.persons) return true;
                     found = relationship->id;
                     return false;
                   }));
  if (found) return *found;
  return transaction_.create_relationship(source, type, target, {});
}

Result<Written::Assertion> Claims::add(NodeId source, const std::string& type, NodeId target,
                                       std::uint32_t ordinal,
                                       const RelationshipContribution& contribution) {
  TG_ASSIGN(const TypeId type_id, transaction_.type(type));
  TG_ASSIGN(const RelationshipId id, relationship_of(source, type_id, target));
  touched_relationships_.insert(id);
  TG_TRY(transaction_.put(Column::kAssertion, assertion_key(id, contribution.document, ordinal),
                          encode_contribution(contribution)));
  return Written::Assertion{id, ordinal};
}

Result<void> Claims::withdraw(const Written::Assertion& assertion, std::string_view document) {
  touched_relationships_.insert(assertion.relationship);
  return transaction_.remove(Column::kAssertion,
                             assertion_key(assertion.relationship, document, assertion.ordinal));
}

Result<MetricRecord> Claims::metric_of(const std::string& key) const {
  const View& view = transaction_.view();
  rocksdb::PinnableSlice bytes;
  TG_ASSIGN(const bool found, view.get(Column::kMetric, key, bytes));
  std::optional<MetricRecord> record;
  if (found) record = decode_metric_record(bytes.ToStringView());
  if (!record) return fail(view.corrupt(Column::kMetric, key));
  return std::move(*record);
}

// The figure's id has its subject's, which may have its family behind.
Result<NodeId> Claims::metric_node(const Subject& subject, const MetricAssertion& metric) {
  for (const std::string& id : {subject.id, subject.id + ":" + subject.family}) {
    TG_ASSIGN(const std::optional<NodeId> waiting,
              remains_.revive(metric_anchor(metric_id(id, metric))));
    if (waiting) return *waiting;
  }
  return transaction_.create_node({}, {});
}

Result<MetricRecord> Claims::make_metric(const Subject& subject, const std::string& key,
                                         const MetricAssertion& metric) {
  MetricRecord record;
  record.claim = metric;
  TG_ASSIGN(const TypeId reports, transaction_.type(kReports));
  TG_ASSIGN(record.node, metric_node(subject, metric));
  TG_ASSIGN(record.relationship,
            transaction_.create_relationship(subject.node, reports, record.node, {}));
  TG_TRY(transaction_.put(Column::kMetric, key, encode_metric_record(record)));
  return record;
}

Result<Written::Metric> Claims::add_metric(const Subject& subject, const MetricAssertion& metric,
                                           std::uint32_t ordinal,
                                           const RelationshipContribution& contribution) {
  std::string key = metric_key(subject.node, metric);
  touched_metrics_.insert(key);
  TG_ASSIGN(const bool known, transaction_.view().has(Column::kMetric, key));
  TG_ASSIGN(const MetricRecord record, known ? metric_of(key) : make_metric(subject, key, metric));
  TG_TRY(transaction_.put(Column::kAssertion,
                          assertion_key(record.relationship, contribution.document, ordinal),
                          encode_contribution(contribution)));
  return Written::Metric{std::move(key), ordinal};
}

Result<void> Claims::withdraw(const Written::Metric& metric, std::string_view document) {
  touched_metrics_.insert(metric.key);
  TG_ASSIGN(const MetricRecord record, metric_of(metric.key));
  return transaction_.remove(Column::kAssertion,
                             assertion_key(record.relationship, document, metric.ordinal));
}

Result<void> Claims::touch_metrics_of(NodeId subject) {
  return transaction_.view().scan(Column::kMetric, node_key(subject),
                                  [&](std::string_view key, std::string_view) -> Result<bool> {
                                    touched_metrics_.emplace(key);
                                    return true;
                                  });
}

Result<std::vector<RelationshipContribution>> Claims::contributions_to(RelationshipId id) const {
  const View& view = transaction_.view();
  std::vector<RelationshipContribution> contributions;
  TG_TRY(view.scan(Column::kAssertion, relationship_key(id),
                   [&](std::string_view key, std::string_view bytes) -> Result<bool> {
                     const std::optional<std::string_view> document = assertion_document(key);
                     std::optional<RelationshipContribution> one;
                     if (document) one = decode_relationship_contribution(*document, bytes);
                     if (!one) return fail(view.corrupt(Column::kAssertion, key));
                     contributions.push_back(std::move(*one));
                     return true;
                   }));
  return contributions;
}

Result<void> Claims::settle() {
  for (const RelationshipId id : touched_relationships_) TG_TRY(settle_relationship(id));
  for (const std::string& key : touched_metrics_) TG_TRY(settle_metric(key));
  return {};
}

Result<void> Claims::settle_relationship(RelationshipId id) {
  TG_ASSIGN(std::vector<RelationshipContribution> contributions, contributions_to(id));
  const bool is_claimed = !contributions.empty();
  TG_ASSIGN(RelationshipRecord record, transaction_.relationship(id));
  if (!record.ownership.annotated) {
    if (!is_claimed) return transaction_.erase_relationship(record);
    record.properties = derive_relationship(std::move(contributions));
    return transaction_.put_relationship(record);
  }
  const std::string key = annotation_key(id);
  TG_ASSIGN(Annotation annotation, read_annotation(transaction_.view(), key));
  annotation.derived = is_claimed;
  annotation.base = is_claimed ? derive_relationship(std::move(contributions)) : PropertyMap();
  record.properties = shown_properties(annotation);
  TG_TRY(transaction_.put(Column::kAnnotation, key, encode_annotation(annotation)));
  return transaction_.put_relationship(record);
}

// What derivation knows of a node, whatever a person wrote over it.
Result<std::string> Claims::id_of(NodeId node) const {
  TG_ASSIGN(const PropertyMap properties, transaction_.node_properties(node));
  const auto id = properties.find("id");
  const std::string* text = id == properties.end() ? nullptr : id->second.as_string();
  if (text == nullptr) return fail(transaction_.view().corrupt(Column::kNode, node_key(node)));
  return *text;
}

Result<void> Claims::settle_metric(const std::string& key) {
  TG_ASSIGN(const MetricRecord record, metric_of(key));
  TG_ASSIGN(std::vector<RelationshipContribution> contributions,
            contributions_to(record.relationship));
  if (contributions.empty()) {
    TG_TRY(transaction_.delete_relationship(record.relationship));
    TG_TRY(transaction_.remove(Column::kMetric, key));
    TG_ASSIGN(const std::string id, id_of(record.node));
    return remains_.leave(record.node, metric_anchor(id), {}, id);
  }
  const std::optional<NodeId> subject = metric_subject(key);
  if (!subject) return fail(transaction_.view().corrupt(Column::kMetric, key));
  TG_ASSIGN(const std::string subject_id, id_of(*subject));
  const DerivedNode derived = derive_metric(subject_id, record.claim, std::move(contributions));
  TG_ASSIGN(const NodeRecord before, transaction_.node(record.node));
  return write_derived(transaction_, record.node, before, derived);
}

}  // namespace talkgraph::store
