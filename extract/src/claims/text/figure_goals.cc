#include "claims/text/figure_goals.h"

#include "claims/text/word_list.h"

namespace talkgraph::extract {

bool is_goal(const TextView& view, TokenRange clause, TokenRange figure) {
  // "Target: a billion".
  if (clause.begin > 1 && view.lower(clause.begin - 1) == ":") clause.begin -= 2;
  // "plans that were told after it raised": it did.
  for (std::uint32_t i = clause.begin; i < figure.begin; ++i) {
    if (is_among(view.lower(i), {"after", "since"})) clause.begin = i + 1;
  }
  for (std::uint32_t i = clause.begin; i < figure.end; ++i) {
    const std::string_view word = view.lower(i);
    // "we are on track to top 300 people"
    if (is_among(word, {"track", "pace", "course"}) && i + 1 < figure.end &&
        is_among(view.lower(i + 1), {"to", "for"})) {
      return true;
    }
    if (is_among(word, {"dream", "dreams", "dreaming", "dreamed"}) && i + 1 < figure.end &&
        is_among(view.lower(i + 1), {"of", "about"})) {
      return true;
    }
    if (is_among(word, {"talks", "going"}) && i + 1 < figure.end && view.lower(i + 1) == "to") {
      return true;
    }
    // "We had hoped to raise a billion".
    if (is_among(word, {"hoped", "wanted"}) && i + 2 < figure.end && view.lower(i + 1) == "to" &&
        !is_among(view.lower(i + 2), {"say", "mention", "add", "point"})) {
      return true;
    }
    // "I want to say 60": no wish.
    if (word == "want" && i + 2 < figure.end && view.lower(i + 1) == "to" &&
        is_among(view.lower(i + 2), {"say", "mention", "add", "point"})) {
      continue;
    }
    if (word == "goal" || word == "target" || word == "hope" || word == "aim" || word == "expect" ||
        word == "forecast" || word == "aiming" || word == "targeting" || word == "want" ||
        word == "wants" || word == "intend" || word == "ambition" || word == "projected" ||
        word == "goals" || word == "targets" || word == "hoping" || word == "objective" ||
        word == "hopefully" ||
        (word == "'d" && i + 1 < figure.end && view.lower(i + 1) == "like") ||
        (word == "plan" && i > clause.begin && view.is(i - 1, WordClass::kDeterminer))) {
      return true;
    }
  }
  for (std::uint32_t i = clause.begin; i < figure.end; ++i) {
    if (view.is(i, WordClass::kPlan)) return true;
  }
  return false;
}

}  // namespace talkgraph::extract
