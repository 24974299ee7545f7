// Sorted files into the database, all at once.
#include <map>
#include <string>
#include <utility>

#include "bulk/table_writer.h"
#include "database.h"

namespace talkgraph::store {
namespace {

// What a batch puts, by column and key.
class PutCollector final : public rocksdb::WriteBatch::Handler {
 public:
  explicit PutCollector(const std::vector<Column>& columns) : columns_(columns) {}

  rocksdb::Status PutCF(std::uint32_t column, const rocksdb::Slice& key,
                        const rocksdb::Slice& value) override {
    puts_[columns_.at(column)].insert_or_assign(key.ToString(), value.ToString());
    return rocksdb::Status::OK();
  }

  const std::map<Column, std::map<std::string, std::string>>& puts() const { return puts_; }

 private:
  const std::vector<Column>& columns_;
  std::map<Column, std::map<std::string, std::string>> puts_;
};

}  // namespace

std::filesystem::path Database::load_directory() const {
  return directory() / "bulk-load";
}

// Names and counts as files, too, so that they come with the rest.
Result<void> Database::write_state_tables(const GraphState& next, std::vector<TableFiles>& files) {
  rocksdb::WriteBatch batch;
  TG_TRY(save_graph_state(*this, *state_, next, batch));
  PutCollector collector(columns_by_number_);
  const rocksdb::Status status = batch.Iterate(&collector);
  if (!status.ok()) return fail(error(status));
  for (const auto& [column, puts] : collector.puts()) {
    TableWriter table(*this, column, load_directory());
    for (const auto& [key, value] : puts) TG_TRY(table.put(key, value));
    TG_ASSIGN(TableFiles written, table.finish());
    files.push_back(std::move(written));
  }
  return {};
}

Result<void> Database::ingest(std::vector<TableFiles> files, const Beginning& beginning,
                              const GraphState& after) {
  const std::lock_guard lock(mutex_);
  const std::shared_ptr<const GraphState> next = state_after(beginning, after);
  TG_TRY(write_state_tables(*next, files));
  // Files are durable at once, so what came before them must be so, too.
  rocksdb::Status status = rocks_->Flush(rocksdb::FlushOptions(), handles_);
  if (!status.ok()) return fail(error(status));
  std::vector<rocksdb::IngestExternalFileArg> columns;
  for (TableFiles& of_column : files) {
    if (of_column.paths.empty()) continue;
    rocksdb::IngestExternalFileArg& column = columns.emplace_back();
    column.column_family = handle(of_column.column);
    column.external_files = std::move(of_column.paths);
    column.options.move_files = true;
    column.options.write_global_seqno = false;
  }
  if (columns.empty()) return {};
  {
    const KeepingEnv::Keep keep(env_);
    status = rocks_->IngestExternalFiles(columns);
  }
  if (!status.ok()) return fail(error(status));
  written_ = true;
  history_.add_everything();
  state_ = next;
  return {};
}

}  // namespace talkgraph::store
