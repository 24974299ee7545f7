#include "care/document_check.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "care/conversation_check.h"
#include "care/reading.h"
#include "decision_records.h"
#include "derivation_records.h"
#include "document_record.h"
#include "keys.h"

namespace talkgraph::store {
namespace {

// Assertions to which decisions leave something to say.
std::size_t said_by(const DocumentGraph& document, const std::vector<EntityKey>& keys) {
  return static_cast<std::size_t>(
      std::count_if(document.assertions.begin(), document.assertions.end(),
                    [&](const Assertion& said) { return !says_nothing(said, keys); }));
}

// Is every claim one of the document's, and none there twice?
bool places_fit(const DocumentGraph& document, const Written& written) {
  std::set<std::uint32_t> assertions;
  for (const Written::Assertion& said : written.assertions) assertions.insert(said.ordinal);
  std::set<std::uint32_t> metrics;
  for (const Written::Metric& metric : written.metrics) metrics.insert(metric.ordinal);
  return assertions.size() == written.assertions.size() &&
         metrics.size() == written.metrics.size() &&
         (assertions.empty() || *assertions.rbegin() < document.assertions.size()) &&
         (metrics.empty() || *metrics.rbegin() < document.metrics.size());
}

class DocumentCheck {
 public:
  DocumentCheck(const Snapshot& snapshot, const Ontology& ontology, TextCheck& text,
                Findings& findings)
      : snapshot_(snapshot),
        view_(snapshot.view()),
        state_(snapshot.state()),
        ontology_(ontology),
        text_(text),
        findings_(findings) {}

  Result<DocumentTotals> run() {
    TG_TRY(read_resolution());
    TG_TRY(scan_all(view_, Column::kDocument, findings_.watch(),
                    [&](std::string_view id, std::string_view bytes) { return check(id, bytes); }));
    TG_TRY(check_strays());
    TG_TRY(count_records(Column::kContribution, totals_.contributions, "records of entities"));
    TG_TRY(count_records(Column::kAssertion, totals_.assertions, "records of claims"));
    return totals_;
  }

 private:
  Result<void> check(std::string_view id, std::string_view bytes);
  Result<std::optional<DocumentGraph>> readable(std::string_view id, std::string_view bytes);
  Result<void> read_resolution();
  Result<std::optional<Written>> written_by(const DocumentGraph& document,
                                            const std::vector<EntityKey>& keys);
  bool is_decided_so(const DocumentGraph& document, const Written& written,
                     const std::vector<EntityKey>& keys) const;
  Result<void> check_contributions(const DocumentGraph& document, const Written& written);
  Result<void> check_claims(const DocumentGraph& document, const Written& written);
  Result<void> check_figures(const DocumentGraph& document, const Written& written);
  Result<void> check_claim(const DocumentGraph& document, RelationshipId relationship,
                           std::uint32_t place, const RelationshipContribution& said);
  Result<void> check_strays();
  // Of records of which there is one for each of something.
  Result<void> count_records(Column column, std::uint64_t expected, const char* what);
  void wrong(const DocumentGraph& document, const std::string& what) {
    findings_.derive("the document " + document.id + ": " + what);
  }

