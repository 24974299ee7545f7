// What is said in between and tells nothing of its own: "in, I think, twelve countries",
// "our revenue at the time was".
#pragma once

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// Is the token, or the comma, part of "I think", "let's say" and the like?
bool in_aside(const TextView& view, TokenRange sentence, std::uint32_t token);

// Behind what only hesitates at `at`, with its commas: "uh", ", you know,"; `at` if nothing
// does. And where what hesitates and ends before `at` begins.
std::uint32_t behind_hesitation(const TextView& view, std::uint32_t at, std::uint32_t end);
std::uint32_t before_hesitation(const TextView& view, std::uint32_t at, std::uint32_t begin);

// Where "at the time", "in 2021", "back then" begin that end before `end`; `end` if there is
// none.
std::uint32_t time_aside_to(const TextView& view, TokenRange sentence, std::uint32_t end);

}  // namespace talkgraph::extract
