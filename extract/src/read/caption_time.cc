#include "read/caption_time.h"

#include <algorithm>
#include <cstddef>

#include "read/characters.h"
#include "read/line_cursor.h"

namespace talkgraph::extract {
namespace {

// Behind "1:02:03.5", or `at` if there is no such time.
std::size_t clock_end(std::string_view line, std::size_t at) {
  const std::size_t begin = at;
  std::size_t colons = 0;
  while (at < line.size()) {
    const char c = line[at];
    if (c == ':') {
      ++colons;
    } else if (!is_ascii_digit(c) && c != '.' && c != ',') {
      break;
    }
    ++at;
  }
  return colons > 0 && colons < 4 && is_ascii_digit(line[begin]) ? at : begin;
}

}  // namespace

bool is_caption_time(std::string_view line) {
  std::size_t at = clock_end(line, 0);
  if (at == 0) return false;
  while (at < line.size() && is_ascii_blank(line[at])) ++at;
  if (!line.substr(at).starts_with("-->")) return false;
  at += 3;
  while (at < line.size() && is_ascii_blank(line[at])) ++at;
  return clock_end(line, at) > at;
}

std::size_t bracketed_time_end(std::string_view line) {
  const std::size_t close = line.find(']');
  const bool time =
      line.starts_with('[') && close != line.npos && is_caption_time(line.substr(1, close - 1));
  return time ? close + 1 : 0;
}

bool is_recogniser_note(std::string_view line) {
  return line.starts_with("Detecting language") || line.starts_with("Detected language:");
}

bool is_clock_time(std::string_view line) {
  constexpr std::size_t kLongest = 8;  // "01:02:03"
  const bool digits =
      std::all_of(line.begin(), line.end(), [](char c) { return c == ':' || is_ascii_digit(c); });
  return digits && line.size() <= kLongest && clock_end(line, 0) == line.size() && !line.empty() &&
         line.back() != ':';
}

bool is_text_between_times(std::string_view text) {
  constexpr std::size_t kLeastCues = 6;
  constexpr std::size_t kLongestCue = 120;  // bytes
  std::size_t times = 0, lines = 0, alone = 0, broken = 0;
  LineCursor cursor(text, 0);
  for (Span raw; cursor.next(raw);) {
    const std::string_view line = slice(text, trim(text, raw));
    if (line.empty()) continue;
    if (!is_clock_time(line)) {
      if (times > 0 && ++lines == 1 && line.size() <= kLongestCue) {
        ++alone;
        broken += is_ascii_lower(line.back()) || line.back() == ',';
      }
      continue;
    }
    if (lines > 1) --alone;
    ++times;
    lines = 0;
  }
  return times >= kLeastCues && alone * 5 >= times * 4 && broken * 2 > alone;
}

}  // namespace talkgraph::extract
