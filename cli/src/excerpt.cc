#include "excerpt.h"

#include <algorithm>
#include <cstddef>

namespace talkgraph::cli {
namespace {

constexpr std::uint32_t kLongest = 320;
// What stands before and behind the matches, where sentences leave the choice.
constexpr std::uint32_t kContext = 100;

bool is_gap(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool ends_sentence(std::string_view text, std::uint32_t at) {
  const char c = text[at];
  return c == '.' || c == '?' || c == '!';
}

// The matches that fit into one excerpt and are the most; the first such.
Span densest(const std::vector<Span>& matches) {
  Span best = matches.front();
  std::size_t most = 0;
  for (std::size_t first = 0, last = 0; first < matches.size(); ++first) {
    while (last < matches.size() &&
           matches[last].end - matches[first].begin <= kLongest - kContext) {
      ++last;
    }
    if (last > first && last - first > most) {
      most = last - first;
      best = {matches[first].begin, matches[last - 1].end};
    }
  }
  return best;
}

// The begin of the sentence that holds `at`, or of a word not far before it.
std::uint32_t begin_before(std::string_view text, Span passage, std::uint32_t at) {
  const std::uint32_t least = at - std::min(at - passage.begin, kContext);
  std::uint32_t begin = at;
  while (begin > least &&
         !(is_gap(text[begin - 1]) && begin >= least + 2 && ends_sentence(text, begin - 2))) {
    --begin;
  }
  if (begin > least || least == passage.begin) return begin;
  while (begin < at && !is_gap(text[begin - 1])) ++begin;
  return begin;
}

// The end of the last sentence that still fits, or of the last word.
std::uint32_t end_behind(std::string_view text, Span passage, std::uint32_t at,
                         std::uint32_t most) {
  const std::uint32_t limit = std::min(passage.end, most);
  if (limit == passage.end) return limit;
  for (std::uint32_t end = limit; end > at; --end) {
    if (is_gap(text[end]) && ends_sentence(text, end - 1)) return end;
  }
  std::uint32_t end = limit;
  while (end > at && !is_gap(text[end])) --end;
  while (end > at && is_gap(text[end - 1])) --end;
  return end;
}

}  // namespace

Span excerpt(std::string_view text, Span passage, const std::vector<Span>& matches) {
  if (passage.size() <= kLongest || matches.empty()) return passage;
  const Span core = densest(matches);
  const std::uint32_t begin = begin_before(text, passage, core.begin);
  return {begin, end_behind(text, passage, core.end, std::max(core.end, begin + kLongest))};
}

}  // namespace talkgraph::cli
