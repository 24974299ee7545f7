// Names behind a noun that says what they are: "the Swiss payments firm Acme".
#pragma once

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// The company, product or network that the words from `at` on describe: "crypto exchange
// Acme", "Oslo-based firm Acme", "small company called Acme", "startup, Acme,". Null if they
// do not. Looks at a few tokens before `end`.
const Mention* described_name(const TextView& view, std::uint32_t at, std::uint32_t end);

}  // namespace talkgraph::extract
