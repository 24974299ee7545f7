// Plain text, Markdown and HTML into lines and markup.
#pragma once

#include <cstddef>

#include "read/page.h"

namespace talkgraph::extract {

// A paragraph of speech that nobody divided and that is longer, in bytes, ends
// with its sentence.
inline constexpr std::size_t kLongParagraph = 600;

// Fills `page.lines` and `page.markup` from page.text[begin, end). Linear time.
void read_plain_lines(Page& page, std::size_t begin);
void read_markdown_lines(Page& page, std::size_t begin);

// The same for captions: what stands in their cues. Times and cue numbers are
// markup, and a cue goes on with the paragraph of the one before it unless
// somebody else speaks or the paragraph has grown long.
void read_caption_lines(Page& page);

// The same for a whole HTML page, with what it says of itself in `page.head`.
// Takes any nesting; what is never closed ends with what it stands in.
void read_html_lines(Page& page);

}  // namespace talkgraph::extract
