#include "node_scan.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "keys.h"
#include "records.h"

namespace talkgraph::store {
namespace {

constexpr std::size_t kFewest = 16;
constexpr std::uint64_t kDense = 3;

}  // namespace

tl::unexpected<Error> no_node(NodeId id) {
  return fail(ErrorCode::kNotFound, "no node " + std::to_string(id.value));
}

bool worth_a_scan(std::span<const NodeId> ids) {
  return ids.size() >= kFewest &&
         std::adjacent_find(ids.begin(), ids.end(), std::greater_equal<>()) == ids.end() &&
         ids.back().value - ids.front().value < kDense * ids.size();
}

Result<void> scan_node_property(const View& view, const GraphState& state,
                                std::span<const NodeId> ids, PropertyKeyId key,
                                std::span<Value> out) {
  std::size_t next = 0;
  const auto take = [&](std::string_view node, std::string_view bytes) -> Result<bool> {
    const std::optional<NodeId> id = parse_node_key(node);
    if (!id) return fail(view.corrupt(Column::kNode, node));
    if (*id < ids[next]) return true;
    if (*id != ids[next]) return false;
    std::optional<Value> value = decode_node_property(bytes, key, state);
    if (!value) return fail(view.corrupt(Column::kNode, node));
    out[next] = std::move(*value);
    return ++next < ids.size();
  };
  TG_TRY(view.scan_range(Column::kNode, node_key(ids.front()), node_key(ids.back()) + '\0', take));
  if (next < ids.size()) return no_node(ids[next]);
  return {};
}

}  // namespace talkgraph::store
