#include "read/emphasis.h"

#include <cstdint>
#include <map>
#include <utility>

#include "read/characters.h"

namespace talkgraph::extract {
namespace {

bool is_space_at(std::string_view text, std::size_t at) {
  return at >= text.size() || is_ascii_space(text[at]);
}

bool is_word_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_word_byte(text[at]);
}

}  // namespace

std::vector<Span> pair_emphasis(std::string_view text, const std::vector<DelimiterRun>& runs) {
  std::map<std::pair<char, std::size_t>, std::vector<const DelimiterRun*>> open;
  std::vector<Span> marks;
  const auto add = [&](const DelimiterRun& run) {
    marks.push_back(
        {static_cast<std::uint32_t>(run.begin), static_cast<std::uint32_t>(run.begin + run.size)});
  };
  for (const DelimiterRun& run : runs) {
    const char mark = text[run.begin];
    const std::size_t after = run.begin + run.size;
    const bool space_before = run.begin == 0 || is_ascii_space(text[run.begin - 1]);
    const bool word_before = run.begin > 0 && is_word_byte(text[run.begin - 1]);
    bool can_open = !is_space_at(text, after);
    bool can_close = !space_before;
    // Inside a word '_' is a letter: snake_case.
    if (mark == '_') {
      can_open = can_open && !word_before;
      can_close = can_close && !is_word_at(text, after);
    }
    if (mark == '~' && run.size != 2) can_open = can_close = false;
    auto& openers = open[{mark, run.size}];
    // "**Name: **Yes": careless, but a second strong mark is meant to close.
    if (mark == '*' && run.size == 2 && !openers.empty()) can_close = true;
    if (can_close && !openers.empty()) {
      add(*openers.back());
      add(run);
      openers.clear();
    } else if (can_open) {
      openers.push_back(&run);
    }
  }
  return marks;
}

}  // namespace talkgraph::extract
