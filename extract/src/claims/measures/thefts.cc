#include "claims/measures/thefts.h"

#include "claims/measures/measure_reader.h"
#include "claims/text/clause.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostToVictim = 8;  // "worth of bitcoin were stolen from the exchange"
constexpr double kLeastStolen = 100;        // coins

class TheftReader : private MeasureReader {
 public:
  using MeasureReader::MeasureReader;

  std::optional<Measure> read() const {
    if (figure_.kind == FigureKind::kCount && figure_.value < kLeastStolen) return std::nullopt;
    const auto verb = verb_before();
    bool taken = verb.has_value();
    for (std::uint32_t i = figure_.tokens.end; i < figure_.tokens.end + kMostToVictim; ++i) {
      if (i >= tokens_.end || is_barrier(view_, i) || word(i) == ",") break;
      const bool participle = is_among(word(i), {"stolen", "drained", "siphoned", "looted"});
      if (participle && !taken) taken = true;
      if (!taken || word(i) != "from" || i + 1 >= tokens_.end) continue;
      std::uint32_t whom = i + 1;
      if (view_.mention_from(whom) == nullptr && word(whom) == "the") ++whom;
      const Mention* victim = whom < tokens_.end ? view_.mention_from(whom) : nullptr;
      if (victim == nullptr || !is_body(view_.type_of(*victim))) return std::nullopt;
      return stolen(verb.value_or(figure_.tokens.begin), i, victim);
    }
    return std::nullopt;
  }

 private:
  // "stole about", "made off with".
  std::optional<std::uint32_t> verb_before() const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    if (at > tokens_.begin + 2 && word(at - 1) == "with" && word(at - 2) == "off") at -= 2;
    const bool steals = is_among(word(at - 1), {"stole", "steal", "stolen", "stealing", "drained",
                                                "siphoned", "looted", "made", "ran"});
    const bool plain = at + 1 > figure_.tokens.begin || word(at) != "off";
    if (!steals || (plain && is_among(word(at - 1), {"made", "ran"}))) return std::nullopt;
    return at - 1;
  }
  Measure stolen(std::uint32_t begin, std::uint32_t end, const Mention* victim) const {
    Measure measure;
    measure.tokens = {std::min(begin, figure_.tokens.begin), end};
    measure.owner = victim;
    measure.head = "amount";
    const std::uint32_t next = figure_.tokens.end;
    const Mention* coin = figure_.kind == FigureKind::kCount && next < tokens_.end
                              ? view_.mention_from(next)
                              : nullptr;
    measure.text = coin != nullptr && view_.type_of(*coin) == "Asset"
                       ? phrase_text(view_, coin->tokens, nullptr) + " stolen"
                       : "amount stolen";
    return measure;
  }
};

}  // namespace

std::optional<Measure> find_theft(const TextView& view, const FigureWords& words,
                                  TokenRange sentence, const Figure& figure) {
  return TheftReader(view, words, sentence, figure).read();
}

}  // namespace talkgraph::extract
