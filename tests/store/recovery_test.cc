// Logs as kill -9, power cuts and failing disks leave them.
#include <catch2/catch.hpp>
#include <fstream>
#include <set>

#include "acknowledgement.h"
#include "base/file.h"
#include "child_process.h"
#include "crc32c.h"
#include "damage.h"
#include "folder.h"
#include "store/store.h"
#include "support/graph_contents.h"

using namespace talkgraph;
using store::Store;
using tests::ChildProcess;
using tests::Folder;
using tests::ontology;

namespace {

namespace fs = std::filesystem;

// A store whose writer was killed after some commits, so that all is in its log.
class KilledStore {
 public:
  KilledStore() {
    ChildProcess child("child: commit documents",
                       {{"CHILD_STORE", directory().string()}, {"CHILD_SEED", "3"}});
    for (int i = 0; i < 4; ++i) REQUIRE_FALSE(child.read_line().empty());
    child.kill();
    log_ = tests::file_with(directory(), ".log");
    // Nobody knows whether one more was on its way.
    acknowledged_ = store::read_acknowledgement(directory());
    fs::resize_file(log(), acknowledged_.size);
  }

  fs::path directory() const { return folder_.store(); }
  const fs::path& log() const { return log_; }
  std::uint64_t acknowledged_bytes() const { return acknowledged_.size; }

  void append(const std::string& bytes) const {
    std::ofstream(log(), std::ios::binary | std::ios::app) << bytes;
  }

  Result<std::size_t> documents(bool read_only = false) const {
    TG_ASSIGN(const auto store, Store::open({directory(), false, read_only}, ontology()));
    TG_ASSIGN(const auto listed, store->documents());
    return listed.size();
  }

 private:
  Folder folder_;
  fs::path log_;
  store::Acknowledgement acknowledged_;
};

// A record's header as RocksDB writes it, with a sum that fits nothing.
std::string torn_record(std::size_t claimed, std::size_t written, char filling) {
  std::string bytes = "sum?";
  bytes += static_cast<char>(claimed & 0xff);
  bytes += static_cast<char>(claimed >> 8);
  bytes += '\1';
  return bytes + std::string(written, filling);
}

}  // namespace

TEST_CASE("the log's sums are those of RFC 3720") {
  REQUIRE(store::crc32c(std::string(32, '\0')) == 0x8a9136aa);
  REQUIRE(store::crc32c(std::string(32, '\xff')) == 0x62a8ab43);
  REQUIRE(store::crc32c("123456789") == 0xe3069283);
  REQUIRE(store::crc32c("6789", store::crc32c("12345")) == 0xe3069283);
}

TEST_CASE("what is acknowledged is the whole log after each commit, across logs") {
  const Folder folder;
  const auto store = Store::open({folder.store(), true}, ontology()).value();
  std::uint64_t last_log = 0;
  std::set<std::uint64_t> logs;
  for (int i = 0; i < 40; ++i) {
    REQUIRE(store->edit([&](GraphWriter& graph) -> Result<void> {
      TG_ASSIGN(const LabelId label, graph.label("Mine"));
      TG_TRY(graph.create_node(std::vector{label},
                               {{"long", std::string(static_cast<std::size_t>(i) * 60'000, 'a')}}));
      return {};
    }));
    const store::Acknowledgement acknowledged = store::read_acknowledgement(folder.store());
    std::string name = std::to_string(acknowledged.log) + ".log";
    name.insert(0, 10 - name.size(), '0');
    REQUIRE(fs::file_size(folder.store() / name) == acknowledged.size);
    REQUIRE(acknowledged.log >= last_log);
    last_log = acknowledged.log;
    logs.insert(acknowledged.log);
  }
  REQUIRE(logs.size() > 1);
}

TEST_CASE("a log's torn end, which nobody was promised, is forgotten") {
  const KilledStore killed;
  const std::size_t before = killed.documents(true).value();
  REQUIRE(before >= 4);
  SECTION("cut off") {
    killed.append(torn_record(500, 300, 'x'));
  }
  SECTION("as long as it should be, but other bytes") {
    killed.append(torn_record(500, 500, 'x'));
  }
  SECTION("zeros instead of bytes") {
    killed.append(torn_record(500, 500, '\0'));
  }
  SECTION("only zeros") {
    killed.append(std::string(700, '\0'));
  }
  SECTION("followed by zeros") {
    killed.append(torn_record(500, 500, 'x') + std::string(5000, '\0'));
  }
  REQUIRE(killed.documents(true).value() == before);
  REQUIRE(killed.documents().value() == before);
  REQUIRE(killed.documents().value() == before);
}

TEST_CASE("damage to what was acknowledged is an error that names log and byte") {
  const KilledStore killed;
  const std::uint64_t size = killed.acknowledged_bytes();
  SECTION("a flipped bit at its beginning") {
    tests::flip_byte(killed.log(), 300);
  }
  SECTION("a flipped bit in the last record") {
    tests::flip_byte(killed.log(), size - 20);
  }
  SECTION("a last record that is cut off") {
    fs::resize_file(killed.log(), size - 1);
  }
  SECTION("a whole record that is missing") {
    fs::resize_file(killed.log(), 0);
  }
  SECTION("zeros within it") {
    std::string bytes = read_file(killed.log()).value();
    std::fill(bytes.begin() + 400, bytes.begin() + 1000, '\0');
    std::ofstream(killed.log(), std::ios::binary) << bytes;
  }
  for (const bool read_only : {true, false}) {
    const auto documents = killed.documents(read_only);
    REQUIRE_FALSE(documents);
    REQUIRE(documents.error().code == ErrorCode::kCorrupt);
    REQUIRE(documents.error().message.find(killed.log().filename().string() +
                                           " is damaged at byte") != std::string::npos);
  }
}

TEST_CASE("damage before whole records is an error also where nobody knows what was promised") {
  const KilledStore killed;
  fs::remove(killed.directory() / "ACKNOWLEDGED");
  SECTION("but a torn end is forgotten") {
    const std::size_t before = killed.documents(true).value();
    killed.append(torn_record(500, 500, 'x'));
    REQUIRE(killed.documents().value() == before);
  }
  SECTION("and so it stays") {
    tests::flip_byte(killed.log(), 300);
    REQUIRE(killed.documents().error().code == ErrorCode::kCorrupt);
  }
}

TEST_CASE("a store of the first version is brought up to date by who opens it for writing") {
  const Folder folder;
  fs::copy(fs::path(TALKGRAPH_TEST_DIRECTORY) / "fixtures" / "version-1", folder.store());
  const auto reader = Store::open({folder.store(), false, true}, ontology());
  REQUIRE(reader.error().code == ErrorCode::kVersion);
  std::multiset<std::string> contents;
  {
    const auto store = Store::open({folder.store()}, ontology()).value();
    const auto graph = store->snapshot().value();
    contents = tests::contents(*graph);
    REQUIRE(store->documents().value().size() == 5);
    std::uint64_t found = 0;
    for (const TypeId type : graph->types()) {
      REQUIRE(graph->scan_relationships(type, [&](const Relationship& relationship) {
        ++found;
        return relationship.type == type;
      }));
    }
    REQUIRE(found == graph->count_relationships({}).value());
    REQUIRE(found > 0);
  }
  const auto store = Store::open({folder.store(), false, true}, ontology()).value();
  REQUIRE(tests::contents(*store->snapshot().value()) == contents);
  const auto info = store->documents().value();
  for (const auto& one : info) REQUIRE(store->document(one.id).value().has_value());
}
