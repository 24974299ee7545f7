// Tags that mark names among a sentence's words, and the names that they mark.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "language/tokens.h"

namespace talkgraph::extract {

enum class RecognizedType : std::uint8_t { kPerson, kOrganization, kPlace };

// A name's first, inner and last word, or its only one. Models are trained on
// this order: never change it.
enum class NameTag : std::uint8_t {
  kNone,
  kPersonBegin,
  kPersonInside,
  kPersonEnd,
  kPersonSingle,
  kOrganizationBegin,
  kOrganizationInside,
  kOrganizationEnd,
  kOrganizationSingle,
  kPlaceBegin,
  kPlaceInside,
  kPlaceEnd,
  kPlaceSingle,
};
inline constexpr std::size_t kNameTags = 13;

// As corpora write them, in the enumeration's order.
inline constexpr std::array<std::string_view, kNameTags> kNameTagNames = {
    "O",     "B-PER", "I-PER", "E-PER", "S-PER", "B-ORG", "I-ORG",
    "E-ORG", "S-ORG", "B-LOC", "I-LOC", "E-LOC", "S-LOC"};

struct RecognizedName {
  TokenRange words;  // indexes into the sentence
  RecognizedType type = RecognizedType::kPerson;
  auto operator<=>(const RecognizedName&) const = default;
};

// May `tag` stand behind `before` (kNone before the first word)?
bool may_follow(NameTag before, NameTag tag);

// The names that tags mark, ascending. A name that is begun but not ended goes as
// far as its tags do.
std::vector<RecognizedName> names_of(std::span<const NameTag> tags);

}  // namespace talkgraph::extract
