// What companies are worth, said of their kind: "a $9 billion exchange".
#pragma once

#include "claims/measures/measures.h"

namespace talkgraph::extract {

// "Acme is a 9 billion dollar company", "Acme, a $9 billion broker".
std::optional<Measure> find_company_value(const TextView& view, const FigureWords& words,
                                          TokenRange sentence, const Figure& figure);

}  // namespace talkgraph::extract
