// A column's records, sorted, as data files that the database can take in.
#pragma once

#include <rocksdb/sst_file_writer.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "columns.h"
#include "database.h"

namespace talkgraph::store {

class TableWriter {
 public:
  // The folder must be on the database's file system. Parts of a column, each by a writer
  // of its own, differ in number.
  TableWriter(const Database& database, Column column, std::filesystem::path folder,
              std::size_t part = 0)
      : database_(database), column_(column), folder_(std::move(folder)), part_(part) {}

  // Keys ascend.
  Result<void> put(std::string_view key, std::string_view value);
  // Synced; no files if nothing was put. To be called once, as the last thing.
  Result<TableFiles> finish();

 private:
  Result<void> open();
  Result<void> close();

  const Database& database_;
  Column column_;
  std::filesystem::path folder_;
  std::size_t part_;
  std::unique_ptr<rocksdb::SstFileWriter> writer_;  // null between files
  std::uint64_t records_ = 0;
  std::vector<std::string> files_;
};

}  // namespace talkgraph::store
