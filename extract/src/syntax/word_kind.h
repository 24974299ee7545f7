// Parts of speech told apart by inflection and use, as the Penn Treebank does: what the
// parser sees of a word. "Raised" that tells a past governs other words than "raised"
// that describes money.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "syntax/part_of_speech.h"

namespace talkgraph::extract {

// Index into kWordKinds. Models are trained on the order: never change it.
using WordKind = std::uint8_t;

struct WordKindName {
  PartOfSpeech part;
  std::string_view inflection;  // the treebanks' own tag; empty for all others of the part
};

inline constexpr std::array<WordKindName, 49> kWordKinds = {{
    {PartOfSpeech::kAdjective, ""},     {PartOfSpeech::kAdjective, "JJR"},
    {PartOfSpeech::kAdjective, "JJS"},  {PartOfSpeech::kAdjective, "NNP"},
    {PartOfSpeech::kAdposition, ""},    {PartOfSpeech::kAdposition, "RP"},
    {PartOfSpeech::kAdverb, ""},        {PartOfSpeech::kAdverb, "RBR"},
    {PartOfSpeech::kAdverb, "RBS"},     {PartOfSpeech::kAdverb, "WRB"},
    {PartOfSpeech::kAuxiliary, ""},     {PartOfSpeech::kAuxiliary, "MD"},
    {PartOfSpeech::kAuxiliary, "VB"},   {PartOfSpeech::kAuxiliary, "VBD"},
    {PartOfSpeech::kAuxiliary, "VBG"},  {PartOfSpeech::kAuxiliary, "VBN"},
    {PartOfSpeech::kCoordinator, ""},   {PartOfSpeech::kDeterminer, ""},
    {PartOfSpeech::kDeterminer, "PDT"}, {PartOfSpeech::kDeterminer, "WDT"},
    {PartOfSpeech::kInterjection, ""},  {PartOfSpeech::kNoun, ""},
    {PartOfSpeech::kNoun, "NNS"},       {PartOfSpeech::kNumeral, ""},
    {PartOfSpeech::kParticle, ""},      {PartOfSpeech::kParticle, "POS"},
    {PartOfSpeech::kParticle, "TO"},    {PartOfSpeech::kPronoun, ""},
    {PartOfSpeech::kPronoun, "DT"},     {PartOfSpeech::kPronoun, "EX"},
    {PartOfSpeech::kPronoun, "NN"},     {PartOfSpeech::kPronoun, "PRP$"},
    {PartOfSpeech::kPronoun, "WDT"},    {PartOfSpeech::kPronoun, "WP"},
    {PartOfSpeech::kProperNoun, ""},    {PartOfSpeech::kProperNoun, "NNPS"},
    {PartOfSpeech::kPunctuation, ""},   {PartOfSpeech::kPunctuation, "HYPH"},
    {PartOfSpeech::kSubordinator, ""},  {PartOfSpeech::kSubordinator, "WRB"},
    {PartOfSpeech::kSymbol, ""},        {PartOfSpeech::kSymbol, "$"},
    {PartOfSpeech::kVerb, ""},          {PartOfSpeech::kVerb, "VBD"},
    {PartOfSpeech::kVerb, "VBG"},       {PartOfSpeech::kVerb, "VBN"},
    {PartOfSpeech::kVerb, "VBP"},       {PartOfSpeech::kVerb, "VBZ"},
    {PartOfSpeech::kOther, ""},
}};

constexpr PartOfSpeech part_of(WordKind kind) {
  return kWordKinds[kind].part;
}

inline std::vector<PartOfSpeech> parts_of(std::span<const WordKind> kinds) {
  std::vector<PartOfSpeech> parts;
  parts.reserve(kinds.size());
  for (const WordKind kind : kinds) parts.push_back(part_of(kind));
  return parts;
}

// The kind of a word of `part` that a treebank tags `inflection`.
constexpr WordKind word_kind(PartOfSpeech part, std::string_view inflection) {
  WordKind plain = 0;
  for (std::size_t i = 0; i < kWordKinds.size(); ++i) {
    if (kWordKinds[i].part != part) continue;
    if (kWordKinds[i].inflection == inflection) return static_cast<WordKind>(i);
    if (kWordKinds[i].inflection.empty()) plain = static_cast<WordKind>(i);
  }
  return plain;
}

}  // namespace talkgraph::extract
