#include "claims/measures/known_measures.h"

#include "claims/figures/figure_ranges.h"
#include "claims/measures/periods.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr double kLeastScaled = 1e6;
constexpr double kLeastPlain = 1000;
constexpr std::uint32_t kMostLinks = 5;  // "users, across more than 60 countries"
constexpr double kLeastLater = 100;      // a smaller number alone may be anything

}  // namespace

void KnownMeasures::note(const Sentence& sentence, const MetricAssertion& found, TokenRange range) {
  subject_ = found.subject;
  measure_ = found.measure;
  value_ = found.value;
  unit_ = found.unit;
  last_ = &sentence;
  range_ = range;
  end_ = range.end;
}

Measure KnownMeasures::as_known(const Figure& figure) const {
  Measure measure;
  measure.tokens = figure.tokens;
  measure.of = subject_;
  measure.text = measure.head = measure_;
  if (figure.unit.empty() && has_unit(figure)) measure.unit = unit_;
  return measure;
}

// "44 million dollars, up from 12 million": of the same currency.
bool KnownMeasures::has_unit(const Figure& figure) const {
  const bool sum = figure.kind == FigureKind::kCount && figure.value >= kLeastScaled;
  return figure.unit == unit_ || (sum && unit_.size() == 3);
}

bool KnownMeasures::passes(std::uint32_t token) const {
  return view_.is(token, WordClass::kAdverb) ||
         is_among(view_.lower(token), {"about", "around", "some", "over", "more", "than", "almost",
                                       "nearly", "roughly", "maybe", "like", "by", "only"});
}

std::optional<Measure> KnownMeasures::again(const Sentence& sentence, const Figure& figure) const {
  if (auto before = told_before(sentence, figure)) return before;
  if (last_ != &sentence || end_ > figure.tokens.begin) return std::nullopt;
  if (auto same = apposed(sentence, figure)) return same;
  if (auto mean = averaged(sentence, figure)) return mean;
  if (auto grown = grown_to(sentence, figure)) return grown;
  if (auto other = contrasted(sentence, figure)) return other;
  if (auto other = of_another(sentence, figure)) return other;
  if (auto change = changed(sentence, figure)) return change;
  if (auto later = later_on(sentence, figure)) return later;
  return compared(sentence, figure);
}

// "17,000 posts in all, averaging 24 per day": the same, by the day.
std::optional<Measure> KnownMeasures::averaged(const Sentence& sentence,
                                               const Figure& figure) const {
  const std::uint32_t next = figure.tokens.end;
  if (figure.kind != FigureKind::kCount || next + 1 >= sentence.tokens.end ||
      !is_among(view_.lower(next), {"per", "a", "each"}) ||
      !words_.time_units.contains(view_.lower(next + 1))) {
    return std::nullopt;
  }
  for (std::uint32_t i = figure.tokens.begin; i-- > end_;) {
    if (!view_.lower(i).starts_with("averag")) continue;
    Measure measure = as_known(figure);
    measure.head = measure.text =
        "average " + measure_ + " per " + std::string(view_.lower(next + 1));
    return measure;
  }
  return std::nullopt;
}

// "revenue was 4 million dollars, up 60 % on last year", "85,000 traders, up from 20,000".
std::optional<Measure> KnownMeasures::changed(const Sentence& sentence,
                                              const Figure& figure) const {
  const bool bare = figure.value < kLeastPlain && figure.kind != FigureKind::kPercent;
  if (bare && value_ >= kLeastScaled) return std::nullopt;  // "80 million, up from 30"
  std::uint32_t joint = figure.tokens.begin - 1;
  while (joint > end_ && passes(joint)) --joint;
  const std::string_view link = view_.lower(joint);
  // "from 30 people to 450", "from 8 million in fees in May to 150 million"
  const bool grown = link == "to" && goes_on_from(sentence, joint);
  if ((link == "from" || grown || (link == "to" && moves_on(view_, end_, joint))) &&
      has_unit(figure) && stands_alone(sentence, figure)) {
    return as_known(figure);
  }
  return grown_by(figure);
}

