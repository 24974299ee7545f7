#pragma once

#include <string_view>

namespace talkgraph::extract {

// Whether a block whose visible text is `text` belongs to the page, not to the
// transcript: share buttons, cookie notes, calls to subscribe, tickers.
bool is_furniture(std::string_view text);

// Whether with this block the transcript ends and lists of other articles,
// comments or the page's foot begin.
bool opens_page_foot(std::string_view text);

// Whether a block before the dialogue only tells about the transcript: by-line,
// date, place, addresses. `has_address` says that one is hidden in it.
bool is_metadata(std::string_view text, bool has_address);

// "Written by: Jane Roe", "By Jane Roe": the name, or nothing.
std::string_view byline_name(std::string_view text);

}  // namespace talkgraph::extract
