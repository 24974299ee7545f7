#pragma once

#include <string_view>

#include "base/result.h"
#include "read/transcript.h"

namespace talkgraph::extract {

// Decodes, recognises the format by content (the name only breaks ties), and
// splits into blocks, zones, turns and speakers. Linear time, no recursion on
// input depth. Errors as Extractor::extract.
Result<Transcript> read_transcript(std::string_view bytes, std::string_view name);

}  // namespace talkgraph::extract
