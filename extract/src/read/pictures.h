// Emojis, arrows and the like beside the names of who chats.
#pragma once

#include <cstddef>
#include <string_view>

namespace talkgraph::extract {

// Behind those at `at`.
std::size_t skip_pictures(std::string_view text, std::size_t at);

// The name without those behind it: "Jane" of "Jane \xE2\x9A\xA1".
std::string_view without_pictures(std::string_view name);

}  // namespace talkgraph::extract
