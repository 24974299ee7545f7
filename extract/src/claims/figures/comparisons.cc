#include "claims/figures/comparisons.h"

#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostTurning = 2;  // "never put more than"

// "not over a thousand", "we do not put more than 10%": turns the sign.
bool is_turned(const TextView& view, TokenRange before) {
  for (std::uint32_t n = 1; n <= kMostTurning + 1 && before.end >= before.begin + n; ++n) {
    const std::uint32_t i = before.end - n;
    const std::string_view word = view.lower(i);
    if (word == "not" || word == "n't" || word == "never") return true;
    if (!view.is_any(i, class_bit(WordClass::kVerb) | class_bit(WordClass::kAdverb))) return false;
  }
  return false;
}

}  // namespace

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
    // "on pace to top 300 people": more than that.
    if (comparison.words.front() == "top" && word(first - 1) == "to") return ">";
    // "we're up to 15 offices now": so many by now.
    const bool reached = comparison.words.front() == "up" && first > sentence.begin + 1 &&
                         view.is(first - 1, WordClass::kBe) &&
                         is_among(word(first - 2), {"we", "they"});
    if (reached) return "=";
    // "not over a thousand" turns the sign.
    return comparison.sign == ">" && is_turned(view, {sentence.begin, first}) ? "<"
                                                                              : comparison.sign;
  }
  const std::string_view next = word(figure.end);
  const bool more = next == "+" || (next == "or" && word(figure.end + 1) == "more") ||
                    (next == "plus" && view.token(figure.end).space_before);
  return more ? ">" : "=";
}

bool compares_times(const TextView& view, TokenRange sentence, std::uint32_t at) {
  if (at >= sentence.end) return false;
  return is_among(view.lower(at), {"what", "faster"}) ||
         (is_among(view.lower(at), {"higher", "larger", "bigger", "greater"}) &&
          at + 1 < sentence.end && view.lower(at + 1) == "than");
}

}  // namespace talkgraph::extract
