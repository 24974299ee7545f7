#include <catch2/catch.hpp>

#include "base/edit_distance.h"
#include "base/unicode.h"
#include "base/utf8.h"

using namespace talkgraph;

TEST_CASE("malformed UTF-8 is found at its first bad byte") {
  REQUIRE(!find_invalid_utf8("plain, ümläut, 暗号, 😀"));
  REQUIRE(find_invalid_utf8("0123456789\xC3") == 10);         // cut short
  REQUIRE(find_invalid_utf8("ab\xC0\x80") == 2);              // overlong
  REQUIRE(find_invalid_utf8("\xED\xA0\x80") == 0);            // a surrogate
  REQUIRE(find_invalid_utf8("\xF4\x90\x80\x80") == 0);        // above U+10FFFF
  REQUIRE(find_invalid_utf8("caf\xE9 au lait, long") == 3);   // Latin-1
}

TEST_CASE("code points survive a round trip") {
  for (char32_t c : {U'a', U'é', U'暗', U'😀'}) {
    std::string bytes;
    append_utf8(bytes, c);
    REQUIRE(decode_utf8(bytes, 0).value == c);
    REQUIRE(decode_utf8(bytes, 0).size == bytes.size());
  }
  REQUIRE(count_code_points("暗号 é") == 4);
}

TEST_CASE("names that read the same fold to the same text") {
  REQUIRE(fold_name(" XT.COM\n") == "xt.com" + std::string());
  REQUIRE(fold_name("Will O’Beirne") == fold_name("will  o'beirne"));
  REQUIRE(fold_name("ＯＫＸ") == "okx");
}

TEST_CASE("slugs are readable, ASCII and never empty") {
  REQUIRE(slugify("XT.COM") == "xt-com");
  REQUIRE(slugify("Xie Jiayin") == "xie-jiayin");
  REQUIRE(slugify("Will O’Beirne") == "will-obeirne");
  REQUIRE(slugify("São Paulo") == "sao-paulo");
  REQUIRE(slugify("!?") == "x-21-3f");
}

TEST_CASE("display width counts terminal columns") {
  REQUIRE(display_width("abc") == 3);
  REQUIRE(display_width("暗号") == 4);
  REQUIRE(display_width("e\xCC\x81") == 1);
}

TEST_CASE("case is mapped beyond ASCII") {
  REQUIRE(to_lower("ÀÉ Straße") == "àé straße");
  REQUIRE(to_upper("àé Straße") == "ÀÉ STRASSE");
}

TEST_CASE("an edit inserts, deletes, replaces or swaps, and counting stops at a limit") {
  CHECK(edit_distance("orbex", "orbex", 2) == 0);
  CHECK(edit_distance("orbex", "orbx", 2) == 1);
  CHECK(edit_distance("orbex", "robex", 2) == 1);
  CHECK(edit_distance("orbex", "lumora", 2) == 3);
  CHECK(edit_distance("", "ab", 5) == 2);
}

TEST_CASE("long words may hold two typing errors, short ones none") {
  CHECK(is_misspelling("lumora", "lumra"));
  CHECK_FALSE(is_misspelling("lumora", "lmra"));
  CHECK(is_misspelling("tidewell", "tydewill"));
  CHECK_FALSE(is_misspelling("orb", "ord"));
}
