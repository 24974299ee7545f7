// Figures that sentences state about somebody or something.
#pragma once

#include <vector>

#include "claims/people/participants.h"
#include "claims/text/figure_words.h"

namespace talkgraph::extract {

// Figures with a measurable noun and a known subject, in the order of the text;
// what is said twice of the same subject is kept once.
// `relations`: what was found of who works where.
std::vector<MetricAssertion> find_metrics(const TextView& view, const Participants& participants,
                                          const FigureWords& words,
                                          const std::vector<Assertion>& relations);

}  // namespace talkgraph::extract
