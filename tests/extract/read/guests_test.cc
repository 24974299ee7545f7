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
