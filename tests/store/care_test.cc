// Checks, repairs and copies of stores.
#include "store/care.h"

#include <rocksdb/db.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "child_process.h"
#include "damage.h"
#include "folder.h"
#include "random_documents.h"
#include "store/store.h"
#include "support/document_builder.h"
#include "support/graph_contents.h"

using namespace talkgraph;
using store::CheckReport;
using store::Store;
using tests::contents;
using tests::Folder;
using tests::ontology;
using tests::sample_document;

namespace {

namespace fs = std::filesystem;

std::unique_ptr<Store> open_store(const fs::path& directory) {
  auto opened = Store::open({directory, true}, ontology());
  if (!opened) FAIL(opened.error().to_string());
  return std::move(*opened);
}

std::multiset<std::string> contents_of(const fs::path& directory) {
  return contents(*open_store(directory)->snapshot().value());
}

// What a person wrote: a node, an entity's label and property, a relationship
// between an entity and a turn, and a unique index.
void annotate(Store& store) {
  REQUIRE(store.edit([](GraphWriter& graph) -> Result<void> {
    TG_ASSIGN(const LabelId mine, graph.label("Mine"));
    TG_ASSIGN(const PropertyKeyId key, graph.property_key("id"));
    TG_TRY(graph.create_index({mine, key, true}));
    TG_ASSIGN(const NodeId node, graph.create_node(std::vector{mine}, {{"id", "mine"}}));
    std::vector<NodeId> entities;
    TG_TRY(graph.scan_nodes(graph.find_label("Entity"), [&](NodeId entity) {
      entities.push_back(entity);
      return true;
    }));
    for (const NodeId entity : entities) {
      TG_ASSIGN(PropertyMap properties, graph.node_properties(entity));
      properties["note"] = "seen";
      TG_TRY(graph.set_node_properties(entity, properties));
      TG_ASSIGN(const TypeId knows, graph.type("KNOWS"));
      TG_TRY(graph.create_relationship(node, knows, entity, {{"since", 2020}}));
    }
    return {};
  }));
}

// Documents, what a person wrote, and removals, of which one leaves a node that
// waits at its anchor.
void fill(const fs::path& directory) {
  std::mt19937 random(11);
  const auto store = open_store(directory);
  REQUIRE(store->commit_document(sample_document()));
  for (int i = 0; i < 6; ++i) {
    REQUIRE(store->commit_document(tests::random_document("d" + std::to_string(i), random)));
  }
  annotate(*store);
  REQUIRE(store->remove_document("d2").value());
  REQUIRE(store->remove_document(sample_document().id).value());
  REQUIRE(store->commit_document(tests::random_document("d7", random)));
}

// A store's database below everything that knows what it means.
class RawStore {
 public:
  explicit RawStore(const fs::path& directory) {
    rocksdb::Options options;
    std::vector<std::string> names;
    REQUIRE(rocksdb::DB::ListColumnFamilies(options, directory.string(), &names).ok());
    std::vector<rocksdb::ColumnFamilyDescriptor> columns;
    for (const std::string& name : names) columns.emplace_back(name, options);
    rocksdb::DB* opened = nullptr;
    REQUIRE(rocksdb::DB::Open(options, directory.string(), columns, &handles_, &opened).ok());
    rocks_.reset(opened);
  }
  ~RawStore() {
    for (rocksdb::ColumnFamilyHandle* handle : handles_) rocks_->DestroyColumnFamilyHandle(handle);
  }
  RawStore(const RawStore&) = delete;
  RawStore& operator=(const RawStore&) = delete;

  std::vector<std::pair<std::string, std::string>> records(const std::string& column) {
    std::vector<std::pair<std::string, std::string>> found;
    const std::unique_ptr<rocksdb::Iterator> at(rocks_->NewIterator({}, handle(column)));
    for (at->SeekToFirst(); at->Valid(); at->Next()) {
      found.emplace_back(at->key().ToString(), at->value().ToString());
    }
    return found;
  }
  void put(const std::string& column, const std::string& key, const std::string& value) {
    REQUIRE(rocks_->Put({}, handle(column), key, value).ok());
  }
  void remove(const std::string& column, const std::string& key) {
    REQUIRE(rocks_->Delete({}, handle(column), key).ok());
  }

