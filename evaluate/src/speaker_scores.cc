#include <algorithm>

#include "comparable.h"
#include "scoring.h"

namespace talkgraph::evaluate {
namespace {

constexpr std::array<std::string_view, 3> kAsks = {"interviewer", "host", "moderator"};
constexpr std::array<std::string_view, 4> kAnswers = {"interviewee", "guest", "panelist",
                                                      "speaker"};

// Roles on one side of a conversation are not told apart.
bool same_side(std::string_view a, std::string_view b) {
  const auto both_in = [&](const auto& side) {
    return std::find(side.begin(), side.end(), a) != side.end() &&
           std::find(side.begin(), side.end(), b) != side.end();
  };
  return a == b || both_in(kAsks) || both_in(kAnswers);
}

bool is_right(const Comparison& comparison, const GoldSpeaker& wanted, const Speaker* got) {
  if (got == nullptr || !same_side(wanted.role, got->role)) return false;
  if (!wanted.entity) return true;
  if (!got->entity) return false;
  const auto at = comparison.untyped.to_gold.find(*got->entity);
  return at != comparison.untyped.to_gold.end() && at->second == *wanted.entity;
}

}  // namespace

void score_speakers(const Comparison& comparison, Evaluation& evaluation) {
  std::map<std::string, const Speaker*> labels;
  for (const Speaker& speaker : comparison.found.speakers) {
    labels[comparable_name(speaker.label)] = &speaker;
  }
  Score& score = evaluation.score(Measure::kSpeaker);
  for (const GoldSpeaker& speaker : comparison.gold.speakers) {
    const auto at = labels.find(comparable_name(speaker.label));
    const Speaker* got = at == labels.end() ? nullptr : at->second;
    if (is_right(comparison, speaker, got)) {
      count_right(score, speaker.role);
      continue;
    }
    count_missing(score, speaker.role);
    std::string what = speaker.label;
    if (got != nullptr) {
      what += ", found as " + got->role;
      if (got->entity) what += ": " + comparison.found.entities[*got->entity].name;
    }
    evaluation.mistakes.push_back(
        {Measure::kSpeaker, Problem::kMissing, speaker.role, std::move(what), std::nullopt});
  }
}

}  // namespace talkgraph::evaluate
