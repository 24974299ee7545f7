#include "claims/measures/spans.h"

#include "claims/measures/careers.h"
#include "claims/measures/lasting.h"
#include "claims/measures/measure_reader.h"
#include "claims/measures/service_times.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr double kFewTimes = 10;  // "three times" is hardly counted

class SpanReader : private MeasureReader {
 public:
  using MeasureReader::MeasureReader;

  std::optional<std::optional<Measure>> read() const {
    const std::uint32_t at = figure_.tokens.end;
    if (word(at) == "-" && words_.time_units.contains(word(at + 1))) return duration_of(at + 1);
    if (words_.time_units.contains(word(at))) return span_of_time(at);
    const bool often = word(at) == "times" && (!figure_.spelled || figure_.value > kFewTimes);
    if (often) return occasions(at);
    return std::nullopt;
  }

 private:
  // "a 50-month bonus".
  std::optional<Measure> duration_of(std::uint32_t unit) const {
    // "a three-day settlement period"
    const TokenRange all = phrase_from(view_, words_, unit + 1, tokens_.end);
    const bool period = all.size() > 0 && is_among(word(all.end - 1), {"period", "window", "lockup",
                                                                       "cooldown", "cycle"});
    if (period) {
      Measure measure;
      measure.tokens = all;
      measure.head = "duration";
      measure.text = phrase_text(view_, all, nullptr) + " in " + std::string(word(unit)) +
                     (word(unit).ends_with('s') ? "" : "s");
      return measure;
    }
    const TokenRange phrase = measured_from(unit + 1);
    // "the 24-hour volume": its time, and nothing of its own.
    const bool timed = phrase.size() > 0 &&
                       is_among(word(phrase.end - 1), {"volume", "volumes", "turnover", "trading",
                                                       "revenue", "growth", "return", "returns"});
    // "a 15-minute video": how long one was that somebody saw.
    const bool shown = phrase.size() > 0 && !words_.money_nouns.contains(word(phrase.end - 1)) &&
                       !is_among(word(unit), {"month", "months", "year", "years"});
    if (phrase.size() == 0 || timed || shown) return std::nullopt;
    auto measure = make(phrase, nullptr);
    if (measure) measure->text += " in " + std::string(word(unit)) + "s";
    return measure;
  }

  // "15 years of trading experience", "20 years in banking", "12 hours a day"; a mere
  // stretch of time measures nothing.
  std::optional<Measure> span_of_time(std::uint32_t unit) const {
    if (word(unit + 1) == "of") {
      const bool operates = is_among(word(unit + 2), {"operation", "operations", "existence"});
      if (operates && word(unit) == "years") {
        Measure measure;
        measure.tokens = {unit, unit + 3};
        measure.head = word(unit + 2);
        measure.text = "years of " + std::string(word(unit + 2));
        return measure;
      }
      const TokenRange phrase = measured_from(unit + 2);
      const bool passed = follows_possession() && word(unit) == "years";
      const bool named =
          phrase.size() > 0 && is_among(word(phrase.end - 1), {"experience", "runway", "downtime"});
      if (phrase.size() == 0 || (!named && !passed)) {
        return find_career(view_, words_, tokens_, figure_);
      }
      auto measure = make(phrase, nullptr);
      if (measure) measure->text = std::string(word(unit)) + " of " + measure->text;
      return measure;
    }
    if (auto career = find_career(view_, words_, tokens_, figure_)) return career;
    // "with 15 years experience", "20 years' experience"
    const std::uint32_t noun = is_among(word(unit + 1), {"'", "’"}) ? unit + 2 : unit + 1;
    const std::uint32_t field = word(noun) == "trading" ? noun + 1 : noun;
    if (word(field) == "experience" && word(unit) == "years") {
      Measure measure;
      measure.tokens = {unit, field + 1};
      measure.head = "experience";
      measure.text = "years of " + phrase_text(view_, {noun, field + 1}, nullptr);
      return measure;
    }
    if (auto lasting = find_lasting(view_, words_, tokens_, figure_)) return lasting;
    if (auto service = find_service_time(view_, words_, tokens_, figure_)) return service;
    const bool rate = (word(unit + 1) == "a" || word(unit + 1) == "per") &&
                      words_.time_units.contains(word(unit + 2));
    if (!rate) return std::nullopt;
    Measure measure;
    measure.tokens = {unit, unit + 1};
    measure.head = word(unit);
    measure.text = std::string(word(unit)) + " per " + std::string(word(unit + 2));
    return measure;
  }

  // "I updated my page 17,000 times": what was done so often.
  std::optional<Measure> occasions(std::uint32_t times) const {
    const std::uint32_t begin = figure_.tokens.begin;
    if (word(begin) == "a") return std::nullopt;  // "a thousand times" is nobody's count
    const TokenRange object = phrase_to(view_, words_, begin, tokens_.begin);
    // "it has been downloaded 2 million times".
    if (object.size() == 0 && begin > tokens_.begin && word(begin - 1).ends_with("ed") &&
        view_.mention_at(begin - 1) == nullptr) {
      Measure measure;
      measure.tokens = {times, times + 1};
      measure.head = "times";
      measure.text = "times " + std::string(word(begin - 1));
      return measure;
    }
    if (object.size() == 0 && (begin == tokens_.begin || view_.mention_at(begin - 1) == nullptr)) {
      return std::nullopt;
    }
    Measure measure;
    measure.tokens = {times, times + 1};
    measure.head = "times";
    const Mention* name = view_.mention_at(begin - 1);
    if (object.size() == 0 && name->kind == MentionKind::kPronoun) return std::nullopt;
    const TokenRange said = object.size() > 0 ? object : name->tokens;
    measure.text = phrase_text(view_, said, nullptr) + " times";
    return measure;
  }
};

}  // namespace

std::optional<std::optional<Measure>> span_at(const TextView& view, const FigureWords& words,
                                              TokenRange sentence, const Figure& figure) {
  return SpanReader(view, words, sentence, figure).read();
}

}  // namespace talkgraph::extract
