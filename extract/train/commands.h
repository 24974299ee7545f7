// What talkgraph_train can be asked for. Each command writes its model to
// data/models, the same bytes for the same input.
#pragma once

#include <filesystem>

#include "base/result.h"

namespace talkgraph::extract::train {

// Where things lie: the project's data/, the unpacked transcripts, the corpora.
struct Places {
  std::filesystem::path data;
  std::filesystem::path transcripts;
  std::filesystem::path corpora;
};

Result<void> train_name_types(const Places& places);
// Classes of words, and what parts of speech the treebanks know them as.
Result<void> train_words(const Places& places);
Result<void> train_tagger(const Places& places);
// The second tagger and the parser, from tags as the tagger guesses them.
Result<void> train_parser(const Places& places);
// The recogniser of names and the phrases that it looks up.
Result<void> train_recognizer(const Places& places);
// The model of pairs of names, from corpora of relations.
Result<void> train_pairs(const Places& places);
// Writes nothing: prints how good the models in data/models are.
Result<void> measure_models(const Places& places);

}  // namespace talkgraph::extract::train
