#include "claims/measures/company_values.h"

#include "claims/measures/measure_reader.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr double kLeastValue = 1e6;
constexpr std::uint32_t kMostKinds = 3;  // "crypto trading", "publicly listed"

class CompanyValueReader : private MeasureReader {
 public:
  using MeasureReader::MeasureReader;

  std::optional<Measure> read() const {
    if (figure_.kind != FigureKind::kMoney || figure_.value < kLeastValue || figure_.upper) {
      return std::nullopt;
    }
    const auto kind = kind_behind();
    if (!kind || !is_told_of_somebody()) return std::nullopt;
    Measure measure;
    measure.tokens = {*kind, *kind + 1};
    measure.head = "valuation";
    measure.text = "company valuation";
    return measure;
  }

 private:
  // The noun that ends "$9 billion dollar crypto exchange".
  std::optional<std::uint32_t> kind_behind() const {
    std::uint32_t at = figure_.tokens.end;
    if (view_.is_hyphen(at)) ++at;
    if (word(at) == "dollar") ++at;
    for (std::uint32_t n = 0; n <= kMostKinds && at + n < tokens_.end; ++n) {
      const std::uint32_t i = at + n;
      if (view_.token(i).kind != TokenKind::kWord) return std::nullopt;
      if (is_among(word(i),
                   {"company", "business", "firm", "corporation", "startup", "neobank", "bank",
                    "fintech", "exchange", "broker", "brokerage", "unicorn", "enterprise",
                    "conglomerate", "behemoth", "decacorn", "marketplace"})) {
        return i;
      }
      if (view_.is_any(i, class_bit(WordClass::kPreposition) | class_bit(WordClass::kVerb) |
                              class_bit(WordClass::kAuxiliary) |
                              class_bit(WordClass::kConjunction))) {
        return std::nullopt;
      }
    }
    return std::nullopt;
  }

  // "is now over a", "Acme, a": not "how to build a".
  bool is_told_of_somebody() const {
    std::uint32_t at = figure_.tokens.begin;
    bool article = false;
    while (at > tokens_.begin && is_link(at - 1)) {
      --at;
      article = article || is_among(word(at), {"a", "an"});
    }
    if (!article || at == tokens_.begin) return false;
    const bool is = view_.is(at - 1, WordClass::kBe) || word(at - 1) == "became";
    const bool apposed = is_among(word(at - 1), {",", "—", "–", "-"}) && at > tokens_.begin + 1 &&
                         view_.mention_to(at - 2) != nullptr &&
                         is_body(view_.type_of(*view_.mention_to(at - 2)));
    return is || apposed;
  }
};

}  // namespace

std::optional<Measure> find_company_value(const TextView& view, const FigureWords& words,
                                          TokenRange sentence, const Figure& figure) {
  return CompanyValueReader(view, words, sentence, figure).read();
}

}  // namespace talkgraph::extract
