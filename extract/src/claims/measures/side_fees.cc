#include "claims/measures/side_fees.h"

#include "claims/measures/measure_reader.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

class SideFeeReader : private MeasureReader {
 public:
  using MeasureReader::MeasureReader;

  std::optional<Measure> read() const {
    if (figure_.kind != FigureKind::kPercent) return std::nullopt;
    if (auto side = of_side()) return side;
    return paid();
  }

 private:
  static std::string_view side(std::string_view noun) {
    if (is_among(noun, {"maker", "makers"})) return "maker";
    if (is_among(noun, {"taker", "takers"})) return "taker";
    return {};
  }
  static Measure fee(TokenRange tokens, std::string text) {
    Measure measure;
    measure.tokens = tokens;
    measure.head = "fee";
    measure.text = std::move(text);
    return measure;
  }

  // "0.1% from the maker", "to takers", "on the maker side"; "makers pay 0.1%", "takers 0.2%".
  std::optional<Measure> of_side() const {
    std::uint32_t behind = figure_.tokens.end;
    if (is_among(word(behind), {"from", "to", "for", "on"})) {
      ++behind;
      if (word(behind) == "the") ++behind;
      const std::string_view whose = side(word(behind));
      if (!whose.empty()) {
        return fee({figure_.tokens.begin, behind + 1},
                   std::string(whose) + (is_given(figure_.tokens.end) ? " rebate" : " fee"));
      }
    }
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    if (at > tokens_.begin && is_among(word(at - 1), {"pay", "pays", "paid"})) --at;
    if (at == tokens_.begin) return std::nullopt;
    // "makers get a rebate of 0.5 basis points"
    const bool rebate = at >= tokens_.begin + 4 && word(at - 1) == "rebate" &&
                        word(at - 2) == "a" && is_among(word(at - 3), {"get", "receive", "earn"});
    if (rebate && !side(word(at - 4)).empty()) {
      return fee({at - 4, figure_.tokens.end}, std::string(side(word(at - 4))) + " rebate");
    }
    const std::string_view whose = side(word(at - 1));
    if (whose.empty()) return std::nullopt;
    return fee({at - 1, figure_.tokens.end}, std::string(whose) + " fee");
  }

  // "we pay 0.02% to makers", but not "you pay 0.02% for makers": is it theirs?
  bool is_given(std::uint32_t preposition) const {
    if (!is_among(word(preposition), {"to", "for"})) return false;
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    if (at == tokens_.begin) return false;
    const std::string_view verb = word(at - 1);
    if (is_among(verb, {"give", "gives", "gave", "giving", "rebate", "rebates", "rebated"})) {
      return true;
    }
    return is_among(verb, {"pay", "pays", "paid", "paying"}) &&
           (word(preposition) == "to" ||
            !is_among(word(at - 2), {"you", "users", "traders", "customers", "clients", "people"}));
  }

  // "traders pay 0.2% on every trade", "they pay 0.3% of the amount".
  std::optional<Measure> paid() const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    if (at == tokens_.begin || !is_among(word(at - 1), {"pay", "pays", "paid", "paying"})) {
      return std::nullopt;
    }
    std::uint32_t of = figure_.tokens.end;
    // "With Acme you pay 3 percent"
    const Mention* whose = at > tokens_.begin + 2 && is_among(word(at - 2), {"you", "people"})
                               ? view_.mention_to(at - 3)
                               : nullptr;
    if (whose != nullptr && whose->kind == MentionKind::kName &&
        whose->tokens.begin > tokens_.begin &&
        is_among(word(whose->tokens.begin - 1), {"with", "at", "on"})) {
      Measure measure = fee({whose->tokens.begin, figure_.tokens.end}, "fee");
      measure.owner = whose;
      return measure;
    }
    if (!is_among(word(of), {"on", "per", "for", "of"})) return std::nullopt;
    const bool part = word(of) == "of";
    ++of;
    while (is_among(word(of), {"each", "every", "a", "any", "the", "their", "all"})) ++of;
    const bool deal =
        is_among(word(of), {"trade", "trades", "transaction", "transactions", "order", "orders",
                            "transfer", "transfers", "purchase", "swap", "swaps", "withdrawal",
                            "withdrawals", "deposit", "conversion", "payment", "payments"});
    if (!deal && !(part && is_among(word(of), {"amount", "value", "volume"}))) return std::nullopt;
    return fee({at - 1, of + 1}, part ? "fee, share of " + std::string(word(of))
                                      : "fee per " + std::string(word(of)));
  }
};

}  // namespace

std::optional<Measure> find_side_fee(const TextView& view, const FigureWords& words,
                                     TokenRange sentence, const Figure& figure) {
  return SideFeeReader(view, words, sentence, figure).read();
}

}  // namespace talkgraph::extract
