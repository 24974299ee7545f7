// The lines of captions that say when something is shown.
#pragma once

#include <string_view>

namespace talkgraph::extract {

// Is the line, without white space at its ends, "00:01:02.345 --> 00:01:04.000",
// with a comma instead of the dot, without hours, or with settings behind it?
bool is_caption_time(std::string_view line);

}  // namespace talkgraph::extract
