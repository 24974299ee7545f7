// An environment in which nothing is deleted for a while.
#pragma once

#include <rocksdb/env.h>
#include <rocksdb/file_system.h>

#include <atomic>
#include <memory>
#include <string>

namespace talkgraph::store {

// Where files are taken in and the manifest cannot be synced, RocksDB 7.8 deletes them
// again, although the manifest may name them, without which the store does not open. So
// they stay: what nothing names goes when the store is opened.
class KeepingFileSystem final : public rocksdb::FileSystemWrapper {
 public:
  using FileSystemWrapper::FileSystemWrapper;
  const char* Name() const override { return "KeepingFileSystem"; }

  rocksdb::IOStatus DeleteFile(const std::string& name, const rocksdb::IOOptions& options,
                               rocksdb::IODebugContext* debug) override {
    if (keeps_) return rocksdb::IOStatus::OK();
    return FileSystemWrapper::DeleteFile(name, options, debug);
  }
  void keep(bool keeps) { keeps_ = keeps; }

 private:
  std::atomic<bool> keeps_ = false;
};

class KeepingEnv final : public rocksdb::EnvWrapper {
 public:
  explicit KeepingEnv(rocksdb::Env* base)
      : EnvWrapper(base), files_(std::make_shared<KeepingFileSystem>(base->GetFileSystem())) {
    file_system_ = files_;
    system_clock_ = base->GetSystemClock();
  }

  // Nothing is deleted as long as this lives.
  class Keep {
   public:
    explicit Keep(KeepingEnv& env) : files_(*env.files_) { files_.keep(true); }
    ~Keep() { files_.keep(false); }
    Keep(const Keep&) = delete;
    Keep& operator=(const Keep&) = delete;

   private:
    KeepingFileSystem& files_;
  };

 private:
  std::shared_ptr<KeepingFileSystem> files_;
};

}  // namespace talkgraph::store
