// What auxiliaries and their like make of a verb.
#pragma once

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// "I'd been at Acme", "I'd just left Acme": is the "'d" at `token` a "had"?
bool is_contracted_had(const TextView& view, std::uint32_t token, std::uint32_t end);

// "we're about to launch": is something in `range` about to be done?
bool is_about_to(const TextView& view, TokenRange range);

}  // namespace talkgraph::extract
