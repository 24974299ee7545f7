// What tense verbs have, and what auxiliaries and their like make of them.
#pragma once

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// "I'd been at Acme", "I'd just left Acme": is the "'d" at `token` a "had"?
bool is_contracted_had(const TextView& view, std::uint32_t token, std::uint32_t end);

// "joined", "ran", "was": nothing that is asked of anybody, as "set" and "put" might be.
bool is_past_tense(const TextView& view, std::uint32_t token);

// "we're about to launch": is something in `range` about to be done?
bool is_about_to(const TextView& view, TokenRange range);

}  // namespace talkgraph::extract
