#include "read/caption_time.h"

#include <cstddef>

#include "read/characters.h"

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

}  // namespace talkgraph::extract
