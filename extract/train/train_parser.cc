// Trains the parser.
#include <iostream>

#include "base/file.h"
#include "commands.h"
#include "parser_training.h"
#include "tagger_training.h"

namespace talkgraph::extract::train {
namespace {

constexpr std::size_t kFolds = 4;
constexpr int kFoldEpochs = 5;
constexpr int kTransitionEpochs = 7;
constexpr int kLabelEpochs = 5;
constexpr int kMarkEpochs = 6;
constexpr std::size_t kSpokenEvery = 4;

// Each sentence with the tags of a tagger that has not learned from it, so that
// the parser sees as many wrong tags as it will in use. The fold's models lie in
// `folder`.
Result<void> add_fold(std::size_t fold, const std::vector<TreebankSentence>& sentences,
                      const WordTable& words, const std::filesystem::path& folder,
                      std::vector<ParserExample>& examples) {
  const std::string model = tagger_model(sentences, words, kFoldEpochs,
                                         [&](std::size_t i) { return i % kFolds != fold; });
  TG_TRY(write_file_atomically(folder / "tagger.bin", model));
  TG_ASSIGN(const Tagger tagger, Tagger::load(folder));
  for (std::size_t i = fold; i < sentences.size(); i += kFolds) {
    examples.push_back(parser_example(sentences[i], tagger));
    if (i / kFolds % kSpokenEvery != 0) continue;
    const bool open_end = i / kFolds % (2 * kSpokenEvery) == 0;
    examples.push_back(parser_example(as_spoken(sentences[i], open_end), tagger, true));
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
  std::vector<ParserExample> examples;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    TG_TRY(add_fold(fold, sentences, words, folder.path, examples));
  }
  const std::string transitions = transition_model(examples, kTransitionEpochs);
  TG_TRY(write_file_atomically(models / "transitions.bin", transitions));
  const std::string labels = label_model(examples, kLabelEpochs);
  TG_TRY(write_file_atomically(models / "labels.bin", labels));
  const std::string marks = mark_model(examples, kMarkEpochs);
  TG_TRY(write_file_atomically(models / "marks.bin", marks));
  std::cout << "parser: " << sentences.size() << " sentences, " << transitions.size() << ", "
            << labels.size() << " and " << marks.size() << " bytes\n";
  return {};
}

}  // namespace talkgraph::extract::train
