#include "claims/measures/lasting.h"

#include "claims/measures/measure_reader.h"
#include "claims/text/clause.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostToWe = 8;  // "we've been in this business now for"

class LastingReader : private MeasureReader {
 public:
  using MeasureReader::MeasureReader;

  std::optional<Measure> read() const {
    if (!words_.time_units.contains(word(figure_.tokens.end))) return std::nullopt;
    if (auto time = stated()) return time;
    if (auto answer = answered()) return answer;
    if (auto outage = was_offline()) return outage;
    return existed();
  }

 private:
  Measure made(std::uint32_t begin, std::string text, const Mention* owner) const {
    Measure measure;
    measure.tokens = {begin, figure_.tokens.end + 1};
    measure.owner = owner;
    measure.head = "time";
    measure.text = std::move(text);
    return measure;
  }
  std::string unit() const { return " in " + std::string(word(figure_.tokens.end)); }

  // "our average response time is under two minutes".
  std::optional<Measure> stated() const {
    const auto end = linked_end();
    if (!end || *end < tokens_.begin + 1) return std::nullopt;
    const bool time = is_among(word(*end - 1), {"time", "times"});
    const bool span = is_among(word(*end - 1), {"runway", "period", "lockup", "vesting", "cycle",
                                                "backlog", "duration", "tenure"});
    if (!time && !span && word(*end - 1) != "latency") return std::nullopt;
    const TokenRange phrase = phrase_to(view_, words_, *end, tokens_.begin);
    // "this time it was 20 seconds": of nothing
    if (phrase.size() == 0 || (time && phrase.size() < 2)) return std::nullopt;
    const Mention* owner = owner_before(view_, phrase.begin, tokens_.begin);
    if (span && owner == nullptr) return std::nullopt;
    auto measure = made(phrase.begin, phrase_text(view_, phrase, nullptr) + unit(), owner);
    // "The block time is ten minutes" is nobody's own.
    const bool service =
        !time || is_among(word(phrase.begin), {"average", "typical", "median"}) ||
        is_among(word(phrase.end - 2), {"response", "execution", "processing", "withdrawal",
                                        "onboarding", "handling", "waiting", "wait"});
    if (service) measure.head = "duration";
    return measure;
  }

  // "our support answers within 30 seconds".
  std::optional<Measure> answered() const {
    const std::uint32_t begin = figure_.tokens.begin;
    for (std::uint32_t at = begin; at-- > tokens_.begin;) {
      const bool answers =
          is_among(word(at), {"answers", "answer", "respond", "responds", "reply", "replies"});
      const bool within = is_among(word(at + 1), {"within", "in"});
      if (answers && within) {
        Measure measure = made(at, "response time" + unit(), nullptr);
        measure.head = "duration";
        return measure;
      }
      if (!is_link(at) && !is_among(word(at), {"within", "in", "under"})) break;
    }
    return std::nullopt;
  }

  // "The exchange went offline for about 15 minutes", "our site was down for two hours".
  std::optional<Measure> was_offline() const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    if (at < tokens_.begin + 3 || word(at - 1) != "for") return std::nullopt;
    const std::uint32_t off = at - 2;
    const bool down = is_among(word(off), {"offline", "down", "unavailable", "unreachable"}) &&
                      (view_.is(off - 1, WordClass::kBe) ||
                       is_among(word(off - 1), {"went", "go", "goes", "going", "stayed", "taken"}));
    const bool short_time = is_among(word(figure_.tokens.end),
                                     {"minutes", "hours", "days", "seconds", "minute", "hour"});
    if (!down || !short_time) return std::nullopt;
    Measure measure = made(off - 1, "time offline" + unit(), nullptr);
    measure.head = "downtime";
    return measure;
  }

  // "we've been around for ten years", "we have been operating for eight years": how old a
  // company is.
  std::optional<Measure> existed() const {
    const std::uint32_t unit = figure_.tokens.end;
    if (word(unit) != "years" && word(unit) != "quarters") return std::nullopt;
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1) && word(at - 1) != "around") --at;
    if (at < tokens_.begin + 3 || word(at - 1) != "for") return std::nullopt;
    const std::uint32_t last = at - 2;
    const bool profitable = word(last) == "profitable";
    if (word(unit) != "years" && !profitable) return std::nullopt;
    const bool lasts =
        is_among(word(last), {"around", "operating", "operational", "running", "live"}) ||
        (is_among(word(last), {"this", "it"}) && word(last - 1) == "doing") || profitable ||
        (is_among(word(last), {"business", "market"}) &&
         is_among(word(last - 1), {"in", "this", "the", "on"}));
    if (!lasts) return std::nullopt;
    for (std::uint32_t n = 1; n <= kMostToWe && last >= tokens_.begin + n; ++n) {
      const std::uint32_t i = last - n;
      // "We helped companies that have been around"
      if (is_barrier(view_, i) || is_among(word(i), {"that", "which", "who"})) break;
      const Mention* who = view_.mention_at(i);
      if (who == nullptr) continue;
      if (view_.is_possessive(*who)) return std::nullopt;  // "our competitors have been"
      const bool company =
          is_body(view_.type_of(*who)) && !is_among(word(i), {"it", "they"}) && said_to_be(i);
      const std::string what =
          profitable ? std::string(word(unit)) + " of profit" : "years in operation";
      return company ? std::optional(made(last, what, who)) : std::nullopt;
    }
    return std::nullopt;
  }
  // "we have been", "Acme's been"
  bool said_to_be(std::uint32_t who) const {
    for (std::uint32_t i = who + 1; i < figure_.tokens.begin; ++i) {
      if (word(i) == "been") return true;
    }
    return false;
  }
};

}  // namespace

std::optional<Measure> find_lasting(const TextView& view, const FigureWords& words,
                                    TokenRange sentence, const Figure& figure) {
  return LastingReader(view, words, sentence, figure).read();
}

}  // namespace talkgraph::extract
