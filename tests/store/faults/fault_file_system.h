// The system's files, with a record of all changes to them, and with faults when
// they are asked for.
#pragma once

#include <rocksdb/env.h>
#include <rocksdb/file_system.h>
#include <rocksdb/system_clock.h>

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "faults/disk.h"

namespace talkgraph::tests {

enum class Fault {
  kNone,
  kErrorOnce,    // one change fails
  kErrorSticky,  // that one and all that follow
  kNoSpace,      // the same, for want of space: half of what is appended is written
};

// Of one directory and the folder of loads in it. RocksDB's options files, of which it makes one
// whenever a store is opened and which nobody needs, are refused: that makes thousands of openings
// cheap. Syncs are noted, not done.
class FaultFileSystem final : public rocksdb::FileSystemWrapper {
 public:
  FaultFileSystem() : FileSystemWrapper(rocksdb::FileSystem::Default()) {}
  const char* Name() const override { return "FaultFileSystem"; }

  // The `change`-th change, counted from 0, fails.
  void fail_at(Fault fault, std::uint64_t change);
  // Is called before every change, with its number and the file's name.
  void before_change(std::function<void(std::uint64_t, const std::string&)> hook);
  // Is told of what others write to the directory.
  void note(const std::string& name, const std::string& bytes);
  // All so far, and how many changes there were.
  std::vector<DiskEvent> events() const;
  std::uint64_t changes() const { return changes_; }

  rocksdb::IOStatus NewWritableFile(const std::string& name, const rocksdb::FileOptions& options,
                                    std::unique_ptr<rocksdb::FSWritableFile>* file,
                                    rocksdb::IODebugContext* debug) override;
  rocksdb::IOStatus ReopenWritableFile(const std::string& name, const rocksdb::FileOptions& options,
                                       std::unique_ptr<rocksdb::FSWritableFile>* file,
                                       rocksdb::IODebugContext* debug) override;
  rocksdb::IOStatus NewDirectory(const std::string& name, const rocksdb::IOOptions& options,
                                 std::unique_ptr<rocksdb::FSDirectory>* directory,
                                 rocksdb::IODebugContext* debug) override;
  rocksdb::IOStatus RenameFile(const std::string& from, const std::string& to,
                               const rocksdb::IOOptions& options,
                               rocksdb::IODebugContext* debug) override;
  rocksdb::IOStatus LinkFile(const std::string& from, const std::string& to,
                             const rocksdb::IOOptions& options,
                             rocksdb::IODebugContext* debug) override;
  rocksdb::IOStatus DeleteFile(const std::string& name, const rocksdb::IOOptions& options,
                               rocksdb::IODebugContext* debug) override;

  // For its files: may this change happen? If so, it is recorded when it has.
  rocksdb::IOStatus next_change(const std::string& name);
  void record(DiskEvent event);

 private:
  std::atomic<std::uint64_t> changes_ = 0;
  Fault fault_ = Fault::kNone;
  std::uint64_t fault_at_ = 0;
  std::function<void(std::uint64_t, const std::string&)> hook_;
  mutable std::mutex mutex_;
  std::vector<DiskEvent> events_;
};

// An environment of such files, in which nobody sleeps: RocksDB waits a second after
// every fault.
class FaultEnv final : public rocksdb::EnvWrapper {
 public:
  explicit FaultEnv(const std::shared_ptr<FaultFileSystem>& files);
};

}  // namespace talkgraph::tests
