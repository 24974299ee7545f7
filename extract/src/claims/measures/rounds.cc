#include "claims/measures/rounds.h"

#include "claims/measures/measure_reader.h"
#include "claims/text/asides.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr double kLeastRaised = 10000;
constexpr std::uint32_t kMostToLed = 3;  // "led our last"

class RoundReader : private MeasureReader {
 public:
  using MeasureReader::MeasureReader;

  std::optional<Measure> read() const {
    if (figure_.value < kLeastRaised) return std::nullopt;
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1) && word(at - 1) != ",") --at;
    // "our Series A, which was nine million"
    const bool told =
        at > tokens_.begin + 2 && view_.is(at - 1, WordClass::kBe) && word(at - 2) == "which";
    if (told) at -= 2;
    if (at <= tokens_.begin + 1 || !is_among(word(at - 1), {",", "—", "–", "-", "("})) {
      return std::nullopt;
    }
    const std::uint32_t end = time_behind_round(time_aside_to(view_, tokens_, at - 1));
    const bool series = end >= tokens_.begin + 2 && word(end - 2) == "series";
    const TokenRange phrase =
        series ? TokenRange{end - 2, end} : phrase_to(view_, words_, end, tokens_.begin);
    if (phrase.size() == 0) return std::nullopt;
    const bool round =
        series || is_among(word(phrase.end - 1), {"round", "raise", "seed", "financing"});
    if (!round || is_led(phrase.begin)) return std::nullopt;
    return make(phrase, owner_before(view_, phrase.begin, tokens_.begin));
  }

 private:
  // "Acme led the round, $6 million": an investor, whose money it is not.
  bool is_led(std::uint32_t round) const {
    for (std::uint32_t n = 1; n <= kMostToLed && round >= tokens_.begin + n; ++n) {
      if (is_among(word(round - n),
                   {"led", "leads", "lead", "leading", "joined", "anchored", "backed", "in"})) {
        return true;
      }
    }
    return false;
  }
  // "our Series B in May": where the month's "in" is.
  std::uint32_t time_behind_round(std::uint32_t end) const {
    const bool month = end > tokens_.begin + 2 && view_.is(end - 1, WordClass::kMonth) &&
                       is_among(word(end - 2), {"in", "last", "this"});
    return month ? end - 2 : end;
  }
};

}  // namespace

std::optional<Measure> find_round(const TextView& view, const FigureWords& words,
                                  TokenRange sentence, const Figure& figure) {
  return RoundReader(view, words, sentence, figure).read();
}

}  // namespace talkgraph::extract
