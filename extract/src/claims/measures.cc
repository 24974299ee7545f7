#include "claims/measures.h"

#include <algorithm>
#include <array>

#include "claims/clause.h"
#include "claims/dates.h"
#include "claims/noun_phrase.h"

namespace talkgraph::extract {
namespace {

// How far before a figure its noun may stand: "volume has now reached about".
constexpr std::uint32_t kMaxLinkWords = 8;
// A smaller number without a noun or a currency is hardly an amount.
constexpr double kLeastAmount = 1000;
constexpr std::uint32_t kMaxPossessionWords = 6;
constexpr double kFew = 10;
constexpr double kManyUnits = 100;
// Above this, money said of an asset is what all of it is worth.
constexpr double kMostPrice = 1e7;

class MeasureFinder {
 public:
  MeasureFinder(const TextView& view, const FigureWords& words, const Sentence& sentence,
                const Figure& figure)
      : view_(view), words_(words), tokens_(sentence.tokens), figure_(figure) {}

  std::optional<Measure> find() const {
    switch (figure_.kind) {
      case FigureKind::kRank:
        return rank();
      case FigureKind::kPercent:
        if (auto share = share_of()) return share;
        return first_of(behind(), before());
      case FigureKind::kMultiple:
        return multiple();
      case FigureKind::kMoney:
        if (auto stated = behind_preposition()) return stated;
        return first_of(first_of(behind(), amount()), before_or_price());
      case FigureKind::kCount:
        return count_behind();
    }
    return std::nullopt;
  }

 private:
  static std::optional<Measure> first_of(std::optional<Measure> a, std::optional<Measure> b) {
    return a ? std::move(a) : std::move(b);
  }
  std::string_view word(std::uint32_t i) const {
    return i >= tokens_.begin && i < tokens_.end ? view_.lower(i) : std::string_view();
  }
  // Is the noun one that figures of this kind measure?
  bool measured(std::string_view noun) const {
    const bool money = figure_.kind == FigureKind::kMoney;
    return FigureWords::holds(money ? words_.money_nouns : words_.measured, noun);
  }

  // The phrase at `begin` up to its last measured noun; empty without one.
  TokenRange measured_from(std::uint32_t begin) const {
    TokenRange phrase = phrase_from(view_, words_, begin, tokens_.end);
    while (phrase.size() > 0 && !measured(view_.lower(phrase.end - 1))) --phrase.end;
    return phrase;
  }

  std::optional<Measure> make(TokenRange phrase, const Mention* owner) const {
    if (phrase.size() == 0) return std::nullopt;
    Measure measure;
    measure.tokens = phrase;
    measure.owner = owner != nullptr ? owner : name_in(view_, phrase);
    measure.text = phrase_text(view_, phrase, measure.owner);
    measure.head = view_.lower(phrase.end - 1);
    if (measure.text.empty()) return std::nullopt;
    return measure;
  }

  // "12 million traders", "2 million monthly active users", "$5 million round".
  std::optional<Measure> behind() const {
    std::uint32_t at = figure_.tokens.end;
    if (word(at) == "-" || word(at) == "+") ++at;
    const TokenRange phrase = measured_from(at);
    if (phrase.size() == 0) return std::nullopt;
    // "10 USD Acme tokens" are tokens.
    if (figure_.kind == FigureKind::kMoney && name_in(view_, phrase) != nullptr) {
      return std::nullopt;
    }
    return make(phrase, owner_before(view_, figure_.tokens.begin, tokens_.begin));
  }

  std::optional<Measure> count_behind() const {
    const std::uint32_t at = figure_.tokens.end;
    if (word(at) == "-" && words_.time_units.contains(word(at + 1))) return duration_of(at + 1);
    if (words_.time_units.contains(word(at))) return span_of_time(at);
    if (word(at) == "times" && !figure_.spelled) return occasions(at);
    const TokenRange counted_thing = phrase_from(view_, words_, at, tokens_.end);
    if (counted_thing.size() == 0) return first_of(before(), amount());
    if (!can_be_counted(at)) return std::nullopt;
    auto counted = behind();
    if (!counted || !agrees_in_number(counted->head)) return std::nullopt;
    if (figure_.value <= kFew && !FigureWords::holds(words_.few_nouns, counted->head)) {
      return std::nullopt;
    }
    if (!words_.vague_nouns.contains(counted->head)) return counted;
    return follows_possession() ? size_of_group(*counted) : std::nullopt;
  }

