// Training and measuring the tagger.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "perceptron.h"
#include "syntax/tagger.h"
#include "treebank.h"

namespace talkgraph::extract::train {

// The bytes of a model trained on the sentences for which `uses` holds, one in
// four of them once more as speech recognition might write it.
std::string tagger_model(std::span<const TreebankSentence> sentences, const WordTable& words,
                         int epochs, const std::function<bool(std::size_t)>& uses);

// Words tagged right, and words.
struct Accuracy {
  std::size_t right = 0;
  std::size_t all = 0;
};
Accuracy measure_tagger(const Tagger& tagger, std::span<const TreebankSentence> sentences);

}  // namespace talkgraph::extract::train
