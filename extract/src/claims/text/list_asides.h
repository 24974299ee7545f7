// What stands between the names of a list besides commas: "Acme, a bank, and Bell", "Acme
// (cards) and Bell", "Acme, I think, and Bell", "Acme first and Bell later".
#pragma once

#include <cstdint>

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// Behind what is said of the name that ends at `at` by the way, where the list may go on; or
// `at`. Bounded.
std::uint32_t behind_list_aside(const TextView& view, std::uint32_t at, std::uint32_t end);

// "his friend", "CTO": behind what says before a person's name at `at` who they are, or `at`.
// Bounded.
std::uint32_t behind_person_lead(const TextView& view, std::uint32_t at, std::uint32_t end);

// Behind ", and hundreds of others", "and many more banks" at `at`, which end a list without
// a name; or `at`. Bounded.
std::uint32_t behind_others(const TextView& view, std::uint32_t at, std::uint32_t end);

}  // namespace talkgraph::extract
