// Loads that a power cut, a failing or a full disk ends: afterwards the store has all of
// the load or nothing of it.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <iostream>
#include <random>

#include "faults/faulty_store.h"
#include "folder.h"
#include "random_documents.h"
#include "store/care.h"
#include "support/graph_contents.h"

using namespace talkgraph;
using store::BulkOptions;
using store::Durability;
using store::Store;
using tests::contents;
using tests::Disk;
using tests::DiskEvent;
using tests::fault_points;
using tests::FaultyStore;
using tests::Folder;
using tests::GraphLines;
using tests::Loss;
using tests::ontology;
using tests::seed_of_run;

namespace {

namespace fs = std::filesystem;

// So little that everything goes through files.
constexpr BulkOptions kScarceMemory{.memory_bytes = 4000};

constexpr int kLoadedNodes = 40;
constexpr int kLoadedRelationships = 40;

// Nodes with names and in an index, and relationships of two types, one of them from a
// node of the store's.
Result<void> fill(store::BulkLoad& load) {
  TG_ASSIGN(const LabelId entity, load.label("Entity"));
  TG_ASSIGN(const LabelId thing, load.label("Thing"));
  std::vector<NodeId> nodes{NodeId{0}};
  for (int i = 0; i < kLoadedNodes; ++i) {
    const std::string number = std::to_string(i);
    TG_ASSIGN(const NodeId node,
              load.create_node(std::vector{i % 2 == 0 ? entity : thing},
                               {{"id", "loaded-" + number}, {"name", "Thing No. " + number}}));
    nodes.push_back(node);
  }
  for (int i = 0; i < kLoadedRelationships; ++i) {
    TG_ASSIGN(const TypeId type, load.type(i % 3 == 0 ? "LEADS" : "FOLLOWS"));
    TG_TRY(load.create_relationship(nodes[i], type, nodes[i + 1], {{"place", i}}));
  }
  return load.commit();
}

Result<void> load(Store& store) {
  TG_ASSIGN(const auto bulk, store.begin_bulk_load(kScarceMemory));
  return fill(*bulk);
}

Result<void> write_something(Store& store) {
  return store.edit([](GraphWriter& graph) -> Result<void> {
    TG_ASSIGN(const LabelId label, graph.label("Later"));
    TG_TRY(graph.create_node(std::vector{label}, {{"id", "later"}}));
    return {};
  });
}

// What is there before loads: documents, in data files and in the log.
void prepare(Store& store, std::uint32_t seed) {
  std::mt19937 random(seed);
  REQUIRE(store.edit([](GraphWriter& graph) -> Result<void> {
    TG_ASSIGN(const LabelId label, graph.label("Thing"));
    TG_ASSIGN(const PropertyKeyId key, graph.property_key("name"));
    TG_TRY(graph.create_index({label, key, false}));
    TG_TRY(graph.create_node(std::vector{label}, {{"id", "first"}, {"name", "First"}}));
    return {};
  }));
  for (int i = 0; i < 2; ++i) {
    REQUIRE(store.commit_document(tests::random_document("d" + std::to_string(i), random)));
  }
}

GraphLines lines_of(const Store& store) {
  return contents(*store.snapshot().value());
}

// A load on a disk that does what it is asked.
struct Recording {
  std::vector<DiskEvent> events;
  std::size_t begin = 0;         // of the load
  std::size_t acknowledged = 0;  // changes until its commit had returned
  std::size_t end = 0;           // and until a later one had
  std::uint64_t first_change = 0;
  std::uint64_t changes = 0;
  std::array<GraphLines, 3> states;  // before, with the load, with what came later
};

Recording record(std::uint32_t seed) {
  const Folder folder;
  const FaultyStore disk;
  Recording recording;
  const auto store = disk.open(folder.store(), Durability::kFull).value();
  prepare(*store, seed);
  tests::note_acknowledgement(*disk.files, folder.store());
  recording.states[0] = lines_of(*store);
  recording.begin = disk.files->events().size();
  recording.first_change = disk.files->changes();
  REQUIRE(load(*store));
  recording.acknowledged = disk.files->events().size();
  recording.changes = disk.files->changes() - recording.first_change;
  recording.states[1] = lines_of(*store);
  REQUIRE(write_something(*store));
  recording.end = disk.files->events().size();
  recording.states[2] = lines_of(*store);
  recording.events = disk.files->events();
  return recording;
}

bool is_whole(const fs::path& directory) {
  const auto report = store::check_store(directory, ontology(), false);
  return report && report->problem_count == 0;
}

struct Tally {
  std::uint64_t tried = 0;
  std::uint64_t without = 0;  // as before the load
  std::uint64_t refused = 0;  // a made-up manifest, with an error that names it
};

// One power cut after `at` changes.
void cut_power(const Recording& recording, const Disk& disk, std::size_t at, Loss loss,
               std::mt19937& random, Tally& tally) {
  const Folder folder;
  tests::make_image(disk, folder.store(), loss, random);
  const Result<GraphLines> found = tests::reopened(folder.store(), random() % 2 == 0);
  INFO("after change " << at << " of a load from " << recording.begin << " to "
                       << recording.acknowledged << ", loss " << static_cast<int>(loss));
  ++tally.tried;
  if (!found) {
    INFO(found.error().to_string());
    REQUIRE((loss == Loss::kZeros || loss == Loss::kGarbage));
    REQUIRE(found.error().code == ErrorCode::kCorrupt);
    REQUIRE(found.error().message.find("MANIFEST") != std::string::npos);
    ++tally.refused;
    return;
  }
  const bool is_before = *found == recording.states[0];
  if (is_before) ++tally.without;
  if (at >= recording.end) {
    REQUIRE(*found == recording.states[2]);
  } else if (at >= recording.acknowledged) {
    REQUIRE((*found == recording.states[1] || *found == recording.states[2]));
  } else {
    REQUIRE((is_before || *found == recording.states[1]));
  }
  REQUIRE(is_whole(folder.store()));
}

// What was there before or after the load, and what is written later.
GraphLines with_later(const Recording& recording, bool has_load) {
  GraphLines lines = recording.states[has_load ? 1 : 0];
  std::set_difference(recording.states[2].begin(), recording.states[2].end(),
                      recording.states[1].begin(), recording.states[1].end(),
                      std::inserter(lines, lines.end()));
  return lines;
}

}  // namespace

