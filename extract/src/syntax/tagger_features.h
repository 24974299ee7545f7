// What the tagger sees of a word.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "syntax/part_of_speech.h"
#include "syntax/word_form.h"

namespace talkgraph::extract {

inline constexpr std::size_t kTaggerFeatures = 42;
using TaggerFeatures = std::array<std::uint64_t, kTaggerFeatures>;

// Features of word `i`, given the tags of the words before it.
TaggerFeatures tagger_features(std::span<const WordForm> forms,
                               std::span<const PartOfSpeech> tags_before, std::size_t i);

}  // namespace talkgraph::extract
