// Which people that are counted work for somebody: "we employ 640 people".
#pragma once

#include "claims/figures/figures.h"

namespace talkgraph::extract {

// Those who are employed, or are a company: "we are 45 people", "50 people on the team".
// `behind`: where the phrase of the people ends.
bool are_employed(const TextView& view, const FigureWords& words, TokenRange sentence,
                  const Figure& figure, std::uint32_t behind);

// "We have 70 people in support", but not "a million people on the platform".
bool are_had(const TextView& view, const FigureWords& words, TokenRange sentence,
             const Figure& figure, std::uint32_t behind);

// "We had 150 people come over", "to come out": those who came to something.
bool are_guests(const TextView& view, const FigureWords& words, TokenRange sentence,
                const Figure& figure, std::uint32_t behind);

}  // namespace talkgraph::extract
