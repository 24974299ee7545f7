#pragma once

#include <vector>

#include "names/candidate.h"
#include "names/name_text.h"

namespace talkgraph::extract {

// Makes one candidate of a person's name with a nickname inside, in quotation marks
// or parentheses, such as `Mira "Tide" Lund`. Expects and keeps the order of the text.
std::vector<Candidate> join_nicknames(const NameText& text, std::vector<Candidate> candidates);

}  // namespace talkgraph::extract
