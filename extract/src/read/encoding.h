#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace talkgraph::extract {

// The text of a file as UTF-8 without byte-order mark, line ends as they are.
// Reads UTF-8, UTF-16 (with or without mark) and Windows-1252. Errors, placed at
// the line of the first offending byte: kEmptyInput if there is nothing but
// white space; kNotText for binary data, for UTF-8 that is cut short or damaged,
// and for bytes in no encoding that is read. Linear time.
Result<std::string> decode_text(std::string_view bytes);

}  // namespace talkgraph::extract
