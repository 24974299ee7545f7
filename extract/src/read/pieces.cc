#include "read/pieces.h"

#include <algorithm>
#include <array>

#include "read/characters.h"
#include "read/sentence_end.h"
#include "read/visible_text.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMaxWrappedWidth = 120;
constexpr std::size_t kMaxEntryBytes = 60;

// Whether a line goes on in lower case, or in a script without cases.
bool goes_on(std::string_view line) {
  return !line.empty() &&
         (is_ascii_lower(line.front()) || static_cast<unsigned char>(line.front()) >= 0x80);
}

// "Host: Jane Roe", "**Date:** 5 May": a field of a record, whatever stands before it.
bool is_field(std::string_view line) {
  const std::size_t colon = line.substr(0, kMaxEntryBytes).find(':');
  if (colon == line.npos || colon == 0) return false;
  const std::string_view key = line.substr(0, colon);
  const std::size_t first = key.find_first_not_of("*_ ");
  return first != key.npos && is_ascii_upper(key[first]) &&
         std::count(key.begin(), key.end(), ' ') <= 2 && key.find_first_of(".,;?!/") == key.npos;
}

// "<br>", a backslash or two blanks at the end of a line of Markdown: it ends where its writer
// wants it to end (CommonMark 6.7).
bool is_broken_off(std::string_view text, Span line) {
  const std::string_view said = slice(text, line);
  const std::string_view behind = text.substr(line.end);
  return said.ends_with('\\') || said.ends_with("<br>") || said.ends_with("<br/>") ||
         said.ends_with("<br />") || behind.starts_with("  \n") || behind.starts_with("  \r\n");
}

// Text that an editor has wrapped: lines of similar width break in the middle of
// sentences, and most go on in lower case, as lists of people do not.
bool is_wrapped(const Page& page) {
  std::size_t broken = 0, continued = 0, lower = 0;
  for (std::size_t i = 1; i < page.lines.size(); ++i) {
    if (page.lines[i].opens_paragraph) continue;
    const Line& before = page.lines[i - 1];
    if (before.span.size() > kMaxWrappedWidth) return false;
    ++continued;
    if (ends_sentence(slice(page.text, before.span))) continue;
    ++broken;
    lower += goes_on(slice(page.text, page.lines[i].span));
  }
  return continued >= 4 && broken * 2 > continued && lower * 3 >= broken;
}

class Joiner {
 public:
  Joiner(const Page& page, const Labels& labels)
      : page_(page), labels_(labels), wrapped_(is_wrapped(page)) {}

  std::vector<Piece> run() {
    for (std::uint32_t i = 0; i < page_.lines.size(); ++i) {
      const Line& line = page_.lines[i];
      const auto use = use_at(i);
      if (!use && continues(line))
        pieces_.back().block.span.end = line.span.end;
      else
        start(line, i, use);
      last_line_bytes_ = line.span.size();
    }
    return std::move(pieces_);
  }

 private:
  std::optional<std::uint32_t> use_at(std::uint32_t line) {
    if (next_use_ == labels_.uses.size() || labels_.uses[next_use_].shape.line != line) {
      return std::nullopt;
    }
    return static_cast<std::uint32_t>(next_use_++);
  }

  bool continues(const Line& line) const {
    if (line.opens_paragraph || pieces_.empty()) return false;
    const Piece& last = pieces_.back();
    if (last.block.kind != line.kind || last.furniture != line.furniture) return false;
    if (last.use && labels_.uses[*last.use].shape.content >= last.block.span.end) return false;
    if (wrapped_ || page_.format == Format::kCaptions) return true;
    if (page_.format == Format::kPlainText) return false;
    const std::string_view text = slice(page_.text, line.span);
    if (!goes_on(text) && is_broken_off(page_.text, last.block.span)) return false;
    const bool entry = last_line_bytes_ < kMaxEntryBytes && !goes_on(text);
    return !entry && !is_field(text) && !ends_sentence(slice(page_.text, last.block.span));
  }

  void start(const Line& line, std::uint32_t index, std::optional<std::uint32_t> use) {
    Piece piece;
    piece.block.span = line.span;
    piece.block.kind = line.kind;
    piece.use = use;
    piece.line = index;
    piece.furniture = line.furniture;
    pieces_.push_back(piece);
  }

  const Page& page_;
  const Labels& labels_;
  bool wrapped_;
  std::size_t last_line_bytes_ = 0;
  std::size_t next_use_ = 0;
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> join_lines(const Page& page, const Labels& labels) {
  return Joiner(page, labels).run();
}

}  // namespace talkgraph::extract
