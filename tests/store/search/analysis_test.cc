#include "search/analysis.h"

#include <catch2/catch.hpp>

#include "graph/document_graph.h"
#include "search/passages.h"
#include "search/words.h"

using namespace talkgraph;
using store::Analyzer;

namespace {

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> found;
  for (const Span word : store::words_of(text)) found.emplace_back(slice(text, word));
  return found;
}

std::vector<std::string> terms(std::string_view text) {
  Analyzer analyzer;
  std::vector<std::string> found;
  for (const store::Token& token : analyzer.tokens(text)) found.emplace_back(token.term);
  return found;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("words are runs of letters and digits with apostrophes within") {
  REQUIRE(words("We don't, \"they\" do: web3!") == Texts{"We", "don't", "they", "do", "web3"});
  REQUIRE(words("'90s rock 'n' roll'") == Texts{"90s", "rock", "n", "roll"});
  REQUIRE(words("proof-of-reserves") == Texts{"proof", "of", "reserves"});
  REQUIRE(words("1,300.5 or 7, 8.") == Texts{"1,300.5", "or", "7", "8"});
  REQUIRE(words(" -- ").empty());
}

TEST_CASE("tags and character references are no words, other angle brackets are") {
  REQUIRE(words("a <b class=\"x\">bold</b> &ldquo;word&rdquo; R&D") ==
          Texts{"a", "bold", "word", "R", "D"});
  REQUIRE(words("1 < 2 and 3 > 2") == Texts{"1", "2", "and", "3", "2"});
  REQUIRE(words("x <unclosed") == Texts{"x", "unclosed"});
}

TEST_CASE("each character of a script without spaces is a word") {
  REQUIRE(words("交易所 OKX") == Texts{"交", "易", "所", "OKX"});
}

TEST_CASE("inflections, cases and accents of a word give one term") {
  REQUIRE(terms("Reserves RESERVE reserved") == terms("reserve reserve reserve"));
  REQUIRE(terms("Café CAFÉ cafe\u0301s") == terms("cafe cafe cafes"));
  REQUIRE(terms("don\u2019t") == terms("don't"));
  REQUIRE(terms("1,300") == Texts{"1300"});
  REQUIRE(terms("ＢＴＣ") == Texts{"btc"});
  REQUIRE(terms("reserve")[0] != terms("preserve")[0]);
}

TEST_CASE("a term is never longer than a key can bear, nor cut within a character") {
  const std::string ascii(100, 'x');
  REQUIRE(terms(ascii)[0].size() == 64);
  std::string wide = "x";
  for (int i = 0; i < 100; ++i) wide += "ж";
  REQUIRE(terms(wide)[0].size() == 63);
}

TEST_CASE("a turn's passages end at its blank lines") {
  DocumentGraph document;
  document.text = "A: one\ntwo\n\n \t\nthree \nB: \n\nfour";
  document.speakers.resize(1);
  document.turns = {{0, {3, 22}}, {0, {25, 32}}};
  Texts found;
  for (const Span passage : store::passages_of(document)) {
    found.emplace_back(slice(document.text, passage));
  }
  REQUIRE(found == Texts{"one\ntwo", "three", "four"});
}

TEST_CASE("a document without turns has its paragraphs as passages") {
  DocumentGraph document;
  document.text = "one\n\ntwo\n";
  REQUIRE(store::passages_of(document) == std::vector<Span>{{0, 3}, {5, 8}});
}

TEST_CASE("turns that overlap give each byte to one passage") {
  DocumentGraph document;
  document.text = "one two three";
  document.turns = {{0, {0, 7}}, {0, {4, 13}}};
  const std::vector<Span> passages = store::passages_of(document);
  REQUIRE(passages == std::vector<Span>{{0, 7}, {8, 13}});
}
