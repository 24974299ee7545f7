#include "documents.h"

#include <utility>

#include "decision_records.h"
#include "document_change.h"
#include "document_record.h"

namespace talkgraph::store {
namespace {

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
  TG_ASSIGN(const Resolution resolution, load_resolution(transaction.view()));
  DocumentChange change(transaction, ontology, resolution);
  if (replaces) TG_TRY(change.take_out(document.id));
  TG_TRY(change.put_in(document));
  TG_TRY(change.settle());
  return replaces ? CommitOutcome::kReplaced : CommitOutcome::kAdded;
}

Result<bool> remove_document(Transaction& transaction, const Ontology& ontology,
                             std::string_view id) {
  TG_ASSIGN(const bool known, transaction.view().has(Column::kDocument, id));
  if (!known) return false;
  const Resolution decides_nothing;  // what goes is in the store with what was decided
  DocumentChange change(transaction, ontology, decides_nothing);
  TG_TRY(change.take_out(id));
  TG_TRY(change.settle());
  return true;
}

Result<void> derive_documents(Transaction& transaction, const Ontology& ontology) {
  TG_ASSIGN(const std::vector<DocumentInfo> infos, list_documents(transaction.view()));
  TG_ASSIGN(const Resolution resolution, load_resolution(transaction.view()));
  DocumentChange change(transaction, ontology, resolution);
  for (const DocumentInfo& info : infos) {
    TG_ASSIGN(const auto document, read_document(transaction.view(), info.id));
    if (document) TG_TRY(change.put_in(*document));
  }
  return change.settle();
}

}  // namespace talkgraph::store
