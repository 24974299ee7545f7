#include <catch2/catch.hpp>

#include "support.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using namespace talkgraph::extract::testing;

TEST_CASE("a label on its own line speaks for the lines below it") {
  const Transcript t = read(
      "Talk with Ada Marrow\n\n"
      "Harbour Weekly: How did it begin?\n"
      "Ada Marrow:\nWith a boat.\nThen came a second one.\n"
      "Harbour Weekly: And now?\nAda Marrow:\nNow there are ten.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Harbour Weekly", "Ada Marrow"});
  REQUIRE(t.turns.size() == 4);
  REQUIRE(said(t, 1) == "With a boat.\nThen came a second one.");
  REQUIRE(slice(t.text, *t.turns[1].label) == "Ada Marrow");
  REQUIRE(role_of(t, "Harbour Weekly") == "interviewer");
  REQUIRE(role_of(t, "Ada Marrow") == "interviewee");
  REQUIRE(t.title == "Talk with Ada Marrow");
}

TEST_CASE("initials, handles and misspelt labels are those declared") {
  const Transcript t = read(
      "---\ntitle: Net makers\nspeakers:\n  - Ola Brandt\n  - Piet Zandstra\n  - Noor Haddad\n---\n"
      "OB: Shall we start?\n\nzandstra: Yes.\n\nNoor: Gladly.\n\nOB: What is a net?\n\n"
      "zandstra: Rope.\n\nzandstar: And knots.\n\nNoor: Mostly air, to be fair.\n\nOB: Why air?\n");
  REQUIRE(name_of(t, "OB") == "Ola Brandt");
  REQUIRE(name_of(t, "zandstra") == "Piet Zandstra");
  REQUIRE(name_of(t, "Noor") == "Noor Haddad");
  REQUIRE(t.speakers.size() == 3);
  REQUIRE(t.turns[5].speaker == t.turns[1].speaker);
  REQUIRE(role_of(t, "OB") == "moderator");
}

TEST_CASE("lines that introduce things are no labels") {
  const Transcript t = read(
      "---\nspeakers:\n  - Ola Brandt\n---\nSlides: https://example.org/nets\n\n"
      "I will talk about nets for a while, and about the knots in them.\n\n"
      "Pros: they are light.\n\nCons: they break.\n\nStep 1: cut the rope.\n\nStep 2: knot it.\n\n"
      "Note: wet rope is longer.\n\nHere is what I learned: not much.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Ola Brandt"});
  REQUIRE(role_of(t, "Ola Brandt") == "speaker");
  REQUIRE(t.turns.size() == 1);
}
