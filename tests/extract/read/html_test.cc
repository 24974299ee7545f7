#include "read/visible_text.h"
#include "support.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using namespace talkgraph::extract::testing;

namespace {

std::vector<std::string> seen_blocks(const Transcript& t, Zone zone) {
  std::vector<std::string> texts;
  for (const Block& block : t.blocks) {
    if (block.zone == zone) texts.push_back(visible_text(t.text, t.markup, block.span).bytes);
  }
  return texts;
}

constexpr std::string_view kPage =
    "<!DOCTYPE html>\n<html><head><title>Ada Marrow builds boats | Harbour Weekly</title>"
    "<meta property=\"og:site_name\" content=\"Harbour Weekly\">"
    "<script>if (a < b) document.write('<p>no</p>');</script></head>\n"
    "<body class=\"has-sidebar\"><nav><ul><li>Home<li>News</ul></nav>\n"
    "<div class='cookie-banner'>Take a cookie</div>\n"
    "<article><h1>Ada Marrow builds boats</h1>\n"
    "<p><strong>Harbour Weekly:</strong> How did it&nbsp;begin?</p>\n"
    "<p><b>Ada Marrow</b>: With a <em>boat</em>.<br><br>Then came &lt;two&gt;.\n"
    "<p><strong>Harbour Weekly:</strong> And now?</p><!-- <p>never</p> -->\n"
    "<p><b>Ada Marrow</b>: Ten &amp; a half.</p></article>\n"
    "<div id=related><p>Why boats?</p></div><footer>2020</footer></body></html>\n";

}  // namespace

TEST_CASE("a page's dialogue is read between its boxes") {
  const Transcript t = read(kPage, "page");
  REQUIRE(t.format == Format::kHtml);
  REQUIRE(t.title == "Ada Marrow builds boats");
  REQUIRE(t.publisher == "Harbour Weekly");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Harbour Weekly", "Ada Marrow"});
  REQUIRE(t.turns.size() == 4);
  REQUIRE(said(t, 1) == "With a <em>boat</em>.<br><br>Then came &lt;two&gt;.");
  REQUIRE(seen_blocks(t, Zone::kDialogue) ==
          std::vector<std::string>{"Harbour Weekly How did it\xC2\xA0"
                                   "begin?",
                                   "Ada Marrow With a boat.", "Then came <two>.",
                                   "Harbour Weekly And now?", "Ada Marrow Ten & a half."});
  REQUIRE(seen_blocks(t, Zone::kFurniture) ==
          std::vector<std::string>{"Home", "News", "Take a cookie", "Why boats?", "2020"});
}

TEST_CASE("scripts, styles and hidden boxes are never shown") {
  const Transcript t = read(
      "<html><body><style>p { color: red }</style><p>One.</p><template><p>Two.</p></template>"
      "<div style='display: "
      "none'>Three.</div><svg><text>Four</text></svg><p>Five.</p></body></html>");
  REQUIRE(t.blocks.size() == 2);
  REQUIRE(slice(t.text, t.blocks[1].span) == "Five.");
}

TEST_CASE("HTML nested 100,000 deep is read") {
  std::string page = "<html><body>";
  for (int i = 0; i < 100'000; ++i) page += "<div><b>";
  page += "<p>At the bottom.</p>";
  for (int i = 0; i < 100'000; ++i) page += "</b></div>";
  const Transcript t = read(page);
  REQUIRE(t.blocks.size() == 1);
  REQUIRE(slice(t.text, t.blocks[0].span) == "At the bottom.");
}

TEST_CASE("tags, quotes and comments that never end do not stall the reader") {
  for (const std::string_view piece : {"<p x=\"", "<a ='<b' =", "<!-- ", "<p ", "&#", "<b><p>"}) {
    std::string page = "<html><body><p>Shown.</p>";
    for (int i = 0; i < 200'000; ++i) page += piece;
    REQUIRE(!read(page).blocks.empty());
  }
}

TEST_CASE("where class names would hide the whole page they are not believed") {
  const Transcript t = read(
      "<html><body><div class='social'><p>Ada: Is it dry?</p><p>Tom: It is.</p>"
      "<p>Ada: Sure?</p><p>Tom: Sure.</p></div></body></html>");
  REQUIRE(t.turns.size() == 4);
}
