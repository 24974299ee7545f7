#include "claims/measures/shares.h"

#include "claims/measures/measure_reader.h"
#include "claims/measures/share_predicates.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

class ShareReader : private MeasureReader {
 public:
  using MeasureReader::MeasureReader;

  // "90% of the known institutions".
  std::optional<Measure> share() const {
    std::uint32_t at = figure_.tokens.end;
    if (auto given = allocated()) return given;
    if (word(at) == "of") {
      ++at;
    } else if (!figure_.fraction) {
      return std::nullopt;
    }
    const Mention* owner = nullptr;  // "20% of our budget"
    while (at < tokens_.end && view_.is(at, WordClass::kDeterminer)) {
      const Mention* mention = view_.mention_from(at);
      if (mention != nullptr && mention->kind == MentionKind::kPronoun) owner = mention;
      ++at;
    }
    // "35% of the 510 exchanges"
    if (at + 1 < tokens_.end && view_.token(at).kind == TokenKind::kNumber &&
        view_.token(at + 1).kind == TokenKind::kWord && word(at - 1) == "the") {
      ++at;
    }
    const Mention* whole = at < tokens_.end ? view_.mention_from(at) : nullptr;
    std::uint32_t begin = at;
    if (const auto company = nominal(at)) return part_or_stake(*company, nullptr);
    if (whole != nullptr && whole->kind == MentionKind::kName) {
      at = whole->tokens.end;
      if (at < tokens_.end && is_possessive_mark(word(at))) ++at;
    }
    TokenRange phrase = phrase_from(view_, words_, at, tokens_.end);
    // "two thirds of all rouble trading"
    if (word(phrase.size() > 0 ? phrase.end : at) == "trading") {
      phrase = {phrase.size() > 0 ? phrase.begin : at, (phrase.size() > 0 ? phrase.end : at) + 1};
    }
    // "our flow": a noun, whatever else the word may be.
    const bool noun = owner != nullptr && phrase.size() == 0 && at < tokens_.end &&
                      view_.token(at).kind == TokenKind::kWord;
    if (noun) phrase = {at, at + 1};
    const TokenRange all{begin, phrase.size() > 0 ? phrase.end : at};
    if (all.size() == 0) return std::nullopt;
    // "holds 15% of the market share": the market share.
    const bool market = phrase.size() > 1 && word(phrase.end - 1) == "share" &&
                        word(phrase.end - 2) == "market" && all.begin == phrase.begin;
    if (market) return make(phrase, owner);
    Measure measure = part_or_stake(all, owner);
    if (measure.text.starts_with("share")) {
      measure.text += share_predicate(view_, tokens_, figure_.tokens, all);
    }
    const TokenRange fee = fee_taken_as(view_, words_, tokens_, all.end);
    if (fee.size() > 0) {
      measure.text += " as " + phrase_text(view_, fee, nullptr);
      measure.head = word(fee.end - 1);
    }
    // "40% of the Acme supply", "15 percent of KRON went to the team"
    if (owner == nullptr && whole != nullptr && view_.type_of(*whole) == "Asset" &&
        (phrase.size() > 0 || (opens_sentence() && word(begin - 1) == "of"))) {
      measure.owner = whole;
    }
    return measure;
  }

  std::optional<Measure> stake() const {
    const std::uint32_t end = figure_.tokens.end;
    const bool closed = end >= tokens_.end || view_.token(end).kind == TokenKind::kPunctuation ||
                        view_.is(end, WordClass::kConjunction);
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    if (!closed || !is_among(word(at - 1), {"own", "owns", "owned"})) return std::nullopt;
    Measure measure = part_of({at - 1, at}, nullptr);
    measure.text = "stake in company";
    return measure;
  }

  // "the card pays up to 5% back".
  std::optional<Measure> cashback() const {
    if (word(figure_.tokens.end) != "back" && word(figure_.tokens.end) != "cashback") {
      return std::nullopt;
    }
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    // "gives you 3%"
    if (is_among(word(at - 1), {"you", "users", "customers", "them", "cardholders"})) --at;
    if (!is_among(word(at - 1), {"pays", "pay", "give", "gives", "get", "gets", "earn", "earns",
                                 "offer", "offers"})) {
      return std::nullopt;
    }
    Measure measure;
    measure.tokens = {figure_.tokens.begin, figure_.tokens.end + 1};
    measure.head = measure.text = "cashback";
    return measure;
  }

