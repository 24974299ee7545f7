#include "database.h"

#include <rocksdb/transaction_log.h>

#include <string>
#include <utility>

#include "status.h"

namespace talkgraph::store {
namespace {

Names& names_of(GraphState& state, NameKind kind) {
  switch (kind) {
    case NameKind::kLabel:
      return state.labels;
    case NameKind::kType:
      return state.types;
    case NameKind::kPropertyKey:
      break;
  }
  return state.property_keys;
}

}  // namespace

Database::~Database() {
  if (rocks_ == nullptr) return;
  // Who opens the store next need not replay the log. If this fails, the log is
  // still there.
  if (written_) rocks_->Flush(rocksdb::FlushOptions(), handles_);
  if (layout_) layout_->note(*rocks_);
  for (rocksdb::ColumnFamilyHandle* handle : handles_) rocks_->DestroyColumnFamilyHandle(handle);
}

Error Database::error(const rocksdb::Status& status) const {
  return translate(status, directory());
}

Result<std::uint64_t> Database::size_on_disk_bytes() const {
  std::uint64_t total = 0;
  for (rocksdb::ColumnFamilyHandle* handle : handles_) {
    std::uint64_t bytes = 0;
    if (rocks_->GetIntProperty(handle, rocksdb::DB::Properties::kLiveSstFilesSize, &bytes)) {
      total += bytes;
    }
  }
  rocksdb::VectorLogPtr logs;
  const rocksdb::Status status = rocks_->GetSortedWalFiles(logs);
  if (!status.ok()) return fail(error(status));
  for (const auto& log : logs) total += log->SizeFileBytes();
  return total;
}

Moment Database::now() const {
  const std::lock_guard lock(mutex_);
  rocksdb::DB* rocks = rocks_.get();
  const rocksdb::Snapshot* snapshot = rocks->GetSnapshot();
  const auto release = [rocks, kept = weak_from_this().lock()](const rocksdb::Snapshot* taken) {
    rocks->ReleaseSnapshot(taken);
  };
  return {std::shared_ptr<const rocksdb::Snapshot>(snapshot, release), state_};
}

Database::Beginning Database::begin() {
  // Not between another one's write and its being noted.
  const std::lock_guard lock(mutex_);
  rocksdb::DB* rocks = rocks_.get();
  const auto release = [rocks](const rocksdb::Snapshot* taken) { rocks->ReleaseSnapshot(taken); };
  return {{std::shared_ptr<const rocksdb::Snapshot>(rocks->GetSnapshot(), release), state_},
          history_.begin()};
}

void Database::end(const Beginning& beginning) {
  const std::lock_guard lock(mutex_);
  history_.end(beginning.number);
}

NodeId Database::new_node() {
  const std::lock_guard lock(mutex_);
  return NodeId{names_.next_node++};
}

RelationshipId Database::new_relationship() {
  const std::lock_guard lock(mutex_);
  return RelationshipId{names_.next_relationship++};
}

std::uint32_t Database::intern(NameKind kind, std::string_view name, Names& known) {
  if (const std::optional<std::uint32_t> id = known.find(name)) return *id;
  const std::lock_guard lock(mutex_);
  Names& all = names_of(names_, kind);
  const std::optional<std::uint32_t> id = all.find(name);
  const std::uint32_t found = id ? *id : all.add(name);
  while (known.size() <= found) known.add(all.name(known.size()));
  return found;
}

std::shared_ptr<const GraphState> Database::state_after(const Beginning& beginning,
                                                        const GraphState& after) const {
  auto next = std::make_shared<GraphState>(names_);
  next->copy_counts(*state_);
  next->add_counts(*beginning.moment.state, after);
  return next;
}

Result<void> Database::commit(const WriteSet& writes, const Beginning& beginning,
                              const GraphState& after, const ReadSet* reads) {
  rocksdb::WriteOptions write;
  write.sync = options_.durability == Durability::kFull;
  write.disableWAL = options_.durability == Durability::kNone;
  TG_ASSIGN(rocksdb::WriteBatch batch, writes.batch(*this));
  const std::lock_guard lock(mutex_);
  if (reads != nullptr && history_.conflicts(beginning.number, *reads)) {
    return fail(ErrorCode::kConflict, "another transaction changed what this one had read");
  }
  std::shared_ptr<const GraphState> next = state_after(beginning, after);
  TG_TRY(save_graph_state(*this, *state_, *next, batch));
  const rocksdb::Status status = rocks_->Write(write, &batch);
  if (!status.ok()) return fail(error(status));
  written_ = true;
  TG_TRY(history_.add(batch, columns_by_number_));
  state_ = std::move(next);
  return acknowledge();
}

Result<void> Database::acknowledge() {
  if (options_.durability != Durability::kFull) return {};
  const LogEnd end = log_->end();
  return acknowledged_.write({end.log, end.size, false});
}

}  // namespace talkgraph::store
