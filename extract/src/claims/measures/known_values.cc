// What coins that were counted before are worth, and the second of two shares.
#include "claims/measures/known_measures.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr double kLeastReached = 1000;  // "tripled to 2 million"

constexpr double kLeastAdded = 10000;          // of money whose currency was said before
constexpr std::uint32_t kMostToAdded = 8;      // "in our seed round and another"
constexpr std::uint32_t kMostBetweenPair = 7;  // "for most of our makers and"

}  // namespace

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

// "We raised 2 million in our seed round and another 10 million in Series A."
std::optional<Measure> KnownMeasures::added(const Sentence& sentence, const Figure& figure) const {
  const std::uint32_t begin = figure.tokens.begin;
  if (last_ != &sentence || end_ >= begin || begin - end_ > kMostToAdded ||
      !is_among(view_.lower(begin - 1), {"another", "additional", "further"})) {
    return std::nullopt;
  }
  bool joined = false;
  for (std::uint32_t i = end_; i < begin; ++i) {
    joined = joined || view_.lower(i) == "and";
    if (view_.is_any(i, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kNominative))) {
      return std::nullopt;
    }
  }
  const bool sum = unit_ == figure.unit ||
                   (unit_.size() == 3 && figure.unit.empty() && figure.value >= kLeastAdded);
  const bool noun =
      figure.kind == FigureKind::kCount && unit_.empty() && !stands_alone(sentence, figure);
  if (!joined || !sum || noun) return std::nullopt;
  Measure measure = as_known(figure);
  measure.unit = unit_;
  return measure;
}

// "There are 170 of us, and 40% work in tech."
bool KnownMeasures::works(const Sentence& sentence, std::uint32_t verb) const {
  return last_ == &sentence && is_among(view_.lower(verb), {"work", "works", "live", "sit"}) &&
         is_among(measure_, {"employees", "staff", "team members", "engineers"});
}

// "0.1% for makers and 0.2% for takers", "our maker fee is 0.02% and taker fee 0.06%".
std::optional<Measure> KnownMeasures::paired(const Sentence& sentence, const Figure& figure) const {
  const bool same = last_ == &sentence && figure.kind == FigureKind::kPercent && unit_ == "%" &&
                    end_ < figure.tokens.begin;
  if (!same || figure.tokens.begin - end_ > kMostBetweenPair) return std::nullopt;
  bool joined = false;
  for (std::uint32_t i = end_; i < figure.tokens.begin; ++i) {
    joined = joined || is_among(view_.lower(i), {"and", ","});
    if (view_.is_any(i, class_bit(WordClass::kVerb) | class_bit(WordClass::kAuxiliary) |
                            class_bit(WordClass::kNominative) | class_bit(WordClass::kRelative)) ||
        (view_.mention_at(i) != nullptr && view_.type_of(*view_.mention_at(i)) != "Place")) {
      return std::nullopt;
    }
  }
  if (!joined) return std::nullopt;
  const TokenRange noun = phrase_to(view_, words_, figure.tokens.begin, end_);
  const bool named =
      noun.size() > 0 && FigureWords::holds(words_.measured, view_.lower(noun.end - 1));
  Measure measure = as_known(figure);
  if (named) {
    measure.text = phrase_text(view_, noun, nullptr);
    return measure;
  }
  const std::uint32_t next = figure.tokens.end;
  const bool parallel = next < sentence.tokens.end && view_.lower(next) == view_.lower(end_) &&
                        is_among(view_.lower(next), {"for", "on"});
  return parallel ? std::optional(measure) : std::nullopt;
}

// "We have 2 million users. It was 500,000 a year ago."
std::optional<Measure> KnownMeasures::told_before(const Sentence& sentence,
                                                  const Figure& figure) const {
  if (last_ == nullptr || &sentence - last_ != 1 || last_->turn != sentence.turn ||
      !has_unit(figure) || figure.kind == FigureKind::kMultiple ||
      !stands_alone(sentence, figure)) {
    return std::nullopt;
  }
  if (figure.kind == FigureKind::kCount && figure.value < kLeastReached) return std::nullopt;
  std::uint32_t be = figure.tokens.begin;
  while (be > sentence.tokens.begin && (passes(be - 1) || view_.lower(be - 1) == "at")) --be;
  if (be < sentence.tokens.begin + 2 || !view_.is(be - 1, WordClass::kBe)) return std::nullopt;
  const bool it = is_among(view_.lower(be - 2), {"it", "that"});
  for (std::uint32_t i = sentence.tokens.begin; it && i + 2 < be; ++i) {
    // "A year ago it was": nothing but a time.
    const bool time =
        view_.is_any(i, class_bit(WordClass::kTimeWord) | class_bit(WordClass::kDeterminer) |
                            class_bit(WordClass::kAdverb) | class_bit(WordClass::kPreposition)) ||
        words_.time_units.contains(view_.lower(i)) || view_.token(i).kind == TokenKind::kNumber ||
        is_among(view_.lower(i), {",", "ago", "and", "last", "back", "year", "peak"});
    if (!time) return std::nullopt;
  }
  return it ? std::optional(as_known(figure)) : std::nullopt;
}

