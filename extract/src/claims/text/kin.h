// "My brother": what is told of people who are close to somebody is not told of them.
#pragma once

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// Does the "my" at `token` lead to kin, a friend or a pet: "my dear old parents"? O(1).
bool leads_to_kin(const TextView& view, const Sentence& sentence, std::uint32_t token);

}  // namespace talkgraph::extract
