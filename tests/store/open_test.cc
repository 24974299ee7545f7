#include <rocksdb/db.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <map>

#include "base/file.h"
#include "child_process.h"
#include "damage.h"
#include "encoding.h"
#include "folder.h"
#include "store/store.h"
#include "support/document_builder.h"
#include "support/graph_contents.h"

using namespace talkgraph;
using store::Options;
using store::Store;
using tests::ChildProcess;
using tests::file_with;
using tests::flip_byte;
using tests::Folder;
using tests::ontology;
using tests::sample_document;

namespace {

namespace fs = std::filesystem;

constexpr bool kCreate = true;
constexpr bool kReadOnly = true;

Error open_error(const Options& options) {
  const auto opened = Store::open(options, ontology());
  REQUIRE_FALSE(opened);
  REQUIRE(opened.error().place.file == options.directory.string());
  return opened.error();
}

std::unique_ptr<Store> open(const Options& options) {
  auto opened = Store::open(options, ontology());
  REQUIRE(opened);
  return std::move(*opened);
}

void make_store(const fs::path& directory) {
  REQUIRE(open({directory, kCreate})->commit_document(sample_document()));
}

// Names and contents of all files below.
std::map<std::string, std::string> files_in(const fs::path& directory) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(directory)) {
    files[entry.path().string()] =
        entry.is_regular_file() ? read_file(entry.path()).value() : std::string();
  }
  return files;
}

std::unique_ptr<rocksdb::DB> open_raw(const fs::path& directory, bool create,
                                      std::vector<rocksdb::ColumnFamilyHandle*>& handles) {
  rocksdb::Options options;
  options.create_if_missing = create;
  std::vector<std::string> names{"default"};
  if (!create) REQUIRE(rocksdb::DB::ListColumnFamilies(options, directory.string(), &names).ok());
  std::vector<rocksdb::ColumnFamilyDescriptor> columns;
  for (const std::string& name : names) columns.emplace_back(name, options);
  rocksdb::DB* opened = nullptr;
  REQUIRE(rocksdb::DB::Open(options, directory.string(), columns, &handles, &opened).ok());
  return std::unique_ptr<rocksdb::DB>(opened);
}

// Does something to the database below a store.
template <class Change>
void change_raw(const fs::path& directory, bool create, Change change) {
  std::vector<rocksdb::ColumnFamilyHandle*> handles;
  const std::unique_ptr<rocksdb::DB> raw = open_raw(directory, create, handles);
  change(*raw, handles);
  for (rocksdb::ColumnFamilyHandle* handle : handles) raw->DestroyColumnFamilyHandle(handle);
}

void set_version(rocksdb::DB& raw, std::uint32_t version) {
  store::Encoder bytes;
  bytes.fixed32(version);
  REQUIRE(raw.Put({}, "version", bytes.bytes()).ok());
}

}  // namespace

TEST_CASE("a store is made only when that is asked for") {
  const Folder folder;
  REQUIRE(open_error({folder.store()}).code == ErrorCode::kNotFound);
  REQUIRE(open_error({folder.store(), !kCreate, kReadOnly}).code == ErrorCode::kNotFound);
  REQUIRE(open_error({folder.path()}).code == ErrorCode::kNotFound);
  REQUIRE(open_error({folder.store(), kCreate, kReadOnly}).code == ErrorCode::kInvalidArgument);
  REQUIRE(fs::is_empty(folder.path()));
  REQUIRE(open({folder.path() / "a" / "b", kCreate})->documents().value().empty());
  REQUIRE(open({folder.path() / "a" / "b"})->documents().value().empty());
}

TEST_CASE("an empty directory becomes a store") {
  const Folder folder;
  make_store(folder.path());
  REQUIRE(open({folder.path()})->documents().value().size() == 1);
}

TEST_CASE("a directory with other content is refused and stays as it is") {
  const Folder folder;
  fs::create_directory(folder.store());
  REQUIRE(write_file_atomically(folder.store() / "notes.txt", "not yours"));
  const auto before = files_in(folder.path());
  for (const bool create : {false, true}) {
    REQUIRE(open_error({folder.store(), create}).code == ErrorCode::kNotAStore);
  }
  REQUIRE(open_error({folder.store() / "notes.txt", kCreate}).code == ErrorCode::kNotAStore);
  REQUIRE(files_in(folder.path()) == before);
}

TEST_CASE("another program's database is refused and stays as it is") {
  const Folder folder;
  change_raw(folder.store(), true,
             [](rocksdb::DB& raw, auto&) { REQUIRE(raw.Put({}, "key", "value").ok()); });
  const auto before = files_in(folder.path());
  REQUIRE(open_error({folder.store(), kCreate}).code == ErrorCode::kNotAStore);
  REQUIRE(files_in(folder.path()) == before);
}

