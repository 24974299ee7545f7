#include "care/node_check.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "care/reading.h"
#include "care/shown.h"
#include "encoding.h"
#include "index/entries.h"
#include "keys.h"
#include "name_index.h"

namespace talkgraph::store {
namespace {

constexpr std::size_t kNodeBytes = 8;

class NodeCheck {
 public:
  NodeCheck(const Snapshot& snapshot, TextCheck& text, Census& census, Findings& findings)
      : view_(snapshot.view()),
        snapshot_(snapshot),
        state_(snapshot.state()),
        text_(text),
        census_(census),
        findings_(findings) {}

  Result<void> run() {
    TG_TRY(scan_all(
        view_, Column::kNode, findings_.watch(),
        [&](std::string_view key, std::string_view value) { return read_node(key, value); }));
    TG_TRY(check_entries(Column::kLabel, [&](std::string_view key, const NodeRecord& node) {
      const LabelId label{Decoder(key).fixed32()};
      return key.size() == sizeof label.value + kNodeBytes &&
             std::binary_search(node.labels.begin(), node.labels.end(), label);
    }));
    TG_TRY(check_entries(Column::kProperty, [&](std::string_view key, const NodeRecord& node) {
      return is_indexed(key, node);
    }));
    return check_entries(Column::kAlias, [&](std::string_view key, const NodeRecord& node) {
      const NodeId id = *parse_index_entry(key);
      const std::vector<std::string> keys = alias_keys(snapshot_, id, node);
      return std::find(keys.begin(), keys.end(), key) != keys.end();
    });
  }

 private:
  Result<void> read_node(std::string_view key, std::string_view value);
  Result<void> expect_entries(NodeId id, const NodeRecord& node);
  Result<void> check_owner(NodeId id, const NodeRecord& node);
  Result<void> expect(Column column, std::string key);
  bool is_indexed(std::string_view key, const NodeRecord& node);
  std::uint32_t label_set(const std::vector<LabelId>& labels);

  // Entries that end in a node: does it have what they say?
  Result<void> check_entries(
      Column column, FunctionRef<bool(std::string_view key, const NodeRecord& node)> belongs);

  const View& view_;
  const Snapshot& snapshot_;
  const GraphState& state_;
  TextCheck& text_;
  Census& census_;
  Findings& findings_;
  std::map<std::vector<LabelId>, std::uint32_t> label_sets_;
  std::string last_unique_;  // a unique index's number and value, seen last
};

std::uint32_t NodeCheck::label_set(const std::vector<LabelId>& labels) {
  const auto next = static_cast<std::uint32_t>(census_.label_sets.size());
  const auto [known, is_new] = label_sets_.emplace(labels, next);
  if (is_new) census_.label_sets.push_back(labels);
  return known->second;
}

Result<void> NodeCheck::expect(Column column, std::string key) {
  TG_ASSIGN(const bool found, view_.has(column, key));
  if (!found) findings_.missing(column, std::move(key));
  return {};
}

Result<void> NodeCheck::read_node(std::string_view key, std::string_view value) {
  const std::optional<NodeId> id = parse_node_key(key);
  if (!id) {
    findings_.lost(described_record(Column::kNode, key) + " has no node's key");
    return {};
  }
  GraphState& counts = census_.counts;
  ++counts.node_count;
  counts.next_node = std::max(counts.next_node, id->value + 1);
  const std::optional<NodeRecord> node = decode_node(value, state_);
  census_.nodes[*id] = label_set(node ? node->labels : std::vector<LabelId>());
  if (!node) {
    findings_.derive(described_record(Column::kNode, key) + " cannot be read");
    return {};
  }
  TG_TRY(check_owner(*id, *node));
  return expect_entries(*id, *node);
}

Result<void> NodeCheck::check_owner(NodeId id, const NodeRecord& node) {
  if (node.ownership.persons) return {};
  if (!node.ownership.annotated) {
    ++census_.derived_nodes;
    return {};
  }
  TG_ASSIGN(const std::optional<Annotation> annotation, find_annotation(view_, annotation_key(id)));
  if (!annotation) {
    findings_.lost("what a person wrote to the node " + std::to_string(id.value) +
                   " cannot be told from what documents say: " +
                   described_record(Column::kAnnotation, annotation_key(id)) + " is gone");
    ++census_.derived_nodes;
    return {};
  }
  if (annotation->derived) {
    ++census_.derived_nodes;
  } else if (!shows(state_, node, *annotation)) {
    findings_.derive("the node " + std::to_string(id.value) + " does not show its annotation");
  }
  return {};
}

Result<void> NodeCheck::expect_entries(NodeId id, const NodeRecord& node) {
  for (const LabelId label : node.labels) {
    census_.counts.add_to_label(label, 1);
    TG_TRY(expect(Column::kLabel, label_key(label, id)));
  }
  for (const IndexDefinition& index : *state_.indexes) {
    const std::optional<std::string> value = indexed_value(index, node, state_);
    if (value) TG_TRY(expect(Column::kProperty, index_entry_key(index.number, *value, id)));
  }
  const std::optional<LabelId> named = snapshot_.find_label(kNamedLabel);
  if (!named) return {};
  const std::vector<std::string> names = indexed_names(node, *named);
  if (names.empty()) return {};
  for (std::string& alias : alias_keys(snapshot_, id, node)) {
    TG_TRY(expect(Column::kAlias, std::move(alias)));
  }
  return text_.expect_names(id, names);
}

bool NodeCheck::is_indexed(std::string_view key, const NodeRecord& node) {
  Decoder in(key);
  const std::uint32_t number = in.fixed32();
  const auto& indexes = *state_.indexes;
  const auto index = std::find_if(indexes.begin(), indexes.end(),
                                  [&](const auto& one) { return one.number == number; });
  if (index == indexes.end()) return false;
  const std::optional<std::string> value = indexed_value(*index, node, state_);
  const std::string_view entry = key.substr(0, key.size() - kNodeBytes);
  if (!value || entry != index_entry_prefix(number, *value)) return false;
  if (index->unique && last_unique_ == entry) {
    findings_.lost("two nodes have the same '" + index->key + "' in the unique index of " +
                   index->label + ": " + described_record(Column::kProperty, key));
  }
  if (index->unique) last_unique_ = entry;
  return true;
}

Result<void> NodeCheck::check_entries(
    Column column, FunctionRef<bool(std::string_view key, const NodeRecord& node)> belongs) {
  const auto check = [&](std::string_view key, std::string_view) -> Result<void> {
    const std::optional<NodeId> id = parse_index_entry(key);
    if (!id || !census_.nodes.contains(*id)) {
      findings_.excess(column, key);
      return {};
    }
    TG_ASSIGN(const std::optional<NodeRecord> node, find_node(view_, state_, *id));
    // Of what cannot be read nobody knows what leads to it.
    if (node && !belongs(key, *node)) findings_.excess(column, key);
    return {};
  };
  return scan_all(view_, column, findings_.watch(), check);
}

}  // namespace

Result<void> check_nodes(const Snapshot& snapshot, TextCheck& text, Census& census,
                         Findings& findings) {
  return NodeCheck(snapshot, text, census, findings).run();
}

}  // namespace talkgraph::store
