// What runs have read of a graph, by what was asked for, as long as the graph stays the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace talkgraph::query {

// How much all that is kept may take up.
class KeptRoom {
 public:
  explicit KeptRoom(std::size_t max_bytes) : free_(max_bytes) {}

  bool take(std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    if (bytes > free_) return false;
    free_ -= bytes;
    return true;
  }
  void give_back(std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    free_ += bytes;
  }

 private:
  std::mutex mutex_;
  std::size_t free_;
};

// What was asked for is told apart by `Key`; `Contents` knows its size_in_bytes(). For
// any number of threads.
template <class Key, class Contents>
class KeptItems {
 public:
  struct Item {
    Key key{};
    std::uint64_t asked = 0;              // for how many nodes, by all runs
    std::shared_ptr<const Contents> all;  // null until it is read
  };

  explicit KeptItems(KeptRoom& room) : room_(room) {}

  // What is known of a graph of this version.
  Item find(const std::shared_ptr<const void>& version, const Key& key) {
    const std::lock_guard lock(mutex_);
    return item(version, key);
  }

  // Adds what a run has asked and, if there is room, what it has read.
  void add(const std::shared_ptr<const void>& version, const Item& made) {
    const std::lock_guard lock(mutex_);
    Item& kept = item(version, made.key);
    kept.asked += made.asked;
    if (kept.all || !made.all || !room_.take(made.all->size_in_bytes())) return;
    kept.all = made.all;
    bytes_ += made.all->size_in_bytes();
  }

 private:
  Item& item(const std::shared_ptr<const void>& version, const Key& key) {
    if (version != version_) {
      version_ = version;
      items_.clear();
      room_.give_back(bytes_);
      bytes_ = 0;
    }
    for (Item& one : items_) {
      if (one.key == key) return one;
    }
    items_.push_back({key, 0, nullptr});
    return items_.back();
  }

  std::mutex mutex_;
  KeptRoom& room_;
  std::size_t bytes_ = 0;
  std::shared_ptr<const void> version_;
  std::vector<Item> items_;
};

}  // namespace talkgraph::query
