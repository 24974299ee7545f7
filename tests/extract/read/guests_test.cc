#include "support.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using namespace talkgraph::extract::testing;

namespace {

// Who answers under "A" below this title and lead.
std::string who_answers(const std::string& title, const std::string& lead) {
  const Transcript t = read("# " + title + "\n\n" + (lead.empty() ? "" : lead + "\n\n") +
                            "Q: What do you build, and for whom?\n\nA: Boats, mostly.\n\n"
                            "Q: How many are there?\n\nA: Ten.\n\n"
                            "Q: What comes next?\n\nA: More of them.\n");
  return name_of(t, "A");
}

}  // namespace

TEST_CASE("who is alone in title and lead answers") {
  for (const std::string title :
       {"Small boats and big ones, with Ada Marrow of Barn Boats",
        "Episode 12: Ada Marrow (Barn Boats) on wood", "Barn Boats's Ada Marrow on wood"}) {
    INFO(title);
    CHECK(who_answers(title, "") == "Ada Marrow");
  }
  for (const std::string lead : {"Ada Marrow is one of the people behind Barn Boats.",
                                 "Ada Marrow founded Barn Boats in 2019 after years in a bank.",
                                 "Ada Marrow is the founder of Barn Boats, a yard in Oslo."}) {
    INFO(lead);
    CHECK(who_answers("A talk about wood", lead) == "Ada Marrow");
  }
  CHECK(who_answers("A talk about wood", "Ada Marrow and Tom Reed met in May.").empty());
}

TEST_CASE("who joins somebody, or talks to somebody as she, is the one who answers") {
  CHECK(who_answers("A talk about wood",
                    "Ada Marrow joins Tom Reed to discuss Barn Boats and small yards.") ==
        "Ada Marrow");
  CHECK(who_answers("A talk about wood",
                    "Ada Marrow leads design at Barn Boats. She talked to Tom Reed about wood.") ==
        "Ada Marrow");
}

TEST_CASE("a host tells who it is that answers, and by what name he takes leave") {
  const std::string rest =
      "Speaker 0: How are the boats?\n\nSpeaker 1: They float.\n\n"
      "Speaker 0: All of them?\n\nSpeaker 1: One sank.\n";
  for (const char* first : {"And that's Tom Reed, who runs the yard at Selby.",
                            "Tom Reed, he is the founder of the yard.",
                            "Here is Tom Reed, he's the head of the yard."}) {
    const Transcript t = read("Speaker 0: Welcome to the podcast. I'm Ada Marrow. " +
                              std::string(first) + "\n\nSpeaker 1: I am.\n\n" + rest);
    CHECK(name_of(t, "Speaker 0") == "Ada Marrow");
    CHECK(name_of(t, "Speaker 1") == "Tom Reed");
  }
  std::string talk = "Ada (00:00.918)\nAre we live?\n\n";
  for (int i = 0; i < 20; ++i) talk += "Tom (00:07.220)\nWe are.\n\nAda (00:11.540)\nFine.\n\n";
  const Transcript leave =
      read(talk + "Tom (00:19.220)\nBye.\n\nAda (00:21.540)\nI'm Ada Marrow.\n");
  REQUIRE(name_of(leave, "Ada") == "Ada Marrow");
}

TEST_CASE("somebody in a row of the audience is nobody by name") {
  const Transcript t = read(
      "Ada Marrow: Any questions?\n\nMan in the front row: Is it dry?\n\n"
      "Tom Reed: It is.\n\nAda Marrow: One more?\n\nTom Reed: No.\n");
  REQUIRE(role_of(t, "Man in the front row") == "audience");
  REQUIRE(name_of(t, "Man in the front row").empty());
}
