#include <algorithm>

#include "run/operators/operators.h"

namespace talkgraph::query {

namespace {

class NodeScanCursor final : public Cursor {
 public:
  NodeScanCursor(const NodeScan& plan, Execution& execution, CursorPtr input)
      : plan_(plan), execution_(execution), input_(std::move(input)) {}

  Result<bool> next(Row& row) override {
    while (at_ == nodes_.size()) {
      TG_ASSIGN(const bool more, input_->next(row));
      if (!more) return false;
      TG_TRY(find_nodes());
    }
    TG_TRY(execution_.tick());
    row[plan_.slot] = nodes_[at_++];
    return true;
  }

 private:
  // It finds the same nodes for every row.
  Result<void> find_nodes() {
    at_ = 0;
    return scanned_ ? Result<void>() : scan();
  }

  Result<void> scan() {
    scanned_ = true;
    if (plan_.labels.empty()) return scan(std::nullopt);
    for (const std::string& name : plan_.labels) {
      const auto label = execution_.graph().find_label(name);
      if (label) TG_TRY(scan(label));
    }
    if (plan_.labels.size() == 1) return {};
    std::sort(nodes_.begin(), nodes_.end());
    nodes_.erase(std::unique(nodes_.begin(), nodes_.end()), nodes_.end());
    return {};
  }

  Result<void> scan(std::optional<LabelId> label) {
    return execution_.graph().scan_nodes(label, [this](NodeId node) {
      nodes_.push_back(node);
      return true;
    });
  }

  const NodeScan& plan_;
  Execution& execution_;
  CursorPtr input_;
  std::vector<NodeId> nodes_;
  std::size_t at_ = 0;
  bool scanned_ = false;
};

}  // namespace

Result<CursorPtr> NodeScan::make_cursor(Execution& execution, const Row& argument) const {
  TG_ASSIGN(CursorPtr cursor, input->open(execution, argument));
  return std::make_unique<NodeScanCursor>(*this, execution, std::move(cursor));
}

}  // namespace talkgraph::query
