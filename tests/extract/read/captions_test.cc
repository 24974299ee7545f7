#include <catch2/catch.hpp>

#include "language/tokens.h"
#include "read/caption_time.h"
#include "read/format.h"
#include "support.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using namespace talkgraph::extract::testing;

namespace {

// What a reader sees of some of the text, in one line.
std::string seen(const Transcript& t, Span span) {
  std::string out;
  std::uint32_t at = span.begin;
  for (const Markup& markup : t.markup) {
    if (markup.span.begin < at || markup.span.end > span.end) continue;
    out += t.text.substr(at, markup.span.begin - at);
    out += markup.replacement;
    at = markup.span.end;
  }
  out += t.text.substr(at, span.end - at);
  for (char& c : out) c = c == '\n' ? ' ' : c;
  return out;
}
std::string seen(const Transcript& t, std::size_t turn) {
  return seen(t, t.turns[turn].span);
}

}  // namespace

TEST_CASE("the times of captions are told from other lines") {
  CHECK(is_caption_time("00:01:02.345 --> 00:01:04.000"));
  CHECK(is_caption_time("01:02,345 --> 01:04,000"));
  CHECK(is_caption_time("0:0:0.0 --> 0:0:3.45"));
  CHECK(is_caption_time("00:00.000 --> 00:02.000 align:start position:10%"));
  CHECK_FALSE(is_caption_time("00:01:02"));
  CHECK_FALSE(is_caption_time("a --> b"));
  CHECK_FALSE(is_caption_time("12 --> 13"));
  CHECK_FALSE(is_caption_time("00:01 -->"));
}

TEST_CASE("captions are known by their times, whatever the file is called") {
  CHECK(recognise_format("WEBVTT\n\n00:00.000 --> 00:02.000\nHi.\n", "a") == Format::kCaptions);
  CHECK(recognise_format("1\n00:00:00,000 --> 00:00:02,000\nHi.\n", "a.txt") == Format::kCaptions);
  CHECK(recognise_format("In line 1\n00:00:00,000 --> 00:00:02,000\n", "a.txt") ==
        Format::kPlainText);
}

TEST_CASE("voices of WebVTT are speakers, and their sentences go on over cues") {
  const Transcript t = read(
      "WEBVTT\n\nNOTE made by hand\nand checked\n\n"
      "intro\n00:00:00.000 --> 00:00:04.000\n<v Ada Marrow>How did the boat\n\n"
      "2\n00:00:04.000 --> 00:00:05.000 align:start\n<v Ada Marrow>begin?</v>\n\n"
      "3\n00:00:05.000 --> 00:00:08.000\n<v.loud Piet Zand>With <i>rope</i>\nand air.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Ada Marrow", "Piet Zand"});
  REQUIRE(t.turns.size() == 2);
  CHECK(seen(t, 0) == "How did the boat begin?");
  CHECK(seen(t, 1) == "With rope and air.");
  CHECK(slice(t.text, *t.turns[1].label) == "Piet Zand");
}

TEST_CASE("the first word behind a voice's tag is a word of its own") {
  const Transcript t = read("WEBVTT\n\n00:00.000 --> 00:04.000\n<v Ada Marrow>How did it begin?\n");
  const TokenizedText text = tokenize(t);
  REQUIRE(text.sentences.size() == 1);
  CHECK(slice(t.text, text.sentences.front().span) == "How did it begin?");
}

TEST_CASE("a name that every caption repeats is one label") {
  const Transcript t = read(
      "1\n00:00:00,000 --> 00:00:01,000\nAda Marrow: How did\n\n"
      "2\n00:00:01,000 --> 00:00:02,000\nAda Marrow: it begin?\n\n"
      "3\n00:00:02,000 --> 00:00:03,000\nPiet Zand: With\n\n"
      "4\n00:00:03,000 --> 00:00:04,000\nPiet Zand: rope.\n\n"
      "5\n00:00:04,000 --> 00:00:05,000\nAda Marrow: And now?\n");
  REQUIRE(t.turns.size() == 3);
  CHECK(seen(t, 0) == "How did it begin?");
  CHECK(seen(t, 1) == "With rope.");
  CHECK(who(t, 2) == "Ada Marrow");
}

