// How far the log is written, without asking the file system after each commit.
#pragma once

#include <rocksdb/listener.h>

#include <cstdint>
#include <mutex>

namespace talkgraph::store {

struct LogEnd {
  std::uint64_t log = 0;  // number of the file; 0 before anything is written
  std::uint64_t size = 0;
};

// Hears of every write to a file of the database. Logs are written from their begin to
// their end, one after the other, by the process that made them.
class LogLength final : public rocksdb::EventListener {
 public:
  // What the last write to a log came to. Any thread may ask.
  LogEnd end() const;

  bool ShouldBeNotifiedOnFileIO() override { return true; }
  void OnFileWriteFinish(const rocksdb::FileOperationInfo& written) override;

 private:
  mutable std::mutex mutex_;
  LogEnd end_;
};

}  // namespace talkgraph::store
