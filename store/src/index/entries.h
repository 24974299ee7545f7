// Entries of property indexes: which node has which value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "graph/property_index.h"
#include "graph_state.h"
#include "index/definitions.h"
#include "records.h"
#include "view.h"

namespace talkgraph::store {

// property: the index's number, the value's order key, the node.
std::string index_entry_prefix(std::uint32_t number, std::string_view order_key);
std::string index_entry_key(std::uint32_t number, std::string_view order_key, NodeId node);
std::optional<NodeId> parse_index_entry(std::string_view key);

// The order key under which the index has the node; nothing if it has it not.
std::optional<std::string> indexed_value(const IndexDefinition& index, const NodeRecord& node,
                                         const GraphState& state);

// The index that serves the label and key: one of the label before one of every
// node. Null if there is none.
const IndexDefinition* index_for(const GraphState& state, LabelId label, PropertyKeyId key);

// Every entry whose order key is in [first, last), ascending. `visit` as in View.
Result<void> scan_index(const View& view, const IndexDefinition& index, const OrderKeys& keys,
                        FunctionRef<Result<bool>(NodeId)> visit);

}  // namespace talkgraph::store
