// Who asks and who answers.
#include "support.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using namespace talkgraph::extract::testing;

namespace {

std::string many(std::string_view unit, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += unit;
  return out;
}

bool is_asking(std::string_view role) {
  return role == "interviewer" || role == "moderator";
}

}  // namespace

TEST_CASE("hosts who share the asking are both hosts of their one guest") {
  const Transcript t = read(
      "Boats on the Air, a podcast\n\n" +
      many("Ada Marrow: How did that begin?\n\nNell Finch: It began in a barn. We had wood, and "
           "nobody knew what to do with it, so that we built a boat of it and sold the boat.\n\n"
           "Tom Reed: And who bought it?\n\nNell Finch: A man from the coast bought it, and then "
           "his brother wanted one that was longer, and so it went on for years.\n\n"
           "Tom Reed: Was that not a long time?\n\nAda Marrow: What happened then?\n\nNell Finch: "
           "We "
           "moved to a yard by the river, which had a crane and a slip of its own.\n\n",
           2));
  REQUIRE(role_of(t, "Ada Marrow") == "host");
  REQUIRE(role_of(t, "Tom Reed") == "host");
  REQUIRE(role_of(t, "Nell Finch") == "guest");
}

TEST_CASE("front matter tells hosts from guests") {
  const std::string talk =
      "Ada: Boats are dear.\n\nNell: They are. Are yours?\n\nAda: Mine are.\n\nNell: Why?\n\n"
      "Ada: The wood is.\n\nNell: I see. Is it?\n";
  const Transcript t = read(
      "---\nhosts: [\"Ada Marrow\"]\nguests: [\"[Nell Finch](https://example.com/nell)\"]\n---\n" +
          talk,
      "page.md");
  REQUIRE(role_of(t, "Ada") == "host");
  REQUIRE(name_of(t, "Nell") == "Nell Finch");
  REQUIRE(slice(t.text, speaker(t, "Nell").name_span.value()) == "Nell Finch");
}

TEST_CASE("whoever asks with an office for a name is nobody of that name") {
  const Transcript t =
      read(many("Chief editor of Harbour Works: How many did you build?\n\nNell: Ten.\n\n", 8) +
           "Fourth Question: Of wood?\n\nNell: Of wood.\n");
  REQUIRE(name_of(t, "Chief editor of Harbour Works").empty());
  REQUIRE(is_asking(role_of(t, "Chief editor of Harbour Works")));
  REQUIRE(role_of(t, "Nell") == "interviewee");
  REQUIRE(name_of(t, "Fourth Question").empty());
}

TEST_CASE("without labels whoever the lead says tells something answers") {
  const std::string answers =
      "\n\n### How did you begin?\n\nWith a barn.\n\n### What do you build?\n\nBoats.\n\n"
      "### How many have you built?\n\nTen.\n";
  for (const std::string lead : {"Nell Finch from the Harbour team talks about building boats.",
                                 "Nell Finch told us about the yard."}) {
    const Transcript t = read("# Interview with Harbour\n\n" + lead + answers, "page.md");
    REQUIRE(name_of(t, "Nell Finch") == "Nell Finch");
    REQUIRE(role_of(t, "Nell Finch") == "interviewee");
  }
}

TEST_CASE("who greets right behind her introduction is whom it introduces") {
  const Transcript t = read(
      "Speaker 0: Welcome everyone. This week we have Ada Marrow, Head of Boats at "
      "Harbour.\n\nSpeaker 1: Hi, great to be here.\n\nSpeaker 0: And I'm Tom Reed. Who are you "
      "two?\n\nSpeaker 2: Nell Finch. Uh, I run the yard.\n\nSpeaker 3: Boats, boats.\n\n"
      "Speaker 0: Why boats?\n\nSpeaker 1: They float.\n");
  REQUIRE(name_of(t, "Speaker 0") == "Tom Reed");
  REQUIRE(name_of(t, "Speaker 1") == "Ada Marrow");
  REQUIRE(name_of(t, "Speaker 2") == "Nell Finch");
  REQUIRE(name_of(t, "Speaker 3").empty());
}

TEST_CASE("cards above a text tell who takes part where nobody labels turns") {
  const Transcript t = read(
      "Talk with Ada Marrow\n\nGuest: Harbour Core Contributor Ada Marrow\nHosts: Tom Reed and "
      "Nell "
      "Finch\n\nBoats are slow. Nets are slower, and nobody minds.\n\nThe harbour was quiet.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Ada Marrow", "Tom Reed", "Nell Finch"});
  REQUIRE(role_of(t, "Ada Marrow") == "guest");
  REQUIRE(role_of(t, "Nell Finch") == "host");
  REQUIRE(slice(t.text, speaker(t, "Tom Reed").name_span.value()) == "Tom Reed");
  REQUIRE(t.turns.empty());
  REQUIRE(read("Guest: Ada Marrow\n\nBoats are slow, and nobody minds.\n").speakers.empty());
}

TEST_CASE("who make a show without a guest are its hosts") {
  const std::string talk =
      "Ada Marrow: Welcome to Boats on the Air, the podcast.\n\n"
      "Tom Reed: Hello.\n\nAda Marrow: A new yard opened.\n\nTom Reed: It did. It is large.\n\n";
  const Transcript t = read(talk);
  REQUIRE(role_of(t, "Ada Marrow") == "host");
  REQUIRE(role_of(t, "Tom Reed") == "host");
  const Transcript guest = read(talk + "Tom Reed: Thanks for having me.\n");
  REQUIRE(role_of(guest, "Tom Reed") == "guest");
}

TEST_CASE("initials and remarks beside a name are no part of how the label is written") {
  const Transcript t = read(
      "Ada Marrow (AM): Shall we?\n\nTom Reed | Barn: Yes.\n\nAda Marrow (AM): How?\n\n"
      "Tom Reed | Barn: Slowly.\n");
  REQUIRE(speaker(t, "Tom Reed").written == "Tom Reed | Barn");
  REQUIRE(t.speakers.front().written.find('(') == std::string::npos);
}
