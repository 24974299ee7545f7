#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/span.h"
#include "read/characters.h"

namespace talkgraph::extract {

// Walks over the lines of a text; "\n", "\r\n" and a lone "\r" end one.
class LineCursor {
 public:
  LineCursor(std::string_view text, std::size_t begin) : text_(text), next_(begin) {}

  // The next line without its end; false when there is none.
  bool next(Span& line) {
    if (next_ >= text_.size()) return false;
    std::size_t end = text_.find_first_of("\r\n", next_);
    if (end == text_.npos) end = text_.size();
    line = {static_cast<std::uint32_t>(next_), static_cast<std::uint32_t>(end)};
    next_ = end + (text_.substr(end).starts_with("\r\n") ? 2 : 1);
    return true;
  }

  // Goes on behind `offset`, in the middle of a line.
  void skip_to(std::size_t offset) { next_ = offset; }

 private:
  std::string_view text_;
  std::size_t next_;
};

// `span` without white space at its ends.
inline Span trim(std::string_view text, Span span) {
  const std::string_view whole = slice(text, span);
  const std::string_view bare = trim(whole);
  const auto begin = static_cast<std::uint32_t>(bare.data() - text.data());
  return {begin, begin + static_cast<std::uint32_t>(bare.size())};
}

// Bytes that a bullet ("- ", "• ", …) takes at the beginning of `line`, with the
// blanks behind it; 0 if there is none.
inline std::size_t bullet_size(std::string_view line) {
  std::size_t size = 0;
  for (const std::string_view bullet : {"-", "*", "+", "•", "‣", "▪", "●", "◦", "–"}) {
    if (line.starts_with(bullet)) size = bullet.size();
  }
  if (size == 0 || size >= line.size() || !is_ascii_blank(line[size])) return 0;
  while (size < line.size() && is_ascii_blank(line[size])) ++size;
  return size;
}

// Bytes that a number ("12. ", "3) ", "4、") takes at the beginning of `line`; 0
// if there is none.
inline std::size_t list_number_size(std::string_view line) {
  std::size_t digits = 0;
  while (digits < line.size() && digits < 4 && is_ascii_digit(line[digits])) ++digits;
  if (digits == 0 || digits > 3 || digits == line.size()) return 0;
  if (line.substr(digits).starts_with("、")) return digits + 3;
  if (line[digits] != '.' && line[digits] != ')') return 0;
  std::size_t size = digits + 1;
  if (size < line.size() && !is_ascii_blank(line[size])) return 0;
  while (size < line.size() && is_ascii_blank(line[size])) ++size;
  return size;
}

}  // namespace talkgraph::extract
