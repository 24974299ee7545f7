#include <cmath>

#include "run/evaluate.h"
#include "run/operators/key_set.h"
#include "run/operators/match_operators.h"

namespace talkgraph::query {

namespace {

class NodeSeekCursor final : public Cursor {
 public:
  NodeSeekCursor(const NodeSeek& plan, Execution& execution, CursorPtr input)
      : plan_(plan), execution_(execution), input_(std::move(input)) {}

  Result<bool> next(Row& row) override {
    while (at_ == nodes_.size()) {
      TG_ASSIGN(const bool more, input_->next(row));
      if (!more) return false;
      TG_TRY(execution_.tick());
      TG_TRY(find_nodes(row));
    }
    TG_TRY(execution_.tick());
    row[plan_.slot] = nodes_[at_++];
    return true;
  }

 private:
  Result<void> find_nodes(Row& row) {
    at_ = 0;
    nodes_.clear();
    const GraphReader& graph = execution_.graph();
    const auto label = graph.find_label(plan_.label);
    const auto key = graph.find_property_key(plan_.key);
    if (!label || !key) return {};
    label_ = *label;
    key_ = *key;
    if (plan_.kind == NodeSeek::Kind::kRange) return find_range(row);
    TG_ASSIGN(const Datum value, evaluate(*plan_.value, row, execution_));
    if (plan_.kind == NodeSeek::Kind::kEqual) return find_equal(value);
    if (plan_.kind == NodeSeek::Kind::kIn) return find_any(value);
    if (!value.as_string()) return {};
    return graph.seek_range(label_, key_, prefix_range(*value.as_string()), collect());
  }

  Result<void> find_equal(const Datum& value) {
    const GraphReader& graph = execution_.graph();
    const std::optional<Value> property = value.is_null() ? std::nullopt : to_property(value);
    if (!property) return {};
    if (value.as_string()) return graph.seek_nodes(label_, key_, *property, collect());
    if (value.as_float() && std::isnan(*value.as_float())) return {};
    // Equal numbers need not be the same value.
    if (order_key(*property)) {
      const RangeBound bound{*property, true};
      return graph.seek_range(label_, key_, {bound, bound}, collect());
    }
    return scan_for(value);
  }

  // Values of this kind are in no index.
  Result<void> scan_for(const Datum& value) {
    std::vector<NodeId> all;
    TG_TRY(execution_.graph().scan_nodes(label_, Collect{all}));
    for (const NodeId node : all) {
      TG_TRY(execution_.tick());
      TG_ASSIGN(const Datum property,
                property_of(Datum(node), plan_.key, execution_, plan_.value->span));
      if (equals(property, value) == true) nodes_.push_back(node);
    }
    return {};
  }

  Result<void> find_any(const Datum& value) {
    const DatumList* list = value.as_list();
    // The condition itself says what is wrong with it.
    if (!list) return execution_.graph().scan_nodes(label_, collect());
    KeySet seen;
    for (const Datum& item : *list) {
      if (item.is_null() || !seen.insert({item}).inserted) continue;
      TG_TRY(find_equal(item));
    }
    return {};
  }

  Result<void> find_range(Row& row) {
    PropertyRange range;
    for (const bool low : {true, false}) {
      const auto& bound = low ? plan_.low : plan_.high;
      if (!bound) continue;
      TG_ASSIGN(const Datum value, evaluate(*bound->value, row, execution_));
      if (value.is_null()) return {};
      const std::optional<Value> property = to_property(value);
      // Lists have an order and are in no index.
      if (!property || !order_key(*property)) {
        return execution_.graph().scan_nodes(label_, collect());
      }
      (low ? range.low : range.high) = RangeBound{*property, bound->inclusive};
    }
    return execution_.graph().seek_range(label_, key_, range, collect());
  }

  struct Collect {
    std::vector<NodeId>& nodes;
    bool operator()(NodeId node) {
      nodes.push_back(node);
      return true;
    }
  };
  Collect collect() { return {nodes_}; }

  const NodeSeek& plan_;
  Execution& execution_;
  CursorPtr input_;
  LabelId label_;
  PropertyKeyId key_;
  std::vector<NodeId> nodes_;
  std::size_t at_ = 0;
};

}  // namespace

Result<CursorPtr> NodeSeek::make_cursor(Execution& execution, const Row& argument) const {
  TG_ASSIGN(CursorPtr cursor, input->open(execution, argument));
  return std::make_unique<NodeSeekCursor>(*this, execution, std::move(cursor));
}

}  // namespace talkgraph::query