  // "300 KRON" is an amount, "two Acme boxes" are anybody's; and a few of
  // something say little unless somebody has them.
  bool can_be_counted(std::uint32_t at) const {
    const Mention* name = at < tokens_.end ? view_.mention_from(at) : nullptr;
    if (name != nullptr && (view_.type_of(*name) == "Asset" || figure_.value < kManyUnits)) {
      return false;
    }
    return figure_.value > kFew || figure_.comparison != "=" || follows_possession();
  }
  // "20 channel" is a label, "20 channels" a count.
  bool agrees_in_number(std::string_view noun) const {
    return noun.ends_with('s') || words_.vague_nouns.contains(noun) || noun == "staff" ||
           figure_.value == 1;
  }
  bool follows_possession() const {
    for (std::uint32_t i = figure_.tokens.begin; i-- > tokens_.begin;) {
      if (is_barrier(view_, i) || figure_.tokens.begin - i > kMaxPossessionWords) return false;
      if (words_.possession.contains(word(i))) return true;
      if (view_.is(i, WordClass::kPreposition) && !is_link(i)) return false;
      if (view_.is_any(i, class_bit(WordClass::kVerb) | class_bit(WordClass::kAuxiliary)) &&
          !measured(word(i))) {
        return false;
      }
    }
    return false;
  }

  // "a 50-month bonus".
  std::optional<Measure> duration_of(std::uint32_t unit) const {
    const TokenRange phrase = measured_from(unit + 1);
    if (phrase.size() == 0) return std::nullopt;
    auto measure = make(phrase, nullptr);
    if (measure) measure->text += " in " + std::string(word(unit)) + "s";
    return measure;
  }

  // "15 years of trading experience", "12 hours a day"; a mere stretch of time
  // measures nothing.
  std::optional<Measure> span_of_time(std::uint32_t unit) const {
    if (word(unit + 1) == "of") {
      const TokenRange phrase = measured_from(unit + 2);
      if (phrase.size() == 0 || word(phrase.end - 1) != "experience") return std::nullopt;
      auto measure = make(phrase, nullptr);
      if (measure) measure->text = std::string(word(unit)) + " of " + measure->text;
      return measure;
    }
    const bool rate = (word(unit + 1) == "a" || word(unit + 1) == "per") &&
                      words_.time_units.contains(word(unit + 2));
    if (!rate) return std::nullopt;
    Measure measure;
    measure.tokens = {unit, unit + 1};
    measure.head = word(unit);
    measure.text = std::string(word(unit)) + " per " + std::string(word(unit + 2));
    return measure;
  }

  // "I updated my page 17,000 times": what was done so often.
  std::optional<Measure> occasions(std::uint32_t times) const {
    const std::uint32_t begin = figure_.tokens.begin;
    const TokenRange object = phrase_to(view_, words_, begin, tokens_.begin);
    if (object.size() == 0 && (begin == tokens_.begin || view_.mention_at(begin - 1) == nullptr)) {
      return std::nullopt;
    }
    Measure measure;
    measure.tokens = {times, times + 1};
    measure.head = "times";
    const Mention* name = view_.mention_at(begin - 1);
    const TokenRange said = object.size() > 0 ? object : name->tokens;
    measure.text = phrase_text(view_, said, nullptr) + " times";
    return measure;
  }

  // "Our team consists of six people": the size of the team.
  std::optional<Measure> size_of_group(Measure people) const {
    for (std::uint32_t i = figure_.tokens.begin; i-- > tokens_.begin;) {
      if (is_barrier(view_, i)) break;
      if (!words_.group_nouns.contains(word(i))) continue;
      const TokenRange group = phrase_to(view_, words_, i + 1, tokens_.begin);
      if (group.size() == 0) break;
      people.owner = owner_before(view_, group.begin, tokens_.begin);
      people.text = phrase_text(view_, group, nullptr) + " members";
      break;
    }
    return people;
  }

