#include <string>

#include "support.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using namespace talkgraph::extract::testing;

namespace {

// ASCII as UTF-16, two bytes each.
std::string utf16(std::string_view text, bool little) {
  std::string out;
  for (const char c : text) {
    if (!little) out.push_back('\0');
    out.push_back(c);
    if (little) out.push_back('\0');
  }
  return out;
}

constexpr std::string_view kTalk = "Ada Marrow: Is the boat dry?\nTom Reed: It is.\n";

}  // namespace

TEST_CASE("a byte-order mark is dropped and line ends are kept") {
  const Transcript t = read(
      "\xEF\xBB\xBF"
      "Ada: Yes?\r\nTom: No.\r\nAda: Why?\r\nTom: Well.\r\n");
  REQUIRE(t.text == "Ada: Yes?\r\nTom: No.\r\nAda: Why?\r\nTom: Well.\r\n");
}

TEST_CASE("UTF-16 is read with and without a byte-order mark") {
  REQUIRE(read("\xFF\xFE" + utf16(kTalk, true)).text == kTalk);
  REQUIRE(read("\xFE\xFF" + utf16(kTalk, false)).text == kTalk);
  REQUIRE(read(utf16(kTalk, true)).text == kTalk);
  REQUIRE(read(utf16(kTalk, false)).text == kTalk);
}

TEST_CASE("UTF-16 surrogates become one character") {
  REQUIRE(read(std::string("\xFF\xFE\x3D\xD8\x00\xDE", 6)).text == "\xF0\x9F\x98\x80");
}

TEST_CASE("damaged UTF-16 is no text") {
  REQUIRE(error_of("\xFF\xFE" + utf16(kTalk, true) + "x").code == ErrorCode::kNotText);
  REQUIRE(error_of(std::string("\xFF\xFE\x3D\xD8x\0", 6)).code == ErrorCode::kNotText);
}

TEST_CASE("Windows-1252 is converted") {
  REQUIRE(read("Caf\xE9 owner: \x93Welcome,\x94 he said \x96 na\xEFve.").text ==
          "Café owner: “Welcome,” he said – naïve.");
  REQUIRE(read("We met in the caf\xE9").text == "We met in the café");
}

TEST_CASE("UTF-8 that is cut short is no text, and says where") {
  const Error error = error_of("“First,” she said.\nThe second line ends with \xE2\x80");
  REQUIRE(error.code == ErrorCode::kNotText);
  REQUIRE(error.place.line == 2);
  REQUIRE(error.message == "truncated UTF-8 at byte 49");
  REQUIRE(error_of("Only ASCII and then \xE2\x80").message == "truncated UTF-8 at byte 20");
}

TEST_CASE("UTF-8 with damage in the middle is no text") {
  const Error error = error_of("“Quite” so – “and” \xFF “more” of it");
  REQUIRE(error.code == ErrorCode::kNotText);
  REQUIRE(error.message.starts_with("malformed UTF-8"));
}

TEST_CASE("binary data is no text") {
  REQUIRE(error_of(std::string("GIF89a\0\0\x01", 9)).code == ErrorCode::kNotText);
  REQUIRE(error_of("\x01\x02\x03\x04 abc").code == ErrorCode::kNotText);
  REQUIRE(error_of("text\nwith a NUL here" + std::string(1, '\0')).place.line == 2);
}

TEST_CASE("bytes of another alphabet are not taken for Windows-1252") {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "\xCF\xF0\xE8\xE2\xE5\xF2 ";  // "Привет" in Windows-1251
  REQUIRE(error_of(text).code == ErrorCode::kNotText);
}

TEST_CASE("a file without text is empty input") {
  REQUIRE(error_of("").code == ErrorCode::kEmptyInput);
  REQUIRE(error_of(" \r\n\t\n").code == ErrorCode::kEmptyInput);
  REQUIRE(error_of("\xEF\xBB\xBF\n").code == ErrorCode::kEmptyInput);
  REQUIRE(error_of("<html><body><script>x</script></body></html>").code == ErrorCode::kEmptyInput);
}
