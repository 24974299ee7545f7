#include "syntax/parser.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/file.h"
#include "syntax/kind_tagger.h"
#include "syntax/tagger.h"
#include "tagged_words.h"

using namespace talkgraph;
using namespace talkgraph::extract;

namespace {

const std::filesystem::path kModels = std::filesystem::path(TALKGRAPH_TEST_DATA) / "models";

DependencyTree tree_of(const TokenizedSentence& sentence) {
  static const Tagger tagger = *Tagger::load(kModels);
  static const KindTagger kinds = *KindTagger::load(kModels);
  static const Parser parser = *Parser::load(kModels);
  const auto forms = tagger.forms(sentence.text.tokens);
  return parser.parse(forms, kinds.tag(forms, tagger.tag(forms)));
}

// "nsubj(founded, Quellin)" for every word but marks, in order of words.
std::vector<std::string> parsed(const std::string& text) {
  const TokenizedSentence sentence(text);
  const DependencyTree tree = tree_of(sentence);
  REQUIRE(tree.heads.size() == sentence.text.tokens.size());
  std::vector<std::string> out;
  for (std::size_t i = 0; i < tree.heads.size(); ++i) {
    if (tree.labels[i] == Dependency::kPunct) continue;
    const auto word = [&](std::size_t at) { return std::string(sentence.text.tokens[at].text); };
    const std::string head = tree.heads[i] == kNoHead ? "" : word(tree.heads[i]) + ", ";
    out.push_back(std::string(dependency_name(tree.labels[i])) + '(' + head + word(i) + ')');
  }
  return out;
}

}  // namespace

TEST_CASE("subject, object and time of a sentence are found") {
  REQUIRE(parsed("Quellin founded Brevanto in 2016.") ==
          std::vector<std::string>{"nsubj(founded, Quellin)", "root(founded)",
                                   "obj(founded, Brevanto)", "case(2016, in)",
                                   "obl(founded, 2016)"});
}

TEST_CASE("a passive sentence names its agent") {
  REQUIRE(parsed("The company was acquired by Brevanto.") ==
          std::vector<std::string>{"det(company, The)", "nsubj:pass(acquired, company)",
                                   "aux:pass(acquired, was)", "root(acquired)",
                                   "case(Brevanto, by)", "obl:agent(acquired, Brevanto)"});
}

TEST_CASE("speech in lower case is parsed") {
  REQUIRE(parsed("we launched the wallet last year") ==
          std::vector<std::string>{"nsubj(launched, we)", "root(launched)", "det(wallet, the)",
                                   "obj(launched, wallet)", "amod(year, last)",
                                   "obl:unmarked(launched, year)"});
}

TEST_CASE("marks hang on the phrases that they divide") {
  const TokenizedSentence sentence("Brevanto, which Quellin founded, employs forty people.");
  const DependencyTree tree = tree_of(sentence);
  const auto head = [&](std::size_t at) { return sentence.text.tokens[tree.heads[at]].text; };
  REQUIRE(head(1) == "founded");
  REQUIRE(head(9) == "employs");
  REQUIRE(tree.labels[9] == Dependency::kPunct);
}

TEST_CASE("a preposition before the description of a name is the name's") {
  const std::vector<std::string> arcs = parsed("It is run by chief executive Marek Quellin.");
  REQUIRE(std::count(arcs.begin(), arcs.end(), "case(Marek, by)") == 1);
  REQUIRE(std::count(arcs.begin(), arcs.end(), "obl:agent(run, Marek)") == 1);
}

TEST_CASE("what has a preposition is no object") {
  const std::vector<std::string> arcs = parsed("Coinara ranks fourth on Brevanto.");
  REQUIRE(std::count(arcs.begin(), arcs.end(), "obj(ranks, Brevanto)") == 0);
}

TEST_CASE("a sentence of nothing but marks has one root") {
  const Parser parser = *Parser::load(kModels);
  const std::vector<WordForm> forms(4);
  const std::vector<WordKind> marks(4, word_kind(PartOfSpeech::kPunctuation, ""));
  const DependencyTree tree = parser.parse(forms, marks);
  REQUIRE(std::count(tree.heads.begin(), tree.heads.end(), kNoHead) == 1);
  REQUIRE(tree.labels.size() == 4);
}

TEST_CASE("no words have an empty tree") {
  const Parser parser = *Parser::load(kModels);
  REQUIRE(parser.parse({}, {}).heads.empty());
}

TEST_CASE("models that are no parser are refused") {
  const auto folder = std::filesystem::temp_directory_path() / "talkgraph-parser-test";
  std::filesystem::create_directories(folder);
  REQUIRE(write_file_atomically(folder / "transitions.bin", serialize_transitions({})));
  REQUIRE(write_file_atomically(folder / "labels.bin",
                                serialize_model(std::vector<std::string>{"Person"}, {})));
  REQUIRE(write_file_atomically(folder / "marks.bin",
                                serialize_model(std::vector<std::string>{"head"}, {})));
  REQUIRE(Parser::load(folder).error().code == ErrorCode::kCorrupt);
  std::filesystem::remove_all(folder);
  REQUIRE(Parser::load(folder).error().code == ErrorCode::kNotFound);
}
