// How figures are written and said, read from data/patterns/figures.json.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace talkgraph::extract {

class FigureWords {
 public:
  static Result<FigureWords> parse(std::string_view json, const std::string& file);

  using Values = std::map<std::string, double, std::less<>>;
  using Texts = std::map<std::string, std::string, std::less<>>;
  using Set = std::set<std::string, std::less<>>;

  Values numerals;        // "two"
  Values ordinals;        // "third"
  Values magnitudes;      // "million", "bn"
  Values multiples;       // "fivefold"
  Values fractions;       // "thirds": of how many parts
  Texts currencies;       // "$", "dollars": unit
  Texts periods;          // "monthly"
  Texts amounts;          // "donated": what is measured without a noun
  Texts phrasal_amounts;  // "set aside": the same
  Set joining;            // "use", "joined": what people do with a product or company
  Set deeds;              // "interviewed": what a person does with many
  Set own_things;         // "app": what "the" of a company's speaker makes theirs
  Set growth;             // "rose"
  Set decline;            // "fell"
  Set geographic_nouns;   // "country": even a few of them count, behind "in"
  Set possession;         // "has", "employs": what stands before a count of one's own
  Set time_units;         // "hours"
  Set label_words;        // "version": the number behind is a name
  Set vague_nouns;        // "people"
  Set group_nouns;        // "team"
  Set measured;           // singular nouns that are counted or measured
  Set few_nouns;          // those that are worth counting one by one
  Set company_nouns;      // those that a company has, whoever speaks: "turnover"
  Set protocol_nouns;     // what protocols have, rather than companies: "signature"
  Set token_nouns;        // those that an asset has: "supply"
  Set money_nouns;        // those that are measured in money
  Set money_measures;     // nouns and measures of nothing else: "funding raised"
  Set person_nouns;       // those of them that a person has
  Set told_nouns;         // those that order what is said and count nothing: "reason"

  // Comparisons as words, the longest first: {"more", "than"} and its sign.
  struct Comparison {
    std::vector<std::string> words;
    std::string sign;
  };
  std::vector<Comparison> comparisons;
  std::vector<Comparison> national_currencies;  // {"swiss", "francs"} and its unit

  // Is the noun, or its singular, in the set?
  static bool holds(const Set& set, std::string_view noun);

  // What money tells behind a verb of `amounts`, or behind its form in "-ing"; or null.
  const std::string* amount_of(std::string_view verb) const;
};

// The value of `word` in `map`, or nothing.
std::optional<double> value_of(const FigureWords::Values& map, std::string_view word);

}  // namespace talkgraph::extract
