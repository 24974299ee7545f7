// What a figure measures: the noun phrase behind or before it.
#pragma once

#include <optional>
#include <string>

#include "claims/figures/figures.h"

namespace talkgraph::extract {

struct Measure {
  std::string text;   // "monthly trading volume"
  std::string head;   // "volume"
  TokenRange tokens;  // of the noun phrase
  // Whose it is, where the phrase itself says so: "Bitcoin's price", "our users".
  const Mention* owner = nullptr;
  // The same, where it was said before.
  std::optional<EntityIndex> of;
  // Of a figure that has none itself: "They charge 1.5 %, we charge 0.25".
  std::string unit;
};

// Nothing where no measurable noun is found: the figure says nothing then.
std::optional<Measure> find_measure(const TextView& view, const FigureWords& words,
                                    const Sentence& sentence, const Figure& figure);

}  // namespace talkgraph::extract
