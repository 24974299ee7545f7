#include <cstdint>
#include <optional>

#include "read/inline_markup.h"
#include "read/line_cursor.h"
#include "read/lines.h"
#include "read/skip_comment.h"

namespace talkgraph::extract {
namespace {

bool consists_of(std::string_view line, char c, std::size_t at_least) {
  std::size_t count = 0;
  for (const char found : line) {
    if (found == c)
      ++count;
    else if (!is_ascii_blank(found))
      return false;
  }
  return count >= at_least;
}

bool is_thematic_break(std::string_view line) {
  return consists_of(line, '-', 3) || consists_of(line, '*', 3) || consists_of(line, '_', 3);
}

// Number of signs of a heading's opening "## ", 0 if the line is none.
std::size_t heading_level(std::string_view line) {
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  if (level == 0 || level > 6 || level == line.size()) return 0;
  return is_ascii_blank(line[level]) ? level : 0;
}

// "[name]: target" defines a link and shows nothing.
bool is_link_definition(std::string_view line) {
  if (!line.starts_with('[')) return false;
  const std::size_t close = line.substr(0, 200).find("]:");
  if (close == line.npos || close < 2) return false;
  const std::string_view target = trim(line.substr(close + 2));
  return target.starts_with("http") || target.starts_with('<') || target.starts_with('#') ||
         target.starts_with('/');
}

class MarkdownReader {
 public:
  MarkdownReader(Page& page, std::size_t begin)
      : page_(page), text_(page.text), cursor_(page.text, begin), comments_(page) {}

  void run() {
    for (Span raw; cursor_.next(raw);) {
      const Span span = trim(text_, raw);
      if (read_fence(slice(text_, span))) continue;
      if (in_fence_) {
        if (!span.empty()) add(span, BlockKind::kPreformatted);
      } else {
        read_line(span);
      }
    }
    flush();
  }

 private:
  bool read_fence(std::string_view line) {
    const bool fence = line.starts_with("```") || line.starts_with("~~~");
    if (!fence || (in_fence_ && line.front() != fence_)) return false;
    // "```code```" on one line is inline code.
    if (!in_fence_ && line.find("```", 3) != line.npos) return false;
    flush();
    in_fence_ = !in_fence_;
    fence_ = line.front();
    return true;
  }

  void read_line(Span span) {
    if (span.empty()) return flush();
    if (comments_pending(span)) return;
    std::string_view line = slice(text_, span);
    if (is_setext_underline(line)) {
      page_.lines.back().kind = BlockKind::kHeading;
      return flush();
    }
    if (is_thematic_break(line)) return flush();
    while (line.starts_with('>')) {
      page_.markup.push_back({{span.begin, span.begin + 1}, {}});
      ++span.begin;
      span = trim(text_, span);
      line = slice(text_, span);
    }
    if (line.empty()) return flush();
    if (is_link_definition(line)) {
      flush();
      page_.markup.push_back({span, {}});
      return;
    }
    read_content(span, line);
  }

  void read_content(Span span, std::string_view line) {
    if (const std::size_t level = heading_level(line)) {
      flush();
      span.begin += static_cast<std::uint32_t>(level);
      // "## Title ##": closing signs are decoration.
      while (span.end > span.begin && text_[span.end - 1] == '#') --span.end;
      span = trim(text_, span);
      if (!span.empty()) add(span, BlockKind::kHeading);
      return flush();
    }
    BlockKind kind = BlockKind::kParagraph;
    if (const std::size_t bullet = bullet_size(line)) {
      flush();
      span.begin += static_cast<std::uint32_t>(bullet);
      kind = BlockKind::kListItem;
    } else if (list_number_size(line) > 0) {
      flush();
      kind = BlockKind::kListItem;
    } else if (line.starts_with('|')) {
      flush();
      kind = BlockKind::kPreformatted;
    } else if (paragraph_) {
      kind = page_.lines.back().kind;
    }
    add(span, kind);
  }

  // Below a line of text "===" or "---" makes it a heading; "---" below a whole
  // sentence is meant as a rule.
  bool is_setext_underline(std::string_view line) const {
    if (!paragraph_ || page_.lines.back().kind != BlockKind::kParagraph) return false;
    if (*paragraph_ != page_.lines.back().span || line.find(' ') != line.npos) return false;
    const bool is_sentence =
        std::string_view(".?!:").find(text_[paragraph_->end - 1]) != std::string_view::npos;
    return consists_of(line, '=', 2) || (consists_of(line, '-', 2) && !is_sentence);
  }

  bool comments_pending(Span span) {
    if (!slice(text_, span).starts_with("<!--")) return false;
    flush();
    return comments_.skip(span.begin, cursor_);
  }

  void add(Span span, BlockKind kind) {
    Line line;
    line.span = span;
    line.kind = kind;
    line.opens_paragraph = !paragraph_;
    page_.lines.push_back(line);
    if (kind == BlockKind::kPreformatted) return;
    if (paragraph_)
      paragraph_->end = span.end;
    else
      paragraph_ = span;
  }

  // Ends the paragraph: emphasis, links and code never cross its end.
  void flush() {
    if (paragraph_) find_inline_markup(text_, *paragraph_, InlineStyle::kMarkdown, page_.markup);
    paragraph_.reset();
  }

  Page& page_;
  std::string_view text_;
  LineCursor cursor_;
  CommentSkipper comments_;
  std::optional<Span> paragraph_;
  bool in_fence_ = false;
  char fence_ = '`';
};

}  // namespace

void read_markdown_lines(Page& page, std::size_t begin) {
  MarkdownReader(page, begin).run();
}

}  // namespace talkgraph::extract
