#include <catch2/catch.hpp>

#include "language_fixture.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using Sentences = std::vector<std::string>;

TEST_CASE("sentences end at full stops, question and exclamation marks") {
  CHECK(sentences_of("We began in Oslo. Did it work? It did! and so on.") ==
        Sentences{"We began in Oslo.", "Did it work?", "It did!", "and so on."});
}

TEST_CASE("lower-case speech is split at its full stops") {
  CHECK(sentences_of("it runs. then it stops.") == Sentences{"it runs.", "then it stops."});
}

TEST_CASE("closing quotes and brackets belong to the sentence they close") {
  CHECK(sentences_of("He said \"stop.\" We did. (Really.) Yes.") ==
        Sentences{"He said \"stop.\"", "We did.", "(Really.)", "Yes."});
  CHECK(sentences_of("\"What?\" he asked.") == Sentences{"\"What?\" he asked."});
}

TEST_CASE("an ellipsis in the middle of a thought does not end it") {
  CHECK(sentences_of("I was... well, late. Very often... We pay.") ==
        Sentences{"I was... well, late.", "Very often...", "We pay."});
}

TEST_CASE("abbreviations end a sentence only before a word that begins one") {
  CHECK(sentences_of("Vane Inc. sold it to Mr. Lund in the U.S. The price fell.") ==
        Sentences{"Vane Inc. sold it to Mr. Lund in the U.S.", "The price fell."});
}

TEST_CASE("a code in parentheses ends no sentence") {
  CHECK(sentences_of("He chairs Vane (HK. 8267) and Lund. 300 people work there.") ==
        Sentences{"He chairs Vane (HK. 8267) and Lund.", "300 people work there."});
}

TEST_CASE("a mark that belongs to a name ends no sentence") {
  CHECK(sentences_of("She was at Vane! from 2003 to 2009. Welcome, Mira! how are you?") ==
        Sentences{"She was at Vane! from 2003 to 2009.", "Welcome, Mira!", "how are you?"});
}

TEST_CASE("a list number stays with its sentence") {
  CHECK(sentences_of("1. Who are you? I am Mira.") == Sentences{"1. Who are you?", "I am Mira."});
}

TEST_CASE("marks alone are no sentence") {
  CHECK(sentences_of("--- ...").empty());
}

TEST_CASE("a sentence knows its turn and leaves the label out") {
  Transcript transcript = paragraph("Mira Lund: We began. Then came");
  transcript.blocks[0].zone = Zone::kDialogue;
  transcript.turns.push_back({0, Span{0, 9}, {11, 30}});
  const TokenizedText text = tokenize(transcript);
  CHECK(text.tokens[0].text == "Mira");
  REQUIRE(text.sentences.size() == 2);
  CHECK(slice(transcript.text, text.sentences[0].span) == "We began.");
  CHECK(text.sentences[0].turn == 0U);
}

TEST_CASE("a label that tells who speaks is a sentence where it stands first") {
  Transcript transcript = paragraph("Mira Lund, COO of Vane: Yes.\nMira Lund, COO of Vane: No.");
  transcript.turns.push_back({0, Span{0, 9}, {24, 28}});
  transcript.turns.push_back({0, Span{29, 38}, {53, 56}});
  CHECK(sentences_of(transcript) == Sentences{"Mira Lund, COO of Vane", "Yes.", "No."});
  const TokenizedText text = tokenize(transcript);
  CHECK(text.sentences[0].is_label);
  CHECK_FALSE(text.sentences[0].turn.has_value());
  CHECK_FALSE(text.sentences[1].is_label);
}

TEST_CASE("two turns in one paragraph are two sentences") {
  Transcript transcript = paragraph("A: is it\nB: it is");
  transcript.turns.push_back({0, Span{0, 1}, {3, 8}});
  transcript.turns.push_back({1, Span{9, 10}, {12, 17}});
  CHECK(sentences_of(transcript) == Sentences{"is it", "it is"});
}

TEST_CASE("questions are recognised") {
  const Transcript transcript = paragraph("Is it so?\" It is.");
  const TokenizedText text = tokenize(transcript);
  REQUIRE(text.sentences.size() == 2);
  CHECK(text.sentences[0].is_question);
  CHECK_FALSE(text.sentences[1].is_question);
}
