// Names of products and events, in the ways in which they are spoken of.
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/file.h"
#include "names_fixture.h"
#include "read/read_transcript.h"

using namespace talkgraph;
using namespace talkgraph::extract;

namespace {

// "= Product Compass": the text names Compass, a product; "! Compass": it does not.
void check_line(const NamedText& text, const std::string& line) {
  INFO(line);
  if (line.starts_with("! ")) {
    CHECK(text.type_of(line.substr(2)).empty());
    return;
  }
  const std::size_t name = line.find(' ', 2) + 1;
  CHECK(text.type_of(line.substr(name)) == line.substr(2, name - 3));
}

void check_paragraph(const std::string& said, const std::vector<std::string>& lines) {
  if (said.empty()) return;
  INFO(said);
  REQUIRE(!lines.empty());
  const NamedText text(said);
  for (const std::string& line : lines) check_line(text, line);
}

std::string type_in_page(const std::string& page, const std::string& name) {
  return NamedText(*read_transcript(page, "page.md")).type_of(name);
}

}  // namespace

TEST_CASE("products and events are found however they are spoken of") {
  const std::filesystem::path file =
      std::filesystem::path(TALKGRAPH_TEST_DIRECTORY) / "data" / "things.txt";
  const std::string text = *read_file(file);
  std::string said;
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = text.substr(at, end - at);
    at = end + 1;
    if (line.starts_with("= ") || line.starts_with("! ")) {
      lines.push_back(line);
    } else if (!line.empty() && !line.starts_with('#')) {
      check_paragraph(said, lines);
      said = line;
      lines.clear();
    }
  }
  check_paragraph(said, lines);
}

TEST_CASE("what its address repeats is a name") {
  const std::string page = "Mira: We work with a lot of shops. ";
  CHECK(!type_in_page(page + "Look at [Lantern](https://www.lantern.io/about) for it.\n", "Lantern")
             .empty());
  CHECK(!type_in_page(page + "Look at [Harbour](https://harbourwallet.com) for it.\n", "Harbour")
             .empty());
  CHECK(!type_in_page(page + "We use [better-loop.dev](https://better-loop.dev/) a lot.\n",
                      "better-loop.dev")
             .empty());
  CHECK(!type_in_page(page + "Look at [Orb Turtle](https://github.com/velmora/orb-turtle).\n",
                      "Orb Turtle")
             .empty());
  CHECK(!type_in_page(
             "<p>Mira: Look at <a href=\"https://lantern.io\">Lantern</a> for it, please.</p>\n",
             "Lantern")
             .empty());
  CHECK(type_in_page(page + "Look at [Lantern](https://velmora.com/news) for it.\n", "Lantern")
            .empty());
  CHECK(type_in_page(page + "It is [here](https://here.com) for you.\n", "here").empty());
}

TEST_CASE("a year in the next line is no part of an event's name") {
  const NamedText text("We met at Harbour Light Summit\n2019 was a good year.");
  CHECK(text.type_of("Harbour Light Summit") == "Event");
}
