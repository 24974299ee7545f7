#include "claims/metrics.h"

#include <algorithm>
#include <cmath>
#include <set>

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
constexpr double kLeastElided = 100;

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
        subjects_(view, participants, words) {}

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
      note_topic(sentence);
    }
    return std::move(found_);
  }

 private:
  void read(const Sentence& sentence, const Figure& figure) {
    auto measure = part_of_known(sentence, figure);
    if (!measure) measure = find_measure(view_, words_, sentence, figure);
    if (!measure) measure = elided(sentence, figure);
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
    if (!add(metric)) refuse(sentence, figure, Silence::kSaidBefore);
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

  // "Users? We have about 20 million.": what was spoken of last, a sentence or a
  // question ago.
  std::optional<Measure> elided(const Sentence& sentence, const Figure& figure) const {
    if (topic_.empty()) return std::nullopt;
    if (asked_ && says_nothing_else(sentence, figure)) {
      Measure measure;
      measure.tokens = figure.tokens;
      measure.text = measure.head = topic_;
      return measure;
    }
    if (figure.kind != FigureKind::kCount || figure.value < kLeastElided) return std::nullopt;
    const std::uint32_t next = figure.tokens.end;
    const bool of_them = next + 1 < sentence.tokens.end && view_.lower(next) == "of" &&
                         view_.lower(next + 1) == "them";
    const bool closed = next >= sentence.tokens.end || of_them ||
                        view_.token(next).kind == TokenKind::kPunctuation ||
                        view_.is(next, WordClass::kAdverb);
    if (!closed) return std::nullopt;
    for (std::uint32_t i = figure.tokens.begin; i-- > sentence.tokens.begin;) {
      if (words_.possession.contains(view_.lower(i))) {
        Measure measure;
        measure.tokens = figure.tokens;
        measure.text = topic_;
        measure.head = topic_;
        return measure;
      }
      if (!view_.is_any(i, class_bit(WordClass::kAdverb) | class_bit(WordClass::kPreposition) |
                               class_bit(WordClass::kTimeWord))) {
        return std::nullopt;
      }
    }
    return std::nullopt;
  }
  // "About 1,200.", "Around five billion dollars now."
  bool says_nothing_else(const Sentence& sentence, const Figure& figure) const {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (figure.tokens.contains(i) || view_.token(i).kind == TokenKind::kPunctuation) continue;
      if (!view_.is_any(i, class_bit(WordClass::kAdverb) | class_bit(WordClass::kPreposition) |
                               class_bit(WordClass::kTimeWord)) &&
          !is_among(view_.lower(i), {"roughly", "approximately", "nearly", "more", "than"})) {
        return false;
      }
    }
    return true;
  }
  // The last noun of a sentence that is counted: "How many users do you have?"
  void note_topic(const Sentence& sentence) {
    std::string topic;
    // "What is your daily volume?"
    const Participant* speaker = participants_.speaker(sentence);
    asked_ = sentence.is_question && speaker != nullptr && speaker->asks;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const std::string_view word = view_.lower(i);
      const bool counted = asked_ || word.ends_with('s');
      if (!counted || view_.mention_at(i) != nullptr ||
          !FigureWords::holds(words_.measured, word)) {
        continue;
      }
      topic = word;
    }
    topic_ = topic;
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
  const Sentence* sentence_ = nullptr;
  const Sentence* last_ = nullptr;  // that of the last figure found
  bool asked_ = false;              // the sentence before asks
  std::string topic_;               // what the sentence before counts
  std::vector<MetricAssertion> found_;
};

}  // namespace

std::vector<MetricAssertion> find_metrics(const TextView& view, const Participants& participants,
                                          const FigureWords& words) {
  return MetricFinder(view, participants, words).find();
}

}  // namespace talkgraph::extract