// "15% of the market, compared to Acme's roughly 50%": the same of another.
std::optional<Measure> KnownMeasures::of_another(const Sentence& sentence,
                                                 const Figure& figure) const {
  std::uint32_t at = figure.tokens.begin;
  while (at > end_ && (passes(at - 1) || view_.lower(at - 1) == "approximately")) --at;
  const std::uint32_t mark = at > end_ && is_possessive_mark(view_.lower(at - 1)) ? at - 1 : at;
  const Mention* whose = mark > end_ ? view_.mention_to(mark - 1) : nullptr;
  if (whose == nullptr || whose->kind != MentionKind::kName || whose->entity == subject_ ||
      figure.unit != unit_ || !stands_alone(sentence, figure) ||
      !(view_.is_possessive(*whose) || mark < at) || !is_body(view_.type_of(*whose))) {
    return std::nullopt;
  }
  const std::uint32_t to = whose->tokens.begin - 1;
  const bool compares =
      to > end_ && (is_among(view_.lower(to), {"than", "versus", "vs", "against", "vs."}) ||
                    (is_among(view_.lower(to), {"to", "with"}) &&
                     is_among(view_.lower(to - 1), {"compared", "opposed", "next"})));
  const bool small = figure.kind == FigureKind::kCount && figure.value < kLeastReached;
  if (!compares || small) return std::nullopt;
  Measure measure = as_known(figure);
  measure.of = whose->entity;
  return measure;
}

// "25% of the fees (50% in Acme Two)": the same of what the brackets name.
std::optional<Measure> KnownMeasures::contrasted(const Sentence& sentence,
                                                 const Figure& figure) const {
  std::uint32_t open = figure.tokens.begin;
  while (open > end_ && passes(open - 1)) --open;
  const std::uint32_t in = figure.tokens.end;
  if (open <= end_ || view_.lower(open - 1) != "(" || figure.unit != unit_ ||
      in + 1 >= sentence.tokens.end || !is_among(view_.lower(in), {"in", "for", "on", "at"})) {
    return std::nullopt;
  }
  const Mention* whose = view_.mention_from(in + 1);
  if (whose == nullptr || whose->kind != MentionKind::kName) return std::nullopt;
  const std::string_view type = view_.type_of(*whose);
  if (!is_body(type) && !is_among(type, {"Product", "Network", "Asset"})) return std::nullopt;
  Measure measure = as_known(figure);
  measure.of = whose->entity;
  return measure;
}

// "our users have tripled in the past year to 2 million"
std::optional<Measure> KnownMeasures::grown_to(const Sentence& sentence,
                                               const Figure& figure) const {
  const std::size_t growth = measure_.rfind(" growth");
  std::uint32_t to = figure.tokens.begin - 1;
  while (to > end_ && passes(to)) --to;
  // "our volume rose 85% to 6.2 billion dollars"
  const bool by = unit_ == "%" && figure.value >= kLeastReached;
  if ((unit_ != "x" && !by) || growth == std::string::npos || view_.lower(to) != "to" ||
      figure.kind == FigureKind::kPercent || figure.kind == FigureKind::kMultiple ||
      figure.value < kLeastReached || !stands_alone(sentence, figure)) {
    return std::nullopt;
  }
  for (std::uint32_t i = end_; i < to; ++i) {
    if (view_.is_any(i, class_bit(WordClass::kVerb) | class_bit(WordClass::kNominative) |
                            class_bit(WordClass::kConjunction))) {
      return std::nullopt;
    }
  }
  Measure measure;
  measure.tokens = figure.tokens;
  measure.of = subject_;
  measure.text = measure.head = measure_.substr(0, growth);
  return measure;
}

std::optional<Measure> KnownMeasures::grown_by(const Figure& figure) const {
  if (figure.kind != FigureKind::kPercent) return std::nullopt;
  std::uint32_t at = figure.tokens.begin;
  while (at > end_ + 1 && passes(at - 1)) --at;
  const std::string_view way = view_.lower(at - 1);
  const bool grew = words_.growth.contains(way);
  if (at < end_ + 2 || !is_among(view_.lower(at - 2), {",", "("}) ||
      (!grew && !words_.decline.contains(way))) {
    return std::nullopt;
  }
  Measure measure = as_known(figure);
  measure.text += grew ? " growth" : " decline";
  return measure;
}

}  // namespace talkgraph::extract
