// Classes of ordinary English words that relations and figures rely on, read
// from data/patterns/words.json.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"

namespace talkgraph::extract {

// The classes that code asks for by name; patterns may name every class of the
// file, also those without an enumerator.
enum class WordClass : std::uint8_t {
  kDeterminer,
  kPreposition,
  kConjunction,
  kBe,
  kHave,
  kAuxiliary,
  kNegation,
  kHypothetical,
  kUncertain,
  kPlan,
  kOpinion,
  kHearsay,
  kBarrier,
  kRelative,
  kNominative,
  kAdverb,
  kMonth,
  kTitleHead,
  kTitleModifier,
  kTitleField,
  kCorporateNoun,
  kGenericWe,
  kKindNoun,
  kPlaceholder,
  kTimeWord,
  kSchoolNoun,
  kRivalry,
  kLightVerb,
  kMetonym,
  kCrowd,
  kAppoint,
  kCompanyRelation,
  kBodyNoun,
  kOwnThing,
  kHouseThing,
  kMeans,
  kPart,
  kVerb,
};

// A set of classes, one bit each.
using WordClasses = std::uint64_t;

constexpr WordClasses class_bit(WordClass word_class) {
  return WordClasses{1} << static_cast<unsigned>(word_class);
}

class Words {
 public:
  // kMalformed, placed in `file`, if a class that the code needs is missing.
  static Result<Words> parse(std::string_view json, const std::string& file);

  // The classes of a word in lower case. O(1).
  WordClasses classes(std::string_view lower) const;
  bool is(std::string_view lower, WordClass word_class) const {
    return (classes(lower) & class_bit(word_class)) != 0;
  }
  // The words of a class of the file; nothing if it has no such class.
  const std::vector<std::string>* members(std::string_view class_name) const;

  // The lemma and its inflected forms, irregular ones from the file, regular
  // ones by English spelling: "launch", "launches", "launched", "launching".
  std::vector<std::string> forms(const std::string& lemma) const;
  // Makes the forms of `lemma` members of kVerb; of lemmas that are mostly nouns
  // (the class "noun_verb": "market") only participles.
  void add_verb(const std::string& lemma);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  std::unordered_map<std::string, WordClasses, Hash, std::equal_to<>> classes_;
  std::map<std::string, std::vector<std::string>, std::less<>> members_;
  std::map<std::string, std::vector<std::string>, std::less<>> irregular_;
};

}  // namespace talkgraph::extract