  const Snapshot& snapshot_;
  const View& view_;
  const GraphState& state_;
  const Ontology& ontology_;
  TextCheck& text_;
  Findings& findings_;
  Resolution resolution_;
  DocumentTotals totals_;
  bool all_known_ = true;
};

// Without it nobody knows what is to follow from documents.
Result<void> DocumentCheck::read_resolution() {
  Result<Resolution> resolution = load_resolution(view_);
  if (resolution) {
    resolution_ = std::move(*resolution);
  } else if (resolution.error().code == ErrorCode::kCorrupt) {
    findings_.lost_document("decisions cannot be read: " + resolution.error().message);
  } else {
    return fail(resolution.error());
  }
  return {};
}

Result<std::optional<DocumentGraph>> DocumentCheck::readable(std::string_view id,
                                                             std::string_view bytes) {
  std::optional<DocumentGraph> document = decode_document(bytes);
  if (!document || document->id != id) {
    findings_.lost_document(described_record(Column::kDocument, id) + " cannot be read");
    return std::optional<DocumentGraph>();
  }
  rocksdb::PinnableSlice text;
  TG_ASSIGN(const bool has_text, view_.get(Column::kText, id, text));
  if (!has_text) {
    findings_.lost_document("the text of the document " + document->id + " is gone");
    return std::optional<DocumentGraph>();
  }
  document->text = text.ToStringView();
  const Result<void> valid = validate(*document, ontology_);
  if (!valid) {
    findings_.lost_document("the document " + document->id +
                            " does not fit its text: " + valid.error().message);
    return std::optional<DocumentGraph>();
  }
  return document;
}

Result<void> DocumentCheck::check(std::string_view id, std::string_view bytes) {
  ++totals_.documents;
  TG_ASSIGN(const std::optional<DocumentGraph> document, readable(id, bytes));
  if (!document) {
    all_known_ = false;
    return text_.skip_document(id);
  }
  const std::vector<EntityKey> keys = resolve_entities(*document, ontology_, resolution_);
  totals_.contributions += document->entities.size();
  totals_.assertions += said_by(*document, keys) + document->metrics.size();
  totals_.conversation_nodes += document->turns.size() + 1;
  TG_TRY(text_.expect_document(*document));
  TG_ASSIGN(const std::optional<Written> written, written_by(*document, keys));
  if (!written) {
    all_known_ = false;
    return {};
  }
  TG_TRY(check_contributions(*document, *written));
  TG_TRY(check_claims(*document, *written));
  TG_TRY(check_figures(*document, *written));
  TG_ASSIGN(const std::uint64_t relationships,
            check_conversation(snapshot_, *document, *written, first_equals(keys), findings_));
  totals_.conversation_relationships += relationships;
  return {};
}

bool DocumentCheck::is_decided_so(const DocumentGraph& document, const Written& written,
                                  const std::vector<EntityKey>& keys) const {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const EntityKey own = key_of(document.entities[i], ontology_);
    const std::optional<EntityKey>& decided = written.entities[i].decided;
    if (decided.value_or(own) != keys[i] || decided == own) return false;
  }
  return true;
}

Result<std::optional<Written>> DocumentCheck::written_by(const DocumentGraph& document,
                                                         const std::vector<EntityKey>& keys) {
  rocksdb::PinnableSlice bytes;
  TG_ASSIGN(const bool found, view_.get(Column::kWritten, document.id, bytes));
  std::optional<Written> written;
  if (found) written = decode_written(bytes.ToStringView());
  const bool fits = written && written->conversation.size() == document.turns.size() + 1 &&
                    written->entities.size() == document.entities.size() &&
                    written->assertions.size() == said_by(document, keys) &&
                    written->metrics.size() == document.metrics.size() &&
                    is_decided_so(document, *written, keys) && places_fit(document, *written);
  if (fits) return written;
  wrong(document, "it is not known what it wrote");
  return std::optional<Written>();
}

Result<void> DocumentCheck::check_contributions(const DocumentGraph& document,
                                                const Written& written) {
  rocksdb::PinnableSlice bytes;
  for (EntityIndex i = 0; i < document.entities.size(); ++i) {
    const Written::Entity& entity = written.entities[i];
    const std::string key = contribution_key(entity.node, document.id, entity.decided_id());
    TG_ASSIGN(const bool found, view_.get(Column::kContribution, key, bytes));
    const std::string expected = encode_contribution(contribution_of(document, i));
    if (found && bytes.ToStringView() == expected) continue;
    wrong(document, "what it says of " + document.entities[i].id + " is not kept so");
  }
  return {};
}

Result<void> DocumentCheck::check_claim(const DocumentGraph& document, RelationshipId relationship,
                                        std::uint32_t place, const RelationshipContribution& said) {
  rocksdb::PinnableSlice bytes;
  const std::string key = assertion_key(relationship, document.id, place);
  TG_ASSIGN(const bool found, view_.get(Column::kAssertion, key, bytes));
  if (found && bytes.ToStringView() == encode_contribution(said)) return {};
  wrong(document, "the claim with the quote '" + said.quote_text + "' is not kept so");
  return {};
}

Result<void> DocumentCheck::check_claims(const DocumentGraph& document, const Written& written) {
  for (const auto& [id, ordinal] : written.assertions) {
    const Assertion& said = document.assertions[ordinal];
    TG_TRY(check_claim(document, id, ordinal, contribution_of(document, said)));
    TG_ASSIGN(const auto record, find_relationship(view_, state_, id));
    if (!record) {
      wrong(document, "the relationship " + said.type + " that it says is gone");
      continue;
    }
    const Relationship& real = record->relationship;
    const NodeId source = written.entities[said.source].node;
    const NodeId target = written.entities[said.target].node;
    const bool is_between = (real.source == source && real.target == target) ||
                            (real.source == target && real.target == source);
    if (!is_between || state_.types.name(real.type.value) != said.type) {
      wrong(document, "the relationship " + said.type + " is not what it says");
    }
  }
  return {};
}

Result<void> DocumentCheck::check_figures(const DocumentGraph& document, const Written& written) {
  rocksdb::PinnableSlice bytes;
  for (std::uint32_t i = 0; i < document.metrics.size(); ++i) {
    const Written::Metric& metric = written.metrics[i];
    TG_ASSIGN(const bool found, view_.get(Column::kMetric, metric.key, bytes));
    std::optional<MetricRecord> record;
    if (found) record = decode_metric_record(bytes.ToStringView());
    if (!record) {
      wrong(document, "the figure " + document.metrics[i].measure + " is gone");
      continue;
    }
    TG_TRY(check_claim(document, record->relationship, metric.ordinal,
                       contribution_of(document, document.metrics[i])));
  }
  return {};
}

Result<void> DocumentCheck::check_strays() {
  const auto check_text = [&](std::string_view id, std::string_view) -> Result<void> {
    TG_ASSIGN(const bool known, view_.has(Column::kDocument, id));
    if (known) return {};
    all_known_ = false;
    findings_.lost_document("the record of the document " + std::string(id) +
                            " is gone from beside its text");
    return {};
  };
  TG_TRY(scan_all(view_, Column::kText, findings_.watch(), check_text));
  const auto check_written = [&](std::string_view id, std::string_view) -> Result<void> {
    TG_ASSIGN(const bool known, view_.has(Column::kDocument, id));
    if (!known) findings_.derive("there is no document " + std::string(id) + " that wrote");
    return {};
  };
  return scan_all(view_, Column::kWritten, findings_.watch(), check_written);
}

Result<void> DocumentCheck::count_records(Column column, std::uint64_t expected, const char* what) {
  std::uint64_t found = 0;
  const auto count = [&](std::string_view, std::string_view) -> Result<void> {
    ++found;
    return {};
  };
  TG_TRY(scan_all(view_, column, findings_.watch(), count));
  // What is missing was told; without all documents nobody knows what is too much.
  if (found > expected && all_known_) {
    findings_.derive("there are " + std::to_string(found) + " " + what + " where documents have " +
                     std::to_string(expected));
  }
  return {};
}

}  // namespace

Result<DocumentTotals> check_documents(const Snapshot& snapshot, const Ontology& ontology,
                                       TextCheck& text, Findings& findings) {
  return DocumentCheck(snapshot, ontology, text, findings).run();
}

}  // namespace talkgraph::store
