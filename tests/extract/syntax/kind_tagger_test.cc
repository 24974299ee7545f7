#include "syntax/kind_tagger.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/file.h"
#include "syntax/tagger.h"
#include "tagged_words.h"

using namespace talkgraph;
using namespace talkgraph::extract;

namespace {

// The inflections of a sentence's words, "-" for plain ones.
std::string inflections(const std::string& text) {
  const std::filesystem::path models = std::filesystem::path(TALKGRAPH_TEST_DATA) / "models";
  static const Tagger tagger = *Tagger::load(models);
  static const KindTagger kinds = *KindTagger::load(models);
  const TokenizedSentence sentence(text);
  const auto forms = tagger.forms(sentence.text.tokens);
  std::string out;
  for (const WordKind kind : kinds.tag(forms, tagger.tag(forms))) {
    const std::string_view inflection = kWordKinds[kind].inflection;
    out += (out.empty() ? "" : " ") + std::string(inflection.empty() ? "-" : inflection);
  }
  return out;
}

}  // namespace

TEST_CASE("a past is told from a participle that is written like it") {
  REQUIRE(inflections("Brevanto raised money.") == "- VBD - -");
  REQUIRE(inflections("The money raised by Brevanto arrived.") == "- - VBN - - VBD -");
}

TEST_CASE("every kind of words has a name of its own and is found by it") {
  const std::vector<std::string> names = word_kind_names();
  REQUIRE(names.size() == kWordKinds.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    REQUIRE(word_kind(kWordKinds[i].part, kWordKinds[i].inflection) == i);
    REQUIRE(std::count(names.begin(), names.end(), names[i]) == 1);
  }
}

TEST_CASE("an inflection that is not told apart leaves the plain kind") {
  REQUIRE(word_kind(PartOfSpeech::kNoun, "FW") == word_kind(PartOfSpeech::kNoun, "NN"));
  REQUIRE(part_of(word_kind(PartOfSpeech::kVerb, "VBG")) == PartOfSpeech::kVerb);
}

TEST_CASE("a model of other kinds is refused") {
  const auto folder = std::filesystem::temp_directory_path() / "talkgraph-kinds-test";
  std::filesystem::create_directories(folder);
  REQUIRE(write_file_atomically(folder / "kinds.bin",
                                serialize_model(std::vector<std::string>{"NOUN"}, {})));
  REQUIRE(KindTagger::load(folder).error().code == ErrorCode::kCorrupt);
  std::filesystem::remove_all(folder);
  REQUIRE(KindTagger::load(folder).error().code == ErrorCode::kNotFound);
}
