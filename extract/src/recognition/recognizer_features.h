// What the recogniser of names sees of a word.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "recognition/name_tags.h"
#include "recognition/written_forms.h"
#include "syntax/part_of_speech.h"
#include "syntax/word_form.h"

namespace talkgraph::extract {

// A sentence with all that is known of it; the spans have one element a word.
struct RecognizerInput {
  std::span<const WordForm> forms;
  std::span<const PartOfSpeech> tags;
  std::span<const std::uint64_t> phrases;  // of PhraseBook
  const WrittenForms* document = nullptr;
};

struct RecognizerFeatures {
  std::array<std::uint64_t, 128> keys;
  std::size_t count = 0;
  std::span<const std::uint64_t> all() const { return {keys.data(), count}; }
};

// Features of word `i`, given the tags of the words before it.
RecognizerFeatures recognizer_features(const RecognizerInput& input,
                                       std::span<const NameTag> tags_before, std::size_t i);

}  // namespace talkgraph::extract
