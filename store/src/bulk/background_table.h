// A TableWriter that writes beside the thread that makes the records.
#pragma once

#include <filesystem>
#include <future>
#include <optional>
#include <string>
#include <string_view>

#include "bulk/table_writer.h"

namespace talkgraph::store {

// For one thread, as is TableWriter; the files are the same.
class BackgroundTable {
 public:
  BackgroundTable(const Database& database, Column column, std::filesystem::path folder)
      : table_(database, column, std::move(folder)) {}

  // Keys ascend. An error may be that of an earlier record, and comes again.
  Result<void> put(std::string_view key, std::string_view value);
  Result<TableFiles> finish();

 private:
  // Has what was put so far written, once what was put before is.
  Result<void> hand_over();
  Result<void> write(std::string_view records);
  Result<void> wait();
  Result<void> note(Result<void> outcome);

  TableWriter table_;
  std::string filling_;  // records: size of the key, of the value, both
  std::string writing_;
  std::optional<Error> failed_;
  std::future<Result<void>> written_;  // last, so that it is waited for first
};

}  // namespace talkgraph::store
