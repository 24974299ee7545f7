// Nodes by label and their properties, read from the graph one by one, until so many
// were asked for that reading all at once is less work.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "run/execution.h"
#include "run/kept_parts.h"

namespace talkgraph::query {

// For a graph that does not change while it is asked, unless the run writes: then
// everything is read anew each time.
class NodeReads {
 public:
  explicit NodeReads(Execution& execution) : execution_(execution), memory_(execution) {}
  NodeReads(const NodeReads&) = delete;
  NodeReads& operator=(const NodeReads&) = delete;
  ~NodeReads();

  // All nodes, or those with the label, ascending. Never null.
  Result<std::shared_ptr<const NodeList>> find(std::optional<LabelId> label);

  // `out[i]` becomes the property of `ids[i]`, null where that node lacks it. In any
  // order, though ascending ids are read fastest; so many more nodes are `expected` to be
  // asked for. kNotFound if a node does not exist.
  Result<void> properties(std::span<const NodeId> ids, PropertyKeyId key, std::span<Datum> out,
                          std::size_t expected);

 private:
  struct Column {
    KeptProperties::Item own;        // `asked` by this run
    std::uint64_t asked_before = 0;  // by others
    bool refused = false;            // there is no room to read all
  };

  Column& column(PropertyKeyId key);
  Result<void> read_all(Column& column);
  Result<void> read(std::span<const NodeId> ids, PropertyKeyId key, std::span<Datum> out);

  Execution& execution_;
  HeldMemory memory_;
  std::vector<Column> columns_;
};

}  // namespace talkgraph::query
