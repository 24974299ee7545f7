#include "read/label_shape.h"

#include <algorithm>
#include <array>

#include "read/characters.h"
#include "read/pictures.h"
#include "read/question_label.h"
#include "read/stamped_label.h"
#include "read/timestamp.h"
#include "read/visible_text.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMaxLabelBytes = 60;
constexpr std::size_t kPrefixBytes = 200;

constexpr auto kNeverInLabels = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view(";\"=<>{}\\!")) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

// Bytes of a blank or dash at `at`, as they stand between name and time; 0 if
// there is none.
std::size_t separator_size(std::string_view text, std::size_t at) {
  for (const std::string_view s : {" ", "\t", "\xC2\xA0", "-", "–", "—", "|", "•", "·"}) {
    if (text.substr(at).starts_with(s)) return s.size();
  }
  return 0;
}

std::size_t skip_separators(std::string_view text, std::size_t at) {
  while (const std::size_t size = separator_size(text, at)) at += size;
  return at;
}

bool starts_with_dash(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  return rest.starts_with(" - ") || rest.starts_with(" – ") || rest.starts_with(" — ");
}

std::size_t colon_size(std::string_view text, std::size_t at) {
  if (text.substr(at).starts_with(":")) return 1;
  return text.substr(at).starts_with("：") ? 3 : 0;
}

class Parser {
 public:
  Parser(const Page& page, std::uint32_t index)
      : page_(page),
        line_(page.lines[index]),
        visible_(visible_text(page.text, page.markup, line_.span, kPrefixBytes)),
        text_(visible_.bytes) {
    shape_.line = index;
  }

  std::optional<LabelShape> parse() {
    if (const std::size_t number = question_number_end(text_, 0)) {
      // "Q1. Jane: ...": the number is no part of the name.
      if (auto numbered = Parser(*this).parse_from(number); numbered && numbered->colon) {
        return numbered;
      }
    }
    if (auto letters = Parser(*this).parse_short()) return letters;
    return parse_from(0);
  }

 private:
  // "Q. How?", "Q - How?", "A. So."; "[00:01:05] JR So we began".
  std::optional<LabelShape> parse_short() {
    if (const auto label = read_lettered_label(text_)) {
      shape_.colon = true;
      shape_.bare = label->answers;
      return named(LabelKind::kRole, 0, label->name_end, label->content);
    }
    if (const auto label = read_stamped_label(text_)) {
      shape_.marked = shape_.bare = true;
      return named(LabelKind::kInitials, label->begin, label->end, label->content);
    }
    return std::nullopt;
  }
  LabelShape named(LabelKind kind, std::size_t begin, std::size_t end, std::size_t content) {
    shape_.kind = kind;
    shape_.name = std::string(text_.substr(begin, end - begin));
    shape_.label = visible_.source(begin, end);
    shape_.content = content < visible_.offsets.size() ? visible_.offsets[content] : line_.span.end;
    return std::move(shape_);
  }

  std::optional<LabelShape> parse_from(std::size_t begin) {
    at_ = begin;
    if (!read_name()) return std::nullopt;
    read_aside_and_time();
    if (bracketed_ && !read_bracket_end()) return std::nullopt;
    if (!read_end()) return std::nullopt;
    const auto kind = classify_label(shape_.name);
    if (!kind) return std::nullopt;
    shape_.kind = *kind;  // an address alone says nothing: "Slides: https://..."
    shape_.content = at_ < text_.size() ? visible_.offsets[at_] : line_.span.end;
    return std::move(shape_);
  }

