#include "faults/fault_file_system.h"

#include <filesystem>
#include <utility>

namespace talkgraph::tests {
namespace {

using rocksdb::FileOptions;
using rocksdb::IODebugContext;
using rocksdb::IOOptions;
using rocksdb::IOStatus;
using rocksdb::Slice;

constexpr const char* kLoads = "bulk-load";

// Within the store's directory.
std::string name_of(const std::string& path) {
  const std::filesystem::path whole(path);
  const std::filesystem::path folder = whole.parent_path().filename();
  return (folder == kLoads ? folder / whole.filename() : whole.filename()).string();
}

class FaultFile final : public rocksdb::FSWritableFileOwnerWrapper {
 public:
  FaultFile(std::unique_ptr<rocksdb::FSWritableFile> file, std::string name,
            FaultFileSystem& system)
      : FSWritableFileOwnerWrapper(std::move(file)), name_(std::move(name)), system_(system) {}

  using FSWritableFileOwnerWrapper::Append;
  IOStatus Append(const Slice& data, const IOOptions& options, IODebugContext* debug) override {
    const IOStatus status = system_.next_change(name_);
    if (status.ok()) return write(data, options, debug);
    if (status.IsNoSpace()) {
      const IOStatus half = write(Slice(data.data(), data.size() / 2), options, debug);
      if (!half.ok()) return half;
    }
    return status;
  }
  IOStatus Append(const Slice& data, const IOOptions& options, const rocksdb::DataVerificationInfo&,
                  IODebugContext* debug) override {
    return Append(data, options, debug);
  }
  IOStatus Sync(const IOOptions& options, IODebugContext* debug) override {
    IOStatus status = system_.next_change(name_);
    if (status.ok()) status = Flush(options, debug);
    if (status.ok()) system_.record({Change::kSync, name_, {}});
    return status;
  }
  IOStatus Fsync(const IOOptions& options, IODebugContext* debug) override {
    return Sync(options, debug);
  }
  IOStatus RangeSync(std::uint64_t, std::uint64_t, const IOOptions&, IODebugContext*) override {
    return IOStatus::OK();
  }
  // Allocates megabytes ahead for some kilobytes: a fifth of a short-lived store's time.
  void PrepareWrite(std::size_t, std::size_t, const IOOptions&, IODebugContext*) override {}

 private:
  IOStatus write(const Slice& data, const IOOptions& options, IODebugContext* debug) {
    const IOStatus status = FSWritableFileOwnerWrapper::Append(data, options, debug);
    if (status.ok()) system_.record({Change::kAppend, name_, data.ToString()});
    return status;
  }

  std::string name_;
  FaultFileSystem& system_;
};

class FaultDirectory final : public rocksdb::FSDirectoryWrapper {
 public:
  FaultDirectory(std::unique_ptr<rocksdb::FSDirectory> directory, FaultFileSystem& system)
      : FSDirectoryWrapper(std::move(directory)), system_(system) {}

  IOStatus Fsync(const IOOptions&, IODebugContext*) override {
    IOStatus status = system_.next_change(".");
    if (status.ok()) system_.record({Change::kSyncNames, {}, {}});
    return status;
  }
  IOStatus FsyncWithDirOptions(const IOOptions& options, IODebugContext* debug,
                               const rocksdb::DirFsyncOptions&) override {
    return Fsync(options, debug);
  }

