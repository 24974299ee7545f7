#include "support.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using namespace talkgraph::extract::testing;

namespace {

Zone zone_of(const Transcript& t, std::string_view beginning) {
  for (const Block& block : t.blocks) {
    if (slice(t.text, block.span).starts_with(beginning)) return block.zone;
  }
  FAIL("no block begins with " << beginning);
  return Zone::kDialogue;
}

}  // namespace

TEST_CASE("title, by-line, lead, dialogue and furniture are told apart") {
  const Transcript t = read(
      "Dialogue with Ada Marrow: wood floats\nWritten by: Tom Reed\n2021-03-04 10:11:12\n"
      "Ada Marrow has built boats for ten years, and she is not tired of it.\n"
      "About the barn, she said:\nIt is dry.\n"
      "Tom Reed: What do you build?\nAda Marrow: Boats.\nOf wood and of iron\n"
      "Tom Reed: Which wood do you like?\nAda Marrow: Oak.\nTom Reed: And iron?\nAda Marrow: No.\n"
      "Subscribe to our newsletter\nRelated articles\nWhy barns are dry: a story of rain\n");
  REQUIRE(zone_of(t, "Dialogue with") == Zone::kTitle);
  REQUIRE(zone_of(t, "Written by") == Zone::kMetadata);
  REQUIRE(zone_of(t, "2021") == Zone::kMetadata);
  REQUIRE(zone_of(t, "Ada Marrow has") == Zone::kLead);
  REQUIRE(zone_of(t, "About the barn") == Zone::kLead);
  REQUIRE(zone_of(t, "Tom Reed: What") == Zone::kDialogue);
  REQUIRE(zone_of(t, "Subscribe") == Zone::kFurniture);
  REQUIRE(zone_of(t, "Why barns") == Zone::kFurniture);
}

TEST_CASE("a line that tells who the speakers are is lead if it tells their posts, too") {
  const std::string rest = "\n\nAnn: Hello there.\n\nBob: Hello.\n\nAnn: And?\n\nBob: Fine.\n";
  const auto posts = read("A talk\n\nSpeakers: Ann Roe (CEO, Tarvo), Bob Lee (CFO, Orbel)" + rest);
  CHECK(zone_of(posts, "Speakers") == Zone::kLead);
  const auto names = read("A talk\n\nSpeakers: Ann Roe, Bob Lee" + rest);
  CHECK(zone_of(names, "Speakers") == Zone::kMetadata);
}

TEST_CASE("a section's heading in plain text interrupts the turn") {
  const Transcript t = read(
      "Tom Reed: What do you build?\nAda Marrow:\nBoats. They float.\nOf wood and of iron\n"
      "Tom Reed: Which do you like?\nAda Marrow:\nOak.\n");
  REQUIRE(said(t, 1) == "Boats. They float.");
  REQUIRE(t.turns.size() == 4);
}

TEST_CASE("a heading inside a talk splits the turn and keeps the speaker") {
  const Transcript t = read(
      "---\nspeakers:\n  - Ada Marrow\n---\n# Wood\n\nIt floats, as you all know.\n\n# Iron\n\nIt "
      "sinks.\n");
  REQUIRE(t.turns.size() == 2);
  REQUIRE(said(t, 1) == "It sinks.");
  REQUIRE(t.turns[0].speaker == t.turns[1].speaker);
}

TEST_CASE("notes before a talk are about it, not part of it") {
  const Transcript t = read(
      "---\nspeakers:\n  - Ada Marrow\n---\nSlides: "
      "https://example.org/boats\n\n<https://example.org>\n\n"
      "Contact me- <https://example.org/ada>\n\nI build boats. Let me tell you how it is done "
      "here.\n");
  REQUIRE(zone_of(t, "Slides") == Zone::kMetadata);
  REQUIRE(zone_of(t, "Contact") == Zone::kMetadata);
  REQUIRE(t.turns.size() == 1);
  REQUIRE(said(t, 0).starts_with("I build"));
}

TEST_CASE("a sentence that begins like the name of a field is no field") {
  const Transcript t = read(
      "Originally from Lagos, Ada Marrow is a boat builder at Orbex.\n\nSpeaker 1: Welcome.\n"
      "Speaker 2: Thank you.\nSpeaker 1: How is it?\nSpeaker 2: Wet.\n");
  REQUIRE(zone_of(t, "Originally") == Zone::kLead);
}

TEST_CASE("wrapped lines are one paragraph and a label among them opens a turn") {
  const Transcript t = read(
      "Ada Marrow: The first boat that I ever built was a small one, and it\n"
      "sank on the second day because the wood was wet and the nails were\n"
      "far too short for planks of that kind. I was not discouraged by that\n"
      "and went on.\nTom Reed: What did the people of the town say when they saw you there\n"
      "with hammer and saw again?\nAda Marrow: They laughed, and they brought dry wood and longer "
      "nails\n"
      "and stayed to help until the boat was done.\nTom Reed: Did it float?\n");
  REQUIRE(t.turns.size() == 4);
  REQUIRE(t.blocks.size() == 4);
  REQUIRE(said(t, 1).ends_with("with hammer and saw again?"));
}

TEST_CASE("the menu above a page is furniture") {
  std::string menu;
  for (const char* item : {"OarsBuy the best", "Boats", "Sails", "Ropes", "Nets", "Wood", "Tar"}) {
    menu += "  * [" + std::string(item) + "](https://example.com/" + item + ")\n\n";
  }
  const std::string body =
      "# The yard\n\nAda Marrow builds boats of wood in a yard by the river.\n";
  const Transcript t = read(menu + "More\n\n[Paint](https://example.com/paint)\n\n" + body, "p.md");
  REQUIRE(zone_of(t, "[OarsBuy") == Zone::kFurniture);
  REQUIRE(zone_of(t, "More") == Zone::kFurniture);
  REQUIRE(zone_of(t, "Ada Marrow") != Zone::kFurniture);
  const Transcript few = read("[Boats](https://example.com/boats)\n\n" + body, "p.md");
  REQUIRE(zone_of(few, "[Boats") != Zone::kFurniture);
}

TEST_CASE("the links with which a page ends are its foot, and what is said before is not") {
  std::string links;
  for (const char* item : {"Oars", "Boats", "Sails", "Ropes", "Nets", "Wood", "Tar", "Paint"}) {
    links += "  * [" + std::string(item) + "](https://example.com/" + item + ")\n\n";
  }
  const std::string body =
      "# The yard\n\nAda Marrow builds boats of wood in a yard by the river.\n\nIt works.\n\n";
  const Transcript t = read(body + links + "### More\n\nHelp\n", "p.md");
  REQUIRE(zone_of(t, "It works") != Zone::kFurniture);
  REQUIRE(zone_of(t, "[Oars") == Zone::kFurniture);
  REQUIRE(zone_of(t, "Help") == Zone::kFurniture);
  const Transcript few = read(body + "[Boats](https://example.com/boats)\n", "p.md");
  REQUIRE(zone_of(few, "[Boats") != Zone::kFurniture);
}
