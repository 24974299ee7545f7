#include "read/timestamp.h"

#include "read/characters.h"

namespace talkgraph::extract {
namespace {

// Behind `least` to `most` digits at `at`, or `at`.
std::size_t digits_behind(std::string_view text, std::size_t at, std::size_t least,
                          std::size_t most) {
  std::size_t end = at;
  while (end < text.size() && end < at + most && is_ascii_digit(text[end])) ++end;
  return end - at >= least ? end : at;
}

// Behind "12.05.2023 " or "2023-05-12, ", or `at`.
std::size_t date_end(std::string_view text, std::size_t at) {
  std::size_t end = digits_behind(text, at, 1, 4);
  if (end == at || end >= text.size()) return at;
  const char mark = text[end];
  if (mark != '.' && mark != '/' && mark != '-') return at;
  const std::size_t second = digits_behind(text, end + 1, 1, 2);
  if (second == end + 1 || second >= text.size() || text[second] != mark) return at;
  end = digits_behind(text, second + 1, 1, 4);
  if (end == second + 1) return at;
  if (end < text.size() && text[end] == ',') ++end;
  const std::size_t clock = skip_blanks(text, end);
  return clock > end ? clock : at;
}

// Behind "0:46", "1:02:03.5", or `at`.
std::size_t clock_behind(std::string_view text, std::size_t at) {
  std::size_t end = digits_behind(text, at, 1, 3);
  std::size_t groups = 0;
  while (end > at && groups < 2 && end < text.size() && text[end] == ':') {
    const std::size_t next = digits_behind(text, end + 1, 2, 2);
    if (next == end + 1) return at;
    end = next;
    ++groups;
  }
  if (groups == 0) return at;
  if (end < text.size() && text[end] == '.') {
    const std::size_t fraction = digits_behind(text, end + 1, 1, 3);
    if (fraction > end + 1) end = fraction;
  }
  return end;
}

// Behind " PM", or `at`.
std::size_t half_of_day_end(std::string_view text, std::size_t at) {
  const std::size_t half = skip_blanks(text, at);
  const std::string_view rest = text.substr(half);
  const bool told = starts_with_ignoring_case(rest, "am") || starts_with_ignoring_case(rest, "pm");
  return told && (rest.size() == 2 || !is_word_byte(rest[2])) ? half + 2 : at;
}

// Behind "87 points 3 years ago", as forums have it, or `at`.
std::size_t points_end(std::string_view text, std::size_t at) {
  std::size_t end = digits_behind(text, at, 1, 6);
  if (end == at) return at;
  const auto skip_word = [&](std::string_view word) {
    const std::string_view rest = text.substr(end);
    if (!rest.starts_with(word)) return false;
    end += word.size();
    if (end < text.size() && text[end] == 's') ++end;
    return true;
  };
  if (!skip_word(" point") || !skip_word(" ")) return at;
  const std::size_t many = digits_behind(text, end, 1, 3);
  if (many == end) return at;
  end = many;
  const bool unit = skip_word(" minute") || skip_word(" hour") || skip_word(" day") ||
                    skip_word(" month") || skip_word(" year");
  return unit && skip_word(" ago") ? end : at;
}

}  // namespace

std::size_t timestamp_end(std::string_view text, std::size_t at) {
  if (const std::size_t points = points_end(text, at); points > at) return points;
  const bool enclosed = at < text.size() && (text[at] == '[' || text[at] == '(');
  const std::size_t clock = date_end(text, at + (enclosed ? 1 : 0));
  std::size_t end = clock_behind(text, clock);
  if (end == clock) return at;
  end = half_of_day_end(text, end);
  if (end < text.size() && is_word_byte(text[end])) return at;
  if (!enclosed) return end;
  const char close = text[at] == '[' ? ']' : ')';
  return end < text.size() && text[end] == close ? end + 1 : at;
}

}  // namespace talkgraph::extract