TEST_CASE("a power cut leaves all of a load or nothing of it") {
  const std::uint32_t seed = seed_of_run();
  std::mt19937 random(seed);
  INFO("seed " << seed);
  const Recording recording = record(seed);
  const std::vector<Loss> losses = {Loss::kNothing, Loss::kUnsynced, Loss::kNames,
                                    Loss::kTorn,    Loss::kZeros,    Loss::kGarbage};
  const std::size_t changes = recording.end - recording.begin + 1;
  const std::size_t stride = std::max<std::size_t>(1, changes * losses.size() / fault_points(100));
  const std::size_t first = random() % stride;
  Tally tally;
  Disk disk;
  for (std::size_t at = 0; at <= recording.end; ++at) {
    if (at >= recording.begin &&
        (at % stride == first || at == recording.acknowledged || at == recording.end)) {
      for (const Loss loss : losses) cut_power(recording, disk, at, loss, random, tally);
    }
    if (at < recording.end) disk.apply(recording.events[at]);
  }
  REQUIRE(tally.without > 0);
  REQUIRE(tally.without + tally.refused < tally.tried);
  std::cout << "power cuts while loading: " << tally.tried << ", of which " << tally.without
            << " left the store as before, " << tally.refused
            << " a made-up manifest that was refused; seed " << seed << "\n";
}

