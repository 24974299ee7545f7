// Names with another name of the same thing in brackets: "Acme Holding Group (AHG)".
#pragma once

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// Where the brackets behind `name` close, if they hold another name of it and end
// before token `end`; else where the name ends.
std::uint32_t end_of_alias(const TextView& view, const Mention& name, std::uint32_t end);

// The name of the sentence `tokens` that ends before token `end`, brackets with another
// name of it left out, or null.
const Mention* name_before(const TextView& view, TokenRange tokens, std::uint32_t end);

}  // namespace talkgraph::extract
