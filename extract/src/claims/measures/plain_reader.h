// What the readers of plain measures share: nouns that no list names.
#pragma once

#include "claims/measures/measure_reader.h"

namespace talkgraph::extract {

class PlainReader : protected MeasureReader {
 public:
  using MeasureReader::MeasureReader;

 protected:
  // Does the noun order what is said, or time, rather than count anything?
  bool is_told_noun(std::string_view noun) const {
    return FigureWords::holds(words_.told_nouns, noun) || words_.time_units.contains(noun);
  }
  // A plural noun that is no verb, adverb or name: "functionaries".
  bool is_counted_noun(std::uint32_t i) const;
  // "compatible, tested, approved apps": the phrase up to its plural, or empty.
  TokenRange plural_from(std::uint32_t begin) const;
  // The phrase as a measure, whatever it is; nothing for those that only order what is said.
  std::optional<Measure> plain(TokenRange phrase, const Mention* owner) const;
};

// What a figure values: "The win rate is 62%", "cut the cost by a third", "sells for 79 euros".
std::optional<Measure> find_plain_value(const TextView& view, const FigureWords& words,
                                        TokenRange sentence, const Figure& figure);

}  // namespace talkgraph::extract
