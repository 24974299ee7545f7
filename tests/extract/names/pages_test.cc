// Names in what pages have besides sentences: headings, accounts, forms.
#include <catch2/catch.hpp>
#include <string>

#include "names_fixture.h"
#include "read/read_transcript.h"

using namespace talkgraph;
using namespace talkgraph::extract;

namespace {

NamedText page(const std::string& text) {
  return NamedText(*read_transcript(text, "page.md"));
}

}  // namespace

TEST_CASE("headings of ordinary words name nothing") {
  const NamedText text = page(
      "# Coinbase today\n\n## Building for the Long Term\n\nWe are here.\n\n"
      "## Critiquing the VC Model\n\nWe are there.\n\n### Lessons from Previous Ventures\n\n"
      "*   **Patience Amidst Storms:** The lack of haste was good.\n"
      "*   **First Venture (Trading Firm):** A small fund with returns.\n"
      "*   **Misunderstanding Investment:** Many hire people.\n");
  for (const char* const name : {"Long Term", "VC Model", "Previous Ventures", "Amidst Collapse",
                                 "Trading Firm", "Misunderstanding Investment"}) {
    INFO(name);
    CHECK(text.type_of(name).empty());
  }
}

TEST_CASE("a heading's rare words are names all the same") {
  CHECK(!page("## Lessons from Quarntex\n\nQuarntex is small. We like Quarntex.\n")
             .type_of("Quarntex")
             .empty());
  CHECK(page("# Talk\n\nMira Lund: I met Ada Holt there.\n").type_of("Ada Holt") == "Person");
}

TEST_CASE("an account is the one whose name it has") {
  const NamedText text = page(
      "**Host:** Hi @mira_lundqvist, welcome.\n\n**Mira Lundqvist:** Thanks. I run Tessaro, a "
      "company. Follow @TessaroHQ, and my friend @ostapwrites.\n");
  CHECK(text.name_of("@mira_lundqvist") == "Mira Lundqvist");
  CHECK(text.name_of("@TessaroHQ") == "Tessaro");
  CHECK(text.name_of("@ostapwrites") == "@ostapwrites");
}

TEST_CASE("coins and chains have accounts, too") {
  const NamedText text = page("**Mira:** We hold Litecoin. Follow @LitecoinFoundation for news.\n");
  CHECK(text.name_of("@LitecoinFoundation") == "Litecoin");
}

TEST_CASE("a lost line break joins no names") {
  const NamedText text = page(
      "We use Coinbase.\n\nAbout CoinbaseEstablished in 2012, Coinbase is an exchange.\n\n"
      "Contact DetailsMira Lund\n\nCompany Websitehttps://www.coinbase.com/\n");
  CHECK(text.type_of("CoinbaseEstablished").empty());
  CHECK(text.type_of("DetailsMira Lund").empty());
  CHECK(text.type_of("Websitehttps").empty());
  CHECK(text.type_of("Coinbase") == "Exchange");
}

TEST_CASE("a headline's verb is nobody's given name") {
  CHECK(page("# Talk\n\nWe read that Coinbase's COO Leads Discussion on it.\n")
            .type_of("Leads Discussion")
            .empty());
}

TEST_CASE("one session has one name, whoever comes first in it") {
  const NamedText text = page(
      "# Tessaro Quillmark AMA\n\nMira: Welcome to the Quillmark x Tessaro AMA of today. We go on "
      "to the next part of our AMA Session. This AMA is long.\n");
  CHECK(text.name_of("AMA") == text.name_of("AMA Session"));
}

TEST_CASE("of two things that share a name the one is meant that the text has in full") {
  CHECK(page("Mira: The Liquid Network is a sidechain. We move coins to Liquid each day.\n")
            .type_of("Liquid") == "Network");
}
