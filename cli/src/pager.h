// Long output, page by page.
#pragma once

#include <string>

#include "base/result.h"

namespace talkgraph::cli {

// Writes to standard output, through $PAGER (default: less) if that is a terminal
// and the text does not fit it. Whoever leaves the pager early has seen enough.
Result<void> show(const std::string& text);

}  // namespace talkgraph::cli
