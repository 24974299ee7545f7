#include "claims/metrics.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "claims/asked_measures.h"
#include "claims/clause.h"
#include "claims/evidence.h"
#include "claims/measures.h"
#include "claims/periods.h"
#include "claims/subjects.h"
#include "claims/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::string_view kFigureRule = "figure";
constexpr double kFigureConfidence = 0.7;

std::set<std::string> words_of(std::string_view measure) {
  std::set<std::string> words;
  std::string word;
  const auto close = [&] {
    if (word.ends_with('s')) word.pop_back();
    if (word.size() > 2 && word != "the" && word != "per") words.insert(word);
    word.clear();
  };
  for (const char c : measure) {
    const bool letter = static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') ||
                        (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter) {
      word += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    } else {
      close();
    }
  }
  close();
  return words;
}

class MetricFinder {
 public:
  MetricFinder(const TextView& view, const Participants& participants, const FigureWords& words)
      : view_(view),
        participants_(participants),
        words_(words),
        subjects_(view, participants, words),
        asked_(view, participants, words) {}

  std::vector<MetricAssertion> find() {
    for (const Sentence& sentence : view_.sentences()) {
      subjects_.begin(sentence);
      sentence_ = &sentence;
      if (!states_facts(sentence)) continue;
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        const auto figure = figure_at(view_, words_, sentence, i);
        if (!figure) continue;
        read(sentence, *figure);
        i = std::max(i, figure->tokens.end - 1);
      }
      asked_.note(sentence);
    }
    return std::move(found_);
  }

 private:
  void read(const Sentence& sentence, const Figure& figure) {
    auto measure = part_of_known(sentence, figure);
    if (!measure) measure = find_measure(view_, words_, sentence, figure);
    if (!measure) measure = apposed(sentence, figure);
    if (!measure) measure = averaged(sentence, figure);
    if (!measure) measure = asked_.find(sentence, figure);
    if (!measure) return refuse(sentence, figure, Silence::kNoMeasure);
    // Half a user is a version number, or a mistake.
    if (figure.kind == FigureKind::kCount && figure.value != std::floor(figure.value)) {
      return refuse(sentence, figure, Silence::kNoMeasure);
    }
    const TokenRange range{std::min(measure->tokens.begin, figure.tokens.begin),
                           std::max(measure->tokens.end, figure.tokens.end)};
    const auto status = judge_figure(view_, sentence, range);
    if (!status) {
      return refuse(sentence, figure,
                    doubt_of_figure(view_, sentence, range).value_or(Silence::kAsked));
    }
    const auto subject = subjects_.find(sentence, figure, *measure);
    if (!subject || view_.is_placeholder(subject->entity)) {
      return refuse(sentence, figure, Silence::kNoSubject);
    }
    MetricAssertion metric;
    metric.subject = subject->entity;
    metric.measure = measure->text;
    metric.value = figure.value;
    metric.unit = figure.unit;
    metric.comparison = figure.comparison;
    metric.period = find_period(view_, words_, sentence, figure, *measure);
    metric.target = *status == ClaimStatus::kPlanned;
    TokenRange quoted = range;
    if (subject->tokens.size() > 0 && sentence.tokens.contains(subject->tokens)) {
      quoted = {std::min(range.begin, subject->tokens.begin),
                std::max(range.end, subject->tokens.end)};
    }
    metric.evidence = make_evidence(view_, participants_, sentence, quoted,
                                    std::string(kFigureRule), kFigureConfidence);
    if (add(metric)) {
      last_end_ = range.end;
    } else {
      refuse(sentence, figure, Silence::kSaidBefore);
    }
    if (figure.upper) {
      metric.value = *figure.upper;
      add(std::move(metric));
    }
  }

  // "around 3,000 of them", "60% of that has been distributed": of what the sentence,
  // or the one before, has told already.
  std::optional<Measure> part_of_known(const Sentence& sentence, const Figure& figure) const {
    const std::uint32_t next = figure.tokens.end;
    if (next + 1 >= sentence.tokens.end || view_.lower(next) != "of") return std::nullopt;
    if (!is_among(view_.lower(next + 1), {"them", "those", "these", "that", "which", "it"})) {
      return std::nullopt;
    }
    if (last_ == nullptr || last_->turn != sentence.turn || &sentence - last_ > 1) {
      return std::nullopt;
    }
    const MetricAssertion& whole = found_.back();
    Measure measure;
    measure.tokens = figure.tokens;
    measure.of = whole.subject;
    measure.text = whole.measure;
    if (figure.kind == FigureKind::kPercent) {
      measure.text = "share of " + measure.text;
      measure.head = "share";
      std::uint32_t done = next + 2;
      while (done < sentence.tokens.end && view_.is(done, WordClass::kAuxiliary)) ++done;
      const bool participle = done < sentence.tokens.end && view_.lower(done).ends_with("ed");
      if (participle) measure.text += " " + std::string(view_.lower(done));
      return measure;
    }
    if (figure.kind != FigureKind::kCount || !whole.unit.empty()) return std::nullopt;
    const std::string often = adverb_of_rate(find_period(view_, words_, sentence, figure, measure));
    if (!often.empty()) measure.text = often + " " + measure.text;
    return measure;
  }

  // "100,000 coins, some 70 million dollars": the same once more, in money.
  std::optional<Measure> apposed(const Sentence& sentence, const Figure& figure) const {
    if (last_ != &sentence || figure.kind != FigureKind::kMoney) return std::nullopt;
    const MetricAssertion& known = found_.back();
    if (!known.unit.empty() || last_end_ > figure.tokens.begin) return std::nullopt;
    bool comma = false;
    for (std::uint32_t i = last_end_; i < figure.tokens.begin; ++i) {
      const std::string_view word = view_.lower(i);
      comma = comma || word == "," || word == "worth" || word == "(" || word == "or";
      if (view_.is_any(i, class_bit(WordClass::kVerb) | class_bit(WordClass::kAuxiliary) |
                              class_bit(WordClass::kConjunction)) &&
          word != "or") {
        return std::nullopt;
      }
    }
    if (!comma) return std::nullopt;
    Measure measure;
    measure.tokens = figure.tokens;
    measure.of = known.subject;
    measure.text = measure.head = known.measure;
    return measure;
  }

  // "17,000 posts in all, averaging 24 per day": the same, by the day.
  std::optional<Measure> averaged(const Sentence& sentence, const Figure& figure) const {
    const std::uint32_t next = figure.tokens.end;
    if (last_ != &sentence || figure.kind != FigureKind::kCount ||
        next + 1 >= sentence.tokens.end || !is_among(view_.lower(next), {"per", "a", "each"}) ||
        !words_.time_units.contains(view_.lower(next + 1))) {
      return std::nullopt;
    }
    for (std::uint32_t i = figure.tokens.begin; i-- > last_end_;) {
      if (!view_.lower(i).starts_with("averag")) continue;
      const MetricAssertion& known = found_.back();
      Measure measure;
      measure.tokens = figure.tokens;
      measure.of = known.subject;
      measure.head = measure.text =
          "average " + known.measure + " per " + std::string(view_.lower(next + 1));
      return measure;
    }
    return std::nullopt;
  }

  void refuse(const Sentence& sentence, const Figure& figure, Silence why) const {
    if (view_.trace() == nullptr) return;
    view_.trace()->refuse(
        sentence, kFigureRule,
        {view_.token(figure.tokens.begin).span.begin, view_.token(figure.tokens.end - 1).span.end},
        why);
  }

  // Whether it is new.
  bool add(MetricAssertion metric) {
    const auto words = words_of(metric.measure);
    for (const MetricAssertion& known : found_) {
      if (known.subject != metric.subject || known.value != metric.value ||
          known.unit != metric.unit) {
        continue;
      }
      const auto known_words = words_of(known.measure);
      if (std::any_of(words.begin(), words.end(),
                      [&](const std::string& word) { return known_words.contains(word); })) {
        return false;
      }
    }
    found_.push_back(std::move(metric));
    last_ = sentence_;
    return true;
  }

  const TextView& view_;
  const Participants& participants_;
  const FigureWords& words_;
  SubjectFinder subjects_;
  AskedMeasures asked_;
  const Sentence* sentence_ = nullptr;
  const Sentence* last_ = nullptr;  // that of the last figure found
  std::uint32_t last_end_ = 0;      // where it and its noun end
  std::vector<MetricAssertion> found_;
};

}  // namespace

std::vector<MetricAssertion> find_metrics(const TextView& view, const Participants& participants,
                                          const FigureWords& words) {
  return MetricFinder(view, participants, words).find();
}

}  // namespace talkgraph::extract
