#include "claims/prices.h"

#include "claims/measure_reader.h"
#include "claims/noun_phrase.h"
#include "claims/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMaxPriceWords = 8;  // between an asset and its price
// Above this, money said of an asset is what all of it is worth.
constexpr double kMostPrice = 1e7;

class PriceReader : private MeasureReader {
 public:
  using MeasureReader::MeasureReader;

  // "KRON trades at $4.50".
  std::optional<Measure> price_of_asset() const {
    const bool peak = word(figure_.tokens.begin - 1) == "of" &&
                      is_among(word(figure_.tokens.begin - 2), {"high", "low", "peak", "record"});
    if (!peak && !is_among(word(figure_.tokens.begin - 1),
                           {"at", "around", "for", "hit", "reached", "to", "below", "above", "from",
                            "through", "past", "between", "over", "under", "touched", "crossed"})) {
      return std::nullopt;
    }
    std::uint32_t at = figure_.tokens.begin;
    for (std::uint32_t n = 0; n < kMaxPriceWords && at > tokens_.begin; ++n) {
      const Mention* asset = view_.mention_to(at - 1);
      if (asset != nullptr) {
        if (view_.is_possessive(*asset) || view_.type_of(*asset) != "Asset") break;
        Measure measure;
        measure.tokens = asset->tokens;
        measure.owner = asset;
        measure.head = "price";
        measure.text = figure_.value > kMostPrice ? "value" : "price";
        return measure;
      }
      const std::string_view w = word(at - 1);
      const bool passed = w.starts_with("trad") || w == "from" || w == "through" ||
                          (peak && is_among(w, {"high", "low", "peak", "record", "all", "time", "-",
                                                "new", "an", "its"})) ||
                          is_link(at - 1) || tells_state(at - 1);
      if (!passed) break;
      --at;
    }
    return std::nullopt;
  }

  // "one BTC was $300": money said of an asset is its price.
  std::optional<Measure> plain_price() const {
    const Mention* asset = linked_name();
    if (asset == nullptr || view_.type_of(*asset) != "Asset") return std::nullopt;
    // "A byte on KRON represents 15 dollars.", "half a KRON is": of no whole one.
    const std::uint32_t begin = asset->tokens.begin;
    if (begin > tokens_.begin && view_.token(begin - 1).kind == TokenKind::kNumber &&
        word(begin - 1) != "1") {
      return std::nullopt;
    }
    if (begin > tokens_.begin && is_among(word(begin - 1), {"on", "in", "with"})) {
      return std::nullopt;
    }
    Measure measure;
    measure.tokens = asset->tokens;
    measure.owner = asset;
    measure.head = figure_.value > kMostPrice ? "value" : "price";
    measure.text = measure.head;
    return measure;
  }

  // "KRON dropped 20%": said of an asset, it is its price.
  std::optional<Measure> change_of_price() const {
    const std::string change = change_before();
    if (change.empty() || word(figure_.tokens.end) == "of") return std::nullopt;
    const Mention* asset = linked_name();
    // "We grew 300 percent."
    const auto end = linked_end();
    const Mention* we = asset == nullptr && end ? view_.mention_to(*end - 1) : nullptr;
    if (we != nullptr && is_among(word(we->tokens.begin), {"we", "it"}) &&
        view_.type_of(*we) != "Person") {
      asset = we;
    }
    if (asset == nullptr) return std::nullopt;
    Measure measure;
    measure.tokens = asset->tokens;
    measure.owner = asset;
    measure.head = change;
    measure.text = view_.type_of(*asset) == "Asset" ? "price " + change : change;
    return measure;
  }
};

}  // namespace

std::optional<Measure> find_price(const TextView& view, const FigureWords& words,
                                  TokenRange sentence, const Figure& figure) {
  return PriceReader(view, words, sentence, figure).price_of_asset();
}

std::optional<Measure> find_plain_price(const TextView& view, const FigureWords& words,
                                        TokenRange sentence, const Figure& figure) {
  return PriceReader(view, words, sentence, figure).plain_price();
}

std::optional<Measure> find_price_change(const TextView& view, const FigureWords& words,
                                         TokenRange sentence, const Figure& figure) {
  return PriceReader(view, words, sentence, figure).change_of_price();
}

}  // namespace talkgraph::extract
