#pragma once

#include <string_view>

#include "read/transcript.h"

namespace talkgraph::extract {

// What `text` is written in, by its content; the ending of `name` decides only
// where the content leaves it open. Looks at the beginning of the text alone.
Format recognise_format(std::string_view text, std::string_view name);

}  // namespace talkgraph::extract
