// What the second tagger sees of a word.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "syntax/word_form.h"
#include "syntax/word_kind.h"

namespace talkgraph::extract {

inline constexpr std::size_t kKindFeatures = 40;
using KindFeatures = std::array<std::uint64_t, kKindFeatures>;

// Features of word `i`, given all words' parts of speech as the first tagger guessed
// them and the kinds of the words before it.
KindFeatures kind_features(std::span<const WordForm> forms, std::span<const PartOfSpeech> tags,
                           std::span<const WordKind> kinds_before, std::size_t i);

}  // namespace talkgraph::extract