  // "$10 billion in trading volume", "$3 million worth of orders".
  std::optional<Measure> behind_preposition() const {
    std::uint32_t at = figure_.tokens.end;
    if (word(at) == "worth") ++at;
    if (word(at) != "in" && word(at) != "of") return std::nullopt;
    const TokenRange phrase = measured_from(at + 1);
    if (phrase.size() == 0) return std::nullopt;
    return make(phrase, nullptr);
  }

  // "90% of the known institutions".
  std::optional<Measure> share_of() const {
    std::uint32_t at = figure_.tokens.end;
    if (word(at) != "of") return std::nullopt;
    ++at;
    while (at < tokens_.end && view_.is(at, WordClass::kDeterminer)) ++at;
    const Mention* whole = at < tokens_.end ? view_.mention_from(at) : nullptr;
    std::uint32_t begin = at;
    if (whole != nullptr && whole->kind == MentionKind::kName) {
      at = whole->tokens.end;
      if (at < tokens_.end && is_possessive_mark(word(at))) ++at;
    }
    const TokenRange phrase = phrase_from(view_, words_, at, tokens_.end);
    const TokenRange all{begin, phrase.size() > 0 ? phrase.end : at};
    if (all.size() == 0) return std::nullopt;
    Measure measure;
    measure.tokens = all;
    measure.head = "share";
    measure.text = "share of " + phrase_text(view_, all, nullptr);
    return measure;
  }

  // "reserves have grown fivefold", "25x leverage".
  std::optional<Measure> multiple() const {
    if (auto stated = behind()) return stated;
    auto grown = before();
    if (!grown) {
      const Mention* name = linked_name();
      if (name == nullptr) return std::nullopt;
      Measure measure;
      measure.tokens = name->tokens;
      measure.owner = name;
      measure.head = "growth";
      measure.text = "growth";
      return measure;
    }
    grown->text += " growth";
    return grown;
  }

  // The noun before: "user numbers have surpassed 120 million".
  std::optional<Measure> before() const {
    auto end = linked_end();
    if (!end) return std::nullopt;
    // "the market cap of Acme is": the noun stands before its owner.
    const Mention* whose = view_.mention_to(*end - 1);
    if (whose != nullptr && whose->tokens.begin > tokens_.begin + 1 &&
        (word(whose->tokens.begin - 1) == "of" || word(whose->tokens.begin - 1) == "for")) {
      const TokenRange phrase = phrase_to(view_, words_, whose->tokens.begin - 1, tokens_.begin);
      if (phrase.size() > 0 && measured(word(phrase.end - 1))) return make(phrase, whose);
    }
    const TokenRange phrase = phrase_to(view_, words_, *end, tokens_.begin);
    if (phrase.size() == 0 || !measured(view_.lower(phrase.end - 1))) return std::nullopt;
    return make(phrase, owner_before(view_, phrase.begin, tokens_.begin));
  }

  // "we donated a total of 12 million": the verb says what.
  std::optional<Measure> amount() const {
    if (figure_.kind != FigureKind::kMoney && figure_.value < kLeastAmount) return std::nullopt;
    for (std::uint32_t i = figure_.tokens.begin; i-- > tokens_.begin;) {
      const auto done = words_.amounts.find(word(i));
      if (done != words_.amounts.end()) {
        Measure measure;
        measure.tokens = {i, i + 1};
        measure.head = "amount";
        measure.text = done->second;
        return measure;
      }
      if (!is_link(i)) break;
    }
    return std::nullopt;
  }

  // "one BTC was $300": money said of an asset is its price.
  std::optional<Measure> before_or_price() const {
    if (auto stated = before()) return stated;
    const Mention* asset = linked_name();
    if (asset == nullptr || view_.type_of(*asset) != "Asset") return std::nullopt;
    Measure measure;
    measure.tokens = asset->tokens;
    measure.owner = asset;
    measure.head = figure_.value > kMostPrice ? "value" : "price";
    measure.text = measure.head;
    return measure;
  }

  // Words of comparison and the like between a figure and what it belongs to.
  bool is_link(std::uint32_t i) const {
    static constexpr auto kLinks = std::to_array<std::string_view>(
        {"by",      "to",   "at",   "of",     "a",      "an",      "than", "over",          "about",
         "around",  "more", "less", "nearly", "almost", "roughly", "the",  "approximately", "total",
         "totaled", "just", "some", "above",  "below",  "under",   "not"});
    return view_.is(i, WordClass::kAdverb) ||
           std::find(kLinks.begin(), kLinks.end(), word(i)) != kLinks.end();
  }

