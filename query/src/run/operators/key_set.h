// Finds rows by values that are equivalent, as DISTINCT and grouping need it.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <vector>

#include "query/datum.h"
#include "values/compare.h"

namespace talkgraph::query {

// All keys of one set are equally wide.
class KeySet {
 public:
  struct Entry {
    std::size_t index = 0;  // keys are numbered in the order in which they come
    bool inserted = false;
  };

  // The entry of the key, which is added if it is new.
  Entry insert(std::span<const Datum> key) {
    width_ = key.size();
    if (2 * (hashes_.size() + 1) > table_.size()) grow();
    const std::size_t hash = hash_of_key(key);
    std::size_t at = place_of(hash);
    for (; table_[at] != kFree; at = (at + 1) & (table_.size() - 1)) {
      if (hashes_[table_[at]] == hash && is_key(table_[at], key)) return {table_[at], false};
    }
    table_[at] = hashes_.size();
    hashes_.push_back(hash);
    values_.insert(values_.end(), key.begin(), key.end());
    return {hashes_.size() - 1, true};
  }
  Entry insert(std::initializer_list<Datum> key) {
    return insert(std::span<const Datum>(key.begin(), key.size()));
  }

  std::size_t size() const { return hashes_.size(); }
  // Valid until the next insertion.
  std::span<const Datum> key(std::size_t index) const {
    return std::span(values_).subspan(index * width_, width_);
  }

 private:
  static constexpr std::size_t kFree = SIZE_MAX;

  static std::size_t hash_of_key(std::span<const Datum> key) {
    std::size_t hash = 0;
    for (const Datum& datum : key) hash = (hash ^ hash_of(datum)) * 0x9E3779B97F4A7C15ULL;
    return hash;
  }

  // The upper bits of a product depend on all bits of its factors.
  std::size_t place_of(std::size_t hash) const { return (hash >> 20) & (table_.size() - 1); }

  bool is_key(std::size_t index, std::span<const Datum> key) const {
    for (std::size_t i = 0; i < width_; ++i) {
      if (!equivalent(values_[index * width_ + i], key[i])) return false;
    }
    return true;
  }

  // The table's size is a power of two, of which at most half is used.
  void grow() {
    table_.assign(table_.empty() ? 16 : 2 * table_.size(), kFree);
    for (std::size_t i = 0; i < hashes_.size(); ++i) {
      std::size_t at = place_of(hashes_[i]);
      while (table_[at] != kFree) at = (at + 1) & (table_.size() - 1);
      table_[at] = i;
    }
  }

  std::size_t width_ = 0;
  std::vector<Datum> values_;        // key after key
  std::vector<std::size_t> hashes_;  // of keys
  std::vector<std::size_t> table_;   // indexes of keys, by hash
};

}  // namespace talkgraph::query
