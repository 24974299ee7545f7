#include "claims/figures/figure_ranges.h"

#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostToFall = 3;  // "fees down from", "fell again from"

}  // namespace

std::uint32_t number_behind_comparison(const TextView& view, TokenRange sentence,
                                       std::uint32_t token) {
  for (std::uint32_t n = 0; n < 2 && token < sentence.end; ++n) {
    if (is_among(view.lower(token), {"nearly", "almost", "about", "around", "over", "roughly",
                                     "some", "approximately", "more", "than", "maybe"})) {
      ++token;
    }
  }
  // "US" of "US$150M": the sign tells the currency with what stands before it.
  const bool country = token + 1 < sentence.end && view.lower(token + 1) == "$" &&
                       !view.token(token + 1).space_before && view.lower(token).size() <= 3;
  return country ? token + 1 : token;
}

bool falls_from(const TextView& view, const FigureWords& words, TokenRange sentence,
                std::uint32_t from) {
  for (std::uint32_t n = 1; n <= kMostToFall && from >= sentence.begin + n; ++n) {
    if (words.decline.contains(view.lower(from - n))) return true;
  }
  return false;
}

bool spans_percents(const TextView& view, const FigureWords& words, TokenRange sentence,
                    TokenRange figure) {
  const std::uint32_t at = figure.end;
  if (at + 1 >= sentence.end) return false;
  if (is_among(view.lower(at), {"-", "–"})) {
    return !view.token(at).space_before && !view.token(at + 1).space_before;
  }
  if (view.lower(at) != "to") return false;
  for (std::uint32_t n = 1; n <= kMostToFall && figure.begin >= sentence.begin + n; ++n) {
    const std::string_view word = view.lower(figure.begin - n);
    if (words.growth.contains(word) || words.decline.contains(word)) return false;
  }
  return true;
}

bool is_in_year(const TextView& view, TokenRange sentence, std::uint32_t token) {
  return token + 1 < sentence.end && view.lower(token) == "in" &&
         view.lower(token + 1).size() == 4 && view.token(token + 1).kind == TokenKind::kNumber;
}

bool lists_percents(const TextView& view, const FigureWords& words, TokenRange sentence,
                    const SaidNumber& number, std::uint32_t comma) {
  if (comma + 1 >= sentence.end || view.lower(comma) != ",") return false;
  if (number.scaled || number.grouped || number.value <= 1) return false;
  const auto next = number_at(view, words, sentence, comma + 1);
  return next && next->end < sentence.end && is_among(view.lower(next->end), {"%", "percent"}) &&
         next->value > number.value && next->value <= 2 * number.value;
}

bool moves_on(const TextView& view, std::uint32_t from, std::uint32_t to) {
  const bool way = is_among(view.lower(to - 1), {"up", "down"});
  // "and back down to 2 dollars"
  const std::uint32_t back = way ? to - 2 : to - 1;
  if (back > from && view.lower(back) == "back" &&
      is_among(view.lower(back - 1), {"and", "then"})) {
    return true;
  }
  const std::uint32_t verb = back;
  return verb > from && is_among(view.lower(verb - 1), {"and", "then", ","}) &&
         is_among(view.lower(verb), {"goes", "go", "went", "drops", "dropped", "falls", "fell",
                                     "rises", "rose", "climbs", "grew", "gets"});
}

}  // namespace talkgraph::extract