 private:
  FaultFileSystem& system_;
};

class SleeplessClock final : public rocksdb::SystemClockWrapper {
 public:
  SleeplessClock() : SystemClockWrapper(rocksdb::SystemClock::Default()) {}
  const char* Name() const override { return "SleeplessClock"; }
  void SleepForMicroseconds(int) override {}
};

}  // namespace

FaultEnv::FaultEnv(const std::shared_ptr<FaultFileSystem>& files)
    : EnvWrapper(rocksdb::Env::Default()) {
  file_system_ = files;
  system_clock_ = std::make_shared<SleeplessClock>();
}

void FaultFileSystem::fail_at(Fault fault, std::uint64_t change) {
  fault_ = fault;
  fault_at_ = change;
}

void FaultFileSystem::before_change(std::function<void(std::uint64_t, const std::string&)> hook) {
  hook_ = std::move(hook);
}

void FaultFileSystem::note(const std::string& name, const std::string& bytes) {
  record({Change::kCreate, name, {}});
  record({Change::kAppend, name, bytes});
}

std::vector<DiskEvent> FaultFileSystem::events() const {
  const std::lock_guard lock(mutex_);
  return events_;
}

void FaultFileSystem::record(DiskEvent event) {
  const std::lock_guard lock(mutex_);
  events_.push_back(std::move(event));
}

IOStatus FaultFileSystem::next_change(const std::string& name) {
  const std::uint64_t change = changes_++;
  if (hook_) hook_(change, name);
  const bool fails = fault_ == Fault::kErrorOnce ? change == fault_at_ : change >= fault_at_;
  if (fault_ == Fault::kNone || !fails) return IOStatus::OK();
  if (fault_ == Fault::kNoSpace) return IOStatus::NoSpace("no space left on device");
  return IOStatus::IOError("input/output error");
}

IOStatus FaultFileSystem::NewWritableFile(const std::string& name, const FileOptions& options,
                                          std::unique_ptr<rocksdb::FSWritableFile>* file,
                                          IODebugContext* debug) {
  const std::string base = name_of(name);
  if (base.starts_with("OPTIONS-")) return IOStatus::IOError("not wanted here");
  IOStatus status = next_change(base);
  if (status.ok()) status = FileSystemWrapper::NewWritableFile(name, options, file, debug);
  if (!status.ok()) return status;
  record({Change::kCreate, base, {}});
  *file = std::make_unique<FaultFile>(std::move(*file), base, *this);
  return status;
}

IOStatus FaultFileSystem::ReopenWritableFile(const std::string& name, const FileOptions& options,
                                             std::unique_ptr<rocksdb::FSWritableFile>* file,
                                             IODebugContext* debug) {
  const std::string base = name_of(name);
  IOStatus status = next_change(base);
  if (status.ok()) status = FileSystemWrapper::ReopenWritableFile(name, options, file, debug);
  if (status.ok()) *file = std::make_unique<FaultFile>(std::move(*file), base, *this);
  return status;
}

IOStatus FaultFileSystem::NewDirectory(const std::string& name, const IOOptions& options,
                                       std::unique_ptr<rocksdb::FSDirectory>* directory,
                                       IODebugContext* debug) {
  const IOStatus status = FileSystemWrapper::NewDirectory(name, options, directory, debug);
  if (status.ok()) *directory = std::make_unique<FaultDirectory>(std::move(*directory), *this);
  return status;
}

IOStatus FaultFileSystem::RenameFile(const std::string& from, const std::string& to,
                                     const IOOptions& options, IODebugContext* debug) {
  IOStatus status = next_change(name_of(to));
  if (status.ok()) status = FileSystemWrapper::RenameFile(from, to, options, debug);
  if (status.ok()) record({Change::kRename, name_of(from), name_of(to)});
  return status;
}

IOStatus FaultFileSystem::LinkFile(const std::string& from, const std::string& to,
                                   const IOOptions& options, IODebugContext* debug) {
  IOStatus status = next_change(name_of(to));
  if (status.ok()) status = FileSystemWrapper::LinkFile(from, to, options, debug);
  if (status.ok()) record({Change::kLink, name_of(from), name_of(to)});
  return status;
}

IOStatus FaultFileSystem::DeleteFile(const std::string& name, const IOOptions& options,
                                     IODebugContext* debug) {
  IOStatus status = next_change(name_of(name));
  if (status.ok()) status = FileSystemWrapper::DeleteFile(name, options, debug);
  if (status.ok()) record({Change::kDelete, name_of(name), {}});
  return status;
}

}  // namespace talkgraph::tests