TEST_CASE("a store whose making was interrupted is finished by the next that may make one") {
  const Folder folder;
  make_store(folder.path() / "whole");
  fs::create_directory(folder.store());
  SECTION("before the mark was complete") {
    std::ofstream(folder.store() / "TALKGRAPH.tmp-1") << "This";
  }
  SECTION("after the mark") {
    fs::copy(folder.path() / "whole" / "TALKGRAPH", folder.store());
  }
  SECTION("before all columns were there") {
    fs::copy(folder.path() / "whole" / "TALKGRAPH", folder.store());
    change_raw(folder.store(), true, [](rocksdb::DB& raw, auto& handles) {
      REQUIRE(raw.CreateColumnFamily({}, "node", &handles.emplace_back()).ok());
    });
  }
  REQUIRE(open_error({folder.store()}).code == ErrorCode::kNotFound);
  REQUIRE(open_error({folder.store(), !kCreate, kReadOnly}).code == ErrorCode::kNotFound);
  make_store(folder.store());
  REQUIRE(open({folder.store()})->documents().value().size() == 1);
}

TEST_CASE("a store of a newer version is refused", "[version]") {
  const Folder folder;
  make_store(folder.store());
  SECTION("by its version key") {
    change_raw(folder.store(), false, [](rocksdb::DB& raw, auto&) { set_version(raw, 3); });
  }
  SECTION("also when it has column families that are not known") {
    change_raw(folder.store(), false, [](rocksdb::DB& raw, auto& handles) {
      set_version(raw, 3);
      REQUIRE(raw.CreateColumnFamily({}, "vector", &handles.emplace_back()).ok());
    });
  }
  for (const bool read_only : {false, true}) {
    const Error error = open_error({folder.store(), !kCreate, read_only});
    REQUIRE(error.code == ErrorCode::kVersion);
    REQUIRE(error.message.find("version 3") != std::string::npos);
  }
}

TEST_CASE("a second writer is told of the lock") {
  const Folder folder;
  const auto store = open({folder.store(), kCreate});
  const std::string lock = (folder.store() / "LOCK").string();
  SECTION("in the same process") {
    const Error error = open_error({folder.store()});
    REQUIRE(error.code == ErrorCode::kLocked);
    REQUIRE(error.message.find(lock) != std::string::npos);
  }
  SECTION("in another process") {
    ChildProcess other("child: open a store", {{"CHILD_STORE", folder.store().string()}});
    REQUIRE(other.read_line() == error_code_name(ErrorCode::kLocked));
    const std::string message = other.read_line();
    REQUIRE(message.find("process " + std::to_string(::getpid()) + " (") == 0);
    REQUIRE(message.find("writes to this store and holds its lock " + lock) != std::string::npos);
    REQUIRE(other.wait());
  }
  REQUIRE(store->commit_document(sample_document()));
}

TEST_CASE("child: open a store", "[.child]") {
  const auto opened = Store::open({tests::child_variable("CHILD_STORE")}, ontology());
  REQUIRE_FALSE(opened);
  tests::report_line(std::string(error_code_name(opened.error().code)));
  tests::report_line(opened.error().message);
}

TEST_CASE("a reader beside a writer sees what was committed and writes nothing") {
  const Folder folder;
  const auto writer = open({folder.store(), kCreate});
  REQUIRE(writer->commit_document(sample_document()));
  const auto before = files_in(folder.store());
  {
    const auto reader = open({folder.store(), !kCreate, kReadOnly});
    REQUIRE(reader->document("talks/ada.md").value().value() == sample_document());
    REQUIRE(tests::contents(*reader->snapshot().value()) ==
            tests::contents(*writer->snapshot().value()));
    REQUIRE(reader->size_on_disk_bytes().value() == writer->size_on_disk_bytes().value());
    REQUIRE(reader->commit_document(sample_document()).error().code == ErrorCode::kInvalidArgument);
    REQUIRE(reader->remove_document("talks/ada.md").error().code == ErrorCode::kInvalidArgument);
    REQUIRE(files_in(folder.store()) == before);
    REQUIRE(writer->remove_document("talks/ada.md").value());
    REQUIRE(reader->documents().value().size() == 1);
  }
  REQUIRE(open({folder.store(), !kCreate, kReadOnly})->documents().value().empty());
}

