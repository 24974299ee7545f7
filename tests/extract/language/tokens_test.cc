#include <catch2/catch.hpp>

#include "language_fixture.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using Words = std::vector<std::string>;

TEST_CASE("words and marks are tokens of their own") {
  CHECK(words_of("Yes, Mira said (twice): go!") ==
        Words{"Yes", ",", "Mira", "said", "(", "twice", ")", ":", "go", "!"});
}

TEST_CASE("dotted and joined names are one word") {
  CHECK(words_of("ORB.COM and nib.fun at Mt.Vega") ==
        Words{"ORB.COM", "and", "nib.fun", "at", "Mt.Vega"});
  CHECK(words_of("the K&L index") == Words{"the", "K&L", "index"});
  CHECK(words_of("we use v0.21.1.") == Words{"we", "use", "v0.21.1", "."});
}

TEST_CASE("a missing blank after a full stop does not join two sentences") {
  CHECK(words_of("it ended.Then Pellworm.The") ==
        Words{"it", "ended", ".", "Then", "Pellworm", ".", "The"});
}

TEST_CASE("clitics are tokens of their own, with straight and curly apostrophes") {
  CHECK(words_of("Orbex's don't we’ll") == Words{"Orbex", "'s", "do", "n't", "we", "’ll"});
  CHECK(words_of("O’Dunne users' o'clock") == Words{"O’Dunne", "users", "'", "o'clock"});
}

TEST_CASE("numbers keep their separators and short suffixes") {
  const Transcript transcript = paragraph("$10.5 billion, 17,000 users, 24/7, 50k, 12-14");
  const TokenizedText text = tokenize(transcript);
  Words words;
  for (const Token& token : text.tokens) words.emplace_back(token.text);
  CHECK(words == Words{"$", "10.5", "billion", ",", "17,000", "users", ",", "24/7", ",", "50k", ",",
                       "12", "-", "14"});
  CHECK(text.tokens[0].kind == TokenKind::kSymbol);
  CHECK(text.tokens[1].kind == TokenKind::kNumber);
  CHECK(text.tokens[9].kind == TokenKind::kNumber);
}

TEST_CASE("abbreviations keep their dot, words at the end of a sentence do not") {
  CHECK(words_of("Dr. Lund of Vane Inc. left the U.S. at 9 p.m. today.") ==
        Words{"Dr.", "Lund", "of", "Vane", "Inc.", "left", "the", "U.S.", "at", "9", "p.m.",
              "today", "."});
  CHECK(words_of("Ada J. Lund chose plan B. We left.") ==
        Words{"Ada", "J.", "Lund", "chose", "plan", "B", ".", "We", "left", "."});
  CHECK(words_of("I said no.") == Words{"I", "said", "no", "."});
  CHECK(words_of("No. 1") == Words{"No.", "1"});
}

TEST_CASE("a hyphen stands alone, except after co") {
  CHECK(words_of("seventh-anniversary co-founder Jean-Luc") ==
        Words{"seventh", "-", "anniversary", "co-founder", "Jean", "-", "Luc"});
  CHECK(words_of("Co-Founder, CO-CEO") == Words{"Co-Founder", ",", "CO-CEO"});
}

TEST_CASE("handles and addresses are one token") {
  CHECK(words_of("ask @mira_k7, see https://orbex.example/a?b=c.") ==
        Words{"ask", "@mira_k7", ",", "see", "https://orbex.example/a?b=c", "."});
}

TEST_CASE("scripts without blanks are cut where they meet others") {
  CHECK(words_of("在Orbex交易 a 整理稿 of") == Words{"在", "Orbex", "交易", "a", "整理稿", "of"});
}

TEST_CASE("case and spacing are noted") {
  const Transcript transcript = paragraph("ORBEX Orbex’s orbex");
  const TokenizedText text = tokenize(transcript);
  REQUIRE(text.tokens.size() == 4);
  CHECK(text.tokens[0].all_caps);
  CHECK(text.tokens[1].capitalized);
  CHECK_FALSE(text.tokens[1].all_caps);
  CHECK(text.tokens[2].lower == "'s");
  CHECK_FALSE(text.tokens[2].space_before);
  CHECK(text.tokens[3].space_before);
  CHECK(text.tokens[0].lower == "orbex");
}

TEST_CASE("a token covers its bytes and shows what a reader sees") {
  Transcript transcript = paragraph("K&amp;L <b>Or</b>bex");
  transcript.markup = {{{1, 6}, "&"}, {{8, 11}, ""}, {{13, 17}, ""}};
  const TokenizedText text = tokenize(transcript);
  REQUIRE(text.tokens.size() == 2);
  CHECK(text.tokens[0].text == "K&L");
  CHECK(text.tokens[0].span == Span{0, 7});
  CHECK(text.tokens[1].text == "Orbex");
  CHECK(text.tokens[1].lower == "orbex");
  CHECK(text.tokens[1].span == Span{11, 20});
}

TEST_CASE("words with two letters changed over are read as what was meant") {
  const Transcript transcript = paragraph("He works iwth hte team, HTE is a name");
  const TokenizedText text = tokenize(transcript);
  CHECK(text.tokens[2].text == "iwth");
  CHECK(text.tokens[2].lower == "with");
  CHECK(text.tokens[3].lower == "the");
  CHECK(text.tokens[6].lower == "hte");
}

TEST_CASE("an address of mail is one mark, however long the words before it") {
  CHECK(words_of("Write to mira-lund@tessaro-quill.com, or mira@home.") ==
        Words{"Write", "to", "mira-lund@tessaro-quill.com", ",", "or", "mira", "@", "home", "."});
}

TEST_CASE("a lost line break is seen before an address and in the forms of press pages") {
  CHECK(words_of("Websitehttps://orb.com/ About OrbexEstablished in 2018 DetailsMira") ==
        Words{"Website", "https://orb.com/", "About", "Orbex", "Established", "in", "2018",
              "Details", "Mira"});
}
