// ASCII classes and comparisons that readers of markup need; Unicode's are in
// base/unicode.h.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace talkgraph::extract {

constexpr bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_ascii_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool is_ascii_lower(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_ascii_alpha(char c) {
  return is_ascii_upper(c) || is_ascii_lower(c);
}
constexpr bool is_ascii_blank(char c) {
  return c == ' ' || c == '\t';
}
constexpr bool is_ascii_space(char c) {
  return is_ascii_blank(c) || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}
// A byte of a word: a letter, a digit, or part of a character beyond ASCII.
inline constexpr auto kWordBytes = [] {
  std::array<bool, 256> table{};
  for (int c = 0; c < 256; ++c) {
    const char byte = static_cast<char>(c);
    table[static_cast<std::size_t>(c)] = is_ascii_alpha(byte) || is_ascii_digit(byte) || c >= 0x80;
  }
  return table;
}();
constexpr bool is_word_byte(char c) {
  return kWordBytes[static_cast<unsigned char>(c)];
}
constexpr char ascii_lower(char c) {
  return is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

// Whether `text` begins with `lower`, which is in lower case.
constexpr bool starts_with_ignoring_case(std::string_view text, std::string_view lower) {
  if (text.size() < lower.size()) return false;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    if (ascii_lower(text[i]) != lower[i]) return false;
  }
  return true;
}

// `text` without white space at its ends (no-break blanks included).
constexpr std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    if (is_ascii_space(text.front()))
      text.remove_prefix(1);
    else if (text.starts_with("\xC2\xA0"))
      text.remove_prefix(2);
    else
      break;
  }
  while (!text.empty()) {
    if (is_ascii_space(text.back()))
      text.remove_suffix(1);
    else if (text.ends_with("\xC2\xA0"))
      text.remove_suffix(2);
    else
      break;
  }
  return text;
}

// Behind the blanks and tabs at `at`.
constexpr std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_ascii_blank(text[at])) ++at;
  return at;
}

}  // namespace talkgraph::extract
