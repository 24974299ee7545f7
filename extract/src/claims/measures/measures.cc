#include "claims/measures/measures.h"

#include "claims/measures/amounts.h"
#include "claims/measures/company_values.h"
#include "claims/measures/counted_parts.h"
#include "claims/measures/counts.h"
#include "claims/measures/deal_prices.h"
#include "claims/measures/group_sizes.h"
#include "claims/measures/holdings.h"
#include "claims/measures/managed_sums.h"
#include "claims/measures/measure_reader.h"
#include "claims/measures/prices.h"
#include "claims/measures/rank_measures.h"
#include "claims/measures/relative_multiples.h"
#include "claims/measures/rounds.h"
#include "claims/measures/shares.h"
#include "claims/measures/side_fees.h"
#include "claims/measures/thefts.h"
#include "claims/text/clause.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr double kLeastCounted = 1000;  // behind "of": "200 of them" are fewer
constexpr double kSmallSize = 100;

class MeasureFinder : private MeasureReader {
 public:
  using MeasureReader::MeasureReader;

  std::optional<Measure> find() const {
    switch (figure_.kind) {
      case FigureKind::kRank:
        return measure_of_rank(view_, words_, tokens_, figure_);
      case FigureKind::kPercent:
        if (compares()) return std::nullopt;
        if (auto fee = find_side_fee(view_, words_, tokens_, figure_)) return fee;
        if (auto share = find_share(view_, words_, tokens_, figure_)) return share;
        if (auto stake = find_stake(view_, words_, tokens_, figure_)) return stake;
        if (auto yield = find_yield(view_, words_, tokens_, figure_)) return yield;
        return first_of(first_of(of_market(behind()), before()),
                        first_of(find_price_change(view_, words_, tokens_, figure_),
                                 find_amount(view_, words_, tokens_, figure_)));
      case FigureKind::kMultiple:
        if (auto than = find_relative_multiple(view_, words_, tokens_, figure_)) return than;
        return multiple();
      case FigureKind::kMoney:
        if (auto stolen = find_theft(view_, words_, tokens_, figure_)) return stolen;
        if (auto managed = find_managed(view_, words_, tokens_, figure_)) return managed;
        if (auto paid = find_deal_price(view_, words_, tokens_, figure_)) return paid;
        if (auto round = find_round(view_, words_, tokens_, figure_)) return round;
        if (auto valued = find_company_value(view_, words_, tokens_, figure_)) return valued;
        if (auto valued = find_valuation(view_, words_, tokens_, figure_)) return valued;
        if (auto moved = find_bracketed(view_, words_, tokens_, figure_)) return moved;
        if (auto stated = behind_preposition()) return stated;
        if (auto price = find_price(view_, words_, tokens_, figure_)) return price;
        if (auto done = find_turned_over(view_, words_, tokens_, figure_)) return done;
        if (auto valued = find_worth(view_, words_, tokens_, figure_)) return valued;
        return first_of(first_of(behind(), find_amount(view_, words_, tokens_, figure_)),
                        first_of(before(), find_plain_price(view_, words_, tokens_, figure_)));
      case FigureKind::kCount:
        if (figure_.value >= kLeastSummed) {
          if (auto managed = find_managed(view_, words_, tokens_, figure_)) return managed;
        }
        if (auto valued = find_valuation(view_, words_, tokens_, figure_)) return valued;
        if (auto paid = find_deal_price(view_, words_, tokens_, figure_)) return paid;
        if (auto stolen = find_theft(view_, words_, tokens_, figure_)) return stolen;
        if (auto held = find_holding(view_, words_, tokens_, figure_)) return held;
        if (auto group = find_group_size(view_, words_, tokens_, figure_)) return group;
        if (auto price = find_bare_price(view_, words_, tokens_, figure_)) return price;
        if (auto supply = capped()) return supply;
        if (auto listed = find_bracketed(view_, words_, tokens_, figure_)) return listed;
        if (is_followed_by_noun(view_, words_, tokens_, figure_)) {
          return find_counted(view_, words_, tokens_, figure_);
        }
        if (figure_.value >= kLeastCounted) {
          if (auto round = find_round(view_, words_, tokens_, figure_)) return round;
          if (auto put = find_invested(view_, words_, tokens_, figure_)) return put;
          if (auto stated = behind_preposition()) return stated;
        }
        if (auto done = find_turned_over(view_, words_, tokens_, figure_)) return done;
        return says_size() ? first_of(before(), find_amount(view_, words_, tokens_, figure_))
                           : std::nullopt;
    }
    return std::nullopt;
  }

