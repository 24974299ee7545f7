#include <algorithm>

#include "run/kept_parts.h"
#include "run/operators/match_operators.h"

namespace talkgraph::query {

namespace {

class NodeScanCursor final : public Cursor {
 public:
  NodeScanCursor(const NodeScan& plan, Execution& execution, CursorPtr input)
      : plan_(plan), execution_(execution), input_(std::move(input)) {}

  Result<bool> next(Row& row) override {
    while (!list_ || at_ == list_->nodes.size()) {
      TG_ASSIGN(const bool more, input_->next(row));
      if (!more) return false;
      TG_TRY(find_nodes());
    }
    TG_TRY(execution_.tick());
    row[plan_.slot] = list_->nodes[at_++];
    return true;
  }

 private:
  // It finds the same nodes for every row.
  Result<void> find_nodes() {
    at_ = 0;
    if (list_) return {};
    TG_ASSIGN(list_, plan_.find(execution_));
    return {};
  }

  const NodeScan& plan_;
  Execution& execution_;
  CursorPtr input_;
  std::shared_ptr<const NodeList> list_;  // null until it is wanted
  std::size_t at_ = 0;
};

}  // namespace

Result<std::shared_ptr<const NodeList>> NodeScan::find(Execution& execution) const {
  if (labels.empty()) return execution.nodes(std::nullopt);
  auto any = std::make_shared<NodeList>();
  for (const std::string& name : labels) {
    const auto label = execution.graph().find_label(name);
    if (!label) continue;
    TG_ASSIGN(std::shared_ptr<const NodeList> labelled, execution.nodes(label));
    if (labels.size() == 1) return labelled;
    any->nodes.insert(any->nodes.end(), labelled->nodes.begin(), labelled->nodes.end());
  }
  std::sort(any->nodes.begin(), any->nodes.end());
  any->nodes.erase(std::unique(any->nodes.begin(), any->nodes.end()), any->nodes.end());
  return any;
}

Result<CursorPtr> NodeScan::make_cursor(Execution& execution, const Row& argument) const {
  TG_ASSIGN(CursorPtr cursor, input->open(execution, argument));
  return std::make_unique<NodeScanCursor>(*this, execution, std::move(cursor));
}

}  // namespace talkgraph::query