// Does what was measured before change "from" there "to" what stands behind `to`?
bool KnownMeasures::goes_on_from(const Sentence& sentence, std::uint32_t to) const {
  std::uint32_t from = range_.begin;
  while (from > sentence.tokens.begin && passes(from - 1)) --from;
  if (from == sentence.tokens.begin || view_.lower(from - 1) != "from") return false;
  bool aside = false;
  for (std::uint32_t i = end_; i < to; ++i) {
    if (is_among(view_.lower(i), {"(", ")"})) aside = view_.lower(i) == "(";
    if (aside) continue;
    if (view_.is_any(i, class_bit(WordClass::kVerb) | class_bit(WordClass::kAuxiliary) |
                            class_bit(WordClass::kConjunction) |
                            class_bit(WordClass::kNominative))) {
      return false;
    }
  }
  return true;
}

// Behind which token the words of comparison before a figure begin.
std::uint32_t KnownMeasures::verb_before(std::uint32_t figure) const {
  while (figure > end_ + 1 && passes(figure - 1)) --figure;
  return figure;
}

// "We had 50,000 users, today it's a million."
std::optional<Measure> KnownMeasures::later_on(const Sentence& sentence,
                                               const Figure& figure) const {
  if (figure.kind != FigureKind::kCount || !unit_.empty() || figure.value < kLeastLater ||
      !stands_alone(sentence, figure)) {
    return std::nullopt;
  }
  const std::uint32_t year = verb_before(figure.tokens.begin);
  if (year > end_ + 1 && is_in_year(view_, sentence.tokens, year - 2)) {
    return as_known(figure);  // "in 2020 half a million, and in 2021 two million"
  }
  if (is_in_year(view_, sentence.tokens, end_) &&
      is_in_year(view_, sentence.tokens, figure.tokens.end)) {
    return as_known(figure);  // "12 people in 2019 and 250 in 2022"
  }
  std::uint32_t verb = figure.tokens.begin;
  while (verb > end_ + 1 && passes(verb - 1)) --verb;
  if (verb <= end_ + 1 || view_.lower(verb - 2) == "i") return std::nullopt;  // "then I hit 200"
  --verb;
  const bool held =
      view_.is_any(verb, class_bit(WordClass::kBe) | class_bit(WordClass::kHave)) ||
      is_among(view_.lower(verb), {"'s", "with", "hit", "reached", "passed", "at", "offer", "list",
                                   "support", "serve", "employ", "run"});
  bool later = false;
  for (std::uint32_t i = end_; i < figure.tokens.begin; ++i) {
    later = later || is_among(view_.lower(i), {"now", "today", "currently", "ended", "later",
                                               "finished", "tomorrow", "then"});
    if (view_.mention_from(i) != nullptr && view_.mention_from(i)->kind == MentionKind::kName) {
      return std::nullopt;
    }
  }
  return held && later ? std::optional(as_known(figure)) : std::nullopt;
}

// "our KRON reserves have grown fivefold, and FJD has increased by tenfold": FJD reserves.
std::optional<Measure> KnownMeasures::gapped(const Sentence& sentence, const Figure& figure) const {
  if (last_ != &sentence || end_ > figure.tokens.begin) return std::nullopt;
  if (figure.kind != FigureKind::kMultiple && figure.kind != FigureKind::kPercent) {
    return std::nullopt;
  }
  const Mention* known = nullptr;
  for (std::uint32_t i = range_.begin; i < range_.end && known == nullptr; ++i) {
    known = view_.mention_from(i);
  }
  const Mention* other = nullptr;
  for (std::uint32_t i = end_; i < figure.tokens.begin; ++i) {
    const Mention* mention = view_.mention_from(i);
    if (mention == nullptr) continue;
    if (other != nullptr) return std::nullopt;
    other = mention;
  }
  if (figure.unit != unit_ || known == nullptr || other == nullptr ||
      view_.type_of(*known) != view_.type_of(*other) || known->entity == other->entity ||
      known->kind != MentionKind::kName || known->entity == subject_) {
    return std::nullopt;
  }
  const std::string before = phrase_text(view_, known->tokens, nullptr);
  const std::size_t at = measure_.find(before);
  if (at == std::string::npos) return std::nullopt;
  Measure measure = as_known(figure);
  measure.text.replace(at, before.size(), phrase_text(view_, other->tokens, nullptr));
  return measure;
}