 private:
  static std::optional<Measure> first_of(std::optional<Measure> a, std::optional<Measure> b) {
    return a ? std::move(a) : std::move(b);
  }
  // "a 10% KRON market share": in that market, which is not its owner.
  std::optional<Measure> of_market(std::optional<Measure> share) const {
    const bool within = share && share->head == "share" && share->owner != nullptr &&
                        share->tokens.contains(share->owner->tokens);
    if (within) {
      share->owner = nullptr;
      share->text = phrase_text(view_, share->tokens, nullptr);
    }
    return share;
  }
  // "$10 billion in trading volume", "$3 million worth of orders".
  std::optional<Measure> behind_preposition() const {
    std::uint32_t at = behind_rate(figure_.tokens.end);
    if (is_possessive_mark(word(at)) || word(at) == "'") ++at;  // "14 billion dollars' worth"
    if (word(at) == "worth") ++at;
    if (word(at) != "in" && word(at) != "of") return std::nullopt;
    if (is_among(word(at + 1), {"them", "those", "these"})) return std::nullopt;
    // "valued at 3 billion in that round": when, not what.
    if (word(at) == "in" && view_.is(at + 1, WordClass::kDeterminer)) return std::nullopt;
    TokenRange phrase = measured_from(at + 1);
    // "has 3 billion dollars of gift cards": whatever they have.
    const bool had = phrase.size() == 0 && word(figure_.tokens.end) == "of" &&
                     figure_.kind == FigureKind::kMoney && follows_possession();
    if (had) phrase = phrase_from(view_, words_, at + 1, tokens_.end);
    if (phrase.size() == 0) return std::nullopt;
    return make(phrase, nullptr);
  }

  // "2 billion dollars a day in volume": behind "a day".
  std::uint32_t behind_rate(std::uint32_t at) const {
    const bool rate = is_among(word(at), {"a", "per", "every", "each"}) &&
                      words_.time_units.contains(word(at + 1));
    if (rate) return at + 2;
    return words_.periods.contains(word(at)) ? at + 1 : at;
  }

