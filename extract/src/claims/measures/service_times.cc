#include "claims/measures/service_times.h"

#include "claims/measures/measure_reader.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostDone = 5;  // tokens of "get the Dutch licence"

class ServiceTimeReader : private MeasureReader {
 public:
  using MeasureReader::MeasureReader;

  std::optional<Measure> read() const {
    if (!words_.time_units.contains(word(figure_.tokens.end))) return std::nullopt;
    if (auto service = of_service()) return service;
    if (auto built = of_building()) return built;
    if (auto effort = of_effort()) return effort;
    return of_making();
  }

 private:
  static bool is_service(std::string_view noun) {
    return is_among(noun, {"deposit", "deposits",   "withdrawal",   "withdrawals", "payout",
                           "payouts", "kyc",        "verification", "onboarding",  "registration",
                           "signup",  "settlement", "settlements",  "conversion",  "conversions",
                           "refund",  "refunds",    "integration",  "listing",     "order",
                           "orders",  "trade",      "trades"});
  }
  std::string unit() const { return " in " + std::string(word(figure_.tokens.end)); }

  // "Deposits arrive in under 30 seconds", "KYC takes two minutes", "The listing process
  // takes six weeks".
  std::optional<Measure> of_service() const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin &&
           (is_link(at - 1) ||
            is_among(word(at - 1), {"in", "within", "only", "you", "customer", "user"}))) {
      --at;
    }
    const bool in = at < figure_.tokens.begin && is_among(word(at), {"in", "within"});
    if (at <= tokens_.begin + 1) return std::nullopt;
    // "we process withdrawals within ten minutes"
    const bool handled = in && at >= tokens_.begin + 2 && is_service(word(at - 1)) &&
                         is_among(word(at - 2), {"process", "handle", "approve", "settle", "clear",
                                                 "execute", "complete", "credit"});
    if (handled) return timed(at - 1);
    const bool lasts =
        is_among(word(at - 1), {"take", "takes", "took", "needs", "lasts"}) ||
        (in && is_among(word(at - 1),
                        {"arrive",    "arrives",   "clear",    "clears",  "settle",    "settles",
                         "land",      "lands",     "done",     "finish",  "completes", "complete",
                         "completed", "processed", "approved", "handled", "credited",  "executed",
                         "confirmed", "cleared",   "settled"}));
    if (!lasts) return std::nullopt;
    std::uint32_t noun = at - 1;
    while (noun > tokens_.begin && view_.is_any(noun - 1, class_bit(WordClass::kAuxiliary) |
                                                              class_bit(WordClass::kAdverb))) {
      --noun;
    }
    if (noun == tokens_.begin) return std::nullopt;
    const bool process = is_among(word(noun - 1), {"process", "time"});
    if (process) --noun;
    if (noun == tokens_.begin || !is_service(word(noun - 1))) return std::nullopt;
    return timed(noun - 1);
  }
  Measure timed(std::uint32_t noun) const {
    Measure measure;
    measure.tokens = {noun, figure_.tokens.end + 1};
    measure.owner = owner_before(view_, noun, tokens_.begin);
    measure.head = "duration";
    measure.text = std::string(word(noun)) + " time" + unit();
    return measure;
  }

  // "We built Acme in 18 hours": how long it took.
  std::optional<Measure> of_building() const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1) && word(at - 1) != "in") --at;
    if (at < tokens_.begin + 3 || !is_among(word(at - 1), {"in", "within"})) return std::nullopt;
    const std::uint32_t in = at - 1;
    const Mention* thing = view_.mention_to(in - 1);
    if (thing == nullptr || thing->kind != MentionKind::kName) return std::nullopt;
    const std::string_view type = view_.type_of(*thing);
    std::uint32_t verb = thing->tokens.begin;
    while (verb > tokens_.begin && view_.is(verb - 1, WordClass::kDeterminer)) --verb;
    const bool built =
        verb > tokens_.begin &&
        is_among(word(verb - 1), {"built", "developed", "created", "coded", "wrote", "designed"});
    if (!built || !(is_body(type) || is_among(type, {"Product", "Network"}))) return std::nullopt;
    Measure measure;
    measure.tokens = {verb - 1, figure_.tokens.end + 1};
    measure.owner = thing;
    measure.head = "duration";
    measure.text = std::string(word(figure_.tokens.end)) + " to build";
    return measure;
  }

  // "The wallet took 14 months to build", "it took about a year and a half to launch".
  std::optional<Measure> of_making() const {
    const std::uint32_t unit = figure_.tokens.end;
    const bool made = word(unit + 1) == "to" &&
                      is_among(word(unit + 2), {"build", "develop", "launch", "ship", "release",
                                                "finish", "complete", "make", "create", "design"});
    std::uint32_t took = figure_.tokens.begin;
    while (took > tokens_.begin && is_link(took - 1)) --took;
    const bool months = is_among(word(unit), {"months", "years", "weeks"});
    if (!made || !months || took < tokens_.begin + 2 || word(took - 1) != "took") {
      return std::nullopt;
    }
    const bool thing = is_among(word(took - 2), {"it", "product", "platform", "app", "exchange",
                                                 "system", "engine", "wallet", "version"});
    if (!thing) return std::nullopt;
    Measure measure;
    // "It" is part of it: nothing is meant by that.
    measure.tokens = {word(took - 2) == "it" ? took - 2 : took - 1, unit + 3};
    measure.head = "duration";
    measure.text = std::string(word(unit)) + " to " + std::string(word(unit + 2));
    const TokenRange what = phrase_from(view_, words_, unit + 3, tokens_.end);
    if (what.size() > 0) measure.text += " " + phrase_text(view_, what, nullptr);
    return measure;
  }

  // "it took us 18 months to get the licence": who tells how long they needed for what.
  std::optional<Measure> of_effort() const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1) && word(at - 1) != "us") --at;
    const std::uint32_t to = figure_.tokens.end + 1;
    if (at < tokens_.begin + 3 || word(at - 1) != "us" || word(to) != "to" ||
        !is_among(word(at - 2), {"took", "taken"})) {
      return std::nullopt;
    }
    std::uint32_t end = to + 1;
    while (end < tokens_.end && end - to <= kMostDone &&
           view_.token(end).kind == TokenKind::kWord &&
           !view_.is_any(end, class_bit(WordClass::kConjunction)) &&
           (end == to + 1 || !view_.is(end, WordClass::kPreposition))) {
      ++end;
    }
    if (end < to + 2) return std::nullopt;
    Measure measure;
    measure.tokens = {at - 1, end};
    measure.owner = view_.mention_at(at - 1);
    measure.head = "duration";
    measure.text =
        std::string(word(figure_.tokens.end)) + " to " + phrase_text(view_, {to + 1, end}, nullptr);
    return measure;
  }
};

}  // namespace

std::optional<Measure> find_service_time(const TextView& view, const FigureWords& words,
                                         TokenRange sentence, const Figure& figure) {
  return ServiceTimeReader(view, words, sentence, figure).read();
}

}  // namespace talkgraph::extract
