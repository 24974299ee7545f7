// Data files whose damage RocksDB would not survive.
#include "table_check.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <random>

#include "base/file.h"
#include "damage.h"
#include "folder.h"
#include "random_documents.h"
#include "store/care.h"
#include "store/store.h"

using namespace talkgraph;
using store::Store;
using tests::Folder;
using tests::ontology;

namespace {

namespace fs = std::filesystem;

fs::path make_data_file(const fs::path& directory) {
  std::mt19937 random(1);
  REQUIRE(Store::open({directory, true}, ontology())
              .value()
              ->commit_document(tests::random_document("d", random)));
  REQUIRE(store::compact_store(directory));
  return tests::file_with(directory, ".sst");
}

void write(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

TEST_CASE("a bit that announces a hash index in a data file's properties is told by name") {
  const Folder folder;
  const fs::path file = make_data_file(folder.store());
  const std::string whole = read_file(file).value();
  REQUIRE(store::check_tables(folder.store()));
  int refused = 0;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string bytes = whole;
    bytes[i] = static_cast<char>(bytes[i] ^ 0x80);
    write(file, bytes);
    if (store::check_tables(folder.store())) continue;
    ++refused;
    INFO("byte " << i);
    const auto opened = Store::open({folder.store(), false, true}, ontology());
    REQUIRE_FALSE(opened);
    REQUIRE(opened.error().code == ErrorCode::kCorrupt);
    REQUIRE(opened.error().to_string().find(file.filename().string()) != std::string::npos);
  }
  REQUIRE(refused > 0);
  write(file, whole);
  REQUIRE(Store::open({folder.store(), false, true}, ontology()));
}

TEST_CASE("a data file that ends anywhere is left to be told by RocksDB") {
  const Folder folder;
  const fs::path file = make_data_file(folder.store());
  const std::string whole = read_file(file).value();
  for (std::size_t size = 0; size < whole.size(); size += 7) {
    write(file, whole.substr(0, size));
    REQUIRE(store::check_tables(folder.store()));
  }
}
