// Text as a reader of the page sees it, with the way back to the source.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "read/transcript.h"

namespace talkgraph::extract {

// `offsets[i]` is the source byte that `bytes[i]` comes from.
struct VisibleText {
  std::string bytes;
  std::vector<std::uint32_t> offsets;
  std::uint32_t end = 0;  // source offset behind the last byte

  // The source of bytes[begin, end), which must not be empty.
  Span source(std::size_t begin, std::size_t end_byte) const {
    return {offsets[begin], end_byte < offsets.size() ? offsets[end_byte - 1] + 1 : end};
  }
};

// Sorts `markup` and cuts what overlaps an earlier one. O(n log n) in general,
// O(n) when it is in order.
void order_markup(std::vector<Markup>& markup);

// The visible bytes of `span`, at most about `limit` of them, never a part of a
// character. `markup` must be in order.
VisibleText visible_text(std::string_view text, const std::vector<Markup>& markup, Span span,
                         std::size_t limit = SIZE_MAX);

// The last `limit` or so visible bytes of `span`.
std::string visible_tail(std::string_view text, const std::vector<Markup>& markup, Span span,
                         std::size_t limit);

}  // namespace talkgraph::extract
