// Numbers the values of some slots, which are nodes or null, as rows bring them.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "parse/ast.h"
#include "run/execution.h"
#include "run/operators/key_set.h"

namespace talkgraph::query {

class NodeCombinations {
 public:
  explicit NodeCombinations(std::vector<Slot> slots) : slots_(std::move(slots)) {}

  // The number of what the row has in the slots. A single node is found by its id,
  // unless that is large for how many there are.
  KeySet::Entry insert(const Row& row) {
    constexpr std::size_t kSpare = 1 << 16;
    const NodeId* node = slots_.size() == 1 ? row[slots_.front()].as_node() : nullptr;
    const bool near = node && node->value < 16 * size_ + kSpare;
    if (near && node->value < by_id_.size() && by_id_[node->value] > 0) {
      return {by_id_[node->value] - 1, false};
    }
    const std::size_t number = near && others_.size() == 0 ? size_ : number_among_others(row);
    if (near) {
      if (node->value >= by_id_.size()) by_id_.resize(node->value + node->value / 2 + 1);
      by_id_[node->value] = number + 1;
    }
    if (number < size_) return {number, false};
    for (const Slot slot : slots_) values_.push_back(row[slot]);
    return {size_++, true};
  }

  const std::vector<Slot>& slots() const { return slots_; }
  std::size_t size() const { return size_; }
  const Datum& value(std::size_t number, std::size_t slot) const {
    return values_[number * slots_.size() + slot];
  }

 private:
  std::size_t number_among_others(const Row& row) {
    key_.clear();
    for (const Slot slot : slots_) key_.push_back(row[slot]);
    const KeySet::Entry entry = others_.insert(key_);
    if (entry.inserted) numbers_of_others_.push_back(size_);
    return numbers_of_others_[entry.index];
  }

  std::vector<Slot> slots_;
  std::size_t size_ = 0;
  std::vector<Datum> values_;       // combination after combination
  std::vector<std::size_t> by_id_;  // of a single node: its number and 1, or 0
  KeySet others_;                   // what came when it could not be found by id
  std::vector<std::size_t> numbers_of_others_;
  std::vector<Datum> key_;  // the last one
};

}  // namespace talkgraph::query
