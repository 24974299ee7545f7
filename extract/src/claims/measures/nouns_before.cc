// What a figure measures whose noun stands before it: "the market cap of Acme is".
#include "claims/measures/measure_reader.h"
#include "claims/measures/trading_changes.h"
#include "claims/text/clause.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {

// "the market cap of Acme is", "the average trade on our platform is", "our share in
// Peru is": the noun stands before its owner, or before a place.
std::optional<Measure> MeasureReader::noun_of(std::uint32_t end) const {
  const Mention* name = view_.mention_to(end - 1);
  if (name == nullptr) {
    const TokenRange thing = phrase_to(view_, words_, end, tokens_.begin);
    const Mention* ours = owner_before(view_, thing.begin, tokens_.begin);
    if (thing.size() == 0) return std::nullopt;
    if (ours != nullptr) return noun_before(ours->tokens.begin, ours);
    // "our cost of power is"
    auto noun = word(thing.begin - 1) == "of" && figure_.kind == FigureKind::kMoney
                    ? noun_before(thing.begin, nullptr)
                    : std::nullopt;
    if (noun) noun->owner = owner_before(view_, noun->tokens.begin, tokens_.begin);
    if (!noun || noun->owner == nullptr) return std::nullopt;
    noun->text += " of " + phrase_text(view_, thing, nullptr);
    return noun;
  }
  // "our bill with Acme was"
  const std::uint32_t joint = name->tokens.begin - 1;
  const bool with = name->tokens.begin > tokens_.begin + 1 && word(joint) == "with";
  if (view_.type_of(*name) != "Place" && !with) return noun_before(name->tokens.begin, name);
  if (with) {
    const TokenRange bill = phrase_to(view_, words_, joint, tokens_.begin);
    const Mention* owner = owner_before(view_, bill.begin, tokens_.begin);
    const bool owned = bill.size() > 0 && owner != nullptr && measured(word(bill.end - 1));
    return owned ? make(bill, owner) : std::nullopt;
  }
  auto noun = noun_before(name->tokens.begin, nullptr);
  if (noun) noun->owner = owner_before(view_, noun->tokens.begin, tokens_.begin);
  return noun;
}
// The measured noun before a preposition that stands before `whose`.
std::optional<Measure> MeasureReader::noun_before(std::uint32_t whose, const Mention* owner) const {
  if (whose <= tokens_.begin + 1) return std::nullopt;
  if (is_among(word(whose), {"ours", "mine"})) return std::nullopt;  // "a competitor of ours"
  const std::string_view joint = word(whose - 1);
  // "the price on Acme is": of what is sold there.
  if (owner != nullptr && is_among(joint, {"on", "at"}) &&
      is_among(word(whose - 2), {"price", "prices"})) {
    return std::nullopt;
  }
  const bool of = is_among(joint, {"of", "for", "on", "at"}) || (joint == "in" && owner == nullptr);
  if (!of) return std::nullopt;
  const TokenRange phrase = phrase_to(view_, words_, whose - 1, tokens_.begin);
  // "The total value locked on our chain"
  const bool locked = phrase.size() > 1 && word(phrase.end - 1) == "locked";
  if (phrase.size() == 0 || !measured(word(phrase.end - (locked ? 2 : 1)))) return std::nullopt;
  return make(phrase, owner);
}

// The noun before: "user numbers have surpassed 120 million".
std::optional<Measure> MeasureReader::before() const {
  auto end = linked_end();
  if (!end) return std::nullopt;
  // "The price of our competitor is": theirs.
  if (is_among(word(*end - 1), {"competitor", "competitors", "rival", "rivals", "peers"})) {
    return std::nullopt;
  }
  // "Our clients put 3 million into it": no number of clients.
  if (is_among(word(*end), {"put", "puts"})) return std::nullopt;
  if (auto possessed = noun_of(*end)) return possessed;
  // "our total value locked peaked at"
  if (*end > tokens_.begin + 1 && word(*end - 1) == "locked" && word(*end - 2) == "value") {
    const TokenRange value = phrase_to(view_, words_, *end - 1, tokens_.begin);
    return make({value.begin, *end}, owner_before(view_, value.begin, tokens_.begin));
  }
  // "assets under management exceed"
  if (*end > tokens_.begin + 2 && word(*end - 2) == "under" && word(*end - 3) == "assets") {
    return make({*end - 3, *end}, owner_before(view_, *end - 3, tokens_.begin));
  }
  const bool sum = figure_.kind == FigureKind::kMoney || figure_.value >= kLeastSummed;
  const bool series =
      sum && *end > tokens_.begin + 1 && word(*end - 2) == "series" && word(*end - 1).size() == 1;
  const TokenRange phrase =
      series ? TokenRange{*end - 2, *end} : phrase_to(view_, words_, *end, tokens_.begin);
  if (auto change = find_trading_change(view_, words_, tokens_, figure_)) return change;
  if (phrase.size() == 0) return std::nullopt;
  // "KRON, its token, trades at 4 dollars": a verb.
  const bool trades = figure_.kind == FigureKind::kMoney && word(phrase.end) == "at" &&
                      is_among(word(phrase.end - 1), {"trade", "trades"});
  if (trades) return std::nullopt;
  if (auto share = share_before(phrase)) return share;  // "our share of the market is"
  // "VIP clients pay 0.1%": what they pay, not how many.
  if (figure_.kind == FigureKind::kPercent && change_before().empty() &&
      is_among(word(phrase.end - 1), {"clients", "customers", "users", "traders", "members"})) {
    return std::nullopt;
  }
  // "our Series A was $12 million"; "our average ticket size is 250 dollars": whatever it
  // is, it is ours.
  const Mention* owner = owner_before(view_, phrase.begin, tokens_.begin);
  const bool owned = owner != nullptr && figure_.kind == FigureKind::kMoney &&
                     view_.is(*end, WordClass::kBe) && word(owner->tokens.begin) != "my";
  if (!series && !owned && !measured(view_.lower(phrase.end - 1))) return std::nullopt;
  auto measure = make(phrase, owner);
  if (measure && figure_.kind == FigureKind::kPercent) {
    std::string change = change_before();
    // "we grew revenue by 40%"
    if (change.empty() && phrase.begin > tokens_.begin &&
        words_.growth.contains(word(phrase.begin - 1))) {
      change = "growth";
    }
    // "we cut our fees by 30%"
    std::uint32_t verb = phrase.begin;
    while (verb > tokens_.begin && view_.is(verb - 1, WordClass::kDeterminer)) --verb;
    if (change.empty() && verb > tokens_.begin &&
        is_among(word(verb - 1), {"cut", "cutting", "reduced", "reduce", "reducing", "lowered",
                                  "lower", "slashed", "halved"})) {
      change = "decline";
    }
    if (!change.empty()) measure->text += ' ' + change;
  }
  return measure;
}

}  // namespace talkgraph::extract
