#include "syntax/word_form.h"

#include <catch2/catch.hpp>

using namespace talkgraph::extract;

TEST_CASE("numbers of one form are one word") {
  REQUIRE(word_form("2016", "2016").word == word_form("1987", "1987").word);
  REQUIRE(word_form("2016", "2016").word != word_form("12", "12").word);
}

TEST_CASE("case changes the shape, not the word") {
  const WordForm name = word_form("Lisbon", "lisbon");
  const WordForm word = word_form("lisbon", "lisbon");
  REQUIRE(name.word == word.word);
  REQUIRE(name.suffixes == word.suffixes);
  REQUIRE(name.shape != word.shape);
}

TEST_CASE("a shape tells one capital from several, and leaves length out") {
  REQUIRE(word_form("CEO", "ceo").shape == word_form("NASA", "nasa").shape);
  REQUIRE(word_form("CEO", "ceo").shape != word_form("A", "a").shape);
  REQUIRE(word_form("Ann", "ann").shape == word_form("Lisbon", "lisbon").shape);
}

TEST_CASE("affixes are shorter than their word") {
  const WordForm form = word_form("in", "in");
  REQUIRE(form.suffixes[0] != 0);
  REQUIRE(form.suffixes[1] == 0);
  REQUIRE(form.prefixes[1] == 0);
}
