// Do nodes have all of some labels? Looked up node by node, until so many were asked
// for that reading all nodes with a label is less work.
#pragma once

#include <string>
#include <vector>

#include "run/execution.h"

namespace talkgraph::query {

class LabelTest {
 public:
  LabelTest(const std::vector<std::string>& labels, Execution& execution)
      : names_(labels), execution_(execution), memory_(execution) {}

  Result<bool> fits(NodeId node);

 private:
  struct Label {
    LabelId id;
    std::uint64_t count = 0;  // of nodes that have it
    std::uint64_t cost = 0;   // of reading them all, in nodes read
    std::uint64_t asked = 0;
    bool refused = false;     // there is no room for their set
    std::vector<bool> nodes;  // by id; empty until they are read
  };

  Result<void> prepare();
  Result<bool> has(Label& label, NodeId node);
  Result<void> read_all(Label& label);

  const std::vector<std::string>& names_;
  Execution& execution_;
  HeldMemory memory_;
  bool prepared_ = false;
  bool impossible_ = false;    // the graph has never seen one of them
  std::vector<Label> labels_;  // but for those that all nodes have
};

}  // namespace talkgraph::query
