#include "claims/measures/holdings.h"

#include "claims/measures/measure_reader.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

// A smaller number of an asset is hardly what was done with it.
constexpr double kLeastDone = 1000;
constexpr double kLeastTaken = 100;  // coins lost, stolen, mined ...

class HoldingReader : private MeasureReader {
 public:
  using MeasureReader::MeasureReader;

  std::optional<Measure> holding() const {
    const std::uint32_t end = figure_.tokens.end;
    const Mention* asset = end < tokens_.end ? view_.mention_from(end) : nullptr;
    if (asset == nullptr || view_.type_of(*asset) != "Asset") return std::nullopt;
    if (auto all = circulation(*asset)) return all;
    for (std::uint32_t i = figure_.tokens.begin; i-- > tokens_.begin;) {
      const bool stored =
          is_among(word(i), {"have", "has", "'ve", "got", "had"}) && is_stored(asset->tokens.end);
      if (stored) return of_asset(*asset, "holdings", "holdings");
      if (is_among(word(i), {"hold", "holds", "own", "owns", "held", "holding", "accumulated"})) {
        return of_asset(*asset, "holdings", "holdings");
      }
      const auto done = words_.amounts.find(word(i));
      const bool taken =
          done != words_.amounts.end() &&
          is_among(done->second, {"loss", "amount stolen", "amount mined", "amount produced",
                                  "amount earned", "amount bought", "amount sold"});
      const std::uint32_t rate = asset->tokens.end;
      const bool regular =
          is_among(word(rate), {"a", "per"}) && words_.time_units.contains(word(rate + 1));
      const double least = regular ? 1 : taken ? kLeastTaken : kLeastDone;
      if (done != words_.amounts.end() && figure_.value >= least) {
        std::string_view what = done->second;
        if (what.starts_with("amount ")) what.remove_prefix(7);
        return of_asset(*asset, "amount", what);
      }
      if (!is_link(i)) break;
    }
    return std::nullopt;
  }

 private:
  // "on our balance sheet", "in the treasury"
  bool is_stored(std::uint32_t at) const {
    return is_among(word(at), {"on", "in"}) && is_among(word(at + 1), {"our", "its", "the"}) &&
           is_among(word(at + 2), {"balance", "treasury", "books", "reserves", "reserve"});
  }

  // "There are 350 million KRON in circulation", "there will only ever be 21 million".
  std::optional<Measure> circulation(const Mention& asset) const {
    const std::uint32_t behind = asset.tokens.end;
    const bool circulates = (word(behind) == "in" && word(behind + 1) == "circulation") ||
                            word(behind) == "outstanding";
    bool limited = false;
    for (std::uint32_t i = tokens_.begin; i < figure_.tokens.begin; ++i) {
      limited = limited || word(i) == "ever";
    }
    if (!circulates && !(limited && word(figure_.tokens.begin - 1) == "be")) return std::nullopt;
    Measure measure;
    measure.tokens = asset.tokens;
    measure.owner = &asset;
    measure.head = "supply";
    measure.text = circulates ? "supply in circulation" : "supply";
    return measure;
  }

  Measure of_asset(const Mention& asset, std::string_view head, std::string_view what) const {
    Measure measure;
    measure.tokens = asset.tokens;
    measure.head = head;
    measure.text = phrase_text(view_, asset.tokens, nullptr) + ' ' + std::string(what);
    return measure;
  }
};

}  // namespace

std::optional<Measure> find_holding(const TextView& view, const FigureWords& words,
                                    TokenRange sentence, const Figure& figure) {
  return HoldingReader(view, words, sentence, figure).holding();
}

}  // namespace talkgraph::extract