  bool read_name() {
    at_ = skip_separators(text_, skip_pictures(text_, at_));
    // ">> Jane Roe:", as captions mark that somebody else speaks.
    while (text_.substr(at_).starts_with(">>")) at_ = skip_separators(text_, at_ + 2);
    if (const std::size_t end = timestamp_end(text_, at_); end > at_) {
      shape_.marked = true;
      at_ = skip_separators(text_, end);
    }
    // "[-] Jane", what forums fold replies with.
    for (const std::string_view fold : {"[–] ", "[-] "}) {
      if (text_.substr(at_).starts_with(fold)) at_ += fold.size();
    }
    if (at_ < text_.size() && text_[at_] == '[') {
      bracketed_ = true;
      ++at_;
    }
    const std::size_t begin = at_;
    const std::size_t end = find_name_end();
    if (end == text_.npos) return false;
    std::string_view name = text_.substr(begin, end - begin);
    // "Jay Hao, Acme:": what follows the comma says who he is.
    if (const std::size_t comma = name.find(','); comma != name.npos) {
      shape_.aside = std::string(trim(name.substr(comma + 1)));
      name = name.substr(0, comma);
    }
    // "Jay | Acme:"
    if (const std::size_t bar = name.find(" | "); bar != name.npos && bar + 3 < name.size()) {
      shape_.aside = std::string(trim(name.substr(bar + 3)));
      name = name.substr(0, bar);
    }
    if (const HouseOfLabel house = house_of_label(name); house.name_size > 0) {
      shape_.aside = std::string(name.substr(house.house));
      name = name.substr(0, house.name_size);
    }
    while (!name.empty() && separator_size_behind(name) > 0) {
      name.remove_suffix(separator_size_behind(name));
    }
    name = without_pictures(name);
    if (name.empty() || name.size() > kMaxLabelBytes) return false;
    shape_.name = std::string(name);
    shape_.label = visible_.source(begin, begin + name.size());
    at_ = end;
    return true;
  }

  static std::size_t separator_size_behind(std::string_view name) {
    for (const std::string_view s : {" ", "\t", "\xC2\xA0", "-", "–", "—", "|"}) {
      if (name.ends_with(s)) return s.size();
    }
    return 0;
  }

  // Where the name that begins at at_ ends: at a colon, bracket or time stamp, at
  // the end of the line, or where emphasis ends. npos if it is no name.
  std::size_t find_name_end() const {
    for (std::size_t i = at_; i < text_.size() && i <= at_ + kMaxLabelBytes + 20; ++i) {
      const char c = text_[i];
      if (c == '\n' || c == ']' || c == '(' || c == '[' || colon_size(text_, i) > 0) return i;
      if (kNeverInLabels[static_cast<unsigned char>(c)]) return text_.npos;
      if (i > at_ && dash_at(i)) return i;
      const bool word_begins = i == at_ || !is_word_byte(text_[i - 1]);
      if (word_begins && timestamp_end(text_, i) > i) return i;
      if (i > at_ && emphasis_ends_at(i)) return i;
    }
    return text_.size() <= at_ + kMaxLabelBytes ? text_.size() : text_.npos;
  }

  // A dash between blanks, behind two words at least: "Jane Roe - Acme".
  bool dash_at(std::size_t i) const {
    if (text_[i] != ' ' || text_.substr(at_, i - at_).find(' ') == std::string_view::npos) {
      return false;
    }
    return starts_with_dash(text_, i);
  }

  // Whether emphasis that began the line ends before visible byte `i`.
  bool emphasis_ends_at(std::size_t i) const {
    if (!is_emphasised() || visible_.offsets[i] == visible_.offsets[i - 1] + 1) return false;
    const char mark = page_.text[visible_.offsets[i - 1] + 1];
    return mark == '*' || mark == '_' || mark == '<';
  }

  bool is_emphasised() const {
    const std::string_view line = slice(page_.text, line_.span);
    if (visible_.offsets.empty() || visible_.offsets[0] == line_.span.begin) return false;
    const std::string_view marks = line.substr(0, visible_.offsets[0] - line_.span.begin);
    for (const std::string_view open : {"**", "__", "*", "<strong", "<b>", "<b ", "<em", "<u>"}) {
      if (marks.find(open) != marks.npos) return true;
    }
    return false;
  }

  void read_aside_and_time() {
    while (at_ < text_.size()) {
      std::size_t next = skip_separators(text_, at_);
      if (text_.substr(next).starts_with("[S] ")) next += 4;  // who has asked them all
      if (const std::size_t end = timestamp_end(text_, next); end > next) {
        shape_.marked = trailing_time_ = true;
        shape_.certain = text_.substr(next, end - next).ends_with(" ago");
        at_ = end;
      } else if (next < text_.size() && text_[next] == '(') {
        const std::size_t close = text_.find(')', next);
        if (close == text_.npos || close > next + kMaxLabelBytes) return;
        shape_.aside = std::string(trim(text_.substr(next + 1, close - next - 1)));
        at_ = close + 1;
      } else {
        return;
      }
    }
  }

