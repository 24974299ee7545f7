// Times in brackets behind what is said, "[00:12:34]", as recaps of videos have them: they
// say where it was said and belong to no sentence.
#pragma once

#include <cstddef>
#include <string_view>

namespace talkgraph::extract {

// Behind the mark at `at`, or `at` if none stands there. Those at the beginning of a line are
// none: they may belong to a label. Bounded.
std::size_t time_mark_end(std::string_view text, std::size_t begin, std::size_t at);

}  // namespace talkgraph::extract
