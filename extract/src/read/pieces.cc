#include "read/pieces.h"

#include <algorithm>
#include <array>

#include "read/characters.h"
#include "read/visible_text.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMaxWrappedWidth = 120;

// Whether the text ends like a sentence, be it in quotes or parentheses.
bool ends_sentence(std::string_view text) {
  while (!text.empty()) {
    const char c = text.back();
    if (c == '.' || c == '?' || c == '!' || c == ':' || text.ends_with("…")) return true;
    if (c == '"' || c == '\'' || c == ')' || c == '*' || c == '_' || c == ']' || c == '>') {
      text.remove_suffix(1);
    } else if (text.ends_with("”") || text.ends_with("’") || text.ends_with("»")) {
      text.remove_suffix(text.ends_with("»") ? 2 : 3);
    } else {
      return false;
    }
  }
  return false;
}

// Text that an editor has wrapped: lines of similar width break in the middle of
// sentences.
bool is_wrapped(const Page& page) {
  std::size_t broken = 0, continued = 0;
  for (std::size_t i = 1; i < page.lines.size(); ++i) {
    if (page.lines[i].opens_paragraph) continue;
    const Line& before = page.lines[i - 1];
    if (before.span.size() > kMaxWrappedWidth) return false;
    ++continued;
    if (!ends_sentence(slice(page.text, before.span))) ++broken;
  }
  return continued >= 4 && broken * 2 > continued;
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
    return page_.format != Format::kPlainText && !ends_sentence(slice(page_.text, last.block.span));
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
  std::size_t next_use_ = 0;
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> join_lines(const Page& page, const Labels& labels) {
  return Joiner(page, labels).run();
}

}  // namespace talkgraph::extract
