#include "read/inline_markup.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "read/character_reference.h"
#include "read/characters.h"
#include "read/emphasis.h"
#include "read/time_marks.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMaxLinkTargetBytes = 4096;
constexpr int kMaxEndlessTargets = 100;
constexpr std::size_t kMaxWikiLinkBytes = 400;

Span span_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

class Scanner {
 public:
  Scanner(std::string_view text, Span span, InlineStyle style, std::vector<Markup>& out)
      : text_(text),
        at_(span.begin),
        first_at_(span.begin),
        end_(span.end),
        markdown_(style == InlineStyle::kMarkdown),
        out_(out),
        first_(out.size()) {}

  void run() {
    while (at_ < end_) {
      if (!kInteresting[static_cast<unsigned char>(text_[at_])] || !read_mark()) ++at_;
    }
    if (markdown_) hide_emphasis();
  }

 private:
  static constexpr auto kInteresting = [] {
    std::array<bool, 256> table{};
    for (const char c : std::string_view("<&hw*_`[]!\\~")) {
      table[static_cast<unsigned char>(c)] = true;
    }
    return table;
  }();

  // Reads what stands at at_ and moves behind it; false if it is plain text.
  bool read_mark() {
    switch (text_[at_]) {
      case '<':
        return read_tag();
      case '&':
        return read_reference();
      case 'h':
      case 'w':
        return read_address();
      case '[':
        return read_time_mark() || read_wiki_link() || (markdown_ && read_markdown());
      default:
        return markdown_ && read_markdown();
    }
  }

  // "[[page | name]]" shows the name only.
  bool read_wiki_link() {
    const std::string_view rest = text_.substr(at_, std::min(end_ - at_, kMaxWikiLinkBytes));
    if (!rest.starts_with("[[")) return false;
    const std::size_t close = rest.find_first_of("[]\n", 2);
    const std::size_t bar = rest.substr(0, close).find('|');
    if (close == rest.npos || bar == rest.npos || !rest.substr(close).starts_with("]]")) {
      return false;
    }
    const std::size_t name = rest.find_first_not_of(' ', bar + 1);
    if (name == close) return false;
    hide(at_, at_ + name);
    hide(at_ + close, at_ + close + 2);
    at_ += close + 2;
    return true;
  }

  bool read_markdown() {
    switch (text_[at_]) {
      case '*':
      case '_':
      case '~':
        return read_delimiters();
      case '`':
        return read_code();
      case '[':
        brackets_.push_back(at_);
        return false;
      case '!':
        return read_image();
      case ']':
        return read_link_end();
      case '\\':
        return read_escape();
      default:
        return false;
    }
  }

  void hide(std::size_t begin, std::size_t end, std::string replacement = {}) {
    out_.push_back({span_of(begin, end), std::move(replacement)});
  }

  bool read_tag() {
    if (at_ + 1 < end_) {
      const std::size_t address = find_address_end(text_, at_ + 1, end_);
      if (address > at_ + 1 && address < end_ && text_[address] == '>') {
        hide(at_, address + 1);
        at_ = address + 1;
        return true;
      }
    }
    const bool is_comment = text_.substr(at_, end_ - at_).starts_with("<!--");
    if (is_comment && no_comment_end_) return false;
    const std::size_t tag = find_tag_end(text_, at_, end_);
    if (tag == 0) {
      no_comment_end_ = no_comment_end_ || is_comment;
      return false;
    }
    const bool is_break = starts_with_ignoring_case(text_.substr(at_), "<br");
    hide(at_, tag, is_break ? " " : "");
    at_ = tag;
    return true;
  }

  bool read_reference() {
    auto reference = decode_character_reference(text_.substr(at_, end_ - at_));
    if (!reference) return false;
    hide(at_, at_ + reference->size, std::move(reference->text));
    at_ += reference->size;
    return true;
  }

  bool read_address() {
    if (at_ > 0 && is_word_byte(text_[at_ - 1])) return false;
    const std::size_t end = find_address_end(text_, at_, end_);
    if (end == at_) return false;
    hide(at_, end);
    at_ = end;
    return true;
  }

  bool read_time_mark() {
    const std::size_t mark = time_mark_end(text_, first_at_, at_);
    if (mark == at_ || mark >= end_ || text_[mark] == '(') return false;
    hide(at_, mark);
    at_ = mark;
    return true;
  }

