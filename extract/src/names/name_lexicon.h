// What is known of ordinary words: which are common, which are given names,
// which say what kind of thing a name beside them names.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "names/entity_type.h"
#include "names/phrase_table.h"

namespace talkgraph::extract {

// Classes of a word, one bit each.
enum NameWordClass : std::uint16_t {
  kCommonWord = 1,    // occurs in lower case in ordinary text
  kFieldWord = 2,     // an ordinary word or abbreviation of the field: "KYC", "airdrop"
  kFunctionWord = 4,  // closed class
  kCalendarWord = 8,  // month, weekday
  kGivenName = 16,
  kSurname = 32,
  kDemonym = 64,     // "Chinese", "Bavarian"
  kTitleWord = 128,  // a job title by itself: "CEO"
};
using NameWordClasses = std::uint16_t;
inline constexpr NameWordClasses kAnyClass = 0xFFFF;

class NameLexicon {
 public:
  // Reads the word lists of `directory` (data/lexicons). kNotFound or kIo,
  // placed in the file that cannot be read.
  static Result<NameLexicon> load(const std::filesystem::path& directory);

  Vocabulary& vocabulary() { return vocabulary_; }
  const Vocabulary& vocabulary() const { return vocabulary_; }
  NameWordClasses classes(WordId word) const {
    return word < classes_.size() ? classes_[word] : NameWordClasses{0};
  }

  // Words of the job title that `words` begins with: 3 for "chief sales officer".
  std::uint32_t title_length(std::span<const WordId> words) const {
    return titles_.longest(words).words;
  }
  // The common noun that `words` begins with and the types it stands for:
  // "spot exchange" is Exchange. Value 0 when there is none.
  PhraseTable::Match noun(std::span<const WordId> words) const { return nouns_.longest(words); }
  // The same of the nouns' plurals: "wallets".
  PhraseTable::Match plural_noun(std::span<const WordId> words) const {
    return plurals_.longest(words);
  }
  // The types that a name's last words give it: "Labs", "Foundation", "Summit".
  NameTypeSet head_types(std::span<const WordId> last_words) const;
  // What a list of companies or of towns says the words are; 0 if it has them not.
  // Companies share their names with much else.
  NameTypeSet listed_types(std::span<const WordId> words) const {
    return static_cast<NameTypeSet>(listed_.find(words));
  }
  // Are the words a legal form or another end of company names?
  bool is_organization_suffix(std::span<const WordId> words) const {
    return suffixes_.find(words) != 0;
  }

 private:
  Result<void> add_words(const std::filesystem::path& file, NameWordClass word_class);
  Result<void> add_phrases(const std::filesystem::path& file, PhraseTable& table,
                           std::uint32_t bits);
  Result<void> add_plurals(const std::filesystem::path& file, std::uint32_t bits);
  Result<void> add_titles(const std::filesystem::path& file);
  void mark(WordId word, NameWordClass word_class);

  Vocabulary vocabulary_;
  std::vector<NameWordClasses> classes_;  // per word
  PhraseTable titles_;
  PhraseTable nouns_;    // values are sets of types
  PhraseTable plurals_;  // the same
  PhraseTable suffixes_;
  PhraseTable listed_;  // values are sets of types
};

}  // namespace talkgraph::extract
