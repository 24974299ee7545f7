#include "claims/comparisons.h"

namespace talkgraph::extract {

std::string find_comparison(const TextView& view, const FigureWords& words, TokenRange sentence,
                            TokenRange figure) {
  const auto word = [&](std::uint32_t i) {
    return i >= sentence.begin && i < sentence.end ? view.lower(i) : std::string_view();
  };
  for (const auto& comparison : words.comparisons) {
    const auto size = static_cast<std::uint32_t>(comparison.words.size());
    if (figure.begin < sentence.begin + size) continue;
    const std::uint32_t first = figure.begin - size;
    bool same = true;
    for (std::uint32_t i = 0; i < size; ++i) same = same && word(first + i) == comparison.words[i];
    if (!same) continue;
    // "not over a thousand" turns the sign.
    const bool turned =
        first > sentence.begin && comparison.sign == ">" && word(first - 1) == "not";
    return turned ? "<" : comparison.sign;
  }
  const std::string_view next = word(figure.end);
  const bool more = next == "+" || (next == "or" && word(figure.end + 1) == "more") ||
                    (next == "plus" && view.token(figure.end).space_before);
  return more ? ">" : "=";
}

}  // namespace talkgraph::extract
