#include "claims/measures/deal_prices.h"

#include "claims/measures/measure_reader.h"
#include "claims/text/clause.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostToPaid = 24;  // "acquired Acme, a start-up that ..., for"
constexpr double kLeastPaid = 10000;       // less is hardly paid for a company
constexpr double kLeastBareDeal = 1e6;     // that needs no currency: "sold for 2 billion"

class DealReader : private MeasureReader {
 public:
  using MeasureReader::MeasureReader;

  std::optional<Measure> read() const {
    if (figure_.value < kLeastPaid) return std::nullopt;
    if (auto paid = of_acquisition()) return paid;
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    const bool coins = figure_.kind == FigureKind::kCount;
    if (at == tokens_.begin || word(at - 1) != "for" || (coins && !is_in_coins() && !is_bare())) {
      return std::nullopt;
    }
    for (std::uint32_t i = at - 1; i-- > tokens_.begin && at - i <= kMostToPaid;) {
      if (is_barrier(view_, i)) return std::nullopt;
      const bool bought = is_among(word(i), {"bought", "acquired", "purchased", "buying",
                                             "acquiring", "acquires", "buys", "acquire", "buy"});
      if (!bought && !is_among(word(i), {"sold", "sells", "selling", "sell"})) continue;
      if (!deals_in_body(i, at - 1)) return std::nullopt;
      // "sold 40 paintings for": of many, no deal.
      if (i + 1 < at && view_.token(i + 1).kind == TokenKind::kNumber) return std::nullopt;
      Measure measure;
      measure.tokens = {i, i + 1};
      measure.head = "price";
      measure.text = bought ? "purchase price" : "sale price";
      return measure;
    }
    return std::nullopt;
  }

 private:
  // "Acme's $375 million acquisition of Lumo", "its 90 million dollar all-cash purchase".
  std::optional<Measure> of_acquisition() const {
    if (figure_.kind != FigureKind::kMoney || figure_.tokens.begin == tokens_.begin) {
      return std::nullopt;
    }
    std::uint32_t at = figure_.tokens.end;
    if (view_.is_hyphen(at)) ++at;
    while (is_among(word(at), {"dollar", "all", "cash", "stock", "-", "and", "strategic"})) ++at;
    const std::uint32_t of = at + 1;
    const bool bought =
        is_among(word(at), {"acquisition", "takeover", "buyout"}) ||
        (is_among(word(at), {"purchase", "deal"}) && is_among(word(of), {"of", "for"}) &&
         of + 1 < tokens_.end && names_body(of + 1));
    if (!bought) return std::nullopt;
    Measure measure;
    measure.tokens = {at, at + 1};
    const Mention* owner = owner_before(view_, figure_.tokens.begin, tokens_.begin);
    measure.owner = owner != nullptr && view_.is_possessive(*owner) ? owner : nullptr;
    measure.head = "price";
    measure.text = "acquisition price";
    if (word(of) == "of" && of + 1 < tokens_.end && names_body(of + 1)) {
      measure.text += " of " + phrase_text(view_, view_.mention_from(of + 1)->tokens, nullptr);
    }
    return measure;
  }
  bool names_body(std::uint32_t i) const {
    const Mention* mention = view_.mention_from(i);
    return mention != nullptr && mention->kind == MentionKind::kName &&
           (is_body(view_.type_of(*mention)) || view_.type_of(*mention) == "Product");
  }
  // "sold for 2 billion."
  bool is_bare() const {
    const std::uint32_t end = figure_.tokens.end;
    return figure_.value >= kLeastBareDeal &&
           (end >= tokens_.end || view_.token(end).kind == TokenKind::kPunctuation ||
            is_among(word(end), {"and", "in", "last", "to", "which"}));
  }
  // "sold for 120,000 bitcoins"
  bool is_in_coins() const {
    const std::uint32_t end = figure_.tokens.end;
    const Mention* coin = end < tokens_.end ? view_.mention_from(end) : nullptr;
    return is_among(word(end), {"bitcoin", "bitcoins", "coins"}) ||
           (coin != nullptr && view_.type_of(*coin) == "Asset");
  }
  // Is it a company that is sold: "sold Acme for", "Acme was sold for", not "sold the farm for"?
  bool deals_in_body(std::uint32_t verb, std::uint32_t price) const {
    std::uint32_t be = verb;  // "was subsequently sold"
    while (be > tokens_.begin && view_.is(be - 1, WordClass::kAdverb)) --be;
    const bool passive = be > tokens_.begin && view_.is(be - 1, WordClass::kBe);
    const bool behind = !passive && verb + 1 < price && word(verb + 1) != "by";
    const std::uint32_t begin = behind ? verb + 1 : tokens_.begin;
    const std::uint32_t end = behind ? price : verb;
    for (std::uint32_t i = begin; i < end; ++i) {
      if (behind && is_among(word(i), {"to", "from", "by"})) return false;
      const Mention* mention = view_.mention_at(i);
      const bool product = passive && mention != nullptr && view_.type_of(*mention) == "Product";
      if (product) return true;  // "the site Acme, which was sold for"
      if (mention != nullptr ? is_body(view_.type_of(*mention)) : view_.is(i, WordClass::kBodyNoun))
        return true;
    }
    return false;
  }
};

}  // namespace

std::optional<Measure> find_deal_price(const TextView& view, const FigureWords& words,
                                       TokenRange sentence, const Figure& figure) {
  return DealReader(view, words, sentence, figure).read();
}

}  // namespace talkgraph::extract
