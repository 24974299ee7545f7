// Text fitted to a terminal. Widths are columns (base/unicode.h), never bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace talkgraph::cli {

// Tabs and line breaks become blanks; other control characters, which could
// drive the terminal, become U+FFFD. Text without any comes back unchanged.
// Bytes that are not UTF-8 become U+FFFD, too.
std::string without_control_characters(std::string_view text);

// Lines of at most `width` columns, broken at blanks where there are any. At
// least one line; the blank at a break is dropped, nothing else.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

// `text` filled with blanks, behind it or before it, to `width` columns.
std::string pad(std::string_view text, std::size_t width, bool to_the_right = false);

// The texts with ", " between them.
std::string joined(const std::vector<std::string>& texts);

}  // namespace talkgraph::cli
