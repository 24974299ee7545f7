// Writers that are killed: at random moments, at the n-th change to a file, and
// within RocksDB's flushes, compactions, takings-in of files and writes of its manifest. The next
// writer looks whether all that was acknowledged is there, and goes on.
//
// Writers are forks of this process, which therefore never opens a store itself: a
// cycle takes milliseconds.
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <iostream>
#include <random>
#include <thread>

#include "faults/fault_file_system.h"
#include "faults/kill_workload.h"
#include "folder.h"
#include "open_store.h"
#include "store/care.h"

#ifdef TALKGRAPH_SYNC_POINTS
// RocksDB exports this and has no public header for it.
namespace rocksdb {
class SyncPoint {
 public:
  static SyncPoint* GetInstance();
  void SetCallBack(const std::string& point, const std::function<void(void*)>& callback);
  void EnableProcessing();
};
}  // namespace rocksdb
#endif

using namespace talkgraph;
using store::Store;
using tests::FaultFileSystem;
using tests::Folder;
using tests::ontology;
using tests::state_after;
using tests::WorkloadState;

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kStepsPerWriter = 3;

constexpr std::array kPoints = {"BackgroundCallCompaction:0",
                                "BuildTable:BeforeFinishBuildTable",
                                "BuildTable:BeforeSyncTable",
                                "CompactionJob::FinishCompactionOutputFile",
                                "CompactionJob::Install",
                                "CompactionJob::OpenCompactionOutputFile",
                                "CompactionJob::Run():End",
                                "CompactionJob::Run():Start",
                                "DBImpl::BackgroundCallCompaction:FoundObsoleteFiles",
                                "DBImpl::BackgroundCallFlush:FilesFound",
                                "DBImpl::DeleteObsoleteFileImpl:AfterDeletion",
                                "DBImpl::FlushJob:SSTFileCreated",
                                "DBImpl::FlushMemTableToOutputFile:Finish",
                                "DBImpl::IngestExternalFile:AfterIncIngestFileCounter",
                                "DBImpl::IngestExternalFiles:InstallSVForFirstCF:0",
                                "DBImpl::Open:AfterDeleteFiles",
                                "ExternalSstFileIngestionJob::AfterSyncDir",
                                "ExternalSstFileIngestionJob::BeforeSyncIngestedFile",
                                "ExternalSstFileIngestionJob::Run",
                                "VersionSet::LogAndApply:WriteManifest",
                                "VersionSet::LogAndApply:WriteManifestDone",
                                "VersionSet::ProcessManifestWrites:AfterSyncManifest",
                                "VersionSet::ProcessManifestWrites:BeforeNewManifest",
                                "VersionSet::ProcessManifestWrites:BeforeWriteLastVersionEdit:0"};

// How a writer ends.
enum class Kill { kTime, kChange, kPoint, kCount };

// What writers and their parent share.
struct Shared {
  std::atomic<std::uint64_t> acknowledged;
  std::array<char, 400> problem;
};

struct Plan {
  Kill kill = Kill::kTime;
  std::uint64_t count = 0;  // the change, or how often the point is passed
  const char* point = "";
  bool check = false;  // of everything, before
};

void die() {
  ::kill(::getpid(), SIGKILL);
}

// The life of one writer, in its own process.
class Writer {
 public:
  Writer(Shared& shared, const fs::path& directory, std::uint32_t seed, const Plan& plan)
      : shared_(shared), directory_(directory), seed_(seed), plan_(plan) {}

  [[noreturn]] void live() {
    const Result<void> lived = try_to_live();
    if (!lived) {
      const std::string text = lived.error().to_string();
      std::strncpy(shared_.problem.data(), text.c_str(), shared_.problem.size() - 1);
    }
    ::_exit(lived ? 0 : 1);
  }

 private:
  void arm() {
    if (plan_.kill == Kill::kChange) {
      files_->before_change([this](std::uint64_t change, const std::string&) {
        if (change == plan_.count) die();
      });
    }
#ifdef TALKGRAPH_SYNC_POINTS
    if (plan_.kill == Kill::kPoint) {
      rocksdb::SyncPoint::GetInstance()->SetCallBack(plan_.point, [this](void*) {
        if (++passed_ == plan_.count) die();
      });
      rocksdb::SyncPoint::GetInstance()->EnableProcessing();
    }
#endif
  }

