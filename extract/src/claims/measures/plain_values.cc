// What a figure values whose noun stands before it, whatever the noun.
#include "claims/measures/plain_reader.h"
#include "claims/text/clause.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr double kFewValued = 10;
constexpr double kLeastPlainSize = 100;       // behind "is", without a unit
constexpr std::uint32_t kMostLinksPlain = 6;  // "has now grown to more than"
constexpr int kMostHops = 3;                  // "the limit for withdrawals without papers"

class PlainValueReader : private PlainReader {
 public:
  using PlainReader::PlainReader;

  std::optional<Measure> find() const {
    if (auto change = changed_by()) return change;
    if (figure_.kind == FigureKind::kMoney) {
      if (auto price = sold_for()) return price;
    }
    return valued_before();
  }

 private:
  // "Our card sells for 79 euros".
  std::optional<Measure> sold_for() const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && !is_among(word(at - 1), {"for", "at"}) && is_link(at - 1)) --at;
    if (at < tokens_.begin + 2 || !is_among(word(at - 1), {"for", "at"}) ||
        !is_among(word(at - 2), {"sells", "sell", "retails", "retail"})) {
      return std::nullopt;
    }
    const TokenRange noun = phrase_to(view_, words_, at - 2, tokens_.begin);
    auto price = plain(noun, owner_before(view_, noun.begin, tokens_.begin));
    if (price) price->text += " price";
    return price;
  }

  // "That cut our costs by 25 percent", "reduces the gas by up to 40%".
  std::optional<Measure> changed_by() const {
    if (figure_.kind != FigureKind::kPercent) return std::nullopt;
    std::uint32_t by = figure_.tokens.begin;
    while (by > tokens_.begin && word(by - 1) != "by" && is_link(by - 1)) --by;
    if (by == tokens_.begin || word(by - 1) != "by") return std::nullopt;
    const TokenRange object = phrase_to(view_, words_, by - 1, tokens_.begin);
    if (object.size() == 0) return std::nullopt;
    std::uint32_t verb = object.begin;
    while (verb > tokens_.begin && (view_.is(verb - 1, WordClass::kDeterminer) ||
                                    is_among(word(verb - 1), {"our", "the", "their", "its"}))) {
      --verb;
    }
    if (verb == tokens_.begin) return std::nullopt;
    const std::string_view done = word(verb - 1);
    const bool less =
        is_among(done, {"cut", "cuts", "cutting", "reduce", "reduced", "reduces", "reducing",
                        "lower", "lowered", "lowers", "slashed", "saved", "shrank", "decreased"});
    const bool more = is_among(done, {"raised", "raises", "boosted", "boosts", "increased",
                                      "increases", "improved", "improves", "lifted", "grew"});
    if (!less && !more) return std::nullopt;
    auto changed = plain(object, nullptr);
    if (changed) changed->text += less ? " reduction" : " growth";
    return changed;
  }

  // Verbs that say how much something is.
  bool is_state_verb(std::uint32_t i) const {
    const std::string_view w = word(i);
    return view_.is(i, WordClass::kBe) || words_.growth.contains(w) || words_.decline.contains(w) ||
           is_among(w,
                    {"reached", "reaches", "averages", "averaged", "totals",    "totaled", "stands",
                     "stood",   "exceeds", "exceeded", "amounts",  "amounted",  "hit",     "hits",
                     "equals",  "costs",   "cost",     "peaked",   "surpassed", "crossed", "sits"});
  }

  // "The win rate is 62%", "Retention after a month was 45 percent", "a reach of 750,000".
  std::optional<Measure> valued_before() const {
    std::uint32_t at = figure_.tokens.begin;
    bool verb = false;
    // "Fees are low (0.05%)"
    const bool aside = at > tokens_.begin + 2 && word(at - 1) == "(" &&
                       word(figure_.tokens.end) == ")" && view_.is(at - 3, WordClass::kBe);
    if (aside) at -= 2;
    for (std::uint32_t n = 0; n < kMostLinksPlain && at > tokens_.begin; ++n) {
      const std::uint32_t i = at - 1;
      if (!verb && word(i) == "of") return of_noun(i);
      const bool state = is_state_verb(i) || view_.is_any(i, class_bit(WordClass::kAuxiliary) |
                                                                 class_bit(WordClass::kAdverb));
      if (view_.mention_at(i) != nullptr || (!state && (verb || !is_link(i)))) break;
      verb = verb || is_state_verb(i);
      --at;
    }
    if (!verb || at == tokens_.begin || compares_behind()) return std::nullopt;
    const std::string unit = unit_behind();
    if (unit.empty() && !says_enough()) return std::nullopt;
    TokenRange noun = phrase_to(view_, words_, at, tokens_.begin);
    const Mention* owner = nullptr;
    for (int hop = 0; hop < kMostHops && noun.size() > 0; ++hop) {
      owner = owner_before(view_, noun.begin, tokens_.begin);
      std::uint32_t before = owner != nullptr ? owner->tokens.begin : noun.begin;
      while (before > tokens_.begin && view_.is(before - 1, WordClass::kDeterminer)) --before;
      if (before == tokens_.begin ||
          !is_among(word(before - 1), {"of", "for", "on", "at", "in", "after", "without", "per"})) {
        auto valued = opens(before) ? plain(noun, owner) : std::nullopt;
        if (valued && !unit.empty()) {
          if (!bears_unit(valued->head)) return std::nullopt;
          valued->text += " in " + unit;
        }
        return valued;
      }
      noun = phrase_to(view_, words_, before - 1, tokens_.begin);
    }
    return std::nullopt;
  }

  // "up to 80% cheaper": than something else.
  bool compares_behind() const {
    const std::string_view next = word(figure_.tokens.end);
    return figure_.kind == FigureKind::kPercent &&
           (is_among(next, {"more", "less", "better", "faster", "off"}) ||
            (next.size() > 4 && next.ends_with("er") &&
             view_.token(figure_.tokens.end).kind == TokenKind::kWord));
  }

  // "is two seconds", "is 2 BTC": what a number counts that is no number of things.
  std::string unit_behind() const {
    const std::uint32_t next = figure_.tokens.end;
    if (figure_.kind != FigureKind::kCount || next >= tokens_.end) return {};
    const Mention* coin = view_.mention_from(next);
    if (coin != nullptr && view_.type_of(*coin) == "Asset") {
      return phrase_text(view_, coin->tokens, nullptr);
    }
    return words_.time_units.contains(word(next)) ? std::string(view_.token(next).text)
                                                  : std::string();
  }
  static bool bears_unit(std::string_view noun) {
    return is_among(
        noun,
        {"limit",     "limits",     "minimum",  "maximum",    "cap",      "size",     "bounty",
         "reward",    "fee",        "deposit",  "withdrawal", "order",    "time",     "times",
         "interval",  "period",     "lockup",   "lock-up",    "delay",    "latency",  "window",
         "runway",    "duration",   "finality", "lifetime",   "lifespan", "cooldown", "balance",
         "threshold", "collateral", "vesting",  "cliff",      "timeout"});
  }

  std::optional<Measure> of_noun(std::uint32_t of) const {
    TokenRange noun = phrase_to(view_, words_, of, tokens_.begin);
    // "a reach of": what could be a verb behind an article
    const bool bare = noun.size() == 0 && of > tokens_.begin + 1 &&
                      is_among(word(of - 2), {"a", "an"}) && word(of - 1).size() > 3;
    if (bare) noun = {of - 1, of};
    if (noun.size() == 0 || (figure_.kind == FigureKind::kCount && figure_.value <= kFewValued)) {
      return std::nullopt;
    }
    const bool given =
        noun.begin > tokens_.begin && (is_among(word(noun.begin - 1), {"a", "an", "with", "our"}) ||
                                       view_.mention_to(noun.begin - 1) != nullptr);
    const bool lists =
        is_among(word(noun.end - 1), {"one", "each", "most", "out", "top", "list", "couple",
                                      "series", "order", "range", "tune", "half", "all", "some",
                                      "any", "because", "factor", "chance", "probability"});
    const bool counts = figure_.kind == FigureKind::kCount && counted_noun_follows();
    return given && !lists && !counts ? plain(noun, owner_before(view_, noun.begin, tokens_.begin))
                                      : std::nullopt;
  }

  bool counted_noun_follows() const {
    return plural_from(figure_.tokens.end).size() > 0 || view_.is_hyphen(figure_.tokens.end);
  }

  // A bare small number may be anything; one with a unit or before another noun is no size.
  bool says_enough() const {
    if (figure_.kind != FigureKind::kCount) return true;
    const std::uint32_t next = figure_.tokens.end;
    const bool closed =
        next >= tokens_.end || view_.token(next).kind == TokenKind::kPunctuation ||
        view_.is_any(next, class_bit(WordClass::kPreposition) | class_bit(WordClass::kConjunction));
    return figure_.value >= kLeastPlainSize && closed;
  }

  // Does the clause begin there, but for adverbs and conjunctions?
  bool opens(std::uint32_t i) const {
    while (i > tokens_.begin && (view_.is_any(i - 1, class_bit(WordClass::kAdverb) |
                                                         class_bit(WordClass::kConjunction)) ||
                                 is_among(word(i - 1), {"so", "well", "yes", "and", "but"}))) {
      --i;
    }
    return i == tokens_.begin || is_barrier(view_, i - 1) || word(i - 1) == ",";
  }
};

}  // namespace

std::optional<Measure> find_plain_value(const TextView& view, const FigureWords& words,
                                        TokenRange sentence, const Figure& figure) {
  return PlainValueReader(view, words, sentence, figure).find();
}

}  // namespace talkgraph::extract