TEST_CASE("a name stands above what is said") {
  const Transcript t = read(
      "0:0:0.0 --> 0:0:3.45\nAda Marrow\nHow did it begin?\n"
      "0:0:3.45 --> 0:0:6.0\nPiet Zand\nWith rope.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Ada Marrow", "Piet Zand"});
  CHECK(said(t, 1) == "With rope.");
}

TEST_CASE("marks tell where somebody else speaks") {
  const Transcript t = read(
      "1\n00:00:00,000 --> 00:00:01,000\n>> ADA: How?\n\n2\n00:00:01,000 --> 00:00:02,000\n"
      ">> PIET: With\n\n3\n00:00:02,000 --> 00:00:03,000\nrope.\n\n"
      "4\n00:00:03,000 --> 00:00:04,000\n>> ADA: Now?\n\n5\n00:00:04,000 --> 00:00:05,000\n"
      ">> PIET: Air.\n");
  REQUIRE(t.turns.size() == 4);
  CHECK(who(t, 1) == "PIET");
  CHECK(seen(t, 1) == "With rope.");
}

TEST_CASE("a name in brackets with a time is a label") {
  const Transcript t = read(
      "[Ada Marrow] 10:01:11\nHow did it begin?\n\n[Piet Zand] 10:01:15\nWith rope.\n\n"
      "[Ada Marrow] 10:02:11\nAnd now?\n\n[Piet Zand] 10:02:15\nAir.\n");
  REQUIRE(t.turns.size() == 4);
  CHECK(said(t, 1) == "With rope.");
}

TEST_CASE("lines between times that stand alone are what is said on and on") {
  const Transcript t = read(
      "Harbour Talk\n\nEpisode Transcript\n\n0:02\n\nWelcome to the\n\n0:04\n\nharbour. I am "
      "Ada\n\n"
      "0:06\n\nMarrow, and with\n\n0:08\n\nme is Piet, who makes\n\n0:11\n\nnets of all\n\n"
      "0:13\n\nsizes. So let's\n\n0:15\n\nbegin with them.\n");
  REQUIRE(t.format == Format::kCaptions);
  REQUIRE(!t.blocks.empty());
  CHECK(seen(t, t.blocks.back().span).find("I am Ada Marrow, and with me is Piet") !=
        std::string::npos);
}

TEST_CASE("a dialogue with times above its turns is none of captions") {
  const Transcript t = read(
      "0:02\nWelcome to the harbour.\n0:14\nThank you for having me.\n0:20\nHow did it begin?\n"
      "0:31\nWith a boat.\n0:40\nAnd now?\n0:52\nNow there are ten.\n");
  CHECK(t.format != Format::kCaptions);
}

TEST_CASE("times in brackets before what a recogniser heard are those of captions") {
  const Transcript t = read(
      "Detecting language using up to the first 30 seconds.\nDetected language: English\n"
      "[00:00.000 --> 00:04.200]  This is the Barn Hour, a podcast on boats, and I'm Ada Marrow,\n"
      "[00:04.200 --> 00:09.000]  with me is Tom Reed\n[00:09.000 --> 00:11.000]  Tom builds "
      "them.\n");
  REQUIRE(t.format == Format::kCaptions);
  REQUIRE(labels_of(t) == std::vector<std::string>{"Ada Marrow", "Tom Reed"});
  REQUIRE(role_of(t, "Ada Marrow") == "host");
  REQUIRE(role_of(t, "Tom Reed") == "guest");
  REQUIRE(t.blocks.size() == 1);
  REQUIRE(slice(t.text, t.blocks[0].span).starts_with("This is the Barn Hour"));
}
