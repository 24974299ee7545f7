// Short forms of English given names.
#pragma once

#include <span>
#include <string_view>

namespace talkgraph::extract {

// The given names that `lower` is short for ("mike": "michael"); none if it is
// no short form.
std::span<const std::string_view> full_given_names(std::string_view lower);

}  // namespace talkgraph::extract
