// How many a team or company is: "our team is 40 strong", "a team of sixty", "we are 55 now".
#pragma once

#include "claims/measures/measures.h"

namespace talkgraph::extract {

// What a count measures that says how large a group is, without naming whom it counts; or
// nothing. Or how something is rated: "rated 4.7 stars".
std::optional<Measure> find_group_size(const TextView& view, const FigureWords& words,
                                       TokenRange sentence, const Figure& figure);

}  // namespace talkgraph::extract