  bool read_bracket_end() {
    if (at_ >= text_.size() || text_[at_] != ']') return false;
    ++at_;
    shape_.marked = true;
    read_aside_and_time();
    return true;
  }

  // What closes the label: a colon, or without one the end of the line, of the
  // emphasis, or a time stamp.
  bool read_end() {
    const bool emphasis_ended = at_ > 0 && at_ < text_.size() && emphasis_ends_at(at_);
    const std::size_t after = skip_separators(text_, at_);
    if (const std::size_t colon = after < text_.size() ? colon_size(text_, after) : 0) {
      at_ = after + colon;
      shape_.colon = true;
      shape_.marked |= is_emphasised();
      return read_colon_end();
    }
    if (bracketed_ && !trailing_time_) return false;
    const bool dashed = starts_with_dash(text_, at_);
    at_ = after;
    const bool line_ends = at_ >= text_.size() || text_[at_] == '\n';
    shape_.marked |= emphasis_ended || (line_ends && is_emphasised());
    if (trailing_time_ || shape_.marked) return true;
    shape_.bare = dashed || !shape_.aside.empty();
    if (dashed) skip_company();
    return line_ends || dashed;
  }

  // "Jane Roe - Head of Boats" on a line of its own: nothing of it is said.
  void skip_company() {
    const std::string_view rest = text_.substr(at_);
    if (rest.size() > kMaxLabelBytes || rest.find('\n') != rest.npos) return;
    if (rest.find_first_of(".?!,") + 1 == rest.size() || rest.size() < 2) return;
    if (line_.span.size() <= kMaxLabelBytes + 20 && is_headline(rest)) {
      shape_.aside = std::string(trim(rest));
      at_ = text_.size();
    }
  }

  // "http://", "10:30" and "std::move" are no labels.
  bool read_colon_end() {
    if (at_ < text_.size() && !is_ascii_space(text_[at_])) {
      const bool gap = visible_.offsets[at_] != visible_.offsets[at_ - 1] + 1;
      const char c = text_[at_];
      const bool sentence = is_ascii_upper(c) || static_cast<unsigned char>(c) >= 0x80 ||
                            c == '"' || c == '\'' || c == '(' || c == '[';
      if (!gap && !sentence) return false;
    }
    at_ = skip_separators(text_, at_);
    if (const std::size_t end = timestamp_end(text_, at_); end > at_) {
      shape_.marked = true;
      at_ = skip_separators(text_, end);
    }
    return true;
  }

  const Page& page_;
  const Line& line_;
  VisibleText visible_;
  std::string_view text_;
  std::size_t at_ = 0;
  bool bracketed_ = false;
  bool trailing_time_ = false;
  LabelShape shape_;
};

// Most lines are prose: no colon, time or bracket near their beginning, and too
// long to be a name alone.
bool may_have_label(std::string_view line) {
  if (line.size() <= kMaxLabelBytes + 20) return true;
  if (line.starts_with('*') || line.starts_with('<') || line.starts_with('_')) return true;
  const std::string_view prefix = line.substr(0, kPrefixBytes);
  const std::string_view name = prefix.substr(0, kMaxLabelBytes);
  return read_lettered_label(prefix) || prefix.find(':') != prefix.npos ||
         prefix.find("：") != prefix.npos || name.find(" — ") != name.npos;
}

// What the format itself marks as who speaks.
LabelShape voice_label(const Page& page, std::uint32_t index) {
  const Line& line = page.lines[index];
  LabelShape shape;
  shape.line = index;
  shape.label = *line.voice;
  shape.name = slice(page.text, *line.voice);
  shape.content = line.span.begin + line.voice_bytes;
  shape.kind = classify_label(shape.name).value_or(LabelKind::kFullName);
  shape.colon = shape.marked = shape.certain = true;
  return shape;
}

}  // namespace

std::optional<LabelShape> read_label(const Page& page, std::uint32_t index) {
  const Line& line = page.lines[index];
  if (line.furniture || line.kind == BlockKind::kPreformatted) return std::nullopt;
  if (line.voice) return voice_label(page, index);
  if (!may_have_label(slice(page.text, line.span))) return std::nullopt;
  return Parser(page, index).parse();
}

}  // namespace talkgraph::extract
