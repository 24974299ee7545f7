#include "read_set.h"

#include <algorithm>
#include <utility>

namespace talkgraph::store {

void ReadSet::add_key(Column column, std::string_view key) {
  columns_[static_cast<std::size_t>(column)].keys.emplace(key);
}

void ReadSet::add_prefix(Column column, std::string_view prefix) {
  Reads& reads = columns_[static_cast<std::size_t>(column)];
  reads.prefixes.emplace(prefix);
  reads.prefix_lengths.insert(prefix.size());
}

bool ReadSet::touched_by(Column column, std::string_view key) const {
  const Reads& reads = columns_[static_cast<std::size_t>(column)];
  if (!reads.keys.empty() && reads.keys.contains(std::string(key))) return true;
  return std::any_of(
      reads.prefix_lengths.begin(), reads.prefix_lengths.end(), [&](std::size_t length) {
        return length <= key.size() && reads.prefixes.contains(std::string(key.substr(0, length)));
      });
}

namespace {

// Sorts out a batch's keys by column.
template <class Visit>
class KeyCollector final : public rocksdb::WriteBatch::Handler {
 public:
  KeyCollector(const std::vector<Column>& columns, Visit visit)
      : columns_(columns), visit_(std::move(visit)) {}

  rocksdb::Status PutCF(std::uint32_t column, const rocksdb::Slice& key,
                        const rocksdb::Slice&) override {
    visit_(columns_.at(column), key.ToStringView());
    return rocksdb::Status::OK();
  }
  rocksdb::Status DeleteCF(std::uint32_t column, const rocksdb::Slice& key) override {
    visit_(columns_.at(column), key.ToStringView());
    return rocksdb::Status::OK();
  }

 private:
  const std::vector<Column>& columns_;
  Visit visit_;
};

}  // namespace

std::uint64_t CommitHistory::begin() {
  open_.insert(last_);
  return last_;
}

void CommitHistory::end(std::uint64_t begun) {
  open_.erase(open_.find(begun));
  while (!commits_.empty() && (open_.empty() || commits_.front().number <= *open_.begin())) {
    commits_.pop_front();
  }
}

Result<void> CommitHistory::add(const rocksdb::WriteBatch& batch,
                                const std::vector<Column>& columns) {
  ++last_;
  if (open_.size() <= 1) return {};  // the one that commits asks no more
  Commit& commit = commits_.emplace_back();
  commit.number = last_;
  KeyCollector collector(columns, [&](Column column, std::string_view key) {
    commit.keys.push_back({column, std::string(key)});
  });
  const rocksdb::Status status = batch.Iterate(&collector);
  if (!status.ok()) return fail(ErrorCode::kInternal, status.ToString());
  return {};
}

void CommitHistory::add_everything() {
  ++last_;
  if (open_.empty()) return;
  Commit& commit = commits_.emplace_back();
  commit.number = last_;
  commit.everything = true;
}

bool CommitHistory::conflicts(std::uint64_t begun, const ReadSet& reads) const {
  return std::any_of(commits_.begin(), commits_.end(), [&](const Commit& commit) {
    if (commit.number <= begun) return false;
    if (commit.everything) return true;
    return std::any_of(commit.keys.begin(), commit.keys.end(),
                       [&](const Key& key) { return reads.touched_by(key.column, key.bytes); });
  });
}

}  // namespace talkgraph::store
