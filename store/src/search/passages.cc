#include "search/passages.h"

#include <algorithm>

namespace talkgraph::store {
namespace {

bool is_white(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

// The end of the line at `at`, its line feed included.
std::uint32_t end_of_line(std::string_view text, std::uint32_t at, std::uint32_t end) {
  while (at < end && text[at] != '\n') ++at;
  return at < end ? at + 1 : end;
}

void add_trimmed(std::string_view text, Span span, std::vector<Span>& passages) {
  while (!span.empty() && is_white(text[span.begin])) ++span.begin;
  while (!span.empty() && is_white(text[span.end - 1])) --span.end;
  if (!span.empty()) passages.push_back(span);
}

void cut_at_blank_lines(std::string_view text, Span turn, std::vector<Span>& passages) {
  std::uint32_t begin = turn.begin;
  for (std::uint32_t line = turn.begin; line < turn.end;) {
    const std::uint32_t next = end_of_line(text, line, turn.end);
    std::uint32_t at = line;
    while (at < next && is_white(text[at])) ++at;
    if (at == next) {
      add_trimmed(text, {begin, line}, passages);
      begin = next;
    }
    line = next;
  }
  add_trimmed(text, {begin, turn.end}, passages);
}

}  // namespace

std::vector<Span> passages_of(const DocumentGraph& document) {
  std::vector<Span> passages;
  if (document.turns.empty()) {
    const auto size = static_cast<std::uint32_t>(document.text.size());
    cut_at_blank_lines(document.text, {0, size}, passages);
  }
  for (const Turn& turn : document.turns) {
    const std::uint32_t done = passages.empty() ? 0 : passages.back().end;
    const std::uint32_t begin = std::max(turn.span.begin, done);
    if (begin < turn.span.end) {
      cut_at_blank_lines(document.text, {begin, turn.span.end}, passages);
    }
  }
  return passages;
}

}  // namespace talkgraph::store
