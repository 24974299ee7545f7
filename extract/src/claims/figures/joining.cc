#include "claims/figures/joining.h"

#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostInBetween = 8;
constexpr std::uint32_t kMostPlaceWords = 6;  // "in more than 50 countries"

// Behind where they are: "3 million people in 50 countries use it".
std::uint32_t behind_places(const TextView& view, const FigureWords& words, TokenRange sentence,
                            std::uint32_t at) {
  if (at >= sentence.end || !is_among(view.lower(at), {"in", "across", "from", "around"})) {
    return at;
  }
  std::uint32_t end = at + 1;
  while (end < sentence.end && end - at <= kMostPlaceWords) {
    const Mention* place = view.mention_at(end);
    const bool passed = place != nullptr
                            ? view.type_of(*place) == "Place"
                            : view.token(end).kind == TokenKind::kNumber ||
                                  view.is_any(end, class_bit(WordClass::kDeterminer) |
                                                       class_bit(WordClass::kAdverb)) ||
                                  FigureWords::holds(words.geographic_nouns, view.lower(end)) ||
                                  is_among(view.lower(end), {"more", "than", "over", "world"});
    if (!passed) break;
    ++end;
  }
  return end;
}

// Behind "1,300 companies, among them 40 exchanges,".
std::uint32_t behind_aside(const TextView& view, TokenRange sentence, std::uint32_t at) {
  if (at + 2 >= sentence.end || view.lower(at) != "," ||
      !is_among(view.lower(at + 1), {"among", "including", "most", "many"})) {
    return at;
  }
  for (std::uint32_t i = at + 2; i < sentence.end && i < at + 2 + kMostInBetween; ++i) {
    if (view.lower(i) == ",") return i + 1;
  }
  return at;
}

}  // namespace

std::optional<std::uint32_t> joining_verb(const TextView& view, const FigureWords& words,
                                          TokenRange sentence, std::uint32_t end) {
  std::uint32_t verb = behind_places(view, words, sentence, behind_aside(view, sentence, end));
  while (verb < sentence.end &&
         view.is_any(verb, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kAdverb) |
                               class_bit(WordClass::kRelative))) {
    ++verb;
  }
  // "6 million people have an account with us"
  const bool joined = verb > end && verb + 1 < sentence.end &&
                      is_among(view.lower(verb - 1), {"have", "has", "had", "hold"}) &&
                      is_among(view.lower(verb), {"an", "a", "accounts", "wallets"});
  const std::uint32_t noun = joined && view.lower(verb).size() > 2 ? verb : verb + 1;
  if (joined && is_among(view.lower(noun), {"account", "accounts", "wallet", "wallets"})) {
    return verb - 1;
  }
  const bool joins = verb < sentence.end && words.joining.contains(view.lower(verb));
  return joins ? std::optional(verb) : std::nullopt;
}

}  // namespace talkgraph::extract
