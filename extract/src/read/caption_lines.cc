#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "read/caption_time.h"
#include "read/inline_markup.h"
#include "read/label_shape.h"
#include "read/line_cursor.h"
#include "read/lines.h"
#include "read/sentence_end.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kLongestName = 60;
bool is_block_of_notes(std::string_view line) {
  return line.starts_with("WEBVTT") || line.starts_with("NOTE") || line.starts_with("STYLE") ||
         line.starts_with("REGION") || is_recogniser_note(line);
}

class CaptionReader {
 public:
  explicit CaptionReader(Page& page)
      : page_(page), times_alone_(page.text.find("-->") == page.text.npos) {
    LineCursor cursor(page.text, 0);
    for (Span raw; cursor.next(raw);) add_line(trim(page.text, raw));
  }

  void run() {
    bool in_notes = false;
    bool in_cue = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::string_view line = slice(page_.text, lines_[i]);
      if (line.empty()) {
        in_notes = in_cue = false;
      } else if (is_time(i)) {
        in_notes = false;
        in_cue = timed_ = true;
      } else if (!in_cue && is_block_of_notes(line)) {
        in_notes = true;
      } else if (!in_notes && !is_cue_name(i, in_cue)) {
        const bool opens_cue = i > 0 && is_time(i - 1);
        if (add(i, opens_cue)) ++i;
      }
    }
  }

 private:
  // A time in brackets is a line of its own.
  void add_line(Span line) {
    const auto time = static_cast<std::uint32_t>(bracketed_time_end(slice(page_.text, line)));
    if (time > 0) lines_.push_back({line.begin + 1, line.begin + time - 1});
    lines_.push_back(trim(page_.text, {line.begin + time, line.end}));
  }

  bool is_time(std::size_t i) const {
    const std::string_view line = slice(page_.text, lines_[i]);
    return is_caption_time(line) || (times_alone_ && is_clock_time(line));
  }

  // A cue's number or name stands right above its time.
  bool is_cue_name(std::size_t i, bool in_cue) const {
    const bool above_time = i + 1 < lines_.size() && is_time(i + 1);
    const std::string_view line = slice(page_.text, lines_[i]);
    return above_time && (!in_cue || std::all_of(line.begin(), line.end(), is_ascii_digit));
  }

  // Returns whether the next line is part of this one.
  bool add(std::size_t index, bool opens_cue) {
    Span span = lines_[index];
    const std::size_t change = change_mark_size(slice(page_.text, span));
    span.begin += static_cast<std::uint32_t>(change);
    const Voice voice = voice_at(span, index, opens_cue);
    const bool spoken = !voice.name.empty();
    const bool same = spoken && is_same(voice.name);
    const bool takes_next = spoken && voice.end > span.end;
    if (takes_next) span.end = lines_[index + 1].end;
    if (spoken) span.begin = same ? voice.end : voice.name.begin;
    span = trim(page_.text, span);
    if (span.empty()) return takes_next;
    // Who is named in cue after cue is who speaks.
    if (same) page_.lines[voice_line_].voice = first_name_;
    Line line;
    line.span = span;
    if (spoken && !same) {
      voice_ = slice(page_.text, voice.name);
      first_name_ = voice.name;
      voice_line_ = page_.lines.size();
      if (voice.certain) line.voice = voice.name;
      line.voice_bytes = voice.end - voice.name.begin;
    }
    const bool above = !timed_ && index > 0 && lines_[index - 1].empty();  // the page's head
    line.opens_paragraph =
        page_.lines.empty() || change > 0 || (spoken && !same) || above || is_full();
    if (!page_.lines.empty()) hide({page_.lines.back().span.end, span.begin}, "\n");
    if (line.opens_paragraph) paragraph_begin_ = span.begin;
    // "<v Ada>Welcome": the tag's end is no part of the first word.
    const bool tagged = spoken && !same && page_.text[voice.end - 1] == '>';
    if (tagged) hide({voice.name.end, voice.end}, " ");
    find_inline_markup(page_.text, {spoken && !same ? voice.end : span.begin, span.end},
                       InlineStyle::kPlain, page_.markup);
    page_.lines.push_back(line);
    return takes_next;
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
    std::uint32_t end = 0;  // of what marks it
    bool certain = true;    // the format says so
  };
  Voice voice_at(Span span, std::size_t index, bool opens_cue) const {
    const std::string_view text = slice(page_.text, span);
    if (text.starts_with("<v ") || text.starts_with("<v.")) return voice_tag(span);
    if (!opens_cue) return {};
    // "Mira Lund: Welcome", in every one of her cues.
    if (const std::size_t colon = text.find(": "); colon != text.npos && names_one(text, colon)) {
      const auto end = span.begin + static_cast<std::uint32_t>(colon);
      return {{span.begin, end}, end + 2, false};
    }
    // The name on a line of its own above what is said.
    const bool goes_on =
        index + 1 < lines_.size() && !lines_[index + 1].empty() && !is_time(index + 1);
    if (goes_on && names_one(text, text.size())) return {span, lines_[index + 1].begin};
    return {};
  }
  // "<v Mira Lund>" or "<v.loud Mira Lund>".
  Voice voice_tag(Span span) const {
    const std::string_view text = slice(page_.text, span);
    const std::size_t close = text.find('>');
    const std::size_t blank = text.find_first_of(" \t");
    if (close == text.npos || blank > close) return {};
    const auto at = [&](std::size_t offset) {
      return span.begin + static_cast<std::uint32_t>(offset);
    };
    return {trim(page_.text, {at(blank), at(close)}), at(close + 1)};
  }
  static bool names_one(std::string_view text, std::size_t end) {
    if (end == 0 || end > kLongestName) return false;
    const std::string_view name = text.substr(0, end);
    const auto kind = classify_label(name);
    const bool full = kind == LabelKind::kFullName || kind == LabelKind::kRole;
    return full && !ends_sentence(name) && name.find(' ') != name.npos;
  }
  bool is_same(Span name) const { return slice(page_.text, name) == voice_; }

  bool is_full() const {
    const Span last = page_.lines.back().span;
    return last.end - paragraph_begin_ > kLongParagraph && ends_sentence(slice(page_.text, last));
  }

  void hide(Span span, std::string_view seen) {
    if (!span.empty()) page_.markup.push_back({span, std::string(seen)});
  }

  Page& page_;
  bool times_alone_ = false;  // "0:46", and no "-->"
  bool timed_ = false;        // has a time been seen?
  std::vector<Span> lines_;
  std::string_view voice_;      // who speaks, as first named,
  Span first_name_;             // where,
  std::size_t voice_line_ = 0;  // and in which of the page's lines
  std::uint32_t paragraph_begin_ = 0;
};

}  // namespace

void read_caption_lines(Page& page) {
  CaptionReader(page).run();
}

}  // namespace talkgraph::extract
