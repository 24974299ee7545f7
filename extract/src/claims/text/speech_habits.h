// What looks like a condition, a denial or a question and is only a way of telling: "If you
// look at the numbers", "Most people don't know that", "..., right?"
#pragma once

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// Does the "if" at `token` suppose nothing?
bool is_idle_if(const TextView& view, std::uint32_t token, std::uint32_t end);

// Does the clause of such an "if" still go on at `end`, so that what stands there is supposed:
// "If we look at ten markets"?
bool is_looked_at(const TextView& view, std::uint32_t token, std::uint32_t end);

// Does the negation at `token` only deny that a fact is known or surprising?
bool denies_knowledge(const TextView& view, std::uint32_t token, TokenRange sentence);

// "I don't know, around 40": a denial of nothing that is told.
bool is_unsure_aside(const TextView& view, std::uint32_t token, TokenRange sentence);

// Does a statement end with a word that asks for assent?
bool ends_in_tag(const TextView& view, TokenRange sentence);

// Does the question only ask how or why something was done that it tells: "How did you get to
// 2 million users?"
bool presupposes(const TextView& view, TokenRange sentence);

}  // namespace talkgraph::extract
