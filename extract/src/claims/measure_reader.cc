#include "claims/measure_reader.h"

#include <algorithm>
#include <array>

#include "claims/noun_phrase.h"

namespace talkgraph::extract {

bool MeasureReader::measured(std::string_view noun) const {
  const bool money = figure_.kind == FigureKind::kMoney;
  return FigureWords::holds(money ? words_.money_nouns : words_.measured, noun);
}

TokenRange MeasureReader::measured_from(std::uint32_t begin) const {
  TokenRange phrase = phrase_from(view_, words_, begin, tokens_.end);
  while (phrase.size() > 0 && !measured(view_.lower(phrase.end - 1))) --phrase.end;
  return phrase;
}

std::optional<Measure> MeasureReader::make(TokenRange phrase, const Mention* owner) const {
  if (phrase.size() == 0) return std::nullopt;
  Measure measure;
  measure.tokens = phrase;
  measure.owner = owner != nullptr ? owner : name_in(view_, phrase);
  measure.text = phrase_text(view_, phrase, measure.owner);
  measure.head = view_.lower(phrase.end - 1);
  if (measure.text.empty()) return std::nullopt;
  return measure;
}

std::optional<Measure> MeasureReader::behind() const {
  std::uint32_t at = figure_.tokens.end;
  if (word(at) == "-" || word(at) == "+") ++at;
  // "doubled our headcount".
  const Mention* owner = at < tokens_.end ? view_.mention_from(at) : nullptr;
  if (owner != nullptr && owner->kind == MentionKind::kPronoun && view_.is_possessive(*owner)) {
    return make(measured_from(owner->tokens.end), owner);
  }
  const TokenRange phrase = measured_from(at);
  if (phrase.size() == 0) return std::nullopt;
  // "10 USD Acme tokens" are tokens.
  if (figure_.kind == FigureKind::kMoney && name_in(view_, phrase) != nullptr) {
    return std::nullopt;
  }
  return make(phrase, owner_before(view_, figure_.tokens.begin, tokens_.begin));
}

bool MeasureReader::is_link(std::uint32_t i) const {
  static constexpr auto kLinks = std::to_array<std::string_view>({"by",
                                                                  "to",
                                                                  "at",
                                                                  "of",
                                                                  "a",
                                                                  "an",
                                                                  "than",
                                                                  "over",
                                                                  "about",
                                                                  "around",
                                                                  "more",
                                                                  "less",
                                                                  "nearly",
                                                                  "almost",
                                                                  "roughly",
                                                                  "the",
                                                                  "approximately",
                                                                  "total",
                                                                  "totaled",
                                                                  "just",
                                                                  "some",
                                                                  "above",
                                                                  "below",
                                                                  "under",
                                                                  "not",
                                                                  "up",
                                                                  "down",
                                                                  "us",
                                                                  "out",
                                                                  "now",
                                                                  "currently"});
  return view_.is(i, WordClass::kAdverb) ||
         std::find(kLinks.begin(), kLinks.end(), word(i)) != kLinks.end();
}

}  // namespace talkgraph::extract
