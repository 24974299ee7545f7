#include "run/node_reads.h"

#include <algorithm>
#include <utility>

namespace talkgraph::query {

namespace {

// Finding one node's properties takes as long as reading so many one after another.
constexpr std::uint64_t kReadsAlone = 8;
// And so many if it is one of several that are found together.
constexpr std::uint64_t kReadsTogether = 2;

}  // namespace

NodeReads::~NodeReads() {
  KeptParts* kept = execution_.kept();
  if (!kept) return;
  for (const Column& column : columns_) kept->properties.add(execution_.version(), column.own);
}

Result<std::shared_ptr<const NodeList>> NodeReads::find(std::optional<LabelId> label) {
  const GraphReader& graph = execution_.graph();
  TG_ASSIGN(const std::uint64_t count, graph.count_nodes(label));
  if (label) {
    // What all nodes have tells nothing.
    TG_ASSIGN(const std::uint64_t all, graph.count_nodes(std::nullopt));
    if (count == all) label.reset();
  }
  KeptParts* kept = execution_.kept();
  if (kept) {
    KeptNodes::Item known = kept->nodes.find(execution_.version(), label);
    if (known.all) return std::move(known.all);
  }
  auto list = std::make_shared<NodeList>();
  list->nodes.reserve(count);
  TG_TRY(graph.scan_nodes(label, [&](NodeId node) {
    list->nodes.push_back(node);
    return true;
  }));
  if (kept) kept->nodes.add(execution_.version(), {label, 1, list});
  return list;
}

Result<void> NodeReads::properties(std::span<const NodeId> ids, PropertyKeyId key,
                                   std::span<Datum> out, std::size_t expected) {
  if (execution_.is_writing()) return read(ids, key, out);
  Column& known = column(key);
  if (!known.own.all && !known.refused) {
    known.own.asked += ids.size() * (ids.size() == 1 ? kReadsAlone : kReadsTogether);
    TG_ASSIGN(const std::uint64_t nodes, execution_.graph().count_nodes(std::nullopt));
    const std::uint64_t reads = known.own.asked + known.asked_before + kReadsTogether * expected;
    if (reads > nodes) TG_TRY(read_all(known));
  }
  if (!known.own.all) return read(ids, key, out);
  const std::vector<Datum>& values = known.own.all->values;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (ids[i].value < values.size()) {
      out[i] = values[ids[i].value];
    } else {
      TG_TRY(read(ids.subspan(i, 1), key, out.subspan(i, 1)));
    }
  }
  return {};
}

NodeReads::Column& NodeReads::column(PropertyKeyId key) {
  for (Column& one : columns_) {
    if (one.own.key == key) return one;
  }
  Column made;
  if (KeptParts* kept = execution_.kept()) {
    made.own = kept->properties.find(execution_.version(), key);
  }
  made.own.key = key;
  made.asked_before = std::exchange(made.own.asked, 0);
  columns_.push_back(std::move(made));
  return columns_.back();
}

Result<void> NodeReads::read_all(Column& column) {
  column.refused = true;
  TG_ASSIGN(const auto list, find(std::nullopt));
  const std::vector<NodeId>& nodes = list->nodes;
  // Sparse ids would need more room for what is not there than for what is.
  const std::size_t places = nodes.empty() ? 0 : nodes.back().value + 1;
  if (places > 4 * nodes.size() + 4096) return {};
  if (!execution_.check_room(8 * places * sizeof(Datum))) return {};
  auto all = std::make_shared<PropertyColumn>();
  all->values.resize(places);
  all->bytes = places * sizeof(Datum);
  constexpr std::size_t kAtOnce = 1 << 16;
  std::vector<Datum> values;
  for (std::size_t first = 0; first < nodes.size(); first += kAtOnce) {
    TG_TRY(execution_.tick());
    const auto some = std::span(nodes).subspan(first, std::min(kAtOnce, nodes.size() - first));
    values.resize(some.size());
    TG_TRY(read(some, column.own.key, values));
    for (std::size_t i = 0; i < some.size(); ++i) {
      if (values[i].as_string() || values[i].as_list()) {
        all->bytes += approximate_size_in_bytes(values[i]);
      }
      all->values[some[i].value] = std::move(values[i]);
    }
    if (!execution_.check_room(all->bytes)) return {};
  }
  TG_TRY(memory_.charge(all->bytes));
  column.own.all = std::move(all);
  return {};
}

Result<void> NodeReads::read(std::span<const NodeId> ids, PropertyKeyId key, std::span<Datum> out) {
  const GraphReader& graph = execution_.graph();
  if (ids.size() == 1) {
    Value value;
    TG_TRY(graph.node_property(ids, key, {&value, 1}));
    out.front() = Datum(value);
    return {};
  }
  if (std::is_sorted(ids.begin(), ids.end())) {
    std::vector<Value> values(ids.size());
    TG_TRY(graph.node_property(ids, key, values));
    for (std::size_t i = 0; i < ids.size(); ++i) out[i] = Datum(values[i]);
    return {};
  }
  std::vector<std::pair<NodeId, std::size_t>> places;
  places.reserve(ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) places.emplace_back(ids[i], i);
  std::sort(places.begin(), places.end());
  std::vector<NodeId> sorted;
  sorted.reserve(ids.size());
  for (const auto& [node, place] : places) sorted.push_back(node);
  std::vector<Value> values(ids.size());
  TG_TRY(graph.node_property(sorted, key, values));
  for (std::size_t i = 0; i < places.size(); ++i) out[places[i].second] = Datum(values[i]);
  return {};
}

}  // namespace talkgraph::query
