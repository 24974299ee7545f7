#include "claims/measures/prices.h"

#include "claims/measures/measure_reader.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMaxPriceWords = 8;  // between an asset and its price
// Above this, money said of an asset is what all of it is worth.
constexpr double kMostPrice = 1e7;
constexpr std::uint32_t kMostToTime = 4;  // "in the last two weeks"
constexpr double kLeastBare = 1000;       // that needs no currency

class PriceReader : private MeasureReader {
 public:
  using MeasureReader::MeasureReader;

  // "KRON trades at $4.50".
  std::optional<Measure> price_of_asset() const {
    if (auto each = price_per_asset()) return each;
    std::uint32_t begin = figure_.tokens.begin;
    while (begin > tokens_.begin + 2 && is_among(word(begin - 1), {"like", "maybe", "roughly"})) {
      --begin;
    }
    const bool peak =
        word(begin - 1) == "of" && is_among(word(begin - 2), {"high", "low", "peak", "record"});
    if (!peak && !is_among(word(begin - 1),
                           {"at", "around", "for", "hit", "reached", "to", "below", "above", "from",
                            "through", "past", "between", "over", "under", "touched", "crossed"})) {
      return std::nullopt;
    }
    const bool moves = is_among(word(begin - 1), {"to", "from"});
    std::uint32_t at = begin;
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
                          is_link(at - 1) || tells_state(at - 1) || (moves && tells_move(at - 1));
      if (!passed) break;
      --at;
    }
    return std::nullopt;
  }

  // "bought at a price of $30 per KRON"
  std::optional<Measure> price_per_asset() const {
    const std::uint32_t per = figure_.tokens.end;
    const Mention* asset = is_among(word(per), {"per", "a", "each"}) && per + 1 < tokens_.end
                               ? view_.mention_from(per + 1)
                               : nullptr;
    if (asset == nullptr || view_.type_of(*asset) != "Asset" ||
        word(asset->tokens.end) == "token") {
      return std::nullopt;
    }
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    const bool priced = at < figure_.tokens.begin || is_among(word(at - 1), {"price", "for"});
    if (!priced) return std::nullopt;
    Measure measure;
    measure.tokens = asset->tokens;
    measure.owner = asset;
    measure.head = measure.text = "price";
    return measure;
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

  // "KRON ran up to 20,000 in 2017", "KRON crashed from 20,000 to 3,000": in dollars.
  std::optional<Measure> bare_price() const {
    if (figure_.kind != FigureKind::kCount || figure_.value < kLeastBare) return std::nullopt;
    const std::uint32_t end = figure_.tokens.end;
    const bool closed = end >= tokens_.end || view_.token(end).kind == TokenKind::kPunctuation ||
                        (is_among(word(end), {"in", "at"}) && tells_time(end + 1)) ||
                        is_among(word(end), {"that", "then", "again", "on", "last", "this", "today",
                                             "now", "before", "when"});
    std::uint32_t at = figure_.tokens.begin;
    if (at > tokens_.begin && is_among(word(at - 1), {"to", "from", "at", "past", "above", "below",
                                                      "around", "about", "almost", "over"})) {
      --at;
      if (at > tokens_.begin && is_among(word(at - 1), {"up", "down", "back", "to", "at"})) --at;
    }
    if (!closed || at <= tokens_.begin + 1) return std::nullopt;
    const std::string_view verb = word(at - 1);
    const bool moves = is_among(
        verb, {"hit", "reached", "went", "ran", "crashed", "fell", "dropped", "rose", "climbed",
               "jumped", "traded", "trading", "trades", "crossed", "touched", "topped", "broke"});
    const Mention* asset = moves ? view_.mention_to(at - 2) : nullptr;
    if (asset == nullptr || view_.type_of(*asset) != "Asset" || view_.is_possessive(*asset)) {
      return std::nullopt;
    }
    Measure measure;
    measure.tokens = asset->tokens;
    measure.owner = asset;
    measure.head = measure.text = "price";
    measure.unit = "USD";
    return measure;
  }

  // Of "went from a dollar to 30", "crashed all the way to 2".
  bool tells_move(std::uint32_t i) const {
    return view_.token(i).kind == TokenKind::kNumber || words_.numerals.contains(word(i)) ||
           is_among(word(i), {"$",        "a",       "all",        "back",    "bucks",  "cent",
                              "cents",    "climbed", "crash",      "crashed", "dollar", "dollars",
                              "down",     "dropped", "eventually", "fell",    "from",   "go",
                              "goes",     "gone",    "jumped",     "like",    "risen",  "rose",
                              "straight", "the",     "up",         "way",     "went"});
  }

  // "in 2017", "in late May", "at the end of the year", but not "in daily trades".
  bool tells_time(std::uint32_t at) const {
    for (std::uint32_t i = at; i < at + kMostToTime && i < tokens_.end; ++i) {
      const bool year = view_.token(i).kind == TokenKind::kNumber && word(i).size() == 4;
      if (year || view_.is(i, WordClass::kMonth) || words_.time_units.contains(word(i)) ||
          is_among(word(i), {"end", "time", "peak", "top", "start", "beginning", "spring", "summer",
                             "autumn", "fall", "winter", "quarter", "point"})) {
        return true;
      }
      const bool passed = view_.is(i, WordClass::kDeterminer) ||
                          view_.token(i).kind == TokenKind::kNumber ||
                          words_.numerals.contains(word(i)) || words_.ordinals.contains(word(i)) ||
                          is_among(word(i), {"early", "late", "mid", "-", "last", "its", "same"});
      if (!passed) return false;
    }
    return false;
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

std::optional<Measure> find_bare_price(const TextView& view, const FigureWords& words,
                                       TokenRange sentence, const Figure& figure) {
  return PriceReader(view, words, sentence, figure).bare_price();
}

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
