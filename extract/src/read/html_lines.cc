// A scanner of our own instead of a library's tree: gumbo and libxml2 free or
// build their trees by recursion or stop at a depth, and neither keeps the byte
// offset of every piece of text, which quotes need.
#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "read/character_reference.h"
#include "read/html_element.h"
#include "read/html_meta.h"
#include "read/html_tag.h"
#include "read/inline_markup.h"
#include "read/line_cursor.h"
#include "read/lines.h"

namespace talkgraph::extract {
namespace {

class Walker {
 public:
  Walker(Page& page, bool trust_classes)
      : page_(page), text_(page.text), tags_(page.text), trust_classes_(trust_classes) {}

  void run() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '<' && read_tag()) continue;
      if (c == '&' && read_reference()) continue;
      if (c == 'h' && read_address()) continue;
      if (hidden_ > 0)
        hide_to(std::min(text_.find('<', at_ + 1), text_.size()));
      else
        note_text();
    }
    end_line();
  }

  std::size_t shown_bytes() const { return shown_; }
  std::size_t furniture_bytes() const { return furniture_shown_; }

 private:
  struct Open {
    std::uint32_t name = 0;
    HtmlFlow flow = HtmlFlow::kInline;
    bool furniture = false;
    bool hidden = false;
  };

  void hide(std::size_t begin, std::size_t end, std::string replacement = {}) {
    page_.markup.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                            std::move(replacement)});
  }

  void hide_to(std::size_t end) {
    hide(at_, end);
    at_ = end;
  }

  // A byte that is shown, unless it is white space.
  void note_text() {
    if (!is_ascii_space(text_[at_])) has_text_ = true;
    // Preformatted text keeps its line ends.
    if (preformatted_ > 0 && text_[at_] == '\n') {
      end_line();
      line_begin_ = at_ + 1;
    }
    ++at_;
  }

  bool read_reference() {
    auto reference = decode_character_reference(text_.substr(at_, 12));
    if (!reference) return false;
    has_text_ |= hidden_ == 0 && reference->text != "\xC2\xA0";
    hide(at_, at_ + reference->size, hidden_ == 0 ? std::move(reference->text) : std::string());
    at_ += reference->size;
    return true;
  }

  bool read_address() {
    if (at_ > 0 && is_word_byte(text_[at_ - 1])) return false;
    const std::size_t end = find_address_end(text_, at_, text_.size());
    if (end == at_) return false;
    hide_to(end);
    return true;
  }

  bool read_tag() {
    HtmlTag tag;
    if (!tags_.read(at_, tag)) return false;
    const HtmlFlow flow = tag.name.empty() ? HtmlFlow::kInline : flow_of(tag.name);
    const bool breaks = flow != HtmlFlow::kInline && flow != HtmlFlow::kHidden &&
                        flow != HtmlFlow::kRaw && hidden_ == 0;
    if (breaks) end_line();
    hide(tag.begin, tag.end, flow == HtmlFlow::kBreak && hidden_ == 0 ? " " : "");
    at_ = tag.end;
    if (breaks) begin_line(flow);
    if (tag.name.empty()) return true;
    if (tag.closes)
      close(tag.name);
    else
      open(tag, flow);
    return true;
  }

  void open(const HtmlTag& tag, HtmlFlow flow) {
    if (tag.name == "meta") read_html_meta(tag, page_.head);
    if (flow == HtmlFlow::kRaw) {
      const std::size_t begin = at_, end = tags_.raw_text_end(at_, tag.name);
      hide_to(end);
      if (tag.name == "title") read_html_title(text_.substr(begin, end - begin), page_.head);
      return;
    }
    if (tag.closes_itself || is_void_element(tag.name)) return;
    // A paragraph ends where the next block begins, closed or not.
    if (flow != HtmlFlow::kInline && !stack_.empty() && stack_.back().name == kParagraph) {
      pop();
    }
    Open element;
    element.name = number_of(tag.name);
    element.flow = flow;
    element.hidden = flow == HtmlFlow::kHidden || is_hidden_element(tag);
    element.furniture = is_furniture_element(tag) || (trust_classes_ && is_furniture_class(tag));
    push(element);
  }

  std::uint32_t number_of(const std::string& name) {
    const auto [known, is_new] =
        names_.try_emplace(name, static_cast<std::uint32_t>(open_count_.size()));
    if (is_new) open_count_.push_back(0);
    return known->second;
  }

  void push(const Open& element) {
    ++open_count_[element.name];
    hidden_ += element.hidden;
    furniture_ += element.furniture;
    headings_ += element.flow == HtmlFlow::kHeading;
    items_ += element.flow == HtmlFlow::kItem;
    preformatted_ += element.flow == HtmlFlow::kPreformatted;
    stack_.push_back(element);
  }

  void pop() {
    const Open element = stack_.back();
    stack_.pop_back();
    --open_count_[element.name];
    hidden_ -= element.hidden;
    furniture_ -= element.furniture;
    headings_ -= element.flow == HtmlFlow::kHeading;
    items_ -= element.flow == HtmlFlow::kItem;
    preformatted_ -= element.flow == HtmlFlow::kPreformatted;
  }

  // An end tag closes what was opened inside; one that nothing opened is nothing.
  void close(const std::string& name) {
    const auto known = names_.find(name);
    if (known == names_.end() || open_count_[known->second] == 0) return;
    while (stack_.back().name != known->second) pop();
    pop();
  }

  void begin_line(HtmlFlow flow) {
    line_begin_ = at_;
    // One break is a new line, two are a new paragraph.
    const bool second_break = flow == HtmlFlow::kBreak && !line_ended_with_text_;
    opens_paragraph_ |= flow != HtmlFlow::kBreak || second_break;
  }

  void end_line() {
    line_ended_with_text_ = has_text_;
    if (!has_text_) return;
    has_text_ = false;
    Line line;
    line.span = trim(text_, Span{static_cast<std::uint32_t>(line_begin_),
                                 static_cast<std::uint32_t>(std::min(at_, text_.size()))});
    if (headings_ > 0)
      line.kind = BlockKind::kHeading;
    else if (preformatted_ > 0)
      line.kind = BlockKind::kPreformatted;
    else if (items_ > 0)
      line.kind = BlockKind::kListItem;
    line.furniture = furniture_ > 0;
    line.opens_paragraph = opens_paragraph_;
    opens_paragraph_ = false;
    shown_ += line.span.size();
    if (line.furniture) furniture_shown_ += line.span.size();
    page_.lines.push_back(line);
  }

  Page& page_;
  std::string_view text_;
  HtmlTagReader tags_;
  bool trust_classes_;
  std::size_t at_ = 0;
  std::size_t line_begin_ = 0;
  bool has_text_ = false;  // in the line that begins at line_begin_
  bool line_ended_with_text_ = false;
  bool opens_paragraph_ = true;
  std::vector<Open> stack_;
  static constexpr std::uint32_t kParagraph = 0;
  std::unordered_map<std::string, std::uint32_t> names_ = {{"p", kParagraph}};
  std::vector<std::uint32_t> open_count_ = {0};
  int hidden_ = 0, furniture_ = 0, headings_ = 0, items_ = 0, preformatted_ = 0;
  std::size_t shown_ = 0, furniture_shown_ = 0;
};

}  // namespace

void read_html_lines(Page& page) {
  Walker walker(page, true);
  walker.run();
  // Where nearly all would be furniture, the class names mean something else.
  if (walker.furniture_bytes() * 10 > walker.shown_bytes() * 9) {
    page.lines.clear();
    page.markup.clear();
    page.head = {};
    Walker(page, false).run();
  }
}

}  // namespace talkgraph::extract
