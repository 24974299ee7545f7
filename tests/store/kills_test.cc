// Writers that are killed: at random moments, at the n-th change to a file, and
// within RocksDB's flushes, compactions and writes of its manifest. The next writer
// looks whether all that was acknowledged is there, and goes on.
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
#include <map>
#include <random>
#include <set>
#include <thread>

#include "faults/fault_file_system.h"
#include "folder.h"
#include "open_store.h"
#include "random_documents.h"
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

namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t kSlots = 5;
constexpr std::uint64_t kStepsPerWriter = 3;
constexpr const char* kCounter = "Counter";

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
                                "DBImpl::Open:AfterDeleteFiles",
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

// What step `i` of the workload does: a document for one of a few ids, none for it,
// or a number that a person keeps.
enum class Action { kCommit, kRemove, kCount };

struct Step {
  Action action;
  std::string id;
};

Step step_of(std::uint32_t seed, std::uint64_t i) {
  std::mt19937 random(seed ^ static_cast<std::uint32_t>(i * 2654435761U));
  const std::string id = "d" + std::to_string(random() % kSlots);
  const std::uint32_t choice = random() % 8;
  return {choice == 0 ? Action::kCount : choice < 3 ? Action::kRemove : Action::kCommit, id};
}

DocumentGraph document_of(std::uint32_t seed, std::uint64_t i) {
  std::mt19937 random(seed + static_cast<std::uint32_t>(i));
  return tests::random_document(step_of(seed, i).id, random);
}

// What is there after `count` steps.
struct State {
  std::map<std::string, DocumentGraph> documents;
  std::int64_t counter = -1;
  bool operator==(const State&) const = default;
};

State state_after(std::uint32_t seed, std::uint64_t count) {
  State state;
  std::set<std::string> known;
  for (std::uint64_t i = count; i > 0 && known.size() < kSlots + 1; --i) {
    const Step step = step_of(seed, i - 1);
    if (!known.insert(step.action == Action::kCount ? kCounter : step.id).second) continue;
    if (step.action == Action::kCount) state.counter = static_cast<std::int64_t>(i - 1);
    if (step.action == Action::kCommit) state.documents[step.id] = document_of(seed, i - 1);
  }
  return state;
}

std::optional<NodeId> counter_node(const GraphReader& graph) {
  std::optional<NodeId> found;
  const std::optional<LabelId> label = graph.find_label(kCounter);
  if (!label) return found;
  const auto scanned = graph.scan_nodes(label, [&](NodeId node) {
    found = node;
    return false;
  });
  return scanned ? found : std::nullopt;
}

Result<State> state_of(const Store& store) {
  State state;
  TG_ASSIGN(const std::vector<store::DocumentInfo> listed, store.documents());
  for (const store::DocumentInfo& info : listed) {
    TG_ASSIGN(auto document, store.document(info.id));
    if (document) state.documents.emplace(info.id, std::move(*document));
  }
  TG_ASSIGN(const auto graph, store.snapshot());
  if (const std::optional<NodeId> node = counter_node(*graph)) {
    TG_ASSIGN(const PropertyMap properties, graph->node_properties(*node));
    state.counter = *properties.at("step").as_int();
  }
  return state;
}

Result<void> count(GraphWriter& graph, std::uint64_t i) {
  const PropertyMap properties{{"step", static_cast<std::int64_t>(i)}};
  if (const std::optional<NodeId> node = counter_node(graph)) {
    return graph.set_node_properties(*node, properties);
  }
  TG_ASSIGN(const LabelId label, graph.label(kCounter));
  TG_TRY(graph.create_node(std::vector{label}, properties));
  return {};
}

Result<void> do_step(Store& store, std::uint32_t seed, std::uint64_t i) {
  const Step step = step_of(seed, i);
  switch (step.action) {
    case Action::kRemove:
      TG_TRY(store.remove_document(step.id));
      return {};
    case Action::kCommit:
      TG_TRY(store.commit_document(document_of(seed, i)));
      return {};
    case Action::kCount:
      break;
  }
  return store.edit([&](GraphWriter& graph) { return count(graph, i); });
}

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
      TG_TRY(do_step(*store, seed_, shared_.acknowledged));
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
    TG_ASSIGN(const State found, state_of(store));
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
