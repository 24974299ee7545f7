#include "name_index.h"

#include <algorithm>

#include "base/unicode.h"
#include "keys.h"

namespace talkgraph::store {

std::vector<std::string> indexed_names(const NodeRecord& record, LabelId named) {
  std::vector<std::string> names;
  if (!std::binary_search(record.labels.begin(), record.labels.end(), named)) return names;
  const auto add = [&names](const Value& value) {
    if (const std::string* name = value.as_string()) names.push_back(*name);
  };
  const PropertyMap& properties = record.properties;
  if (const auto name = properties.find("name"); name != properties.end()) add(name->second);
  const auto aliases = properties.find("aliases");
  const List* list = aliases == properties.end() ? nullptr : aliases->second.as_list();
  if (list != nullptr) std::for_each(list->begin(), list->end(), add);
  return names;
}

std::set<std::string> folded_names(const std::vector<std::string>& names) {
  std::set<std::string> forms;
  for (const std::string& name : names) forms.insert(fold_name(name));
  return forms;
}

std::vector<std::string> alias_keys(const GraphReader& graph, NodeId id, const NodeRecord& record) {
  std::vector<std::string> keys;
  const std::optional<LabelId> named = graph.find_label(kNamedLabel);
  if (!named) return keys;
  for (const std::string& name : folded_names(indexed_names(record, *named))) {
    keys.push_back(text_index_key(alias_prefix(name), id));
  }
  return keys;
}

Result<void> NameIndex::update(NodeId id, const NodeRecord& before, const NodeRecord& after) {
  const std::optional<LabelId> named = transaction_.find_label(kNamedLabel);
  if (!named) return {};
  const std::vector<std::string> old_spelling = indexed_names(before, *named);
  const std::vector<std::string> new_spelling = indexed_names(after, *named);
  if (old_spelling == new_spelling) return {};
  TG_TRY(text_.set_names(id, new_spelling));
  const std::set<std::string> old_names = folded_names(old_spelling);
  const std::set<std::string> new_names = folded_names(new_spelling);
  for (const std::string& name : old_names) {
    if (new_names.contains(name)) continue;
    TG_TRY(transaction_.remove(Column::kAlias, text_index_key(alias_prefix(name), id)));
  }
  for (const std::string& name : new_names) {
    if (old_names.contains(name)) continue;
    TG_TRY(transaction_.put(Column::kAlias, text_index_key(alias_prefix(name), id), ""));
  }
  return {};
}

}  // namespace talkgraph::store
