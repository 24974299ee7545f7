// Finds rows by values that are equivalent, as DISTINCT and grouping need it.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "query/datum.h"
#include "values/compare.h"

namespace talkgraph::query {

class KeySet {
 public:
  struct Entry {
    std::size_t index = 0;  // keys are numbered in the order in which they come
    bool inserted = false;
  };

  // The entry of the key, which is added if it is new.
  Entry insert(std::vector<Datum> key) {
    std::size_t hash = key.size();
    for (const Datum& datum : key) hash = hash * 1099511628211ULL ^ hash_of(datum);
    auto [begin, end] = by_hash_.equal_range(hash);
    for (; begin != end; ++begin) {
      if (equivalent_keys(keys_[begin->second], key)) return {begin->second, false};
    }
    by_hash_.emplace(hash, keys_.size());
    keys_.push_back(std::move(key));
    return {keys_.size() - 1, true};
  }

  const std::vector<Datum>& key(std::size_t index) const { return keys_[index]; }

 private:
  static bool equivalent_keys(const std::vector<Datum>& a, const std::vector<Datum>& b) {
    for (std::size_t i = 0; i < a.size(); ++i) {
      if (!equivalent(a[i], b[i])) return false;
    }
    return true;
  }

  std::unordered_multimap<std::size_t, std::size_t> by_hash_;
  std::vector<std::vector<Datum>> keys_;
};

}  // namespace talkgraph::query
