#include "xml_text.h"

#include <catch2/catch.hpp>
#include <set>

using namespace talkgraph::exports;

namespace {

std::string escaped(std::string_view text, std::uint64_t expected_replaced = 0) {
  std::string out;
  std::uint64_t replaced = 0;
  append_xml_text(out, text, replaced);
  REQUIRE(replaced == expected_replaced);
  return out;
}

}  // namespace

TEST_CASE("markup is escaped and other text is kept") {
  REQUIRE(escaped("a < b && c > \"d\"") == "a &lt; b &amp;&amp; c &gt; \"d\"");
  REQUIRE(escaped("żółw 龜 🐢\n\tend") == "żółw 龜 🐢\n\tend");
  REQUIRE(escaped("a\r\nb") == "a&#13;\nb");
  REQUIRE(escaped("") == "");
}

TEST_CASE("characters that XML cannot hold are replaced and counted") {
  REQUIRE(escaped(std::string_view("a\0b\x1f", 4), 2) == "a\uFFFDb\uFFFD");
  REQUIRE(escaped("\uFFFE\uFFFF", 2) == "\uFFFD\uFFFD");
  // They are legal, if odd: DEL, and the replacement itself.
  REQUIRE(escaped("\x7f\uFFFD") == "\x7f\uFFFD");
}

TEST_CASE("name tokens keep what they can and differ when the names do") {
  REQUIRE(name_token("talks.ada:3-a_b") == "talks.ada:3-a_b");
  REQUIRE(name_token("talks/ada md") == "talks_x002F_ada_x0020_md");
  REQUIRE(name_token("żółw") == "_x017C__x00F3__x0142_w");
  REQUIRE(name_token("🐢") == "_x1F422_");
  std::set<std::string> tokens;
  for (const char* name : {"", "_", "_x_", "x", "/", "_x002F_", "_x005F_x002F_", "\x01", "__x"}) {
    REQUIRE(tokens.insert(name_token(name)).second);
  }
}