  // Where the noun phrase before the figure ends, behind verbs, adverbs and
  // words of comparison; there must be something that links the two.
  std::optional<std::uint32_t> linked_end() const {
    std::uint32_t at = figure_.tokens.begin;
    bool linked = figure_.kind == FigureKind::kMultiple;  // "revenue doubled"
    for (std::uint32_t n = 0; n < kMaxLinkWords && at > tokens_.begin; ++n) {
      const std::uint32_t i = at - 1;
      const std::string_view w = word(i);
      const bool verb =
          view_.is_any(i, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kVerb)) &&
          !measured(w);
      if (view_.mention_at(i) != nullptr || (!verb && !is_link(i))) break;
      linked = linked || verb || (figure_.kind != FigureKind::kCount && (w == "of" || w == "at"));
      --at;
    }
    return linked && at > tokens_.begin ? std::optional(at) : std::nullopt;
  }
  const Mention* linked_name() const {
    const auto end = linked_end();
    const Mention* mention = end ? view_.mention_to(*end - 1) : nullptr;
    return mention != nullptr && mention->kind == MentionKind::kName ? mention : nullptr;
  }

  // "fourth globally", "third in the Nordic market", "top three".
  std::optional<Measure> rank() const {
    Measure measure;
    measure.tokens = figure_.tokens;
    measure.head = "rank";
    measure.text = "rank";
    const std::uint32_t at = figure_.tokens.end;
    if (word(at) == "globally" || word(at) == "worldwide") measure.text = "global rank";
    std::uint32_t in = at;
    while (in < tokens_.end && in - at < 4 && word(in) != "in" && !is_barrier(view_, in) &&
           word(in) != ",") {
      ++in;
    }
    if (word(in) != "in") return measure;
    std::uint32_t field = in + 1;
    while (field < tokens_.end && view_.is(field, WordClass::kDeterminer)) ++field;
    const Mention* name = field < tokens_.end ? view_.mention_from(field) : nullptr;
    const TokenRange phrase =
        name != nullptr ? name->tokens : phrase_from(view_, words_, field, tokens_.end);
    if (phrase.size() > 0) measure.text = "rank in " + phrase_text(view_, phrase, nullptr);
    return measure;
  }

  const TextView& view_;
  const FigureWords& words_;
  TokenRange tokens_;
  const Figure& figure_;
};

}  // namespace

std::optional<Measure> find_measure(const TextView& view, const FigureWords& words,
                                    const Sentence& sentence, const Figure& figure) {
  return MeasureFinder(view, words, sentence, figure).find();
}

std::string find_period(const TextView& view, const FigureWords& words, const Sentence& sentence,
                        const Figure& figure, const Measure& measure) {
  const TokenRange around{std::min(measure.tokens.begin, figure.tokens.begin),
                          std::max(measure.tokens.end, figure.tokens.end)};
  const TokenRange clause = clause_around(view, sentence, around);
  const std::uint32_t end = std::min(clause.end, around.end + 3);
  for (std::uint32_t i = around.begin; i < end; ++i) {
    const auto period = words.periods.find(view.lower(i));
    if (period != words.periods.end()) return period->second;
    const bool rate = (view.lower(i) == "a" || view.lower(i) == "per" || view.lower(i) == "each" ||
                       view.lower(i) == "every") &&
                      i + 1 < end && words.time_units.contains(view.lower(i + 1));
    if (rate) return "per " + std::string(view.lower(i + 1));
  }
  for (std::uint32_t i = clause.begin; i + 1 < clause.end; ++i) {
    const std::string_view first = view.lower(i);
    const std::string_view unit = view.lower(i + 1);
    const bool named = first == "last" || first == "this" || first == "next";
    if (named && (words.time_units.contains(unit) || unit == "night")) {
      return std::string(first) + " " + std::string(unit);
    }
  }
  const auto date = nearest_date(view, clause, figure.tokens.begin);
  return date ? date->iso : std::string();
}

}  // namespace talkgraph::extract
