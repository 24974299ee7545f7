// For whom somebody speaks of whom nothing tells it: the company of which they are asked.
#pragma once

#include <optional>

#include "claims/people/participants.h"

namespace talkgraph::extract {

struct AskedCompany {
  std::uint32_t member = 0;  // index into Participants::members()
  EntityIndex body = 0;
};

// The only one who is asked and the only company that the questions name, once with "you",
// if no other is named more often in the text. Linear.
std::optional<AskedCompany> asked_company(const TextView& view, const Participants& participants);

}  // namespace talkgraph::extract
