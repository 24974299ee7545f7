#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "read/caption_time.h"
#include "read/inline_markup.h"
#include "read/line_cursor.h"
#include "read/lines.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kLongParagraph = 600;  // ends with the next sentence

bool is_block_of_notes(std::string_view line) {
  return line.starts_with("WEBVTT") || line.starts_with("NOTE") || line.starts_with("STYLE") ||
         line.starts_with("REGION");
}

bool ends_sentence_of_cue(std::string_view text) {
  return text.ends_with('.') || text.ends_with('?') || text.ends_with('!');
}

class CaptionReader {
 public:
  explicit CaptionReader(Page& page) : page_(page) {
    LineCursor cursor(page.text, 0);
    for (Span raw; cursor.next(raw);) lines_.push_back(trim(page.text, raw));
  }

  void run() {
    bool in_notes = false;
    bool in_cue = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::string_view line = slice(page_.text, lines_[i]);
      if (line.empty()) {
        in_notes = in_cue = false;
      } else if (is_caption_time(line)) {
        in_notes = false;
        in_cue = true;
      } else if (!in_cue && is_block_of_notes(line)) {
        in_notes = true;
      } else if (!in_notes && !is_cue_name(i, in_cue)) {
        add(lines_[i]);
      }
    }
  }

 private:
  // A cue's number or name stands right above its time.
  bool is_cue_name(std::size_t i, bool in_cue) const {
    const bool above_time =
        i + 1 < lines_.size() && is_caption_time(slice(page_.text, lines_[i + 1]));
    const std::string_view line = slice(page_.text, lines_[i]);
    return above_time && (!in_cue || std::all_of(line.begin(), line.end(), is_ascii_digit));
  }

  void add(Span span) {
    Line line;
    const std::size_t change = change_mark_size(slice(page_.text, span));
    span.begin += static_cast<std::uint32_t>(change);
    const Voice voice = voice_at(span);
    if (!voice.name.empty()) span.begin = is_same(voice.name) ? voice.end : voice.name.begin;
    span = trim(page_.text, span);
    if (span.empty()) return;
    line.span = span;
    const bool other_voice = !voice.name.empty() && !is_same(voice.name);
    if (other_voice) {
      line.voice = voice.name;
      line.voice_bytes = voice.end - voice.name.begin;
      voice_ = slice(page_.text, voice.name);
    }
    line.opens_paragraph = page_.lines.empty() || change > 0 || other_voice || is_full();
    if (!page_.lines.empty()) hide({page_.lines.back().span.end, span.begin}, "\n");
    if (line.opens_paragraph) paragraph_begin_ = span.begin;
    find_inline_markup(page_.text, {other_voice ? voice.end : span.begin, span.end},
                       InlineStyle::kPlain, page_.markup);
    page_.lines.push_back(line);
  }

  // ">> " and "- " tell that somebody else speaks.
  static std::size_t change_mark_size(std::string_view line) {
    std::size_t size = 0;
    while (size < line.size() && line[size] == '>') ++size;
    while (size > 0 && size < line.size() && is_ascii_blank(line[size])) ++size;
    return size > 0 ? size : line.starts_with("- ") ? 2 : 0;
  }

  struct Voice {
    Span name;
    std::uint32_t end = 0;  // of the tag
  };
  // "<v Mira Lund>" or "<v.loud Mira Lund>".
  Voice voice_at(Span span) const {
    const std::string_view text = slice(page_.text, span);
    if (!text.starts_with("<v ") && !text.starts_with("<v.")) return {};
    const std::size_t close = text.find('>');
    const std::size_t blank = text.find_first_of(" \t");
    if (close == text.npos || blank > close) return {};
    const auto at = [&](std::size_t offset) {
      return span.begin + static_cast<std::uint32_t>(offset);
    };
    return {trim(page_.text, {at(blank), at(close)}), at(close + 1)};
  }
  bool is_same(Span name) const { return slice(page_.text, name) == voice_; }

  bool is_full() const {
    const Span last = page_.lines.back().span;
    return last.end - paragraph_begin_ > kLongParagraph &&
           ends_sentence_of_cue(slice(page_.text, last));
  }

  void hide(Span span, std::string_view seen) {
    if (!span.empty()) page_.markup.push_back({span, std::string(seen)});
  }

  Page& page_;
  std::vector<Span> lines_;
  std::string_view voice_;
  std::uint32_t paragraph_begin_ = 0;
};

}  // namespace

void read_caption_lines(Page& page) {
  CaptionReader(page).run();
}

}  // namespace talkgraph::extract
