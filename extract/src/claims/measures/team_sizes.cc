#include "claims/measures/team_sizes.h"

#include "claims/measures/measure_reader.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostWordsOfTime = 6;  // "over the last two years"

class TeamSizeReader : private MeasureReader {
 public:
  using MeasureReader::MeasureReader;

  // "Acme was only two people", "we were just three guys"
  bool is_all() const {
    const std::uint32_t at = figure_.tokens.begin;
    if (at < tokens_.begin + 3 || !is_among(word(at - 1), {"only", "just"}) ||
        !is_among(word(figure_.tokens.end),
                  {"people", "guys", "folks", "employees", "engineers"})) {
      return false;
    }
    return view_.is(at - 2, WordClass::kBe) && view_.mention_at(at - 3) != nullptr;
  }
  // "we started with five people"
  bool starts_with() const {
    std::uint32_t at = figure_.tokens.begin;
    while (at > tokens_.begin && is_link(at - 1)) --at;
    if (at < tokens_.begin + 2 || !is_among(word(at - 1), {"with", "at"})) return false;
    std::uint32_t verb = at - 1;  // "we closed last year with"
    while (verb > tokens_.begin && at - verb <= kMostWordsOfTime &&
           (view_.is_any(verb - 1,
                         class_bit(WordClass::kDeterminer) | class_bit(WordClass::kTimeWord)) ||
            words_.time_units.contains(word(verb - 1)) ||
            is_among(word(verb - 1), {"last", "this", "first", "it", "off"}))) {
      --verb;
    }
    return verb > tokens_.begin &&
           is_among(word(verb - 1), {"started", "start", "starting", "began", "begun", "closed",
                                     "ended", "finished", "launched"});
  }
  // "from 30 people to 450"
  bool goes_on() const {
    std::uint32_t to = figure_.tokens.end + 1;
    if (is_among(word(to), {"up", "down"})) ++to;  // "from 900 people down to 500"
    const std::uint32_t later = number_behind_comparison(view_, tokens_, to + 1);
    return word(to) == "to" && later < tokens_.end && view_.token(later).kind == TokenKind::kNumber;
  }
  // "we are 45 people", "a team of 45 people".
  bool is_size() const {
    std::uint32_t at = figure_.tokens.begin;
    const auto passes = [&](std::uint32_t i) {
      return (is_link(i) || (word(i) == "from" && (figure_.upper || goes_on()))) && word(i) != "of";
    };
    while (at > tokens_.begin && passes(at - 1)) --at;
    if (at < tokens_.begin + 2) return false;
    if (starts_with()) return true;
    // "grown the team from 5 people to 50"
    const bool changed = at < figure_.tokens.begin && word(at) == "from";
    if (changed && words_.group_nouns.contains(word(at - 1))) return true;
    // "the team has grown over the past year to 45 people"
    std::uint32_t verb = at;
    while (verb > tokens_.begin && verb + kMostWordsOfTime > at &&
           (words_.time_units.contains(word(verb - 1)) || is_link(verb - 1) ||
            is_among(word(verb - 1), {"in", "within", "during", "since", "then"}))) {
      --verb;
    }
    if (verb > tokens_.begin && words_.growth.contains(word(verb - 1))) at = verb;
    if (words_.growth.contains(word(at - 1))) {
      std::uint32_t group = at - 1;
      while (group > tokens_.begin && view_.is(group - 1, WordClass::kAuxiliary)) --group;
      const Mention* body = group > tokens_.begin ? view_.mention_to(group - 1) : nullptr;
      return group > tokens_.begin &&
             (word(group - 1) == "we" || words_.group_nouns.contains(word(group - 1)) ||
              (body != nullptr && is_body(view_.type_of(*body)) &&
               body->kind == MentionKind::kName));
    }
    if (word(at - 1) == "of") return words_.group_nouns.contains(word(at - 2));
    std::uint32_t group = at - 1;  // "our compliance team alone is"
    while (group > tokens_.begin &&
           (word(group - 1) == "alone" || view_.is(group - 1, WordClass::kAdverb))) {
      --group;
    }
    return view_.is(at - 1, WordClass::kBe) && group > tokens_.begin &&
           (is_among(word(group - 1), {"we", "you"}) ||
            words_.group_nouns.contains(word(group - 1)));
  }
};

}  // namespace

bool is_team_size(const TextView& view, const FigureWords& words, TokenRange sentence,
                  const Figure& figure) {
  return TeamSizeReader(view, words, sentence, figure).is_size();
}

bool goes_on(const TextView& view, const FigureWords& words, TokenRange sentence,
             const Figure& figure) {
  return TeamSizeReader(view, words, sentence, figure).goes_on();
}

bool starts_with(const TextView& view, const FigureWords& words, TokenRange sentence,
                 const Figure& figure) {
  return TeamSizeReader(view, words, sentence, figure).starts_with();
}

bool is_all_there_are(const TextView& view, const FigureWords& words, TokenRange sentence,
                      const Figure& figure) {
  return TeamSizeReader(view, words, sentence, figure).is_all();
}

}  // namespace talkgraph::extract
