#include "run/evaluate.h"
#include "run/operators/operators.h"

namespace talkgraph::query {

namespace {

class NodeScanCursor final : public Cursor {
 public:
  NodeScanCursor(const NodeScan& plan, Execution& execution, CursorPtr input)
      : plan_(plan), execution_(execution), input_(std::move(input)) {}

  Result<bool> next(Row& row) override {
    while (at_ == nodes_.size()) {
      TG_ASSIGN(const bool more, input_->next(input_row_));
      if (!more) return false;
      TG_TRY(find_nodes());
    }
    TG_TRY(execution_.tick());
    row = input_row_;
    row[plan_.slot] = nodes_[at_++];
    return true;
  }

 private:
  // A scan without a seek finds the same nodes for every row.
  Result<void> find_nodes() {
    at_ = 0;
    if (plan_.seek_value) return seek();
    return scanned_ ? Result<void>() : scan();
  }

  Result<void> seek() {
    nodes_.clear();
    TG_ASSIGN(const Datum value, evaluate(*plan_.seek_value, input_row_, execution_));
    if (value.is_null()) return {};
    // Numbers can be equal without being the same value: no index finds those.
    if (!value.as_string()) return scan();
    const GraphReader& graph = execution_.graph();
    const auto label = graph.find_label(*plan_.label);
    const auto key = graph.find_property_key(plan_.seek_key);
    if (!label || !key) return {};
    return graph.seek_nodes(*label, *key, Value(*value.as_string()), collect());
  }

  Result<void> scan() {
    nodes_.clear();
    scanned_ = true;
    std::optional<LabelId> label;
    if (plan_.label) {
      label = execution_.graph().find_label(*plan_.label);
      if (!label) return {};
    }
    return execution_.graph().scan_nodes(label, collect());
  }

  struct Collect {
    std::vector<NodeId>& nodes;
    bool operator()(NodeId node) {
      nodes.push_back(node);
      return true;
    }
  };
  Collect collect() { return {nodes_}; }

  const NodeScan& plan_;
  Execution& execution_;
  CursorPtr input_;
  Row input_row_;
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
