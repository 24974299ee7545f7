#include "read/inline_markup.h"
#include "read/line_cursor.h"
#include "read/lines.h"
#include "read/skip_comment.h"

namespace talkgraph::extract {

void read_plain_lines(Page& page, std::size_t begin) {
  LineCursor cursor(page.text, begin);
  CommentSkipper comments(page);
  bool opens_paragraph = true;
  for (Span raw; cursor.next(raw);) {
    Span span = trim(page.text, raw);
    if (span.empty()) {
      opens_paragraph = true;
      continue;
    }
    if (comments.skip(span.begin, cursor)) continue;
    Line line;
    if (const std::size_t bullet = bullet_size(slice(page.text, span))) {
      line.kind = BlockKind::kListItem;
      span.begin += static_cast<std::uint32_t>(bullet);
      opens_paragraph = true;
    }
    line.span = span;
    line.opens_paragraph = opens_paragraph;
    opens_paragraph = false;
    find_inline_markup(page.text, span, InlineStyle::kPlain, page.markup);
    page.lines.push_back(line);
  }
}

}  // namespace talkgraph::extract
