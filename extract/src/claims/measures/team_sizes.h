// How many people a team or company is said to be.
#pragma once

#include "claims/measures/measures.h"

namespace talkgraph::extract {

// "we are 45 people", "a team of 45 people", "the team has grown to 45 people".
bool is_team_size(const TextView& view, const FigureWords& words, TokenRange sentence,
                  const Figure& figure);

// "from 30 people to 450".
bool goes_on(const TextView& view, const FigureWords& words, TokenRange sentence,
             const Figure& figure);

// "we started with five people", "we closed the year with 600 people".
bool starts_with(const TextView& view, const FigureWords& words, TokenRange sentence,
                 const Figure& figure);

// "Acme was only two people": so few, and no more.
bool is_all_there_are(const TextView& view, const FigureWords& words, TokenRange sentence,
                      const Figure& figure);

}  // namespace talkgraph::extract
