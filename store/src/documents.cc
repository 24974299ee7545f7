#include "documents.h"

#include <utility>

#include "claims.h"
#include "conversation.h"
#include "document_record.h"
#include "entities.h"
#include "search/text_index.h"

namespace talkgraph::store {
namespace {

// One document out, another in, or both, and what follows.
class DocumentChange {
 public:
  DocumentChange(Transaction& transaction, const Ontology& ontology)
      : transaction_(transaction),
        ontology_(ontology),
        text_(transaction),
        remains_(transaction),
        entities_(transaction, remains_, ontology),
        claims_(transaction, remains_) {}

  Result<void> take_out(std::string_view id);
  Result<void> put_in(const DocumentGraph& document);
  Result<void> settle();

 private:
  Result<Written> written(std::string_view id) const;
  Result<void> add_claims(const DocumentGraph& document, const std::vector<NodeId>& entities,
                          Written& written);

  Transaction& transaction_;
  const Ontology& ontology_;
  TextIndex text_;
  Remains remains_;
  Entities entities_;
  Claims claims_;
};

Result<Written> DocumentChange::written(std::string_view id) const {
  const View& view = transaction_.view();
  rocksdb::PinnableSlice bytes;
  TG_ASSIGN(const bool found, view.get(Column::kWritten, id, bytes));
  std::optional<Written> record;
  if (found) record = decode_written(bytes.ToStringView());
  if (!record) return fail(view.corrupt(Column::kWritten, id));
  return std::move(*record);
}

Result<void> DocumentChange::take_out(std::string_view id) {
  TG_ASSIGN(const Written old, written(id));
  TG_TRY(erase_conversation(transaction_, remains_, old.conversation));
  TG_TRY(text_.remove_document(id));
  for (const Written::Metric& metric : old.metrics) TG_TRY(claims_.withdraw(metric, id));
  for (const Written::Assertion& said : old.assertions) TG_TRY(claims_.withdraw(said, id));
  for (const Written::Entity& entity : old.entities) TG_TRY(entities_.withdraw(entity, id));
  for (const Column column : {Column::kDocument, Column::kText, Column::kWritten}) {
    TG_TRY(transaction_.remove(column, id));
  }
  return {};
}

Result<void> DocumentChange::add_claims(const DocumentGraph& document,
                                        const std::vector<NodeId>& entities, Written& written) {
  for (std::uint32_t i = 0; i < document.assertions.size(); ++i) {
    const Assertion& said = document.assertions[i];
    NodeId source = entities[said.source];
    NodeId target = entities[said.target];
    if (swaps_ends(*ontology_.relation_type(said.type), document.entities[said.source].id,
                   document.entities[said.target].id)) {
      std::swap(source, target);
    }
    TG_ASSIGN(Written::Assertion added,
              claims_.add(source, said.type, target, i, contribution_of(document, said)));
    written.assertions.push_back(added);
  }
  for (std::uint32_t i = 0; i < document.metrics.size(); ++i) {
    const MetricAssertion& said = document.metrics[i];
    const DocumentEntity& entity = document.entities[said.subject];
    const Claims::Subject subject{entities[said.subject], entity.id,
                                  ontology_.entity_type(entity.type)->family};
    TG_ASSIGN(Written::Metric added,
              claims_.add_metric(subject, said, i, contribution_of(document, said)));
    written.metrics.push_back(std::move(added));
  }
  return {};
}

Result<void> DocumentChange::put_in(const DocumentGraph& document) {
  Written written;
  std::vector<NodeId> entities;
  for (EntityIndex i = 0; i < document.entities.size(); ++i) {
    const std::string& id = document.entities[i].id;
    TG_ASSIGN(const NodeId node, entities_.add(id, contribution_of(document, i)));
    entities.push_back(node);
    written.entities.push_back({id, node});
  }
  TG_TRY(add_claims(document, entities, written));
  TG_ASSIGN(written.conversation, write_conversation(transaction_, remains_, document, entities));
  TG_TRY(text_.add_document(document));
  TG_TRY(transaction_.put(Column::kDocument, document.id, encode_document(document)));
  TG_TRY(transaction_.put(Column::kText, document.id, document.text));
  return transaction_.put(Column::kWritten, document.id, encode_written(written));
}

Result<void> DocumentChange::settle() {
  TG_ASSIGN(const std::vector<NodeId> renamed, entities_.settle());
  for (const NodeId node : renamed) TG_TRY(claims_.touch_metrics_of(node));
  TG_TRY(claims_.settle());
  return entities_.sweep();
}

// A document's record and text, as they lie in the store.
struct StoredDocument {
  rocksdb::PinnableSlice record;
  rocksdb::PinnableSlice text;
};

Result<bool> find_document(const View& view, std::string_view id, StoredDocument& stored) {
  TG_ASSIGN(const bool found, view.get(Column::kDocument, id, stored.record));
  if (!found) return false;
  TG_ASSIGN(const bool has_text, view.get(Column::kText, id, stored.text));
  if (!has_text) return fail(view.corrupt(Column::kText, id));
  return true;
}

}  // namespace

Result<std::optional<DocumentGraph>> read_document(const View& view, std::string_view id) {
  StoredDocument stored;
  TG_ASSIGN(const bool found, find_document(view, id, stored));
  if (!found) return std::optional<DocumentGraph>();
  std::optional<DocumentGraph> document = decode_document(stored.record.ToStringView());
  if (!document) return fail(view.corrupt(Column::kDocument, id));
  document->text = stored.text.ToStringView();
  return document;
}

Result<std::vector<DocumentInfo>> list_documents(const View& view) {
  std::vector<DocumentInfo> documents;
  TG_TRY(view.scan(Column::kDocument, "",
                   [&](std::string_view id, std::string_view bytes) -> Result<bool> {
                     std::optional<DocumentInfo> info = decode_document_info(bytes);
                     if (!info) return fail(view.corrupt(Column::kDocument, id));
                     documents.push_back(std::move(*info));
                     return true;
                   }));
  return documents;
}

Result<CommitOutcome> put_document(Transaction& transaction, const Ontology& ontology,
                                   const DocumentGraph& document) {
  StoredDocument stored;
  TG_ASSIGN(const bool replaces, find_document(transaction.view(), document.id, stored));
  if (replaces && stored.text.ToStringView() == document.text &&
      stored.record.ToStringView() == encode_document(document)) {
    return CommitOutcome::kUnchanged;
  }
  DocumentChange change(transaction, ontology);
  if (replaces) TG_TRY(change.take_out(document.id));
  TG_TRY(change.put_in(document));
  TG_TRY(change.settle());
  return replaces ? CommitOutcome::kReplaced : CommitOutcome::kAdded;
}

Result<bool> remove_document(Transaction& transaction, const Ontology& ontology,
                             std::string_view id) {
  TG_ASSIGN(const bool known, transaction.view().has(Column::kDocument, id));
  if (!known) return false;
  DocumentChange change(transaction, ontology);
  TG_TRY(change.take_out(id));
  TG_TRY(change.settle());
  return true;
}

Result<void> derive_documents(Transaction& transaction, const Ontology& ontology) {
  TG_ASSIGN(const std::vector<DocumentInfo> infos, list_documents(transaction.view()));
  DocumentChange change(transaction, ontology);
  for (const DocumentInfo& info : infos) {
    TG_ASSIGN(const auto document, read_document(transaction.view(), info.id));
    if (document) TG_TRY(change.put_in(*document));
  }
  return change.settle();
}

}  // namespace talkgraph::store
