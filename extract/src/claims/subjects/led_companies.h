// The company whose rank is told of who leads it.
#pragma once

#include "claims/figures/figures.h"

namespace talkgraph::extract {

// "Jane Roe, CEO of Acme, leads the world's third-largest exchange": Acme, or null.
const Mention* led_company(const TextView& view, const Sentence& sentence, const Figure& rank);

}  // namespace talkgraph::extract