 private:
  rocksdb::ColumnFamilyHandle* handle(const std::string& column) {
    for (rocksdb::ColumnFamilyHandle* one : handles_) {
      if (one->GetName() == column) return one;
    }
    FAIL("no column " + column);
    return nullptr;
  }

  std::vector<rocksdb::ColumnFamilyHandle*> handles_;
  std::unique_ptr<rocksdb::DB> rocks_;
};

CheckReport check(const fs::path& directory, bool repair) {
  auto report = store::check_store(directory, ontology(), repair);
  if (!report) FAIL(report.error().to_string());
  return *report;
}

void require_whole(const fs::path& directory) {
  const CheckReport report = check(directory, false);
  INFO((report.problems.empty() ? "" : report.problems.front()));
  REQUIRE(report.problem_count == 0);
}

void require_mended(const fs::path& directory, const std::multiset<std::string>& before) {
  const CheckReport found = check(directory, false);
  REQUIRE(found.problem_count > 0);
  REQUIRE(found.left == found.problems);
  const CheckReport mended = check(directory, true);
  REQUIRE(mended.problems == found.problems);
  INFO((mended.left.empty() ? "" : mended.left.front()));
  REQUIRE(mended.left_count == 0);
  require_whole(directory);
  REQUIRE(contents_of(directory) == before);
}

// What can be made again of other records.
const std::vector<std::string> kDerived = {
    "alias", "anchor",  "assertion", "contribution", "entity", "in",   "label",  "metric",
    "out",   "posting", "property",  "statistics",   "term",   "type", "written"};

}  // namespace

TEST_CASE("a store after commits, removals and a person's writes is whole") {
  const Folder folder;
  fill(folder.store());
  require_whole(folder.store());
  REQUIRE(open_store(folder.store())->remove_document("d0").value());
  require_whole(folder.store());
}

TEST_CASE("each record that follows from others is missed when it is gone, and made again") {
  const Folder folder;
  fill(folder.store());
  const auto before = contents_of(folder.store());
  std::mt19937 random(5);
  for (const std::string& column : kDerived) {
    INFO(column);
    {
      RawStore raw(folder.store());
      const auto records = raw.records(column);
      REQUIRE_FALSE(records.empty());
      raw.remove(column, records[random() % records.size()].first);
    }
    require_mended(folder.store(), before);
  }
}

TEST_CASE("each record that follows from others is made again when it is damaged") {
  const Folder folder;
  fill(folder.store());
  const auto before = contents_of(folder.store());
  std::mt19937 random(6);
  for (const std::string& column : kDerived) {
    INFO(column);
    {
      RawStore raw(folder.store());
      const auto records = raw.records(column);
      auto [key, value] = records[random() % records.size()];
      if (value.empty()) {  // the key is all that there is
        raw.remove(column, key);
        key.back() = static_cast<char>(key.back() ^ 0x40);
      }
      raw.put(column, key, value + "\x7f");
    }
    require_mended(folder.store(), before);
  }
}

TEST_CASE("all records that follow from others are made again when all of them are gone") {
  const Folder folder;
  fill(folder.store());
  const auto before = contents_of(folder.store());
  {
    RawStore raw(folder.store());
    for (const std::string& column : kDerived) {
      for (const auto& [key, value] : raw.records(column)) raw.remove(column, key);
    }
  }
  require_mended(folder.store(), before);
}

TEST_CASE("a node or relationship that follows from documents is made again") {
  const Folder folder;
  fill(folder.store());
  const auto before = contents_of(folder.store());
  const std::string column = GENERATE("node", "relationship");
  const bool is_removed = GENERATE(true, false);
  std::size_t damaged = 0;
  {
    RawStore raw(folder.store());
    for (const auto& [key, value] : raw.records(column)) {
      const bool is_derived = value.back() != '\1' && value.back() != '\2';
      if (!is_derived || ++damaged % 5 != 0) continue;
      is_removed ? raw.remove(column, key) : raw.put(column, key, value + "\x7f");
    }
  }
  REQUIRE(damaged >= 5);
  require_mended(folder.store(), before);
}