  // "Holders get 30% off trading fees".
  std::optional<Measure> discount() const {
    if (word(figure_.tokens.end) != "off") return std::nullopt;
    std::uint32_t at = figure_.tokens.end + 1;
    if (word(at) == "of") ++at;
    while (at < tokens_.end && view_.is(at, WordClass::kDeterminer)) ++at;
    const TokenRange what = phrase_from(view_, words_, at, tokens_.end);
    if (what.size() == 0 ||
        !is_among(word(what.end - 1), {"fees", "fee", "commission", "commissions"})) {
      return std::nullopt;
    }
    Measure measure;
    measure.tokens = {figure_.tokens.begin, what.end};
    measure.head = "discount";
    measure.text = "discount on " + phrase_text(view_, what, nullptr);
    return measure;
  }

  // "we take half a percent on each purchase".
  std::optional<Measure> taken_on() const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    const std::uint32_t on = figure_.tokens.end;
    if (at == tokens_.begin ||
        !is_among(word(at - 1), {"take", "takes", "keep", "keeps", "earn", "earns", "make"}) ||
        !is_among(word(on), {"on", "per", "of", "from"}) ||
        !(word(on) == "per" || is_among(word(on + 1), {"each", "every"}))) {
      return std::nullopt;
    }
    const std::uint32_t begin = word(on) == "per" ? on + 1 : on + 2;
    TokenRange what = phrase_from(view_, words_, begin, tokens_.end);
    if (what.size() == 0) what = {begin, begin + 1};  // "purchase" may be a verb as well
    if (what.end > tokens_.end) return std::nullopt;
    Measure measure;
    measure.tokens = {at - 1, what.end};
    measure.head = "fee";
    measure.text = "fee taken per " + phrase_text(view_, what, nullptr);
    return measure;
  }

  // "it's 0.1 percent for takers".
  std::optional<Measure> fee_for() const {
    const std::uint32_t whom = figure_.tokens.end + 1;
    // "treated with 0.2% in fees"
    if (word(whom - 1) == "in" && is_among(word(whom), {"fees", "commission", "commissions"})) {
      return make({whom, whom + 1}, nullptr);
    }
    if (word(whom - 1) != "for" || !is_among(word(whom), {"makers", "takers"})) return std::nullopt;
    Measure measure;
    measure.tokens = {figure_.tokens.begin, whom + 1};
    measure.head = "fee";
    measure.text = "fee for " + std::string(word(whom));
    return measure;
  }

  // "on Sundays"
  bool starts_time(std::uint32_t at) const {
    return at < tokens_.end && view_.is(at, WordClass::kTimeWord);
  }

  // "users earn 6% on their deposits"
  bool users_earn(std::uint32_t verb) const {
    std::uint32_t who = verb;
    while (who > tokens_.begin && (view_.is_any(who - 1, class_bit(WordClass::kAuxiliary) |
                                                             class_bit(WordClass::kAdverb)))) {
      --who;
    }
    return is_among(word(verb), {"earn", "earns", "get", "gets", "receive"}) &&
           is_among(word(who - 1), {"users", "customers", "clients", "savers", "lenders", "holders",
                                    "depositors", "stakers", "investors"});
  }
  // "we offer 6 percent on deposits"
  std::optional<Measure> interest_on() const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    if (word(figure_.tokens.end) != "on" || at == tokens_.begin ||
        !(is_among(word(at - 1), {"offer", "offers", "pay", "pays", "give", "gives"}) ||
          users_earn(at - 1)) ||
        word(at - 2) == "i" || starts_time(figure_.tokens.end + 1)) {
      return std::nullopt;
    }
    Measure measure;
    measure.tokens = {at - 1, at};
    measure.head = "yield";
    measure.text = "interest paid";
    return measure;
  }

  // "it pays 5 percent a year", "customers get up to 8%".
  std::optional<Measure> yield() const {
    if (auto back = cashback()) return back;
    if (auto off = discount()) return off;
    if (auto fee = fee_for()) return fee;
    if (auto cut = taken_on()) return cut;
    if (auto interest = interest_on()) return interest;
    // "the savings account yields 4.5 percent"
    std::uint32_t verb = figure_.tokens.begin;
    while (verb > tokens_.begin && is_link(verb - 1)) --verb;
    const bool yields = verb > tokens_.begin + 1 && is_among(word(verb - 1), {"yields", "yield"}) &&
                        is_among(word(verb - 2), {"account", "product", "accounts", "vault"});
    if (yields) {
      Measure measure;
      measure.tokens = {verb - 1, verb};
      measure.head = measure.text = "yield";
      return measure;
    }
    const bool yearly =
        is_among(word(figure_.tokens.end), {"a", "per"}) && word(figure_.tokens.end + 1) == "year";
    const bool interest = yearly || is_among(word(figure_.tokens.end), {"annually", "yearly"});
    for (std::uint32_t i = figure_.tokens.begin; interest && i-- > tokens_.begin;) {
      if (is_among(word(i), {"pay", "pays", "paid", "earn", "earns", "earned", "yield", "yields",
                             "yielded", "get", "gets", "return", "returns", "returned"})) {
        Measure measure;
        measure.tokens = {i, i + 1};
        measure.head = "yield";
        measure.text = "yearly yield";
        return measure;
      }
      if (!is_link(i) && word(i) != "to") break;
    }
    return std::nullopt;
  }

 private:
  // "owning over 10% of the company"
  bool owns() const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    return is_among(word(at - 1), {"own", "owns", "owned", "owning", "hold", "holds", "held",
                                   "holding", "acquired", "acquiring", "bought", "buying"});
  }
  // "more than 70% going to the public", "20% is allocated to the team".
  std::optional<Measure> allocated() const {
    std::uint32_t at = figure_.tokens.end;
    while (at < tokens_.end && view_.is(at, WordClass::kAuxiliary)) ++at;
    if (!is_among(word(at), {"going", "goes", "went", "go", "allocated", "reserved", "distributed",
                             "assigned"}) ||
        !is_among(word(at + 1), {"to", "for"})) {
      return std::nullopt;
    }
    const TokenRange whom = phrase_from(view_, words_, at + 2, tokens_.end);
    if (whom.size() == 0) return std::nullopt;
    Measure measure;
    measure.tokens = {figure_.tokens.begin, whom.end};
    measure.head = "share";
    measure.text = "share to " + phrase_text(view_, whom, nullptr);
    return measure;
  }
  // "10% of the company": the noun of what stands for a name.
  std::optional<TokenRange> nominal(std::uint32_t at) const {
    const Mention* mention =
        at > tokens_.begin && at <= tokens_.end ? view_.mention_at(at - 1) : nullptr;
    if (mention == nullptr || mention->kind != MentionKind::kNominal) return std::nullopt;
    return TokenRange{mention->tokens.end - 1, mention->tokens.end};
  }
  Measure part_or_stake(TokenRange whole, const Mention* owner) const {
    Measure measure = part_of(whole, owner);
    if (owns() && view_.is(whole.end - 1, WordClass::kBodyNoun)) {
      measure.text = "stake in " + phrase_text(view_, whole, nullptr);
    }
    return measure;
  }
  Measure part_of(TokenRange whole, const Mention* owner) const {
    Measure measure;
    measure.tokens = whole;
    measure.owner = owner;
    measure.head = "share";
    measure.text = "share of " + phrase_text(view_, whole, nullptr);
    return measure;
  }
  // Is nothing but comparison before the figure?
  bool opens_sentence() const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    return at == tokens_.begin;
  }
};

}  // namespace

std::optional<Measure> find_share(const TextView& view, const FigureWords& words,
                                  TokenRange sentence, const Figure& figure) {
  return ShareReader(view, words, sentence, figure).share();
}

std::optional<Measure> find_stake(const TextView& view, const FigureWords& words,
                                  TokenRange sentence, const Figure& figure) {
  return ShareReader(view, words, sentence, figure).stake();
}

std::optional<Measure> find_yield(const TextView& view, const FigureWords& words,
                                  TokenRange sentence, const Figure& figure) {
  return ShareReader(view, words, sentence, figure).yield();
}

}  // namespace talkgraph::extract
