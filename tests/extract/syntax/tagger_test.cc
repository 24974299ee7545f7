#include "syntax/tagger.h"

#include <catch2/catch.hpp>

#include "base/file.h"
#include "tagged_words.h"

using namespace talkgraph;
using namespace talkgraph::extract;

namespace {

const Tagger& tagger() {
  static const Tagger loaded = *Tagger::load(std::filesystem::path(TALKGRAPH_TEST_DATA) / "models");
  return loaded;
}

// "We/PRON hired/VERB her/PRON"
std::string tagged(const std::string& text) {
  const TokenizedSentence sentence(text);
  const std::vector<PartOfSpeech> tags = tagger().tag(sentence.text.tokens);
  REQUIRE(tags.size() == sentence.text.tokens.size());
  std::string out;
  for (std::size_t i = 0; i < tags.size(); ++i) {
    if (i > 0) out += ' ';
    out +=
        std::string(sentence.text.tokens[i].text) + '/' + std::string(part_of_speech_name(tags[i]));
  }
  return out;
}

}  // namespace

TEST_CASE("a plain sentence is tagged, names that no list has among it") {
  REQUIRE(tagged("Marta Quellin founded Brevanto in 2016.") ==
          "Marta/PROPN Quellin/PROPN founded/VERB Brevanto/PROPN in/ADP 2016/NUM ./PUNCT");
}

TEST_CASE("one word is a noun here and a verb there") {
  REQUIRE(tagged("They fund the project.") == "They/PRON fund/VERB the/DET project/NOUN ./PUNCT");
  REQUIRE(tagged("The fund is new.") == "The/DET fund/NOUN is/AUX new/ADJ ./PUNCT");
}

TEST_CASE("speech in lower case without marks is tagged") {
  REQUIRE(
      tagged("um we don't really know how they did it") ==
      "um/INTJ we/PRON do/AUX n't/PART really/ADV know/VERB how/ADV they/PRON did/VERB it/PRON");
}

TEST_CASE("no words have no tags") {
  REQUIRE(tagger().tag(std::span<const Token>()).empty());
}

TEST_CASE("a model of other tags is refused") {
  const auto folder = std::filesystem::temp_directory_path() / "talkgraph-tagger-test";
  std::filesystem::create_directories(folder);
  REQUIRE(write_file_atomically(folder / "words.bin", serialize_word_table({})));
  REQUIRE(write_file_atomically(folder / "tagger.bin",
                                serialize_model(std::vector<std::string>{"Person"}, {})));
  REQUIRE(Tagger::load(folder).error().code == ErrorCode::kCorrupt);
  std::filesystem::remove_all(folder);
  REQUIRE(Tagger::load(folder).error().code == ErrorCode::kNotFound);
}