TEST_CASE("what follows from nothing that is there is taken out") {
  const Folder folder;
  fill(folder.store());
  const auto before = contents_of(folder.store());
  {
    RawStore raw(folder.store());
    for (const std::string& column : kDerived) {
      if (column == "anchor" || column == "statistics") continue;
      auto [key, value] = raw.records(column).front();
      if (column == "posting" || column == "term") key = "p" + key;
      raw.put(column, key + "x", value);
    }
  }
  require_mended(folder.store(), before);
}

TEST_CASE("what follows from nothing else is told and left") {
  const Folder folder;
  fill(folder.store());
  const std::string column = GENERATE("document", "text", "annotation");
  {
    RawStore raw(folder.store());
    raw.remove(column, raw.records(column).front().first);
  }
  const CheckReport found = check(folder.store(), false);
  REQUIRE(found.problem_count > 0);
  const CheckReport report = check(folder.store(), true);
  REQUIRE(report.left_count > 0);
  REQUIRE(std::any_of(report.left.begin(), report.left.end(), [](const std::string& problem) {
    return problem.find(" is gone") != std::string::npos;
  }));
}

TEST_CASE("quotes that are not in a document's text are told") {
  const Folder folder;
  fill(folder.store());
  {
    RawStore raw(folder.store());
    const auto [id, text] = raw.records("text").front();
    raw.put("text", id, text.substr(0, text.size() / 2));
  }
  const CheckReport report = check(folder.store(), true);
  REQUIRE(report.left_count > 0);
  REQUIRE(report.left.front().find("does not fit its text") != std::string::npos);
}

TEST_CASE("two nodes that a unique index has are told") {
  const Folder folder;
  fill(folder.store());
  {
    RawStore raw(folder.store());
    const auto nodes = raw.records("node");
    for (const auto& [key, value] : nodes) {
      if (value.find("mine") == std::string::npos) continue;
      raw.put("node", std::string(7, '\0') + "\x7f", value);
    }
  }
  const CheckReport report = check(folder.store(), true);
  REQUIRE(report.left_count == 1);
  REQUIRE(report.left.front().find("unique") != std::string::npos);
}

TEST_CASE("a check runs beside a writer, a repair does not") {
  const Folder folder;
  fill(folder.store());
  const auto writer = open_store(folder.store());
  REQUIRE(writer->remove_document("d0").value());
  require_whole(folder.store());
  REQUIRE(store::check_store(folder.store(), ontology(), true).error().code == ErrorCode::kLocked);
}

TEST_CASE("a check tells how far it is, of files and of every kind of record") {
  const Folder folder;
  fill(folder.store());
  std::vector<std::string> told;
  std::uint64_t last = 0;
  const auto note = [&](std::uint64_t done, std::uint64_t total, std::string_view doing) {
    REQUIRE(done <= total);
    if (told.empty() || told.back() != doing) told.emplace_back(doing);
    if (told.size() > 2) REQUIRE(done >= last);  // of records
    last = done;
  };
  REQUIRE(store::check_store(folder.store(), ontology(), false, note));
  REQUIRE(told.front() == "checksums");
  for (const char* kind : {"node", "relationship", "out", "document", "assertion", "term"}) {
    REQUIRE(std::count(told.begin(), told.end(), kind) == 1);
  }
  REQUIRE(last > 0);
}

TEST_CASE("a damaged data file is named by a check") {
  const Folder folder;
  fill(folder.store());
  REQUIRE(store::compact_store(folder.store()));
  const fs::path file = tests::file_with(folder.store(), ".sst");
  tests::flip_byte(file, fs::file_size(file) / 3);
  const auto report = store::check_store(folder.store(), ontology(), false);
  REQUIRE_FALSE(report);
  REQUIRE(report.error().code == ErrorCode::kCorrupt);
  REQUIRE(report.error().to_string().find(file.filename().string()) != std::string::npos);
}

TEST_CASE("child: damage a record", "[.child]") {
  RawStore raw(tests::child_variable("CHILD_STORE"));
  const std::string column = tests::child_variable("CHILD_COLUMN");
  const auto records = raw.records(column);
  REQUIRE_FALSE(records.empty());
  raw.remove(column, records[records.size() / 2].first);
}
