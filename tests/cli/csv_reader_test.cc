#include "import/csv_reader.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace talkgraph::cli;

namespace {

// The texts of all records, and "!" for a malformed one, with their lines.
using Read = std::vector<std::pair<std::size_t, std::vector<std::string>>>;

Read read(const std::string& content, char delimiter = ',') {
  const auto path = std::filesystem::temp_directory_path() / "talkgraph-csv-reader-test.csv";
  std::ofstream(path, std::ios::binary) << content;
  CsvReader reader = CsvReader::open(path, delimiter).value();
  Read read;
  while (true) {
    auto record = reader.next();
    if (!record) {
      REQUIRE(record.error().code == talkgraph::ErrorCode::kMalformed);
      REQUIRE(record.error().place.line == reader.line());
      read.push_back({reader.line(), {"!"}});
      continue;
    }
    if (!*record) break;
    auto& [line, fields] = read.emplace_back(reader.line(), std::vector<std::string>());
    for (const CsvField& field : **record) fields.push_back(field.text);
  }
  std::filesystem::remove(path);
  return read;
}

}  // namespace

TEST_CASE("CSV is read by RFC 4180") {
  REQUIRE(read("").empty());
  REQUIRE(read("a,b\n") == Read{{1, {"a", "b"}}});
  REQUIRE(read("\xef\xbb\xbf"
               "a,,b,\r\n\r\n,\n") == Read{{1, {"a", "", "b", ""}}, {3, {"", ""}}});
  REQUIRE(read("\"a,\"\"x\"\"\",\"\"\r\n\"two\nlines\",b\nc") ==
          Read{{1, {"a,\"x\"", ""}}, {2, {"two\nlines", "b"}}, {4, {"c"}}});
  REQUIRE(read("a\tb,c\n", '\t') == Read{{1, {"a", "b,c"}}});
  REQUIRE(read("a b\",c\n") == Read{{1, {"a b\"", "c"}}});
}

TEST_CASE("broken quotes are errors of their record alone") {
  REQUIRE(read("\"a\"b,c\nd\n") == Read{{1, {"!"}}, {2, {"d"}}});
  REQUIRE(read("a\n\"b\nc\n") == Read{{1, {"a"}}, {2, {"!"}}});
}
