// Processes that commit documents are killed at random moments.
#include <catch2/catch.hpp>
#include <chrono>
#include <map>
#include <random>
#include <thread>

#include "child_process.h"
#include "damage.h"
#include "folder.h"
#include "graph/fold.h"
#include "graph/memory_graph.h"
#include "random_documents.h"
#include "store/store.h"
#include "support/graph_contents.h"

using namespace talkgraph;
using store::Store;
using tests::ChildProcess;
using tests::contents;
using tests::Folder;
using tests::ontology;

namespace {

constexpr int kDocuments = 200;

using Documents = std::map<std::string, DocumentGraph>;

// What the child of one cycle commits, in this order.
std::vector<DocumentGraph> documents_of(std::uint32_t seed) {
  std::mt19937 random(seed);
  std::vector<DocumentGraph> documents;
  for (int i = 0; i < kDocuments; ++i) {
    documents.push_back(tests::random_document("d" + std::to_string(i), random));
  }
  std::shuffle(documents.begin(), documents.end(), random);
  return documents;
}

std::multiset<std::string> fold(const Documents& documents) {
  std::vector<DocumentGraph> list;
  for (const auto& [id, document] : documents) list.push_back(document);
  MemoryGraph graph;
  REQUIRE(fold_documents(list, ontology(), graph));
  return contents(graph);
}

std::unique_ptr<Store> open(const Folder& folder) {
  auto opened = Store::open({folder.store(), true}, ontology());
  if (!opened) FAIL(opened.error().to_string());
  return std::move(*opened);
}

Documents documents_in(const Store& store) {
  Documents documents;
  const std::vector<store::DocumentInfo> listed = store.documents().value();
  for (const store::DocumentInfo& info : listed) {
    documents.emplace(info.id, store.document(info.id).value().value());
  }
  return documents;
}

// The child's documents up to one in flight replaced those of before.
void require_prefix_committed(const Documents& before, const std::vector<DocumentGraph>& committed,
                              std::size_t acknowledged, const Documents& after) {
  Documents expected = before;
  for (std::size_t i = 0; i < acknowledged; ++i) {
    expected.insert_or_assign(committed[i].id, committed[i]);
  }
  if (after == expected) return;
  REQUIRE(acknowledged < committed.size());
  expected.insert_or_assign(committed[acknowledged].id, committed[acknowledged]);
  REQUIRE(after == expected);
}

}  // namespace

TEST_CASE("child: commit documents", "[.child]") {
  const auto seed = static_cast<std::uint32_t>(std::stoul(tests::child_variable("CHILD_SEED")));
  const std::vector<DocumentGraph> documents = documents_of(seed);
  const auto store = Store::open({tests::child_variable("CHILD_STORE"), true}, ontology()).value();
  for (const DocumentGraph& document : documents) {
    REQUIRE(store->commit_document(document));
    tests::report_line(document.id);
  }
}

TEST_CASE(
    "after kill -9 each document is there wholly or not at all, and none that was "
    "acknowledged is lost") {
  const std::uint32_t seed = std::random_device()();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const Folder folder;
  Documents expected;
  for (int cycle = 0; cycle < 10; ++cycle) {
    const auto child_seed = static_cast<std::uint32_t>(random());
    const std::vector<DocumentGraph> documents = documents_of(child_seed);
    std::size_t acknowledged = 0;
    {
      ChildProcess child("child: commit documents", {{"CHILD_STORE", folder.store().string()},
                                                     {"CHILD_SEED", std::to_string(child_seed)}});
      // Some are killed while they open the store, others while they commit.
      if (cycle % 4 != 0) acknowledged += child.read_line().empty() ? 0 : 1;
      std::this_thread::sleep_for(std::chrono::microseconds(random() % 100'000));
      child.kill();
      while (!child.read_line().empty()) ++acknowledged;
    }
    const auto store = open(folder);
    const Documents found = documents_in(*store);
    require_prefix_committed(expected, documents, acknowledged, found);
    REQUIRE(contents(*store->snapshot().value()) == fold(found));
    expected = found;
  }
  const std::vector<DocumentGraph> last = documents_of(seed);
  const auto store = open(folder);
  for (const DocumentGraph& document : last) {
    REQUIRE(store->commit_document(document));
    expected.insert_or_assign(document.id, document);
  }
  REQUIRE(contents(*store->snapshot().value()) == fold(expected));
}

TEST_CASE("a store that was killed while it was made is finished by the next process") {
  const std::uint32_t seed = std::random_device()();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  for (int cycle = 0; cycle < 10; ++cycle) {
    const Folder folder;
    ChildProcess child("child: make a store", {{"CHILD_STORE", folder.store().string()}});
    REQUIRE(child.read_line() == "ready");
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 20'000));
    child.kill();
    const auto store = open(folder);
    const DocumentGraph document = tests::random_document("d", random);
    REQUIRE(store->commit_document(document));
    REQUIRE(contents(*store->snapshot().value()) == fold({{"d", document}}));
  }
}

TEST_CASE("whoever opens a store beside a busy writer sees whole documents") {
  const Folder folder;
  ChildProcess child("child: commit documents",
                     {{"CHILD_STORE", folder.store().string()}, {"CHILD_SEED", "2"}});
  REQUIRE_FALSE(child.read_line().empty());
  const std::vector<DocumentGraph> committed = documents_of(2);
  std::size_t seen = 1;
  while (seen < committed.size()) {
    const auto opened = Store::open({folder.store(), false, true}, ontology());
    if (!opened) FAIL(opened.error().to_string());
    const Documents found = documents_in(**opened);
    REQUIRE(found.size() >= seen);
    seen = found.size();
    for (std::size_t i = 0; i < seen; ++i) REQUIRE(found.at(committed[i].id) == committed[i]);
    REQUIRE(contents(*(*opened)->snapshot().value()) == fold(found));
  }
  REQUIRE(child.wait());
}

TEST_CASE("a flipped bit in the log is an error and never a reason to forget what follows") {
  const Folder folder;
  {
    ChildProcess child("child: commit documents",
                       {{"CHILD_STORE", folder.store().string()}, {"CHILD_SEED", "1"}});
    for (int i = 0; i < 3; ++i) REQUIRE_FALSE(child.read_line().empty());
    child.kill();
  }
  tests::flip_byte(tests::file_with(folder.store(), ".log"), 200);
  for (const bool read_only : {false, true}) {
    const auto opened = Store::open({folder.store(), false, read_only}, ontology());
    REQUIRE_FALSE(opened);
    REQUIRE(opened.error().code == ErrorCode::kCorrupt);
    REQUIRE(opened.error().place.file == folder.store().string());
  }
}

TEST_CASE("child: make a store", "[.child]") {
  ontology();
  tests::report_line("ready");
  REQUIRE(Store::open({tests::child_variable("CHILD_STORE"), true}, ontology()));
}
