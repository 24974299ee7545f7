#include "names/type_model.h"

#include <catch2/catch.hpp>

#include "language/tokens.h"

using namespace talkgraph;
using namespace talkgraph::extract;

namespace {

// The type that the model gives to `name` in `sentence`.
NameType judged(const std::string& sentence, std::string_view name) {
  const std::filesystem::path data = TALKGRAPH_TEST_DATA;
  auto lexicon = NameLexicon::load(data / "lexicons");
  REQUIRE(lexicon);
  const auto model = TypeModel::load(data / "models" / "name-types.bin");
  REQUIRE(model);
  Transcript transcript;
  transcript.text = sentence;
  transcript.blocks.push_back({{0, static_cast<std::uint32_t>(sentence.size())}});
  const TokenizedText tokens = tokenize(transcript);
  const NameText text(transcript, tokens, *lexicon);
  std::vector<Candidate> candidates(1);
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (text.token(i).text == name) candidates[0].tokens = {i, i + 1};
  }
  REQUIRE(candidates[0].tokens.size() == 1);
  model->judge(text, candidates);
  return candidates[0].learned.best();
}

}  // namespace

TEST_CASE("the words around an invented name tell what it names") {
  REQUIRE(judged("In September Velmora acquired a payment company for $12 million.", "Velmora") ==
          NameType::kOrganization);
  REQUIRE(judged("The fund invested in Velmora, a company based in Oslo.", "Velmora") ==
          NameType::kOrganization);
  REQUIRE(judged("She was born in Velmora and lived there for ten years.", "Velmora") ==
          NameType::kPlace);
}

TEST_CASE("a model that is not there is an error") {
  REQUIRE(TypeModel::load("/nonexistent/model").error().code == ErrorCode::kNotFound);
}

TEST_CASE("names that are known already are not judged") {
  const std::filesystem::path data = TALKGRAPH_TEST_DATA;
  auto lexicon = NameLexicon::load(data / "lexicons");
  const auto model = TypeModel::load(data / "models" / "name-types.bin");
  Transcript transcript;
  transcript.text = "We like Velmora.";
  transcript.blocks.push_back({{0, 16}});
  const TokenizedText tokens = tokenize(transcript);
  const NameText text(transcript, tokens, *lexicon);
  std::vector<Candidate> candidates(1);
  candidates[0].tokens = {2, 3};
  candidates[0].certain = true;
  model->judge(text, candidates);
  REQUIRE(candidates[0].learned.scores == TypeVotes{}.scores);
}
