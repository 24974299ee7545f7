// What we know about the terminal, if there is one.
#pragma once

#include <cstddef>
#include <optional>

namespace talkgraph::cli {

bool stdout_is_terminal();
bool stderr_is_terminal();

// Columns that output on stdout must fit: $COLUMNS if it is a number, else the
// terminal's width; nothing when there is neither, and lines may be long.
std::optional<std::size_t> output_width();

// Bold type and colours: on a terminal that can, unless NO_COLOR is set.
bool output_is_styled();

}  // namespace talkgraph::cli