  // "the maximum margin is limited to 0.01 BTC"
  std::optional<Measure> limited() const {
    const std::uint32_t end = figure_.tokens.end;
    const Mention* coin = end < tokens_.end ? view_.mention_from(end) : nullptr;
    const auto noun = linked_end();
    if (coin == nullptr || view_.type_of(*coin) != "Asset" || !noun) return std::nullopt;
    TokenRange phrase = phrase_to(view_, words_, *noun, tokens_.begin);
    if (phrase.size() > 0 && word(phrase.begin - 1) == "per") {
      phrase.begin = phrase_to(view_, words_, phrase.begin - 1, tokens_.begin).begin;
    }
    std::uint32_t head = phrase.begin;
    while (head + 1 < phrase.end && word(head + 1) != "per") ++head;
    for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) {
      if (!is_among(word(i), {"minimum", "maximum", "limit", "cap", "bounty", "prize", "fund",
                              "treasury"})) {
        continue;
      }
      auto limit = make(phrase, owner_before(view_, phrase.begin, tokens_.begin));
      if (limit) limit->head = word(head);
      if (limit) limit->text += " in " + phrase_text(view_, coin->tokens, nullptr);
      return limit;
    }
    return std::nullopt;
  }

  // "The supply is capped at a billion tokens": the supply.
  std::optional<Measure> capped() const {
    if (auto limit = limited()) return limit;
    // "a population of 5 million people"
    const bool people = is_among(word(figure_.tokens.end), {"people", "inhabitants"});
    const std::uint32_t end = figure_.tokens.end;
    const Mention* coin = end < tokens_.end ? view_.mention_from(end) : nullptr;
    const bool coins = is_among(word(end), {"tokens", "coins"}) ||
                       (coin != nullptr && view_.type_of(*coin) == "Asset");
    if (!people && !coins) return std::nullopt;
    auto supply = before();
    const bool known = supply && (people ? supply->head == "population"
                                         : FigureWords::holds(words_.token_nouns, supply->head));
    return known ? supply : std::nullopt;
  }

  // A small number behind "are" is an age or a rank rather than a size, unless
  // the noun says so.
  bool says_size() const {
    if (figure_.value >= kSmallSize) return true;
    const auto end = linked_end();
    if (!end) return false;
    if (word(*end) == ":" && *end <= tokens_.begin + 4) return true;  // "Countries: 40"
    const std::string_view noun = word(*end - 1);
    return words_.group_nouns.contains(noun) || noun == "number" || noun == "count" ||
           noun == "size" || noun == "total" || noun == "headcount" || noun == "score";
  }

  // "reserves have grown fivefold", "25x leverage".
  std::optional<Measure> multiple() const {
    // "We tripled the team."
    const bool done = word(figure_.tokens.begin).ends_with("ed");
    if (done && word(figure_.tokens.end) == "the") {
      auto object = make(measured_from(figure_.tokens.end + 1), nullptr);
      const bool number = object && object->head == "number" && word(object->tokens.end) == "of";
      const TokenRange counted = number ? measured_from(object->tokens.end + 1) : TokenRange{};
      if (counted.size() > 0) object->text += " of " + phrase_text(view_, counted, nullptr);
      return object;
    }
    // "3x more engineers", "a 100x difference": beside something else.
    if (is_among(word(figure_.tokens.end),
                 {"more", "less", "fewer", "times", "difference", "faster", "slower", "cheaper",
                  "lower", "bigger", "smaller", "better", "as", "the"})) {
      return std::nullopt;
    }
    // "people were 100x-ing their money"
    if (word(figure_.tokens.end) == "-") return std::nullopt;
    // "the Acme 2X people": part of a name.
    const std::uint32_t begin = figure_.tokens.begin;
    const Mention* name = begin > tokens_.begin ? view_.mention_to(begin - 1) : nullptr;
    if (name != nullptr && name->kind == MentionKind::kName && !word(begin).ends_with("ed")) {
      return std::nullopt;
    }
    const bool factor = is_among(word(begin), {"a", "factor"});
    if (auto stated = factor ? std::nullopt : behind()) return stated;
    // "We doubled in size."
    const bool in_size = word(figure_.tokens.end) == "in" && word(figure_.tokens.end + 1) == "size";
    auto grown = in_size ? size_of_group() : before();
    // "how to multiply revenues tenfold": nobody did.
    const std::uint32_t how = grown ? grown->tokens.begin : tokens_.begin;
    if (how > tokens_.begin + 1 && word(how - 1) == "to" && word(how - 2) == "how") {
      return std::nullopt;
    }
    if (!grown) {
      // "The problem that Acme solves is two-fold": it has two parts.
      if (view_.is(begin - 1, WordClass::kBe) && change_before().empty()) return std::nullopt;
      name = linked_name();
      if (name == nullptr) name = growing_company();
      if (in_size && begin > tokens_.begin) name = view_.mention_to(begin - 1);
      // "the return on KRON was fivefold": the return.
      if (name == nullptr || (name->tokens.begin > tokens_.begin &&
                              view_.is(name->tokens.begin - 1, WordClass::kPreposition))) {
        return std::nullopt;
      }
      Measure measure;
      measure.tokens = name->tokens;
      measure.owner = name;
      measure.head = "growth";
      measure.text = "growth";
      return measure;
    }
    // "leverage of up to 125x"
    if (grown->head != "leverage" && grown->head != "ratio") grown->text += " growth";
    return grown;
  }

  // "Our team has doubled in size."
  std::optional<Measure> size_of_group() const {
    const auto end = linked_end();
    const bool group = end && words_.group_nouns.contains(word(*end - 1));
    const TokenRange phrase = group ? phrase_to(view_, words_, *end, tokens_.begin) : TokenRange{};
    auto size = make(phrase, owner_before(view_, phrase.begin, tokens_.begin));
    if (size) size->text += " size";
    return size;
  }

  // "We've grown tenfold."
  const Mention* growing_company() const {
    const auto end = linked_end();
    const Mention* we = end && !change_before().empty() ? view_.mention_to(*end - 1) : nullptr;
    return we != nullptr && is_body(view_.type_of(*we)) ? we : nullptr;
  }

  // "holders pay 25% less in fees": less than others, which is no state of anything.
  bool compares() const {
    return figure_.tokens.end < tokens_.end &&
           is_among(word(figure_.tokens.end), {"less", "more", "fewer", "cheaper"});
  }
};

}  // namespace

std::optional<Measure> find_measure(const TextView& view, const FigureWords& words,
                                    const Sentence& sentence, const Figure& figure) {
  return MeasureFinder(view, words, sentence.tokens, figure).find();
}

}  // namespace talkgraph::extract
