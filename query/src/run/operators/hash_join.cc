#include <algorithm>
#include <unordered_map>

#include "run/evaluate.h"
#include "run/operators/match_operators.h"
#include "run/operators/matching.h"
#include "values/compare.h"

namespace talkgraph::query {

namespace {

class HashJoinCursor final : public Cursor {
 public:
  HashJoinCursor(const HashJoin& plan, Execution& execution, CursorPtr input, Row argument)
      : plan_(plan),
        execution_(execution),
        input_(std::move(input)),
        argument_(std::move(argument)),
        memory_(execution) {}

  Result<bool> next(Row& row) override {
    while (true) {
      TG_TRY(execution_.tick());
      if (!found_ || at_ == found_->size()) {
        TG_ASSIGN(const bool more, input_->next(row));
        if (!more) return false;
        if (!built_) TG_TRY(build());
        TG_TRY(probe(row));
        continue;
      }
      const Entry& entry = (*found_)[at_++];
      if (!fits(entry)) continue;
      for (std::size_t i = 0; i < plan_.slots.size(); ++i) row[plan_.slots[i]] = entry.values[i];
      if (uses_relationship_twice(row)) continue;
      return true;
    }
  }

 private:
  struct Entry {
    std::vector<Datum> key;
    std::vector<Datum> values;  // of plan_.slots
  };

  // Nothing if a part of it is null, which equals nothing.
  Result<std::optional<std::vector<Datum>>> key_of(Row& row, bool of_input) {
    std::vector<Datum> key;
    for (const HashJoin::Key& parts : plan_.keys) {
      TG_ASSIGN(Datum value, evaluate(of_input ? *parts.input : *parts.inner, row, execution_));
      if (value.is_null()) return std::nullopt;
      key.push_back(std::move(value));
    }
    return key;
  }

  static std::size_t hash_of_key(const std::vector<Datum>& key) {
    std::size_t hash = key.size();
    for (const Datum& datum : key) hash = hash * 1099511628211ULL ^ hash_of(datum);
    return hash;
  }

  Result<void> build() {
    built_ = true;
    TG_ASSIGN(const CursorPtr cursor, plan_.inner->open(execution_, argument_));
    Row row;
    while (true) {
      TG_TRY(execution_.tick());
      TG_ASSIGN(const bool more, cursor->next(row));
      if (!more) return {};
      TG_ASSIGN(auto key, key_of(row, false));
      if (!key) continue;
      Entry entry{std::move(*key), {}};
      for (const Slot slot : plan_.slots) entry.values.push_back(row[slot]);
      TG_TRY(memory_.charge(entry.key));
      TG_TRY(memory_.charge(entry.values));
      entries_[hash_of_key(entry.key)].push_back(std::move(entry));
    }
  }

  Result<void> probe(Row& row) {
    at_ = 0;
    found_ = nullptr;
    TG_ASSIGN(auto key, key_of(row, true));
    if (!key) return {};
    key_ = std::move(*key);
    const auto bucket = entries_.find(hash_of_key(key_));
    if (bucket != entries_.end()) found_ = &bucket->second;
    return {};
  }

  bool fits(const Entry& entry) const {
    for (std::size_t i = 0; i < key_.size(); ++i) {
      if (equals(key_[i], entry.key[i]) != true) return false;
    }
    return true;
  }

  bool uses_relationship_twice(const Row& row) const {
    const auto used = [&](const Datum& datum) {
      const Relationship* relationship = datum.as_relationship();
      return relationship && is_matched_already(relationship->id, row, plan_.input_relationships);
    };
    for (const Slot slot : plan_.inner_relationships) {
      if (used(row[slot])) return true;
      const DatumList* list = row[slot].as_list();
      if (list && std::any_of(list->begin(), list->end(), used)) return true;
    }
    return false;
  }

  const HashJoin& plan_;
  Execution& execution_;
  CursorPtr input_;
  Row argument_;
  HeldMemory memory_;
  bool built_ = false;
  std::unordered_map<std::size_t, std::vector<Entry>> entries_;
  std::vector<Datum> key_;
  const std::vector<Entry>* found_ = nullptr;
  std::size_t at_ = 0;
};

}  // namespace

Result<CursorPtr> HashJoin::make_cursor(Execution& execution, const Row& argument) const {
  TG_ASSIGN(CursorPtr cursor, input->open(execution, argument));
  return std::make_unique<HashJoinCursor>(*this, execution, std::move(cursor), argument);
}

}  // namespace talkgraph::query
