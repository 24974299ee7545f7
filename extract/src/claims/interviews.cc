#include "claims/interviews.h"

#include <map>
#include <set>

#include "claims/evidence.h"

namespace talkgraph::extract {
namespace {

constexpr double kInterviewConfidence = 0.9;

// The sentence of each turn that shows it best: its first question, or else its
// first sentence.
std::map<std::uint32_t, const Sentence*> quotable_sentences(const TextView& view) {
  std::map<std::uint32_t, const Sentence*> best;
  for (const Sentence& sentence : view.sentences()) {
    if (!sentence.turn) continue;
    const auto [known, fresh] = best.emplace(*sentence.turn, &sentence);
    if (!fresh && sentence.is_question && !known->second->is_question) known->second = &sentence;
  }
  return best;
}

}  // namespace

std::vector<Assertion> find_interviews(const TextView& view, const Participants& participants,
                                       const Ontology& ontology) {
  std::vector<Assertion> found;
  std::set<std::pair<EntityIndex, EntityIndex>> known;
  const auto sentences = quotable_sentences(view);
  const auto& turns = view.transcript().turns;
  std::optional<std::uint32_t> question;  // the last turn of somebody who asks
  for (std::uint32_t i = 0; i < turns.size(); ++i) {
    const Participant& speaker = participants.members()[turns[i].speaker];
    if (speaker.asks) {
      question = i;
      continue;
    }
    if (!question || !speaker.entity || !sentences.contains(*question)) continue;
    const auto asker = participants.members()[turns[*question].speaker].entity;
    if (!asker || *asker == *speaker.entity ||
        !ontology.allows(view.names().entities[*asker].type, "INTERVIEWED",
                         view.names().entities[*speaker.entity].type) ||
        !known.emplace(*asker, *speaker.entity).second) {
      continue;
    }
    const Sentence& asked = *sentences.at(*question);
    Assertion assertion;
    assertion.source = *asker;
    assertion.type = "INTERVIEWED";
    assertion.target = *speaker.entity;
    assertion.evidence = make_evidence(view, participants, asked, asked.tokens, "question-turn",
                                       kInterviewConfidence);
    found.push_back(std::move(assertion));
  }
  return found;
}

}  // namespace talkgraph::extract
