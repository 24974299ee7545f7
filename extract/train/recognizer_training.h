// Training and measuring the recogniser of names.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "recognition/recognizer.h"
#include "tagged_sentences.h"

namespace talkgraph::extract::train {

// Sentences in the order of their corpus, which does not say where documents end:
// that many in a row count as one.
inline constexpr std::size_t kSentencesPerDocument = 60;

std::string recognizer_model(std::span<const std::vector<TaggedSentence>> corpora,
                             const Tagger& tagger, const PhraseBook& phrases, int epochs);

// Names found exactly as the corpus has them, names found, names there.
struct NameCounts {
  std::size_t right = 0;
  std::size_t found = 0;
  std::size_t there = 0;
  double f1() const {
    return found + there == 0
               ? 0
               : 200.0 * static_cast<double>(right) / static_cast<double>(found + there);
  }
};
NameCounts measure_recognizer(const Recognizer& recognizer, const Tagger& tagger,
                              std::span<const TaggedSentence> sentences);

}  // namespace talkgraph::extract::train
