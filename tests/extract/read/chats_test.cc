#include "support.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using namespace talkgraph::extract::testing;

namespace {

// A talk of two, each of its lines behind `before` the name and `behind` it.
Transcript talk(const std::string& before, const std::string& behind) {
  const std::string ada = before + "Ada Marrow" + behind, tom = before + "Tom Reed" + behind;
  return read("A talk on boats\n\n" + ada +
              "So how are the boats, and how is the yard in this wet and windy spring?\n\n" + tom +
              "They float.\n\n" + ada + "All of them?\n\n" + tom + "One sank.\n\n" + ada +
              "Which one?\n\n" + tom + "Mine.\n");
}

}  // namespace

TEST_CASE("chats write dates, times and pictures beside names") {
  for (const auto& [before, behind] :
       std::vector<std::pair<std::string, std::string>>{{"12/05/2023, 14:20 - ", ": "},
                                                        {"[12/05/23, 14:22:05] ", ": "},
                                                        {"[12:03 PM] ", ": "},
                                                        {"", ", [12.05.2023 14:20]\n"},
                                                        {"", "  3:40 PM\n"},
                                                        {"", " (2023-05-12 14:20)\n"},
                                                        {"🎙 ", ": "},
                                                        {"", " 🎙, [12.05.2023 14:20]\n"},
                                                        {"", " — "}}) {
    INFO(before << "|" << behind);
    const Transcript t = talk(before, behind);
    CHECK(labels_of(t) == std::vector<std::string>{"Ada Marrow", "Tom Reed"});
    CHECK(t.turns.size() == 6);
    CHECK(said(t, 1) == "They float.");
  }
}

TEST_CASE("a label in capitals or with an honorific is whom the lead names") {
  const std::string lead = "A talk with Ada Marrow and Tom Reed\n\n";
  const Transcript capitals = read(lead +
                                   "ADA MARROW: How?\n\nTOM REED: So.\n\nADA MARROW: Why?\n\n"
                                   "TOM REED: Because.\n");
  CHECK(name_of(capitals, "ADA MARROW") == "Ada Marrow");
  const Transcript honoured = read(lead +
                                   "Ms. Marrow: How?\n\nMr. Reed: So.\n\nMs. Marrow: Why?\n\n"
                                   "Mr. Reed: Because.\n");
  CHECK(name_of(honoured, "Mr. Reed") == "Tom Reed");
}

TEST_CASE("a numbered speaker may be named beside the number") {
  const Transcript t = read(
      "Speaker 1 (Ada Marrow): How?\n\nSpeaker 2 (Tom Reed): So.\n\n"
      "Speaker 1 (Ada Marrow): Why?\n\nSpeaker 2 (Tom Reed): Because.\n");
  CHECK(t.speakers[0].name == "Ada Marrow");
  CHECK(t.speakers[1].name == "Tom Reed");
}

TEST_CASE("a forum's replies are labelled by who wrote them, however often") {
  const Transcript t = read(
      "# Ask me on boats\n\n**barn_owl** 87 points 3 years ago\n\nHow dry is it?\n\n"
      "> [–] **AdaMarrow** [S] 112 points 3 years ago\n>\n> We keep it dry.\n\n"
      "**selby2** 1 point 2 days ago\n\nAnd in spring?\n",
      "page.md");
  REQUIRE(labels_of(t) == std::vector<std::string>{"barn_owl", "AdaMarrow", "selby2"});
  REQUIRE(said(t, 1) == "We keep it dry.");
}
