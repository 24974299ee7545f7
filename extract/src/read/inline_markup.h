#pragma once

#include <string_view>
#include <vector>

#include "read/transcript.h"

namespace talkgraph::extract {

enum class InlineStyle { kPlain, kMarkdown };

// Appends what readers of `text` do not see in `span`, a paragraph or a line:
// tags, comments, character references, addresses and the pages of wiki links
// ("[[page | name]]"); in Markdown also emphasis marks, link targets and escapes.
// What is appended is ascending and disjoint. Linear time.
void find_inline_markup(std::string_view text, Span span, InlineStyle style,
                        std::vector<Markup>& markup);

// The end of the tag, comment or declaration that begins with the '<' at
// `begin`, or 0 if what begins there is none. Looks no further than `end`, and
// in tags no further than 4096 bytes.
std::size_t find_tag_end(std::string_view text, std::size_t begin, std::size_t end);

// The end of the address that begins at `begin` ("https://", "http://",
// "www."), or `begin` if none does. Punctuation that ends the sentence around
// it is outside.
std::size_t find_address_end(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace talkgraph::extract
