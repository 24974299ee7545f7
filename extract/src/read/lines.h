// Plain text and Markdown into lines and markup.
#pragma once

#include <cstddef>

#include "read/page.h"

namespace talkgraph::extract {

// Fills `page.lines` and `page.markup` from page.text[begin, end). Linear time.
void read_plain_lines(Page& page, std::size_t begin);
void read_markdown_lines(Page& page, std::size_t begin);

}  // namespace talkgraph::extract
