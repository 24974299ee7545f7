#include "claims/subjects/metrics.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "claims/measures/asked_measures.h"
#include "claims/measures/known_measures.h"
#include "claims/measures/measures.h"
#include "claims/measures/periods.h"
#include "claims/measures/plain_measures.h"
#include "claims/subjects/subjects.h"
#include "claims/subjects/topic_company.h"
#include "claims/text/clause.h"
#include "claims/text/word_list.h"
#include "claims/writing/evidence.h"

namespace talkgraph::extract {
namespace {

constexpr std::string_view kFigureRule = "figure";
constexpr double kFigureConfidence = 0.7;
constexpr std::uint32_t kMostToField = 3;  // "third overall in"
constexpr double kYearsPerDecade = 10;
constexpr double kLeastSpent = 100000;  // that is spent or earned
constexpr double kLeastMoney = 10000;   // a smaller number without a currency may be anything

std::set<std::string> words_of(std::string_view measure) {
  std::set<std::string> words;
  std::string word;
  const auto close = [&] {
    if (word.ends_with('s')) word.pop_back();
    if (word.size() > 2 && word != "the" && word != "per" && word != "share") words.insert(word);
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

std::string in_lower_case(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return text;
}

// "3.5 exahash": may half of one be counted?
bool is_divisible(std::string_view noun) {
  return is_among(noun,
                  {"exahash", "petahash", "megawatt", "megawatts", "gigawatt", "gigawatts", "hour",
                   "hours", "rating", "score", "stars", "time", "duration", "years", "months"});
}

constexpr std::uint32_t kMostTokensOfFigures = 3000;  // each figure looks through its sentence

class MetricFinder {
 public:
  MetricFinder(const TextView& view, const Participants& participants, const FigureWords& words,
               const std::vector<Assertion>& relations)
      : view_(view),
        participants_(participants),
        words_(words),
        subjects_(view, participants, words, relations),
        topic_(view, participants, words),
        asked_(view, participants, words),
        known_(view, words) {}

  std::vector<MetricAssertion> find() {
    for (const Sentence& sentence : view_.sentences()) {
      if (sentence.is_label) continue;
      subjects_.begin(sentence);
      if (!states_facts(sentence) || sentence.tokens.size() > kMostTokensOfFigures) continue;
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
    auto measure = known_.part(sentence, figure);
    if (!measure) measure = asked_.counted(sentence, figure);
    if (!measure) measure = find_measure(view_, words_, sentence, figure);
    if (!measure) measure = known_.again(sentence, figure);
    if (!measure) measure = asked_.find(sentence, figure);
    const bool plain = !measure && topic_.answering(sentence);
    if (plain) measure = find_plain_measure(view_, words_, sentence, figure);
    if (!measure) return refuse(sentence, figure, Silence::kNoMeasure);
    // Half a user is a version number, or a mistake.
    if (figure.kind == FigureKind::kCount && measure->unit.empty() &&
        figure.value != std::floor(figure.value) && !is_divisible(measure->head) &&
        measure->text.find("imum ") == std::string::npos) {
      return refuse(sentence, figure, Silence::kNoMeasure);
    }
    const TokenRange range{std::min(measure->tokens.begin, figure.tokens.begin),
                           std::max(measure->tokens.end, figure.tokens.end)};
    const bool decades = measure->text.starts_with("decades ");
    if (decades) measure->text.replace(0, 7, "years");
    const auto status = judge_figure(view_, sentence, range);
    if (!status) {
      return refuse(sentence, figure,
                    doubt_of_figure(view_, sentence, range).value_or(Silence::kAsked));
    }
    auto subject = subjects_.find(sentence, figure, *measure);
    const bool implied = !subject || (plain && subject->tokens.size() == 0);
    if (implied) subject = topic_.find(sentence, figure, *measure);
    // "My desk has 34 paper clips": theirs, though they work for a company.
    const bool own = plain && subject && subject->tokens.size() > 0 &&
                     is_among(view_.lower(subject->tokens.begin), {"i", "my"});
    if (own || (plain && subject && view_.names().entities[subject->entity].type == "Person")) {
      subject.reset();
    }
    const bool persons = subject && view_.names().entities[subject->entity].type == "Person";
    if (!subject || persons) {
      const auto linked = known_.linked_subject(sentence, figure, *measure);
      if (linked) subject = FigureSubject{*linked, {}};
    }
    // "With 12 years of experience, he": nobody's company.
    const bool of_body = subject && subject->tokens.size() == 0 && measure->head == "experience" &&
                         view_.names().entities[subject->entity].type != "Person";
    // "Jane Roe, head of Acme, who brings seven years of experience": hers.
    if (measure->head == "experience" && subject) {
      if (const auto person = experienced(sentence, *subject, range.begin)) subject = *person;
    }
    // "when I want to spend a hundred dollars", "when I received the 1,000": examples.
    const bool definite = figure.kind == FigureKind::kMoney &&
                          figure.tokens.begin > sentence.tokens.begin &&
                          view_.lower(figure.tokens.begin - 1) == "the";
    const bool wished = figure.kind != FigureKind::kCount && *status == ClaimStatus::kPlanned;
    const bool example =
        subject && (definite || wished) && view_.names().entities[subject->entity].type == "Person";
    // "ranked third in Acme": somebody else is.
    const bool within = subject && figure.kind == FigureKind::kRank &&
                        is_named_in(subject->entity, sentence, figure.tokens.end);
    if (within) subject.reset();
    // "this stuff is worth 9 dollars": no person is.
    const bool prized = subject && measure->text == "value" &&
                        view_.names().entities[subject->entity].type == "Person";
    if (!subject || of_body || example || prized || view_.is_placeholder(subject->entity)) {
      return refuse(sentence, figure, Silence::kNoSubject);
    }
    MetricAssertion metric;
    metric.subject = subject->entity;
    metric.measure = measure->text;
    metric.value = figure.value * (decades ? kYearsPerDecade : 1);
    metric.unit = unit_of(figure, *measure);
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
    known_.note(sentence, metric, range);
    if (!add(metric)) refuse(sentence, figure, Silence::kSaidBefore);
    if (figure.upper) {
      metric.value = *figure.upper;
      add(std::move(metric));
    }
  }

  // Is the entity named behind the rank, as where it holds?
  bool is_named_in(EntityIndex entity, const Sentence& sentence, std::uint32_t rank) const {
    for (std::uint32_t i = rank; i + 1 < sentence.tokens.end && i < rank + kMostToField; ++i) {
      if (!is_among(view_.lower(i), {"in", "on"})) continue;
      const std::uint32_t next = view_.is(i + 1, WordClass::kDeterminer) ? i + 2 : i + 1;
      const Mention* name = next < sentence.tokens.end ? view_.mention_from(next) : nullptr;
      return name != nullptr && name->entity == entity;
    }
    return false;
  }

  // The person named before a company that experience seems to be told of.
  std::optional<FigureSubject> experienced(const Sentence& sentence, const FigureSubject& subject,
                                           std::uint32_t before) const {
    const bool named = is_body(view_.names().entities[subject.entity].type) &&
                       subject.tokens.size() > 0 && sentence.tokens.contains(subject.tokens) &&
                       view_.lower(subject.tokens.begin) != "we";
    for (std::uint32_t i = before; named && i-- > sentence.tokens.begin;) {
      const Mention* who = view_.mention_from(i);
      if (who != nullptr && who->kind == MentionKind::kName && view_.type_of(*who) == "Person") {
        return FigureSubject{who->entity, who->tokens};
      }
    }
    return std::nullopt;
  }

  // "We raised 55 million": in the currency that was named last, or else in dollars.
  std::string unit_of(const Figure& figure, const Measure& measure) {
    if (figure.kind == FigureKind::kMoney) currency_ = figure.unit;
    if (!figure.unit.empty()) return figure.unit;
    // "a volume of 500,000 KRON" is told in KRON.
    const std::uint32_t next = figure.tokens.end;
    const Mention* behind = next < view_.token_count() ? view_.mention_from(next) : nullptr;
    const bool of_money = FigureWords::holds(words_.money_measures, measure.head) ||
                          words_.money_measures.contains(measure.text) ||
                          words_.money_measures.contains(in_lower_case(measure.text)) ||
                          measure.text.starts_with("amount invested") ||
                          in_lower_case(measure.text).starts_with("series ") ||
                          is_sum_in(figure, measure) || is_paid(figure, measure);
    const bool money = figure.kind == FigureKind::kCount && figure.value >= kLeastMoney &&
                       (behind == nullptr || view_.type_of(*behind) != "Asset") && of_money;
    return money ? currency_ : measure.unit;
  }

  // "8 billion in assets", "1.2 million in bounties"
  bool is_sum_in(const Figure& figure, const Measure& measure) const {
    const std::uint32_t in = figure.tokens.end;
    return measure.tokens.begin == in + 1 && view_.lower(in) == "in" &&
           FigureWords::holds(words_.money_nouns, measure.head);
  }

  // "Compliance costs us about ten million a year".
  bool is_paid(const Figure& figure, const Measure& measure) const {
    const std::uint32_t next = figure.tokens.end;
    const bool closed =
        next >= view_.token_count() || view_.token(next).kind == TokenKind::kPunctuation ||
        is_among(view_.lower(next),
                 {"a", "per", "every", "each", "from", "in", "on", "to", "last", "this", "and"});
    return closed && figure.value >= kLeastSpent &&
           (measure.head == "amount" || measure.text == "loss") &&
           is_among(measure.text, {"cost", "fine", "amount spent", "amount paid", "amount paid out",
                                   "profit", "amount brought in", "amount taken in", "turnover",
                                   "amount burned", "amount earned", "amount booked", "loss"});
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
      if (known.measure == metric.measure ||
          std::any_of(words.begin(), words.end(),
                      [&](const std::string& word) { return known_words.contains(word); })) {
        return false;
      }
    }
    found_.push_back(std::move(metric));
    return true;
  }

  const TextView& view_;
  const Participants& participants_;
  const FigureWords& words_;
  SubjectFinder subjects_;
  TopicCompany topic_;
  AskedMeasures asked_;
  KnownMeasures known_;
  std::string currency_ = "USD";
  std::vector<MetricAssertion> found_;
};

}  // namespace

std::vector<MetricAssertion> find_metrics(const TextView& view, const Participants& participants,
                                          const FigureWords& words,
                                          const std::vector<Assertion>& relations) {
  return MetricFinder(view, participants, words, relations).find();
}

}  // namespace talkgraph::extract
