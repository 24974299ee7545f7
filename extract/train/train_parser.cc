// Trains the parser, and the second tagger that it takes its tags from.
#include <iostream>

#include "base/file.h"
#include "commands.h"
#include "kind_training.h"
#include "parser_training.h"
#include "tagger_training.h"

namespace talkgraph::extract::train {
namespace {

constexpr std::size_t kFolds = 4;
constexpr int kFoldEpochs = 5;
constexpr Rounds kKindRounds = {6, 1};
constexpr Rounds kFoldKindRounds = {4, 1};
constexpr Rounds kTransitionRounds = {7, 5};
constexpr Rounds kLabelRounds = {5, 3};
constexpr Rounds kMarkRounds = {6, 1};
constexpr std::size_t kSpokenEvery = 4;

// Examples by fold: those of fold i lie between bounds[i] and bounds[i + 1].
struct FoldedExamples {
  std::vector<ParserExample> examples;
  std::vector<std::size_t> bounds = {0};
};

// Each sentence with the tags of a tagger that has not learned from it, so that what
// learns from them sees as many wrong tags as it will in use. The fold's models lie in
// `folder`.
Result<void> add_fold(std::size_t fold, const std::vector<TreebankSentence>& sentences,
                      const WordTable& words, const std::filesystem::path& folder,
                      FoldedExamples& out) {
  const std::string model = tagger_model(sentences, words, kFoldEpochs,
                                         [&](std::size_t i) { return i % kFolds != fold; });
  TG_TRY(write_file_atomically(folder / "tagger.bin", model));
  TG_ASSIGN(const Tagger tagger, Tagger::load(folder));
  for (std::size_t i = fold; i < sentences.size(); i += kFolds) {
    out.examples.push_back(parser_example(sentences[i], tagger));
    if (i / kFolds % kSpokenEvery != 0) continue;
    const bool open_end = i / kFolds % (2 * kSpokenEvery) == 0;
    out.examples.push_back(parser_example(as_spoken(sentences[i], open_end), tagger, true));
  }
  out.bounds.push_back(out.examples.size());
  return {};
}

// The same with the second tagger: the parser's own tags.
Result<void> add_kinds(const std::filesystem::path& folder, FoldedExamples& folded) {
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    const std::size_t begin = folded.bounds[fold];
    const std::size_t end = folded.bounds[fold + 1];
    const std::string model = kind_model(folded.examples, kFoldKindRounds,
                                         [&](std::size_t i) { return i < begin || i >= end; });
    TG_TRY(write_file_atomically(folder / "kinds.bin", model));
    TG_ASSIGN(const KindTagger tagger, KindTagger::load(folder));
    for (std::size_t i = begin; i < end; ++i) {
      ParserExample& example = folded.examples[i];
      example.kinds = tagger.tag(example.forms, example.guesses);
      example.tags = parts_of(example.kinds);
    }
  }
  return {};
}

// A folder that is gone in the end.
struct TemporaryFolder {
  std::filesystem::path path = std::filesystem::temp_directory_path() / "talkgraph-train-parser";
  TemporaryFolder() { std::filesystem::create_directories(path); }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
};

}  // namespace

Result<void> train_parser(const Places& places) {
  TG_ASSIGN(const std::vector<TreebankSentence> sentences, read_training_treebanks(places.corpora));
  const std::filesystem::path models = places.data / "models";
  TG_ASSIGN(const WordTable words, WordTable::map(models / "words.bin"));
  const TemporaryFolder folder;
  TG_ASSIGN(const std::string word_bytes, read_file(models / "words.bin"));
  TG_TRY(write_file_atomically(folder.path / "words.bin", word_bytes));
  FoldedExamples folded;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    TG_TRY(add_fold(fold, sentences, words, folder.path, folded));
  }
  const std::vector<ParserExample>& examples = folded.examples;
  const auto write = [&](const char* file, const std::string& bytes) {
    std::cout << file << ": " << bytes.size() << " bytes\n";
    return write_file_atomically(models / file, bytes);
  };
  TG_TRY(write("kinds.bin", kind_model(examples, kKindRounds, [](std::size_t) { return true; })));
  TG_TRY(add_kinds(folder.path, folded));
  TG_TRY(write("transitions.bin", transition_model(examples, kTransitionRounds)));
  TG_TRY(write("labels.bin", label_model(examples, kLabelRounds)));
  return write("marks.bin", mark_model(examples, kMarkRounds));
}

}  // namespace talkgraph::extract::train
