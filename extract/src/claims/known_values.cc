// What coins that were counted before are worth.
#include "claims/known_measures.h"
#include "claims/word_list.h"

namespace talkgraph::extract {

// "100,000 coins, some 70 million dollars": the same once more, in money.
std::optional<Measure> KnownMeasures::apposed(const Sentence&, const Figure& figure) const {
  if (figure.kind != FigureKind::kMoney || !unit_.empty()) return std::nullopt;
  bool comma = false;
  for (std::uint32_t i = end_; i < figure.tokens.begin; ++i) {
    const std::string_view word = view_.lower(i);
    comma = comma || word == "," || word == "worth" || word == "(" || word == "or";
    if (view_.is_any(i, class_bit(WordClass::kVerb) | class_bit(WordClass::kAuxiliary) |
                            class_bit(WordClass::kConjunction)) &&
        word != "or") {
      return std::nullopt;
    }
  }
  return comma ? std::optional(as_known(figure)) : std::nullopt;
}

// "sold for 120,000 bitcoins, which were valued at 11 million dollars".
std::optional<Measure> KnownMeasures::valued_at(const Sentence& sentence,
                                                const Figure& figure) const {
  if (last_ != &sentence || figure.kind != FigureKind::kMoney || !unit_.empty() ||
      end_ > figure.tokens.begin) {
    return std::nullopt;
  }
  bool relative = false;
  bool valued = false;
  for (std::uint32_t i = end_; i < figure.tokens.begin; ++i) {
    const std::string_view word = view_.lower(i);
    relative = relative || is_among(word, {"which", "that"});
    valued = valued || (relative && is_among(word, {"valued", "worth"}));
    const bool passed =
        passes(i) || view_.mention_at(i) != nullptr ||
        is_among(word, {"which", "that", "was", "were", "is", "are", "valued", "worth", "at",
                        "then", "the", "time", ",", "bitcoin", "bitcoins", "coins", "tokens"});
    if (!passed) return std::nullopt;
  }
  if (!valued) return std::nullopt;
  Measure measure = as_known(figure);
  measure.text += " value";
  return measure;
}

}  // namespace talkgraph::extract
