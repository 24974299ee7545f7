// What is known of some nodes, by their ids: without an allocation for each.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "graph/ids.h"

namespace talkgraph::query {

template <class T>
class NodeTable {
 public:
  // Null if nothing was entered.
  const T* find(NodeId node) const {
    if (nodes_.empty()) return nullptr;
    const std::size_t at = place_of(node);
    return nodes_[at] == node.value ? &values_[at] : nullptr;
  }

  // False, and what was there before, if the node was entered already.
  bool insert(NodeId node, const T& value) {
    if (2 * (size_ + 1) > nodes_.size()) grow();
    const std::size_t at = place_of(node);
    if (nodes_[at] == node.value) return false;
    nodes_[at] = node.value;
    values_[at] = value;
    ++size_;
    return true;
  }

  // Keeps its room, unless that is far more than was needed.
  void clear() {
    constexpr std::size_t kSpare = 16;
    if (nodes_.size() > kSpare * (size_ + kSpare)) *this = NodeTable();
    nodes_.assign(nodes_.size(), kFree);
    size_ = 0;
  }

 private:
  static constexpr std::uint64_t kFree = UINT64_MAX;

  // Where the node is, or would be. The upper bits of a product depend on all bits.
  std::size_t place_of(NodeId node) const {
    const std::size_t mask = nodes_.size() - 1;
    std::size_t at = (node.value * 0x9E3779B97F4A7C15ULL >> 32) & mask;
    while (nodes_[at] != node.value && nodes_[at] != kFree) at = (at + 1) & mask;
    return at;
  }

  void grow() {
    NodeTable larger;
    larger.nodes_.assign(nodes_.empty() ? 32 : 2 * nodes_.size(), kFree);
    larger.values_.resize(larger.nodes_.size());
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      if (nodes_[i] != kFree) larger.insert(NodeId{nodes_[i]}, values_[i]);
    }
    *this = std::move(larger);
  }

  // A power of two of places, of which at most half are used.
  std::vector<std::uint64_t> nodes_;
  std::vector<T> values_;
  std::size_t size_ = 0;
};

}  // namespace talkgraph::query
