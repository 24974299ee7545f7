// The word classes of Universal Dependencies (universaldependencies.org/u/pos).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace talkgraph::extract {

// Models are trained on this order: never change it.
enum class PartOfSpeech : std::uint8_t {
  kAdjective,
  kAdposition,
  kAdverb,
  kAuxiliary,
  kCoordinator,
  kDeterminer,
  kInterjection,
  kNoun,
  kNumeral,
  kParticle,
  kPronoun,
  kProperNoun,
  kPunctuation,
  kSubordinator,
  kSymbol,
  kVerb,
  kOther,
};
inline constexpr std::size_t kPartsOfSpeech = 17;

// The treebanks' names, in the enumeration's order: "ADJ", "ADP", ...
inline constexpr std::array<std::string_view, kPartsOfSpeech> kPartOfSpeechNames = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::string_view part_of_speech_name(PartOfSpeech part) {
  return kPartOfSpeechNames[static_cast<std::size_t>(part)];
}

// Absent if `name` is none of the treebanks' names.
constexpr std::optional<PartOfSpeech> parse_part_of_speech(std::string_view name) {
  for (std::size_t i = 0; i < kPartsOfSpeech; ++i) {
    if (kPartOfSpeechNames[i] == name) return static_cast<PartOfSpeech>(i);
  }
  return std::nullopt;
}

}  // namespace talkgraph::extract
