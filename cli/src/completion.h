// What can be typed next in the shell.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query_session.h"

namespace talkgraph::cli {

// The last word of a line that is being typed: what completion replaces.
std::string_view word_at_end(std::string_view line);

// Words that begin as the last word of `line` does: labels and types behind a
// colon, property keys behind a dot, procedures behind CALL, else keywords,
// functions and, at the beginning of a line, commands of the shell. Ascending;
// letters count whatever their case.
std::vector<std::string> completions(std::string_view line, const QuerySession& session);

}  // namespace talkgraph::cli
