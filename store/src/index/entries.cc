#include "index/entries.h"

#include <algorithm>

#include "encoding.h"
#include "keys.h"

namespace talkgraph::store {
namespace {

constexpr std::size_t kNodeSize = 8;

}  // namespace

std::string index_entry_prefix(std::uint32_t number, std::string_view order_key) {
  Encoder key;
  key.fixed32(number);
  key.raw(order_key);
  return key.take();
}

std::string index_entry_key(std::uint32_t number, std::string_view order_key, NodeId node) {
  return index_entry_prefix(number, order_key) + node_key(node);
}

std::optional<NodeId> parse_index_entry(std::string_view key) {
  if (key.size() < kNodeSize) return std::nullopt;
  return parse_node_key(key.substr(key.size() - kNodeSize));
}

std::optional<std::string> indexed_value(const IndexDefinition& index, const NodeRecord& node,
                                         const GraphState& state) {
  const auto property = node.properties.find(index.key);
  if (property == node.properties.end()) return std::nullopt;
  if (!index.label.empty()) {
    const std::optional<std::uint32_t> label = state.labels.find(index.label);
    if (!label || !std::binary_search(node.labels.begin(), node.labels.end(), LabelId{*label})) {
      return std::nullopt;
    }
  }
  return order_key(property->second);
}

const IndexDefinition* index_for(const GraphState& state, LabelId label, PropertyKeyId key) {
  const std::string_view label_name = state.labels.name(label.value);
  const std::string_view key_name = state.property_keys.name(key.value);
  const IndexDefinition* found = nullptr;
  for (const IndexDefinition& index : *state.indexes) {
    if (index.key != key_name) continue;
    if (index.label == label_name) return &index;
    if (index.label.empty()) found = &index;
  }
  return found;
}

Result<void> scan_index(const View& view, const IndexDefinition& index, const OrderKeys& keys,
                        FunctionRef<Result<bool>(NodeId)> visit) {
  return view.scan_range(Column::kProperty, index_entry_prefix(index.number, keys.first),
                         index_entry_prefix(index.number, keys.last),
                         [&](std::string_view key, std::string_view) -> Result<bool> {
                           const std::optional<NodeId> node = parse_index_entry(key);
                           if (!node) return fail(view.corrupt(Column::kProperty, key));
                           return visit(*node);
                         });
}

}  // namespace talkgraph::store
