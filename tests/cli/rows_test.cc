#include "rows.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdio>

using namespace talkgraph;
using namespace talkgraph::cli;

namespace {

// What write_rows puts on standard output, which is a file for that long.
std::string printed(const Rows& rows, OutputFormat format) {
  std::FILE* file = std::tmpfile();
  REQUIRE(file != nullptr);
  const int saved = ::dup(STDOUT_FILENO);
  std::fflush(stdout);
  ::dup2(::fileno(file), STDOUT_FILENO);
  Output out;
  write_rows(rows, format, out);
  const Result<void> flushed = out.flush();
  ::dup2(saved, STDOUT_FILENO);
  ::close(saved);
  REQUIRE(flushed.has_value());
  std::fseek(file, 0, SEEK_END);
  std::string text(static_cast<std::size_t>(std::ftell(file)), '\0');
  std::rewind(file);
  REQUIRE(std::fread(text.data(), 1, text.size(), file) == text.size());
  std::fclose(file);
  return text;
}

Rows sample() {
  Rows rows;
  rows.columns = {"name", "count", "names"};
  rows.rows = {{"a,\"b\"", 3, List{"x", "y"}}, {"c\td\ne\\", Value(), List{}}};
  return rows;
}

}  // namespace

TEST_CASE("CSV quotes fields that need it and only those") {
  REQUIRE(printed(sample(), OutputFormat::kCsv) ==
          "name,count,names\n"
          "\"a,\"\"b\"\"\",3,\"[\"\"x\"\",\"\"y\"\"]\"\n"
          "\"c\td\ne\\\",,[]\n");
}

TEST_CASE("TSV keeps a record on one line") {
  REQUIRE(printed(sample(), OutputFormat::kTsv) ==
          "name\tcount\tnames\n"
          "a,\"b\"\t3\t[\"x\",\"y\"]\n"
          "c\\td\\ne\\\\\t\t[]\n");
}

TEST_CASE("JSON keeps values as they are") {
  const std::string first = R"({"name": "a,\"b\"", "count": 3, "names": ["x","y"]})";
  const std::string second = R"({"name": "c\td\ne\\", "count": null, "names": []})";
  REQUIRE(printed(sample(), OutputFormat::kJson) == "[\n  " + first + ",\n  " + second + "\n]\n");
  REQUIRE(printed(sample(), OutputFormat::kJsonl) == first + "\n" + second + "\n");
}

TEST_CASE("Markdown escapes what would end a cell") {
  Rows rows;
  rows.columns = {"a"};
  rows.rows = {{"x|y\nz"}};
  REQUIRE(printed(rows, OutputFormat::kMarkdown) == "| a |\n| --- |\n| x\\|y z |\n");
}

TEST_CASE("no rows are valid in every format") {
  Rows rows;
  rows.columns = {"a"};
  REQUIRE(printed(rows, OutputFormat::kJson) == "[]\n");
  REQUIRE(printed(rows, OutputFormat::kJsonl).empty());
  REQUIRE(printed(rows, OutputFormat::kTsv) == "a\n");
  REQUIRE(printed(rows, OutputFormat::kTable) == "(none)\n");
}