TEST_CASE("a reader that is refreshed sees what another process has committed since") {
  const Folder folder;
  make_store(folder.store());
  const auto reader = open({folder.store(), !kCreate, kReadOnly});
  const auto before = reader->snapshot().value();
  ChildProcess other("child: commit when told", {{"CHILD_STORE", folder.store().string()}});
  REQUIRE(other.read_line() == "opened");
  REQUIRE(other.read_line() == "committed");
  REQUIRE(reader->documents().value().size() == 1);
  const std::uint64_t nodes = before->count_nodes({}).value();
  REQUIRE(reader->refresh());
  REQUIRE(reader->documents().value().size() == 2);
  REQUIRE(reader->snapshot().value()->count_nodes({}).value() > nodes);
  REQUIRE(before->count_nodes({}).value() == nodes);
  REQUIRE(tests::contents(*before).size() > 0);
  REQUIRE(other.read_line() == "wrote");
  REQUIRE(reader->refresh());
  const auto after = reader->snapshot().value();
  REQUIRE(after->find_label("Note"));
  REQUIRE(other.wait());
  REQUIRE(reader->refresh());
  REQUIRE(tests::contents(*reader->snapshot().value()) == tests::contents(*after));
  fs::remove_all(folder.store());
  REQUIRE_FALSE(reader->refresh());
  REQUIRE(reader->documents().value().size() == 2);
}

TEST_CASE("child: commit when told", "[.child]") {
  const auto store = Store::open({tests::child_variable("CHILD_STORE")}, ontology()).value();
  tests::report_line("opened");
  DocumentGraph second = sample_document();
  second.id = "talks/second.md";
  REQUIRE(store->commit_document(second));
  tests::report_line("committed");
  REQUIRE(store->edit([](GraphWriter& graph) -> Result<void> {
    TG_ASSIGN(const LabelId label, graph.label("Note"));
    TG_TRY(graph.create_node(std::vector<LabelId>{label}, {}));
    return {};
  }));
  tests::report_line("wrote");
}

TEST_CASE("damaged files are told apart from missing ones") {
  const Folder folder;
  make_store(folder.store());
  SECTION("the file that names the manifest") {
    std::ofstream(folder.store() / "CURRENT", std::ios::trunc);
  }
  SECTION("a manifest that is gone") {
    fs::remove(file_with(folder.store(), "MANIFEST"));
  }
  SECTION("a flipped bit in the manifest") {
    flip_byte(file_with(folder.store(), "MANIFEST"), 100);
  }
  for (const bool read_only : {false, true}) {
    REQUIRE(open_error({folder.store(), !kCreate, read_only}).code == ErrorCode::kCorrupt);
  }
}

TEST_CASE("a flipped bit in a data file is an error for who reads it") {
  const Folder folder;
  make_store(folder.store());
  for (const auto& entry : fs::directory_iterator(folder.store())) {
    if (entry.path().extension() == ".sst") flip_byte(entry.path(), 10);
  }
  const auto opened = Store::open({folder.store()}, ontology());
  const auto read = opened ? (*opened)->document("talks/ada.md")
                           : Result<std::optional<DocumentGraph>>(fail(opened.error()));
  REQUIRE_FALSE(read);
  REQUIRE(read.error().code == ErrorCode::kCorrupt);
  REQUIRE(read.error().place.file == folder.store().string());
}

TEST_CASE("records that are not what they should be are errors that name them") {
  const Folder folder;
  make_store(folder.store());
  std::string broken;
  SECTION("a node") {
    broken = "node";
  }
  SECTION("a document") {
    broken = "document";
  }
  SECTION("what a document wrote") {
    broken = "written";
  }
  change_raw(folder.store(), false, [&](rocksdb::DB& raw, auto& handles) {
    for (rocksdb::ColumnFamilyHandle* handle : handles) {
      if (handle->GetName() != broken) continue;
      const std::unique_ptr<rocksdb::Iterator> first(raw.NewIterator({}, handle));
      first->SeekToFirst();
      const std::string half = first->value().ToString().substr(0, first->value().size() / 2);
      REQUIRE(raw.Put({}, handle, first->key(), half).ok());
    }
  });
  const auto store = open({folder.store()});
  const auto read = store->document("talks/ada.md");
  const auto removed = store->remove_document("talks/ada.md");
  REQUIRE((!read || !removed));
  const Error error = read ? removed.error() : read.error();
  REQUIRE(error.code == ErrorCode::kCorrupt);
  REQUIRE(error.message.find("the record " + broken + "/") != std::string::npos);
}

TEST_CASE("a directory without rights is named") {
  const Folder folder;
  make_store(folder.store());
  REQUIRE(::chmod(folder.store().c_str(), 0) == 0);
  ChildProcess other("child: open a store without rights",
                     {{"CHILD_STORE", folder.store().string()}});
  REQUIRE(other.read_line() == error_code_name(ErrorCode::kPermissionDenied));
  REQUIRE(other.wait());
  REQUIRE(::chmod(folder.store().c_str(), 0700) == 0);
}

TEST_CASE("child: open a store without rights", "[.child]") {
  ontology();
  constexpr uid_t kNobody = 65534;
  if (::geteuid() == 0) REQUIRE(::seteuid(kNobody) == 0);
  const auto opened = Store::open({tests::child_variable("CHILD_STORE")}, ontology());
  REQUIRE_FALSE(opened);
  tests::report_line(std::string(error_code_name(opened.error().code)));
}
