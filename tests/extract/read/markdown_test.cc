#include "read/visible_text.h"
#include "support.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using namespace talkgraph::extract::testing;

namespace {

// What a reader sees of the only block of a Markdown page.
std::string seen(std::string_view markdown) {
  const Transcript t = read(markdown, "page.md");
  REQUIRE(t.blocks.size() == 1);
  return visible_text(t.text, t.markup, t.blocks[0].span).bytes;
}

}  // namespace

TEST_CASE("links that touch are words apart") {
  const Transcript t =
      read("See [the boat](http://a.example)[Read on](http://b.example).", "page.md");
  CHECK(visible_text(t.text, t.markup, {0, static_cast<std::uint32_t>(t.text.size())}).bytes ==
        "See the boat Read on.");
}

TEST_CASE("emphasis, links, code and escapes are markup") {
  REQUIRE(seen("a **bold** and *soft* word") == "a bold and soft word");
  REQUIRE(seen("see [the map](https://example.org/a_(b)) now") == "see the map now");
  REQUIRE(seen("a ![picture](x.png) here") == "a  here");
  REQUIRE(seen("run `ls` and ``a`b``") == "run ls and a`b");
  REQUIRE(seen("not \\*soft\\*") == "not *soft*");
  REQUIRE(seen("[**bold link**](x) end") == "bold link end");
}

TEST_CASE("wiki links show their names only") {
  REQUIRE(seen("see [[old_harbour_map | the map]] and [[boats|a boat]]") ==
          "see the map and a boat");
  REQUIRE(seen("[[7:12]] and [[a | ]] stay") == "[[7:12]] and [[a | ]] stay");
  const Transcript t = read("By 2019 [[history_of_boats | Acme]] had sailed.\n", "page.txt");
  REQUIRE(visible_text(t.text, t.markup, t.blocks[0].span).bytes == "By 2019 Acme had sailed.");
}

TEST_CASE("what only looks like markup is text") {
  REQUIRE(seen("2 * 3 * 4 is 24") == "2 * 3 * 4 is 24");
  REQUIRE(seen("snake_case_name stays") == "snake_case_name stays");
  REQUIRE(seen("a < b and b > c") == "a < b and b > c");
  REQUIRE(seen("an [aside] and a ` tick") == "an [aside] and a ` tick");
  REQUIRE(seen("AT&T and R&D") == "AT&T and R&D");
}

TEST_CASE("addresses and tags are hidden, references are decoded") {
  REQUIRE(seen("look at https://example.org/a?b=c, please") == "look at , please");
  REQUIRE(seen("mail <https://example.org> me") == "mail  me");
  REQUIRE(seen("a <a href=\"https://example.org\">boat</a> &amp; oar") == "a boat & oar");
  REQUIRE(seen("it&#8217;s &quot;fine&quot; &mdash; really") == "it’s \"fine\" — really");
  REQUIRE(seen("one<br>two") == "one two");
}

TEST_CASE("times in brackets behind what was said belong to no sentence") {
  REQUIRE(seen("The harbour bank serves twenty million anglers, as its founder says "
               "<a href=\"x\">[00:59:43]</a> and has offices in Oslo [1:02:03].") ==
          "The harbour bank serves twenty million anglers, as its founder says  and has offices "
          "in Oslo .");
  REQUIRE(seen("Jane [00:59:43]: we met") == "Jane [00:59:43]: we met");
}

TEST_CASE("headings, lists and fences are blocks of their kind") {
  const Transcript t =
      read("# Boats #\n\nOf wood\nand iron\n\n- one\n- two\n\n```\nx = 1\n```\n\nUnder\n=====\n",
           "page.md");
  std::vector<BlockKind> kinds;
  std::vector<std::string> texts;
  for (const Block& block : t.blocks) {
    kinds.push_back(block.kind);
    texts.emplace_back(slice(t.text, block.span));
  }
  REQUIRE(texts ==
          std::vector<std::string>{"Boats", "Of wood\nand iron", "one", "two", "x = 1", "Under"});
  REQUIRE(kinds == std::vector<BlockKind>{BlockKind::kHeading, BlockKind::kParagraph,
                                          BlockKind::kListItem, BlockKind::kListItem,
                                          BlockKind::kPreformatted, BlockKind::kHeading});
}

TEST_CASE("comments are hidden over several lines and without an end are text") {
  const Transcript t = read("<!-- Box\n\nmore -->\nShown.\n\n<!-- never ends\n", "page.txt");
  REQUIRE(t.blocks.size() == 2);
  REQUIRE(slice(t.text, t.blocks[0].span) == "Shown.");
  REQUIRE(slice(t.text, t.blocks[1].span) == "<!-- never ends");
}

TEST_CASE("markup is ascending and disjoint") {
  const Transcript t =
      read("**Ada [x](y):** *a [b*](c) `d` <i>e</i>\n\n> **Tom:** f\n\nAda [0:10]: g", "p.md");
  for (std::size_t i = 1; i < t.markup.size(); ++i) {
    REQUIRE(t.markup[i - 1].span.end <= t.markup[i].span.begin);
  }
  REQUIRE(!t.markup.empty());
}

TEST_CASE("items that are cut within sentences are lines of one paragraph") {
  const std::string text =
      "*  Today I talk with Ola Brandt, who runs a\n*  boat yard in a town by the\n"
      "*  sea and has done so for\n*  twenty years.\n*  Ola, welcome.\n*  Thank you for having\n"
      "*  me here today.\n*  How did it\n*  begin?\n";
  const Transcript cut = read(text);
  REQUIRE(cut.blocks.size() == 1);
  REQUIRE(slice(cut.text, cut.blocks[0].span).starts_with("Today I talk"));
  const Transcript list =
      read("* ropes\n* nets\n* floats\n* knots\n* oars\n* sails\n* masts\n* tar\n");
  REQUIRE(list.blocks.size() == 8);
}

TEST_CASE("a line of a paragraph that its writer has broken off is a paragraph of its own") {
  for (const char* mark : {"<br>", "<br/>", "  ", "\\"}) {
    const Transcript t = read("The yard was built by those who had met in it, by Ada" +
                                  std::string(mark) + "\nMain parts of it are dry\n",
                              "p.md");
    REQUIRE(t.blocks.size() == 2);
  }
  const Transcript joined =
      read("It was built by those who had met, by Ada<br>\nand by me\n", "p.md");
  REQUIRE(joined.blocks.size() == 1);
}
