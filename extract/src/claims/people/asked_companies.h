// For whom somebody speaks of whom nothing tells it: the company of which they are asked.
#pragma once

#include <vector>

#include "claims/people/participants.h"

namespace talkgraph::extract {

struct AskedCompany {
  std::uint32_t member = 0;  // index into Participants::members()
  EntityIndex body = 0;
};

// For each who answers the company that the questions put to them are about, if it is far more
// so than any other: "Tell us about Acme", "What is Acme?", "How did you start Acme?"; the
// answers and the title count, too. Linear.
std::vector<AskedCompany> asked_companies(const TextView& view, const Participants& participants);

}  // namespace talkgraph::extract
