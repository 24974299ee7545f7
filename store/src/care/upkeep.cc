// Compaction and sizes.
#include <rocksdb/transaction_log.h>

#include <memory>

#include "database.h"
#include "store/care.h"

namespace talkgraph::store {

Result<void> compact_store(const std::filesystem::path& directory) {
  Options options;
  options.directory = directory;
  TG_ASSIGN(const std::unique_ptr<Database> database, Database::open(options));
  rocksdb::CompactRangeOptions compaction;
  compaction.bottommost_level_compaction = rocksdb::BottommostLevelCompaction::kForceOptimized;
  for (rocksdb::ColumnFamilyHandle* handle : database->handles()) {
    const rocksdb::Status status =
        database->rocks().CompactRange(compaction, handle, nullptr, nullptr);
    if (!status.ok()) return fail(database->error(status));
  }
  return {};
}

Result<std::vector<KindSize>> store_sizes(const std::filesystem::path& directory) {
  Options options;
  options.directory = directory;
  options.read_only = true;
  TG_ASSIGN(const std::unique_ptr<Database> database, Database::open(options));
  std::vector<KindSize> sizes;
  for (std::size_t i = 0; i < kColumnCount; ++i) {
    KindSize size{std::string(kColumnNames[i]), 0};
    database->rocks().GetIntProperty(database->handles()[i],
                                     rocksdb::DB::Properties::kLiveSstFilesSize, &size.bytes);
    sizes.push_back(std::move(size));
  }
  rocksdb::VectorLogPtr logs;
  const rocksdb::Status status = database->rocks().GetSortedWalFiles(logs);
  if (!status.ok()) return fail(database->error(status));
  std::uint64_t log_bytes = 0;
  for (const auto& log : logs) log_bytes += log->SizeFileBytes();
  sizes.push_back({"log", log_bytes});
  return sizes;
}

}  // namespace talkgraph::store
