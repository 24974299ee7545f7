#pragma once

#include <cstddef>

#include "read/line_cursor.h"
#include "read/page.h"

namespace talkgraph::extract {

// Hides "<!-- ... -->" that begins a line, over as many lines as it takes.
class CommentSkipper {
 public:
  explicit CommentSkipper(Page& page) : page_(page) {}

  // Whether a comment begins at `offset`; if so it becomes markup and the cursor
  // goes on behind it. A comment without end is none.
  bool skip(std::size_t offset, LineCursor& cursor) {
    if (none_ends_ || !page_.text.substr(offset).starts_with("<!--")) return false;
    const std::size_t close = page_.text.find("-->", offset + 4);
    if (close == std::string_view::npos) {
      none_ends_ = true;
      return false;
    }
    page_.markup.push_back(
        {{static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(close + 3)}, {}});
    cursor.skip_to(close + 3);
    return true;
  }

 private:
  Page& page_;
  bool none_ends_ = false;
};

}  // namespace talkgraph::extract
