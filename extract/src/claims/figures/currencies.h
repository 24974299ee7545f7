// Currencies beside numbers: "$75", "HK$75", "75 dollars", "75 Swiss francs", "75 €".
#pragma once

#include <optional>
#include <string>

#include "claims/text/figure_words.h"
#include "claims/text/text_view.h"

namespace talkgraph::extract {

struct ReadCurrency {
  std::string unit;       // "USD"
  std::uint32_t end = 0;  // behind its last token
  double part = 1;        // of a cent, a hundredth
  std::uint32_t begin = 0;
};

// The currency that begins at `token` and that a number in digits follows.
std::optional<ReadCurrency> currency_before(const TextView& view, const FigureWords& words,
                                            TokenRange sentence, std::uint32_t token);

// The currency behind a number that ends before `token`.
std::optional<ReadCurrency> currency_behind(const TextView& view, const FigureWords& words,
                                            TokenRange sentence, std::uint32_t token);

}  // namespace talkgraph::extract
