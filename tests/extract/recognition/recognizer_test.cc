#include "recognition/recognizer.h"

#include <catch2/catch.hpp>

#include "base/file.h"
#include "read/transcript.h"

using namespace talkgraph;
using namespace talkgraph::extract;

namespace {

const std::filesystem::path kModels = std::filesystem::path(TALKGRAPH_TEST_DATA) / "models";

// "Person: Marta Quellin" for each name.
std::vector<std::string> recognized(const std::string& text) {
  static const Tagger tagger = *Tagger::load(kModels);
  static const Recognizer recognizer = *Recognizer::load(kModels);
  Transcript transcript;
  transcript.text = text;
  transcript.blocks.push_back({{0, static_cast<std::uint32_t>(text.size())}});
  const TokenizedText tokens = tokenize(transcript);
  std::vector<std::span<const Token>> document;
  for (const Sentence& sentence : tokens.sentences) {
    document.push_back(
        std::span(tokens.tokens).subspan(sentence.tokens.begin, sentence.tokens.size()));
  }
  constexpr std::string_view kTypes[] = {"Person: ", "Organization: ", "Place: "};
  std::vector<std::string> out;
  const auto names = recognizer.recognize(tagger, document);
  REQUIRE(names.size() == document.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (const RecognizedName& name : names[i]) {
      const Span span = {document[i][name.words.begin].span.begin,
                         document[i][name.words.end - 1].span.end};
      out.push_back(std::string(kTypes[static_cast<std::size_t>(name.type)]) +
                    std::string(slice(transcript.text, span)));
    }
  }
  return out;
}

}  // namespace

TEST_CASE("names that no list has are found by what stands around them") {
  REQUIRE(
      recognized("My colleague Marta Quellin works at Brevanto Capital Partners.") ==
      std::vector<std::string>{"Person: Marta Quellin", "Organization: Brevanto Capital Partners"});
  REQUIRE(recognized("She flew to London last week.") == std::vector<std::string>{"Place: London"});
}

TEST_CASE("a sentence without names has none") {
  REQUIRE(recognized("That is what we have always done.").empty());
}

TEST_CASE("a model of other tags is refused") {
  const auto folder = std::filesystem::temp_directory_path() / "talkgraph-recognizer-test";
  std::filesystem::create_directories(folder);
  REQUIRE(write_file_atomically(folder / "phrases.bin", serialize_word_table({})));
  REQUIRE(write_file_atomically(folder / "recognizer.bin",
                                serialize_model(std::vector<std::string>{"Person"}, {})));
  REQUIRE(Recognizer::load(folder).error().code == ErrorCode::kCorrupt);
  std::filesystem::remove_all(folder);
  REQUIRE(Recognizer::load(folder).error().code == ErrorCode::kNotFound);
}
