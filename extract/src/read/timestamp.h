#pragma once

#include <cstddef>
#include <string_view>

namespace talkgraph::extract {

// The end of a time stamp that begins at `at`, or `at` if none does: "0:46", "[00:01:02]",
// "(1:02:03.5)", "3:45 PM", and with a date before it, as chats have it: "[12.05.2023 14:22]",
// "12/05/23, 14:22:05"; or "87 points 3 years ago", as forums have it.
std::size_t timestamp_end(std::string_view text, std::size_t at);

}  // namespace talkgraph::extract
