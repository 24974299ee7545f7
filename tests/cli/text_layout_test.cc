#include "text_layout.h"

#include <catch2/catch.hpp>

#include "base/unicode.h"
#include "base/utf8.h"
#include "table.h"

using namespace talkgraph;
using namespace talkgraph::cli;

TEST_CASE("lines break at blanks and keep every word") {
  REQUIRE(wrap("one two three", 7) == std::vector<std::string>{"one two", "three"});
  REQUIRE(wrap("one two", 7) == std::vector<std::string>{"one two"});
  REQUIRE(wrap("", 7) == std::vector<std::string>{""});
}

TEST_CASE("a word longer than the line is broken between code points") {
  REQUIRE(wrap("abcdefgh ij", 3) == std::vector<std::string>{"abc", "def", "gh", "ij"});
  for (const std::string& line : wrap("ééééé", 2)) {
    REQUIRE(!find_invalid_utf8(line));
    REQUIRE(display_width(line) <= 2);
  }
}

TEST_CASE("wide characters take two columns each") {
  REQUIRE(wrap("交易所", 4) == std::vector<std::string>{"交易", "所"});
  REQUIRE(pad("交易", 6) == "交易  ");
  REQUIRE(pad("12", 4, true) == "  12");
}

TEST_CASE("nothing in a text can drive the terminal") {
  REQUIRE(without_control_characters("a\x1b[31mb\nc\td") == "a\xEF\xBF\xBD[31mb c d");
  REQUIRE(without_control_characters("a\u202Eb") == "a\uFFFDb");
  REQUIRE(without_control_characters("plain – text") == "plain – text");
}

TEST_CASE("bytes that are no UTF-8 are replaced one by one") {
  REQUIRE(without_control_characters("a\xFF\xFEz") == "a\uFFFD\uFFFDz");
}

TEST_CASE("columns are narrowed widest first until they fit") {
  REQUIRE(narrow({5, 40, 10}, {1, 1, 1}, 100) == std::vector<std::size_t>{5, 40, 10});
  REQUIRE(narrow({5, 40, 10}, {1, 1, 1}, 30) == std::vector<std::size_t>{5, 15, 10});
  REQUIRE(narrow({40, 40}, {1, 1}, 31) == std::vector<std::size_t>{16, 15});
}

TEST_CASE("columns keep a least width even where they cannot fit") {
  REQUIRE(narrow({3, 40, 40}, {6, 6, 12}, 4) == std::vector<std::size_t>{3, 6, 12});
}
