#include "search/words.h"

#include <cstdint>

#include "base/search_form.h"
#include "base/unicode.h"
#include "base/utf8.h"

namespace talkgraph::store {
namespace {

// Longer runs between angle brackets are no tags.
constexpr std::size_t kLongestTag = 2000;
constexpr std::size_t kLongestReference = 10;

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

class Words {
 public:
  explicit Words(std::string_view text) : text_(text) {}

  std::vector<Span> cut() {
    while (at_ < text_.size()) {
      if (const std::size_t markup = markup_size()) {
        at_ += markup;
      } else if (const std::size_t alone = unspaced_size()) {
        add(at_ + alone);
      } else if (const std::size_t size = letter_size(at_)) {
        add(end_of_word(at_ + size));
      } else {
        at_ += decode_utf8(text_, at_).size;
      }
    }
    return std::move(words_);
  }

 private:
  void add(std::size_t end) {
    words_.push_back({static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)});
    at_ = end;
  }

  char byte(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }

  // Bytes of the letter or digit at `at`; 0 if there is none, or one of an
  // unspaced script.
  std::size_t letter_size(std::size_t at) const {
    if (at >= text_.size()) return 0;
    const char first = text_[at];
    if ((first & 0x80) == 0) return is_ascii_letter(first) || is_ascii_digit(first) ? 1 : 0;
    const CodePoint c = decode_utf8(text_, at);
    const bool in_word = is_letter(c.value) || is_digit(c.value) || is_combining_mark(c.value);
    return in_word && !is_unspaced_script(c.value) ? c.size : 0;
  }

  std::size_t unspaced_size() const {
    if ((text_[at_] & 0x80) == 0) return 0;
    const CodePoint c = decode_utf8(text_, at_);
    return is_letter(c.value) && is_unspaced_script(c.value) ? c.size : 0;
  }

  // Bytes of an apostrophe, or of a separator between digits.
  std::size_t joint_size(std::size_t at) const {
    const char c = byte(at);
    if (c == '\'') return 1;
    if (text_.substr(at, 3) == "\xE2\x80\x99") return 3;
    const bool between_digits = at > 0 && is_ascii_digit(text_[at - 1]);
    return (c == ',' || c == '.') && between_digits && is_ascii_digit(byte(at + 1)) ? 1 : 0;
  }

  std::size_t end_of_word(std::size_t at) const {
    for (;;) {
      if (const std::size_t size = letter_size(at)) {
        at += size;
        continue;
      }
      const std::size_t joint = joint_size(at);
      const std::size_t next = joint == 0 ? 0 : letter_size(at + joint);
      if (next == 0) return at;
      at += joint + next;
    }
  }

  // Bytes of the tag or character reference that begins here; 0 if none does.
  std::size_t markup_size() const {
    const char c = text_[at_];
    if (c == '<') {
      const char next = byte(at_ + 1);
      if (!is_ascii_letter(next) && next != '/' && next != '!') return 0;
      const std::size_t size = text_.substr(at_, kLongestTag).find('>');
      return size == std::string_view::npos ? 0 : size + 1;
    }
    if (c != '&') return 0;
    const char next = byte(at_ + 1);
    if (!is_ascii_letter(next) && next != '#') return 0;
    const std::size_t size = text_.substr(at_, kLongestReference).find_first_of("; \n");
    return size == std::string_view::npos || text_[at_ + size] != ';' ? 0 : size + 1;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Span> words_;
};

}  // namespace

std::vector<Span> words_of(std::string_view text) {
  return Words(text).cut();
}

}  // namespace talkgraph::store
