// How long a service takes: "KYC takes about two minutes", "it took us a year to get it".
#pragma once

#include "claims/measures/measures.h"

namespace talkgraph::extract {

// A time that is named by a unit behind the figure.
std::optional<Measure> find_service_time(const TextView& view, const FigureWords& words,
                                         TokenRange sentence, const Figure& figure);

}  // namespace talkgraph::extract
