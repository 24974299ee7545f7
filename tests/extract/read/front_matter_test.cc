#include "read/front_matter.h"

#include "support.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using namespace talkgraph::extract::testing;

TEST_CASE("front matter gives title, date and speakers with their places") {
  const Transcript t = read(
      "---\ntitle: 'Boats: a primer'\ndate: 2021-05-06\nspeakers:\n  - Ada Marrow\n  - \"Tom "
      "Reed\"\n"
      "source: https://example.org/boats\n---\nAda: Wood floats.\n\nTom: It does.\n");
  REQUIRE(t.title == "Boats: a primer");
  REQUIRE(t.date == "2021-05-06");
  REQUIRE(t.source == "https://example.org/boats");
  REQUIRE(t.declared_speakers == std::vector<std::string>{"Ada Marrow", "Tom Reed"});
  REQUIRE(t.blocks[0].zone == Zone::kTitle);
  REQUIRE(slice(t.text, t.blocks[0].span) == "Boats: a primer");
  REQUIRE(slice(t.text, speaker(t, "Tom").name_span.value()) == "Tom Reed");
}

TEST_CASE("speakers may stand in a list on one line, with accents and line ends of any kind") {
  const Transcript t = read(
      "---\r\ntitle: Knots\r\nspeakers: ['René Müller', 'Zoë']\r\n---\r\nRené: Yes.\r\n\r\nZoë: "
      "No.\r\n");
  REQUIRE(t.declared_speakers == std::vector<std::string>{"René Müller", "Zoë"});
  REQUIRE(slice(t.text, speaker(t, "René").name_span.value()) == "René Müller");
}

TEST_CASE("front matter that never ends is malformed") {
  const Error error = error_of("---\ntitle: Boats\nspeakers:\n  - Ada\n\nAda: Hello.\n");
  REQUIRE(error.code == ErrorCode::kMalformed);
  REQUIRE(error.place.line == 1);
}

TEST_CASE("front matter that is not YAML is malformed at its line") {
  const Error error = error_of("---\ntitle: Boats\nspeakers: [Ada\ndate: 2020\n---\nHello.\n");
  REQUIRE(error.code == ErrorCode::kMalformed);
  REQUIRE(error.place.line >= 3);
  REQUIRE(error.place.line <= 5);
}

TEST_CASE("deeply nested YAML is an error, not a crash") {
  const std::string deep = "---\ntitle: " + std::string(100'000, '[') + "\n---\nHello.\n";
  REQUIRE(error_of(deep).code == ErrorCode::kMalformed);
}

TEST_CASE("aliases that multiply are not expanded") {
  std::string bomb = "---\ntitle: Boats\na0: &a0 [x, x]\n";
  for (int i = 1; i < 60; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before + ", " + before +
            ", " + before + "]\n";
  }
  REQUIRE(read(bomb + "speakers: *a59\n---\nHello there.\n").title == "Boats");
}

TEST_CASE("values of other shapes than expected are passed over") {
  const Transcript t = read(
      "---\ntitle:\n  - a\n  - b\nspeakers:\n  - name: Ada Marrow\n  - 7\n---\nAda: So.\n\nAda: "
      "Yes.\n");
  REQUIRE(t.title.empty());
  REQUIRE(t.declared_speakers == std::vector<std::string>{"Ada Marrow", "7"});
}

TEST_CASE("switches are nobody's names") {
  const Transcript t = read("---\nguest: false\nauthor: true\n---\nHello.\n", "page.md");
  REQUIRE(t.speakers.empty());
  REQUIRE(t.declared_speakers.empty());
}
