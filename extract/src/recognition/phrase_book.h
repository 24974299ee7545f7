// Names, titles and nouns of names that are known beforehand, as kinds of which
// the recogniser learns what they are worth.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "language/tokens.h"
#include "syntax/word_table.h"

namespace talkgraph::extract {

// Kinds of phrases, one bit each. Models are trained on them: never change them.
enum PhraseKind : std::uint32_t {
  kGivenNamePhrase = 1U << 0,
  kSurnamePhrase = 1U << 1,
  kCensusSurnamePhrase = 1U << 2,
  kTownPhrase = 1U << 3,
  kPlacePhrase = 1U << 4,
  kListedCompanyPhrase = 1U << 5,
  kOrganizationPhrase = 1U << 6,
  kThingPhrase = 1U << 7,  // product, asset, network, event
  kPersonPhrase = 1U << 8,
  kJobTitlePhrase = 1U << 9,
  kCompanySuffixPhrase = 1U << 10,
  kDemonymPhrase = 1U << 11,
  kOrganizationNounPhrase = 1U << 12,
  kPlaceNounPhrase = 1U << 13,
  kCalendarPhrase = 1U << 14,
};
inline constexpr std::size_t kPhraseKinds = 15;
inline constexpr std::size_t kLongestPhrase = 5;  // in words

// The key of a phrase from those of its words, in lower case, in order.
std::uint64_t phrase_key(std::uint64_t key_before, std::string_view lower_word);

enum class PlaceInPhrase : std::uint8_t { kNowhere, kFirst, kInner, kLast, kOnly };

class PhraseBook {
 public:
  // kCorrupt if the file is no table or was cut.
  static Result<PhraseBook> load(const std::filesystem::path& file);

  // Per word and kind the place that it has in the longest phrase of that kind
  // over it, see PlaceInPhrase; the place of kind k is in bits 3k to 3k + 2.
  // Linear.
  std::vector<std::uint64_t> look_up(std::span<const Token> sentence) const;

 private:
  explicit PhraseBook(WordTable table) : table_(std::move(table)) {}

  WordTable table_;
};

}  // namespace talkgraph::extract
