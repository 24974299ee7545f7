// Parts of what was counted or measured before: "of whom 600,000 are active", "half of them".
#include "claims/measures/known_measures.h"
#include "claims/measures/periods.h"
#include "claims/measures/share_predicates.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {

std::optional<Measure> KnownMeasures::part(const Sentence& sentence, const Figure& figure) const {
  const bool near = last_ != nullptr && last_->turn == sentence.turn && &sentence - last_ <= 1;
  if (!near) return std::nullopt;
  if (auto before = part_before(sentence, figure)) return before;
  if (auto other = gapped(sentence, figure)) return other;
  if (auto value = valued_at(sentence, figure)) return value;
  if (auto second = paired(sentence, figure)) return second;
  if (auto more = added(sentence, figure)) return more;
  const std::uint32_t next = figure.tokens.end;
  const bool told =
      next < sentence.tokens.end && unit_.empty() && figure.kind == FigureKind::kPercent;
  if (told && ((figure.fraction && view_.is(next, WordClass::kBe)) || works(sentence, next))) {
    return share_that_is(sentence, figure);
  }
  if (next + 1 >= sentence.tokens.end || view_.lower(next) != "of") return std::nullopt;
  if (!is_among(view_.lower(next + 1), {"them", "those", "these", "that", "which", "it", "whom"})) {
    return std::nullopt;
  }
  if (figure.kind == FigureKind::kPercent) return share(sentence, figure);
  if (figure.kind != FigureKind::kCount || !unit_.empty()) return std::nullopt;
  Measure measure = as_known(figure);
  // "12 of them were sold"
  const std::uint32_t done = next + 3;
  const bool ended = done < sentence.tokens.end && view_.is(next + 2, WordClass::kBe) &&
                     view_.lower(done).ends_with("ed");
  const bool sold = done < sentence.tokens.end && view_.is(next + 2, WordClass::kBe) &&
                    is_among(view_.lower(done), {"sold", "lost", "built", "active", "live"});
  if (ended || sold) measure.text += " " + std::string(view_.lower(done));
  const std::string often = adverb_of_rate(find_period(view_, words_, sentence, figure, measure));
  if (!often.empty()) measure.text = often + " " + measure.text;
  return measure;
}

// "150 employees, more than half are engineers": a share of the employees.
std::optional<Measure> KnownMeasures::share_that_is(const Sentence& sentence,
                                                    const Figure& figure) const {
  const TokenRange what = phrase_from(view_, words_, figure.tokens.end + 1, sentence.tokens.end);
  Measure measure = as_known(figure);
  measure.text = "share of " + measure_;
  measure.head = "share";
  if (what.size() > 0) measure.text += " " + phrase_text(view_, what, nullptr);
  return measure;
}

// "60% of that has been distributed".
std::optional<Measure> KnownMeasures::share(const Sentence& sentence, const Figure& figure) const {
  Measure measure = as_known(figure);
  const std::size_t growth = measure_.rfind(" growth");
  measure.text = "share of " + measure_.substr(0, growth);
  measure.head = "share";
  std::uint32_t done = figure.tokens.end + 2;
  while (done < sentence.tokens.end && view_.is(done, WordClass::kAuxiliary)) ++done;
  const bool participle = done < sentence.tokens.end && view_.lower(done).ends_with("ed");
  if (participle) {
    measure.text += " " + std::string(view_.lower(done));
    return measure;
  }
  // "half of them engineers", "a third of them from Asia"
  const std::uint32_t them = figure.tokens.end + 2;
  const TokenRange what = phrase_from(view_, words_, them, sentence.tokens.end);
  measure.text += what.size() > 0 && view_.lower(what.end - 1).ends_with('s')
                      ? " " + phrase_text(view_, what, nullptr)
                      : share_predicate(view_, sentence.tokens, figure.tokens, {them - 1, them});
  return measure;
}

// "12 million customers, of whom around 600,000 are active".
std::optional<Measure> KnownMeasures::part_before(const Sentence& sentence,
                                                  const Figure& figure) const {
  std::uint32_t at = figure.tokens.begin;
  while (at > sentence.tokens.begin && passes(at - 1)) --at;
  // "Out of which 700 opened an account."
  const bool opens =
      &sentence - last_ == 1 && at >= sentence.tokens.begin + 2 && at <= sentence.tokens.begin + 3;
  const bool whom = ((last_ == &sentence && at > end_ + 1) || opens) &&
                    view_.lower(at - 2) == "of" &&
                    is_among(view_.lower(at - 1), {"whom", "which", "these", "those", "them"});
  if (!whom || figure.kind != FigureKind::kCount || !unit_.empty()) return std::nullopt;
  Measure measure = as_known(figure);
  const std::uint32_t is = figure.tokens.end;
  const bool told =
      is + 1 < sentence.tokens.end && view_.is(is, WordClass::kBe) &&
      view_.token(is + 1).kind == TokenKind::kWord &&
      !view_.is_any(is + 1, class_bit(WordClass::kPreposition) | class_bit(WordClass::kDeterminer));
  if (told) measure.text = std::string(view_.lower(is + 1)) + " " + measure_;
  return measure;
}

}  // namespace talkgraph::extract
