#include "read/format.h"

#include "support.h"

using namespace talkgraph;
using namespace talkgraph::extract;

TEST_CASE("HTML is recognised by its first tag, whatever the name") {
  REQUIRE(recognise_format("<!DOCTYPE html><p>Hi</p>", "a.txt") == Format::kHtml);
  REQUIRE(recognise_format("\n<!-- saved -->\n<HTML lang=en>", "a") == Format::kHtml);
  REQUIRE(recognise_format("<p>a</p><p>b</p><div>c</div>", "a.txt") == Format::kHtml);
}

TEST_CASE("Markdown is recognised by front matter and marks") {
  REQUIRE(recognise_format("---\ntitle: x\n---\nHi", "a.txt") == Format::kMarkdown);
  REQUIRE(recognise_format("# Talk\n\n**Ada:** Hi.\n\n**Tom:** Yes.", "a.txt") ==
          Format::kMarkdown);
}

TEST_CASE("the name decides where the content does not") {
  REQUIRE(recognise_format("Ada: Hi.", "a.md") == Format::kMarkdown);
  REQUIRE(recognise_format("Ada: Hi.", "a.txt") == Format::kPlainText);
  REQUIRE(recognise_format("Ada: Hi.", "") == Format::kPlainText);
  REQUIRE(recognise_format("Ada <b>said</b> hi.", "a.txt") == Format::kPlainText);
}

TEST_CASE("a rule at the top is not front matter") {
  REQUIRE(recognise_format("---\n\nThis is prose: it has a colon.\n", "a.txt") ==
          Format::kPlainText);
}
