// Numbers in a text, with unit and comparison: "more than 12 million", "$75bn",
// "73%", "fivefold", "top three".
#pragma once

#include <optional>
#include <string>

#include "claims/text/figure_words.h"
#include "claims/text/text_view.h"

namespace talkgraph::extract {

enum class FigureKind { kCount, kMoney, kPercent, kMultiple, kRank };

struct Figure {
  FigureKind kind = FigureKind::kCount;
  TokenRange tokens;  // with unit, without comparison
  double value = 0;
  std::optional<double> upper;  // of a range, "12-14"
  std::string unit;
  std::string comparison = "=";
  bool spelled = false;   // "six", no digits
  bool fraction = false;  // "two thirds": a share of what follows
};

// The figure that begins at `token` and ends before `end`. No figure: dates,
// times of day, years, numbers of lists, versions and labels, parts of names.
std::optional<Figure> figure_at(const TextView& view, const FigureWords& words,
                                const Sentence& sentence, std::uint32_t token);

}  // namespace talkgraph::extract
