// Backups, also of a store that is written to; restoring; compaction.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <thread>

#include "child_process.h"
#include "damage.h"
#include "folder.h"
#include "graph/fold.h"
#include "graph/memory_graph.h"
#include "random_documents.h"
#include "store/care.h"
#include "store/store.h"
#include "support/graph_contents.h"

using namespace talkgraph;
using store::Store;
using tests::ChildProcess;
using tests::contents;
using tests::Folder;
using tests::ontology;

namespace {

namespace fs = std::filesystem;

std::unique_ptr<Store> opened(const fs::path& directory) {
  auto store = Store::open({directory, true}, ontology());
  if (!store) FAIL(store.error().to_string());
  return std::move(*store);
}

void commit(const fs::path& directory, int first, int last) {
  std::mt19937 random(3);
  const auto store = opened(directory);
  for (int i = first; i < last; ++i) {
    REQUIRE(store->commit_document(tests::random_document("d" + std::to_string(i), random)));
  }
}

std::multiset<std::string> graph_in(const fs::path& directory) {
  return contents(*opened(directory)->snapshot().value());
}

std::uint64_t table_bytes_in(const fs::path& directory) {
  std::uint64_t bytes = 0;
  for (const auto& entry : fs::recursive_directory_iterator(directory)) {
    if (entry.path().extension() == ".sst") bytes += entry.file_size();
  }
  return bytes;
}

std::uint32_t backed_up(const fs::path& directory, const fs::path& backups) {
  const auto number = store::backup_store(directory, backups);
  if (!number) FAIL(number.error().to_string());
  return *number;
}

void restored(const fs::path& backups, const fs::path& directory,
              const store::RestoreOptions& options = {}) {
  const auto done = store::restore_store(backups, directory, ontology(), options);
  if (!done) FAIL(done.error().to_string());
}

}  // namespace

TEST_CASE("a backup is restored as it was, also when others followed") {
  const Folder folder;
  const fs::path backups = folder.path() / "backups";
  commit(folder.store(), 0, 5);
  const auto first = graph_in(folder.store());
  REQUIRE(backed_up(folder.store(), backups) == 1);
  REQUIRE(opened(folder.store())->remove_document("d0").value());
  const auto second = graph_in(folder.store());
  REQUIRE(backed_up(folder.store(), backups) == 2);
  restored(backups, folder.path() / "latest");
  REQUIRE(graph_in(folder.path() / "latest") == second);
  restored(backups, folder.path() / "earlier", {1, false});
  REQUIRE(graph_in(folder.path() / "earlier") == first);
}

TEST_CASE("a backup keeps what an earlier one has only once") {
  const Folder folder;
  const fs::path backups = folder.path() / "backups";
  commit(folder.store(), 0, 60);
  REQUIRE(store::compact_store(folder.store()));
  backed_up(folder.store(), backups);
  const std::uint64_t once = table_bytes_in(backups);
  backed_up(folder.store(), backups);
  REQUIRE(table_bytes_in(backups) == once);
  REQUIRE(once > 0);
}

TEST_CASE("what is there is only replaced by a backup when that is said, and not under a writer") {
  const Folder folder;
  const fs::path backups = folder.path() / "backups";
  commit(folder.store(), 0, 3);
  const auto first = graph_in(folder.store());
  backed_up(folder.store(), backups);
  REQUIRE(opened(folder.store())->remove_document("d0").value());
  REQUIRE(store::restore_store(backups, folder.store(), ontology()).error().code ==
          ErrorCode::kInvalidArgument);
  {
    const auto writer = opened(folder.store());
    REQUIRE(store::restore_store(backups, folder.store(), ontology(), {0, true}).error().code ==
            ErrorCode::kLocked);
  }
  restored(backups, folder.store(), {0, true});
  REQUIRE(graph_in(folder.store()) == first);
  // Nothing of the old one or of the making is left.
  for (const auto& entry : fs::directory_iterator(folder.path())) {
    REQUIRE((entry.path() == folder.store() || entry.path() == backups));
  }
}

TEST_CASE("what is no backup, or a damaged one, is told and makes no store") {
  const Folder folder;
  const fs::path backups = folder.path() / "backups";
  const fs::path target = folder.path() / "target";
  REQUIRE(store::restore_store(backups, target, ontology()).error().code == ErrorCode::kNotFound);
  commit(folder.store(), 0, 3);
  backed_up(folder.store(), backups);
  REQUIRE(store::restore_store(backups, target, ontology(), {7, false}).error().code ==
          ErrorCode::kNotFound);
  fs::path table;
  for (const auto& entry : fs::recursive_directory_iterator(backups)) {
    if (entry.path().extension() == ".sst") table = entry.path();
  }
  tests::flip_byte(table, fs::file_size(table) / 2);
  REQUIRE(store::restore_store(backups, target, ontology()).error().code == ErrorCode::kCorrupt);
  REQUIRE_FALSE(fs::exists(target));
}

TEST_CASE("a backup beside a busy writer has whole documents, and all that were acknowledged") {
  const Folder folder;
  const fs::path backups = folder.path() / "backups";
  ChildProcess child("child: commit documents",
                     {{"CHILD_STORE", folder.store().string()}, {"CHILD_SEED", "2"}});
  for (int i = 0; i < 3; ++i) {
    REQUIRE_FALSE(child.read_line().empty());
    backed_up(folder.store(), backups);
  }
  child.kill();
  for (std::uint32_t number = 1; number <= 3; ++number) {
    const fs::path target = folder.path() / std::to_string(number);
    restored(backups, target, {number, false});
    const auto store = opened(target);
    std::vector<DocumentGraph> documents;
    const std::vector<store::DocumentInfo> listed = store->documents().value();
    for (const auto& info : listed) documents.push_back(store->document(info.id).value().value());
    REQUIRE(documents.size() >= number);
    MemoryGraph graph;
    REQUIRE(fold_documents(documents, ontology(), graph));
    REQUIRE(contents(*store->snapshot().value()) == contents(graph));
  }
}

TEST_CASE("compaction changes nothing but the size") {
  const Folder folder;
  commit(folder.store(), 0, 5);
  const auto before = graph_in(folder.store());
  REQUIRE(store::compact_store(folder.store()));
  REQUIRE(graph_in(folder.store()) == before);
  const auto sizes = store::store_sizes(folder.store()).value();
  const auto documents = std::find_if(sizes.begin(), sizes.end(),
                                      [](const auto& size) { return size.kind == "document"; });
  REQUIRE(documents != sizes.end());
  REQUIRE(documents->bytes > 0);
}
