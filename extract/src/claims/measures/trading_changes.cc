#include "claims/measures/trading_changes.h"

#include "claims/measures/measure_reader.h"
#include "claims/text/noun_phrase.h"

namespace talkgraph::extract {
namespace {

class TradingChangeReader : private MeasureReader {
 public:
  using MeasureReader::MeasureReader;

  std::optional<Measure> read() const {
    auto end = linked_end();
    if (end && word(*end) == "trading") ++*end;  // which may be a verb as well
    const bool relative =
        figure_.kind == FigureKind::kPercent || figure_.kind == FigureKind::kMultiple;
    if (!relative || !end || word(*end - 1) != "trading") return std::nullopt;
    const std::string change = change_before();
    const TokenRange kind = phrase_to(view_, words_, *end - 1, tokens_.begin);
    if (change.empty() || kind.size() == 0 || name_in(view_, kind) != nullptr) return std::nullopt;
    Measure measure;
    measure.tokens = {kind.begin, *end};
    measure.owner = owner_before(view_, kind.begin, tokens_.begin);
    measure.head = "trading";
    measure.text = phrase_text(view_, measure.tokens, nullptr) + " " + change;
    return measure;
  }
};

}  // namespace

std::optional<Measure> find_trading_change(const TextView& view, const FigureWords& words,
                                           TokenRange sentence, const Figure& figure) {
  return TradingChangeReader(view, words, sentence, figure).read();
}

}  // namespace talkgraph::extract