  Result<void> try_to_live() {
    if (plan_.check && store::is_store(directory_)) TG_TRY(check());
    arm();
    TG_ASSIGN(const auto store, store::open_store({directory_, true}, ontology(), env_.get()));
    TG_TRY(verify(*store));
    for (std::uint64_t i = 0; i < kStepsPerWriter; ++i) {
      TG_TRY(tests::do_step(*store, seed_, shared_.acknowledged));
      ++shared_.acknowledged;
    }
    return {};
  }

  Result<void> check() {
    const auto report = store::check_store(directory_, ontology(), false);
    if (!report) {
      // Killed before it held anything.
      return report.error().code == ErrorCode::kNotFound ? Result<void>() : fail(report.error());
    }
    if (report->problem_count == 0) return {};
    return fail(ErrorCode::kCorrupt, report->problems.front());
  }

  // All that was acknowledged, and perhaps the step that was on its way.
  Result<void> verify(const Store& store) {
    TG_ASSIGN(const WorkloadState found, tests::state_of(store));
    const std::uint64_t steps = shared_.acknowledged;
    if (found == state_after(seed_, steps)) return {};
    if (found != state_after(seed_, steps + 1)) {
      return fail(ErrorCode::kCorrupt,
                  "after step " + std::to_string(steps) + " the store has something else");
    }
    ++shared_.acknowledged;
    return {};
  }

  Shared& shared_;
  const fs::path& directory_;
  std::uint32_t seed_;
  const Plan& plan_;
  std::uint64_t passed_ = 0;
  std::shared_ptr<FaultFileSystem> files_ = std::make_shared<FaultFileSystem>();
  std::unique_ptr<rocksdb::Env> env_ = std::make_unique<tests::FaultEnv>(files_);
};

Plan random_plan(std::mt19937& random) {
  Plan plan;
  plan.kill = static_cast<Kill>(random() % static_cast<std::uint32_t>(Kill::kCount));
  plan.count = plan.kill == Kill::kPoint ? 1 + random() % 6 : random() % 120;
  plan.point = kPoints[random() % kPoints.size()];
  plan.check = random() % 20 == 0;
  return plan;
}

// True if the writer was killed, false if it had ended before.
bool run_writer(Shared& shared, const fs::path& directory, std::uint32_t seed, const Plan& plan,
                std::mt19937& random) {
  const pid_t writer = ::fork();
  REQUIRE(writer >= 0);
  if (writer == 0) Writer(shared, directory, seed, plan).live();
  if (plan.kill == Kill::kTime) {
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 40'000));
    ::kill(writer, SIGKILL);
  }
  int status = 0;
  REQUIRE(::waitpid(writer, &status, 0) == writer);
  INFO(shared.problem.data());
  if (WIFEXITED(status)) REQUIRE(WEXITSTATUS(status) == 0);
  const bool was_killed = WIFSIGNALED(status);
  if (was_killed) REQUIRE(WTERMSIG(status) == SIGKILL);
  return was_killed;
}

}  // namespace

TEST_CASE("no kill of a writer loses what was acknowledged or leaves half of anything") {
  const char* wanted = std::getenv("TALKGRAPH_KILLS");
  const std::uint64_t kills = wanted == nullptr ? 300 : std::stoull(wanted);
  const char* given = std::getenv("TALKGRAPH_SEED");
  const auto seed =
      given == nullptr ? std::random_device()() : static_cast<std::uint32_t>(std::stoul(given));
  std::mt19937 random(seed);
  ontology();  // before anybody is forked
  void* memory =
      ::mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  REQUIRE(memory != MAP_FAILED);
  auto& shared = *new (memory) Shared{};
  auto folder = std::make_unique<Folder>();
  std::array<std::uint64_t, static_cast<std::size_t>(Kill::kCount)> killed{};
  std::uint64_t total = 0;
  std::uint64_t cycles = 0;
  for (; total < kills; ++cycles) {
    // Some stores die young, so that making one is interrupted, too.
    if (cycles % 50 == 0) {
      folder = std::make_unique<Folder>();
      shared.acknowledged = 0;
    }
    const Plan plan = random_plan(random);
    INFO("seed " << seed << ", cycle " << cycles << ", kill " << static_cast<int>(plan.kill) << " "
                 << plan.count << " " << plan.point);
    if (!run_writer(shared, folder->store(), seed, plan, random)) continue;
    ++killed[static_cast<std::size_t>(plan.kill)];
    ++total;
  }
  std::cout << "writers killed: " << killed[0] << " at random moments, " << killed[1]
            << " at changes to files, " << killed[2] << " at points within RocksDB; " << cycles
            << " cycles, seed " << seed << "\n";
}