// "They charge 1.5 %, we charge 0.25", "Acme has 1,500 people, we have 90".
std::optional<Measure> KnownMeasures::compared(const Sentence& sentence,
                                               const Figure& figure) const {
  if (figure.kind != FigureKind::kCount || !stands_alone(sentence, figure)) return std::nullopt;
  if (!unit_.empty() && unit_ != "%") return std::nullopt;
  std::uint32_t verb = figure.tokens.begin;
  while (verb > end_ + 1 && passes(verb - 1)) --verb;
  --verb;
  const std::string_view word = view_.lower(verb);
  const bool has = words_.possession.contains(word) || words_.amounts.contains(word);
  const Mention* who = verb > end_ ? view_.mention_to(verb - 1) : nullptr;
  if (!has || who == nullptr || who->entity == subject_) return std::nullopt;
  Measure measure = as_known(figure);
  measure.of.reset();
  measure.owner = who;
  measure.unit = unit_;
  return measure;
}

// "700 of them opened accounts, accounting for 80% of all new accounts".
bool KnownMeasures::adds_share(const Figure& figure) const {
  // "85,000 wallets used it, generating more than 900 million in volume"
  for (std::uint32_t i = figure.tokens.begin; i > end_ + 1; --i) {
    if (is_among(view_.lower(i - 1), {"generating", "processing", "aggregating", "executing",
                                      "totaling", "totalling", "moving", "worth"})) {
      return view_.lower(i - 2) == ",";
    }
    if (view_.is(i - 1, WordClass::kNominative)) break;
  }
  if (figure.kind != FigureKind::kPercent) return false;
  std::uint32_t at = figure.tokens.begin;
  while (at > end_ && passes(at - 1)) --at;
  if (at > end_ && is_among(view_.lower(at - 1), {"for", "up"})) --at;
  return at > end_ + 1 && view_.lower(at - 2) == "," &&
         is_among(view_.lower(at - 1), {"accounting", "representing", "making", "capturing"});
}

// "5 million users in 60 countries", "160 people and six offices".
std::optional<EntityIndex> KnownMeasures::linked_subject(const Sentence& sentence,
                                                         const Figure& figure,
                                                         const Measure& measure) const {
  const std::uint32_t from = std::min(figure.tokens.begin, measure.tokens.begin);
  if (last_ != &sentence || end_ > from || measure.owner != nullptr) return std::nullopt;
  if (adds_share(figure)) return subject_;
  if (from - end_ > kMostLinks || figure.kind != FigureKind::kCount) return std::nullopt;
  for (std::uint32_t i = end_; i < from; ++i) {
    const bool linked =
        passes(i) || is_among(view_.lower(i), {"in", "across", "from", "and", ",", "with", "at",
                                               "throughout", "on", "as", "many", "least"});
    if (!linked) return std::nullopt;
  }
  return subject_;
}

bool KnownMeasures::stands_alone(const Sentence& sentence, const Figure& figure) const {
  const std::uint32_t next = figure.tokens.end;
  return next >= sentence.tokens.end || view_.token(next).kind == TokenKind::kPunctuation ||
         view_.is_any(next, class_bit(WordClass::kConjunction) | class_bit(WordClass::kAdverb) |
                                class_bit(WordClass::kPreposition));
}

}  // namespace talkgraph::extract
