// Trains the tagger.
#include <iostream>

#include "base/file.h"
#include "commands.h"
#include "tagger_training.h"

namespace talkgraph::extract::train {

Result<void> train_tagger(const Places& places) {
  constexpr int kEpochs = 8;
  TG_ASSIGN(const std::vector<TreebankSentence> sentences, read_training_treebanks(places.corpora));
  const std::filesystem::path models = places.data / "models";
  TG_ASSIGN(const WordTable words, WordTable::map(models / "words.bin"));
  const std::string model =
      tagger_model(sentences, words, kEpochs, [](std::size_t) { return true; });
  std::cout << "tagger: " << sentences.size() << " sentences, " << model.size() << " bytes\n";
  return write_file_atomically(models / "tagger.bin", model);
}

}  // namespace talkgraph::extract::train
