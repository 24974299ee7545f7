// Names of products and events, in the ways in which they are spoken of.
#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/file.h"
#include "base/unicode.h"
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

// "things.txt": products and events however they are spoken of; "forms.txt": what names are
// told by.
TEST_CASE("the texts of a file name what is noted under them") {
  const std::string name = GENERATE("things.txt", "forms.txt");
  const std::filesystem::path file =
      std::filesystem::path(TALKGRAPH_TEST_DIRECTORY) / "data" / name;
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

TEST_CASE("a link says little of pages and of persons") {
  const std::string page = "Mira: We work with a lot of shops. ";
  for (const std::string name : {"Docs", "Support", "Careers", "Status", "Research"}) {
    INFO(name);
    const std::string host = "https://" + to_lower(name);
    CHECK(type_in_page(page + "Look at [" + name + "](" + host + ".velmora.io) for it.\n", name)
              .empty());
    CHECK(type_in_page(page + "Look at [" + name + "](" + host + ".com) for it.\n", name).empty());
  }
  CHECK(type_in_page(page + "I asked [Zadie Ro](https://zadiero.com) about it.\n", "Zadie Ro") ==
        "Person");
  CHECK(!type_in_page(page + "Look at [Lantern](https://app.lantern.co.uk/) for it.\n", "Lantern")
             .empty());
  CHECK(type_in_page("Mira: [Café](https://caf.com) is open. We like it.\n", "Café").empty());
}

TEST_CASE("a text is the record of an AMA where a word says so") {
  const auto type_under = [](const std::string& title, const std::string& said) {
    Transcript transcript = *read_transcript("Mira: " + said + "\n", "page.md");
    transcript.title = title;
    return NamedText(std::move(transcript)).type_of("AMA");
  };
  CHECK(type_under("AMA with Mira Lund", "The AMA is long.") == "Event");
  CHECK(type_under("ALABAMA by night", "The AMA is long.").empty());
  CHECK(type_under("A talk",
                   "She is with the American Medical Association (AMA). This AMA is old.") !=
        "Event");
  CHECK(type_under("A talk", "He was president of the AMA. This AMA is old.") != "Event");
}

TEST_CASE("a noun in the next paragraph is no part of a name") {
  const std::string page = "I met people at Quarntex. We at Quarntex are twelve. We like the ";
  CHECK(NamedText(page + "Quarntex app.").type_of("Quarntex app") == "Product");
  CHECK(NamedText(page + "Quarntex\n\napp.").type_of("Quarntex") == "Organization");
}

TEST_CASE("marks, links and titles without end are read in no time") {
  const auto repeated = [](const std::string& part, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += part;
    return out;
  };
  for (const std::string& text :
       {repeated("`", 200000), repeated("[ab](http", 100000), "Mira " + repeated("*", 200000),
        "Welcome to Kalo" + repeated(" of Kalo", 20000), repeated("Ka x Lo AMA ", 10000)}) {
    const auto start = std::chrono::steady_clock::now();
    const auto transcript = read_transcript("Mira: " + text + "\n", "page.md");
    REQUIRE(transcript);
    CHECK(NamedText(*transcript).mentions().size() <= 40000);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(30));
  }
}

TEST_CASE("an event of which several editions are told has no year in its name") {
  const NamedText several(
      "We met at Velmora Summit 2019 in May. I missed Velmora Summit 2020 in June.");
  CHECK(several.name_of("Velmora Summit") == "Velmora Summit");
  const NamedText one("We met at Velmora Summit 2019 in May. Velmora Summit was good.");
  CHECK(one.name_of("Velmora Summit 2019") == "Velmora Summit 2019");
}
