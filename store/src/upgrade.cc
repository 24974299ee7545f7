#include "upgrade.h"

#include <string>

#include "documents.h"
#include "index/maintenance.h"
#include "keys.h"
#include "name_index.h"
#include "search/text_index.h"

namespace talkgraph::store {
namespace {

// Version 1 had no index of relationships by type,
Result<void> index_types(Transaction& transaction) {
  std::vector<std::string> keys;
  TG_TRY(transaction.scan_relationships({}, [&](const Relationship& relationship) {
    keys.push_back(type_key(relationship));
    return true;
  }));
  for (const std::string& key : keys) TG_TRY(transaction.put(Column::kType, key, ""));
  return {};
}

// ... one of properties that had only texts, in other keys,
Result<void> index_properties(Transaction& transaction) {
  std::vector<std::string> old;
  TG_TRY(transaction.view().scan(Column::kProperty, "",
                                 [&](std::string_view key, std::string_view) -> Result<bool> {
                                   old.emplace_back(key);
                                   return true;
                                 }));
  for (const std::string& key : old) TG_TRY(transaction.remove(Column::kProperty, key));
  std::vector<NodeId> nodes;
  TG_TRY(transaction.scan_nodes({}, [&](NodeId node) {
    nodes.push_back(node);
    return true;
  }));
  for (const NodeId node : nodes) {
    TG_ASSIGN(const NodeRecord record, transaction.node(node));
    TG_TRY(update_indexes(transaction, node, {}, record));
  }
  return {};
}

// ... no counts of relationships by label,
Result<void> count_at_labels(Transaction& transaction) {
  std::vector<Relationship> relationships;
  TG_TRY(transaction.scan_relationships({}, [&](const Relationship& relationship) {
    relationships.push_back(relationship);
    return true;
  }));
  for (const Relationship& relationship : relationships) {
    TG_TRY(transaction.count_at_labels(relationship, 1));
  }
  return {};
}

// ... none of words,
Result<void> index_documents(Transaction& transaction) {
  TextIndex text(transaction);
  TG_ASSIGN(const std::vector<DocumentInfo> infos, list_documents(transaction.view()));
  for (const DocumentInfo& info : infos) {
    TG_ASSIGN(const auto document, read_document(transaction.view(), info.id));
    if (document) TG_TRY(text.add_document(*document));
  }
  return {};
}

// ... and none of the words of names.
Result<void> index_names(Transaction& transaction) {
  const std::optional<LabelId> named = transaction.find_label(kNamedLabel);
  if (!named) return {};
  std::vector<NodeId> nodes;
  TG_TRY(transaction.scan_nodes(named, [&](NodeId node) {
    nodes.push_back(node);
    return true;
  }));
  NameIndex names(transaction);
  for (const NodeId node : nodes) {
    TG_ASSIGN(const NodeRecord record, transaction.node(node));
    TG_TRY(names.update(node, {}, record));
  }
  return {};
}

}  // namespace

Result<void> upgrade_records(Transaction& transaction, std::uint32_t from) {
  if (from >= 2) return {};
  TG_TRY(index_types(transaction));
  TG_TRY(index_properties(transaction));
  TG_TRY(count_at_labels(transaction));
  TG_TRY(index_documents(transaction));
  return index_names(transaction);
}

}  // namespace talkgraph::store
