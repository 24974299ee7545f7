#pragma once

#include <string_view>

namespace talkgraph::extract {

// Whether a name reads like that of a company or a medium rather than of a
// person: "Daily", "News", "Labs" in it, capitals inside a word, a domain.
bool looks_like_organization(std::string_view name);

}  // namespace talkgraph::extract
