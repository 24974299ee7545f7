// Numbers as they are written and said: "1,300", "2.5 million", "a hundred and fifty",
// "three point five", "half a billion", "a couple thousand".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "claims/text/figure_words.h"
#include "claims/text/text_view.h"

namespace talkgraph::extract {

struct SaidNumber {
  double value = 0;
  std::uint32_t end = 0;    // behind its last token
  double factor = 1;        // the magnitude that it ends with: of "2.5 million" a million
  std::string_view suffix;  // letters behind digits that are no magnitude: "x", "usd"
  bool scaled = false;      // has a magnitude
  bool grouped = false;     // has thousands separators
  bool spelled = false;     // begins with no digit
  bool vague = false;       // "a couple million"
  std::size_t digits = 0;
};

// The number that begins at `token` of the sentence. Nothing where none does, or where
// numerals follow each other that make no number together: "twenty twenty", "one fifty".
std::optional<SaidNumber> number_at(const TextView& view, const FigureWords& words,
                                    TokenRange sentence, std::uint32_t token);

}  // namespace talkgraph::extract