  bool read_escape() {
    if (at_ + 1 >= end_ || is_word_byte(text_[at_ + 1]) || is_ascii_space(text_[at_ + 1])) {
      return false;
    }
    hide(at_, at_ + 1);
    at_ += 2;
    return true;
  }

  bool read_delimiters() {
    const char mark = text_[at_];
    std::size_t run = at_;
    while (run < end_ && text_[run] == mark) ++run;
    delimiters_.push_back({at_, run - at_});
    at_ = run;
    return true;
  }

  // Code keeps its text and loses its backticks. Only runs of up to three are
  // paired, so that the search for the second is done at most three times per
  // paragraph without success.
  bool read_code() {
    std::size_t run = at_;
    while (run < end_ && text_[run] == '`') ++run;
    const std::size_t size = run - at_;
    if (size > unpaired_.size() || unpaired_[size - 1]) {
      at_ = run;
      return true;
    }
    const std::string_view fence = text_.substr(at_, size);
    std::size_t close = text_.substr(0, end_).find(fence, run);
    while (close != text_.npos && close + size < end_ && text_[close + size] == '`') {
      close = text_.substr(0, end_).find_first_not_of('`', close);
      if (close != text_.npos) close = text_.substr(0, end_).find(fence, close);
    }
    if (close == text_.npos) {
      unpaired_[size - 1] = true;
      at_ = run;
      return true;
    }
    hide(at_, run);
    hide(close, close + size);
    at_ = close + size;
    return true;
  }

  bool read_image() {
    if (at_ + 1 >= end_ || text_[at_ + 1] != '[') return false;
    images_.push_back(at_);
    brackets_.push_back(at_ + 1);
    at_ += 2;
    return true;
  }

  // "](target)" after an open bracket makes the text between a link; an image
  // is hidden as a whole.
  bool read_link_end() {
    if (brackets_.empty()) return false;
    const std::size_t open = brackets_.back();
    brackets_.pop_back();
    const bool image = !images_.empty() && images_.back() + 1 == open;
    if (image) images_.pop_back();
    const std::size_t target = find_target_end(at_ + 1);
    if (target == 0) return false;
    if (image) {
      while (out_.size() > first_ && out_.back().span.begin >= open) out_.pop_back();
      while (!delimiters_.empty() && delimiters_.back().begin >= open) delimiters_.pop_back();
      hide(open - 1, target);
    } else {
      late_.push_back(span_of(open, open + 1));
      // "[See video](...)[Read on](...)": a page shows two links apart.
      hide(at_, target, target < end_ && text_[target] == '[' ? " " : "");
    }
    at_ = target;
    return true;
  }

  // The end of "(...)" or "[...]" at `begin`, with balanced parentheses, or 0.
  // Gives up in paragraphs with many such beginnings that never end, or it would
  // read each of them up to the limit.
  std::size_t find_target_end(std::size_t begin) {
    if (begin >= end_ || (text_[begin] != '(' && text_[begin] != '[')) return 0;
    if (endless_targets_ > kMaxEndlessTargets) return 0;
    const char open = text_[begin], close = open == '(' ? ')' : ']';
    const std::size_t limit = std::min(end_, begin + kMaxLinkTargetBytes);
    int depth = 0;
    for (std::size_t i = begin; i < limit && text_[i] != '\n'; ++i) {
      if (text_[i] == open) ++depth;
      if (text_[i] == close && --depth == 0) return i + 1;
    }
    ++endless_targets_;
    return 0;
  }

  void hide_emphasis() {
    for (const Span& mark : pair_emphasis(text_, delimiters_)) late_.push_back(mark);
    if (late_.empty()) return;
    for (const Span& span : late_) out_.push_back({span, {}});
    std::sort(out_.begin() + static_cast<std::ptrdiff_t>(first_), out_.end(),
              [](const Markup& a, const Markup& b) { return a.span < b.span; });
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t first_at_;
  std::size_t end_;
  bool markdown_;
  std::vector<Markup>& out_;
  std::size_t first_;  // our part of out_
  std::vector<std::size_t> brackets_, images_;
  std::vector<DelimiterRun> delimiters_;
  std::vector<Span> late_;  // found behind what is in out_ already
  std::array<bool, 3> unpaired_{};
  bool no_comment_end_ = false;
  int endless_targets_ = 0;
};

}  // namespace

void find_inline_markup(std::string_view text, Span span, InlineStyle style,
                        std::vector<Markup>& markup) {
  Scanner(text, span, style, markup).run();
}

}  // namespace talkgraph::extract