TEST_CASE("changes that fail and a full disk leave all of a load or nothing of it") {
  const std::uint32_t seed = seed_of_run();
  std::mt19937 random(seed);
  INFO("seed " << seed);
  const Recording recording = record(seed);
  const std::vector<tests::Fault> faults = {tests::Fault::kErrorOnce, tests::Fault::kErrorSticky,
                                            tests::Fault::kNoSpace};
  const std::size_t stride =
      std::max<std::size_t>(1, recording.changes * faults.size() * 2 / fault_points(100));
  std::uint64_t tried = 0;
  std::uint64_t failed = 0;
  for (std::uint64_t change = random() % stride; change < recording.changes; change += stride) {
    for (const tests::Fault fault : faults) {
      INFO("change " << change << " of " << recording.changes << ", fault "
                     << static_cast<int>(fault));
      const Folder folder;
      const FaultyStore faulty;
      bool is_loaded = false;
      bool is_written = false;
      {
        const auto store = faulty.open(folder.store(), Durability::kFull).value();
        prepare(*store, seed);
        tests::note_acknowledgement(*faulty.files, folder.store());
        faulty.files->fail_at(fault, faulty.files->changes() + change);
        const Result<void> loaded = load(*store);
        is_loaded = loaded.has_value();
        if (!is_loaded) {
          INFO(loaded.error().to_string());
          REQUIRE(loaded.error().code == ErrorCode::kIo);
          REQUIRE(lines_of(*store) == recording.states[0]);
          ++failed;
        }
        is_written = write_something(*store).has_value();
      }
      Disk disk;
      for (const DiskEvent& event : faulty.files->events()) disk.apply(event);
      for (const Loss loss : {Loss::kNothing, Loss::kUnsynced}) {
        const Folder after;
        tests::make_image(disk, after.store(), loss, random);
        const Result<GraphLines> found = tests::reopened(after.store(), true);
        ++tried;
        if (!found) FAIL(found.error().to_string());
        const bool has_load = found->size() >= recording.states[1].size();
        const bool has_later = *found == with_later(recording, has_load);
        REQUIRE((has_later || *found == recording.states[has_load ? 1 : 0]));
        if (is_loaded) REQUIRE(has_load);
        if (is_written) REQUIRE(has_later);
        REQUIRE(is_whole(after.store()));
      }
    }
  }
  REQUIRE(failed > 0);
  std::cout << "failing changes while loading: " << tried << "; seed " << seed << "\n";
}

TEST_CASE("a manifest that fails once while a load is taken in names no files that are gone") {
  const Recording recording = record(1);
  std::size_t tried = 0;
  for (std::size_t failing = 0;; ++failing) {
    INFO("change " << failing << " of the manifest");
    const Folder folder;
    const FaultyStore faulty;
    std::size_t changes = 0;
    bool is_loaded = false;
    {
      const auto store = faulty.open(folder.store(), Durability::kFull).value();
      prepare(*store, 1);
      tests::note_acknowledgement(*faulty.files, folder.store());
      faulty.files->before_change([&](std::uint64_t change, const std::string& name) {
        if (!name.starts_with("MANIFEST")) return;
        if (changes++ == failing) faulty.files->fail_at(tests::Fault::kErrorOnce, change);
      });
      is_loaded = load(*store).has_value();
      faulty.files->before_change(nullptr);
      REQUIRE(lines_of(*store) == recording.states[is_loaded ? 1 : 0]);
    }
    if (changes <= failing) break;
    Disk disk;
    for (const DiskEvent& event : faulty.files->events()) disk.apply(event);
    std::mt19937 random(1);
    const Folder after;
    tests::make_image(disk, after.store(), Loss::kNothing, random);
    const Result<GraphLines> found = tests::reopened(after.store(), true);
    if (!found) FAIL(found.error().to_string());
    REQUIRE((*found == recording.states[1] || (!is_loaded && *found == recording.states[0])));
    ++tried;
  }
  REQUIRE(tried > 0);
}

TEST_CASE("a full disk where a load sorts ends it with the file's name, and another may follow") {
  for (const char* run : {"adjacency-out.0", "adjacency-in.0", "adjacency-type.0", "label.0",
                          "property.0", "alias.0", "posting.0"}) {
    INFO(run);
    const Folder folder;
    const auto store = Store::open({folder.store(), true}, ontology()).value();
    prepare(*store, 1);
    const GraphLines before = lines_of(*store);
    {
      const auto blocked = store->begin_bulk_load(kScarceMemory).value();
      fs::create_symlink("/dev/full", folder.store() / "bulk-load" / run);
      const Result<void> loaded = fill(*blocked);
      REQUIRE_FALSE(loaded);
      REQUIRE(loaded.error().code == ErrorCode::kIo);
      REQUIRE(loaded.error().to_string().find(run) != std::string::npos);
      REQUIRE(loaded.error().to_string().find("No space left") != std::string::npos);
    }
    REQUIRE(lines_of(*store) == before);
    REQUIRE(load(*store));
    REQUIRE(lines_of(*store).size() == before.size() + kLoadedNodes + kLoadedRelationships);
  }
}
