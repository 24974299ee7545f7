#include "claims/relations/interviews.h"

#include <map>
#include <set>

#include "claims/text/word_list.h"
#include "claims/writing/evidence.h"

namespace talkgraph::extract {
namespace {

constexpr double kInterviewConfidence = 0.9;
constexpr std::uint32_t kMostHeadSentences = 16;  // that may be above a text without speakers

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

// Somebody whom a line before the talk calls its moderator, host or interviewer, or its guest,
// and who has no label of their own.
struct Announced {
  const Sentence* sentence = nullptr;
  EntityIndex who = 0;
};

bool is_asking_role_word(std::string_view word) {
  return is_among(word, {"moderator", "host", "interviewer", "moderated", "hosted", "interviewed"});
}
bool is_answering_role_word(std::string_view word) {
  return is_among(word, {"guest", "guests", "interviewee", "interviewees"});
}

using IsRoleWord = bool (*)(std::string_view);

// "Jane Roe (moderator)", "Moderator: Jane Roe", "hosted by Jane Roe".
bool is_announced(const TextView& view, const Sentence& sentence, const Mention& person,
                  IsRoleWord is_role) {
  const TokenRange tokens = person.tokens;
  const bool behind = tokens.end + 1 < sentence.tokens.end &&
                      is_among(view.lower(tokens.end), {"(", ","}) &&
                      is_role(view.lower(tokens.end + 1));
  const bool before = tokens.begin >= sentence.tokens.begin + 2 &&
                      is_among(view.lower(tokens.begin - 1), {":", "by"}) &&
                      is_role(view.lower(tokens.begin - 2));
  return behind || before;
}

std::optional<Announced> first_announced(const TextView& view, IsRoleWord is_role) {
  const auto& turns = view.transcript().turns;
  std::uint32_t seen = 0;
  for (const Sentence& sentence : view.sentences()) {
    if (!turns.empty() && sentence.span.begin >= turns.front().span.begin) break;
    if (turns.empty() && ++seen > kMostHeadSentences) break;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Mention* mention = view.mention_from(i);
      if (mention == nullptr || view.type_of(*mention) != "Person") continue;
      if (is_announced(view, sentence, *mention, is_role)) {
        return Announced{&sentence, mention->entity};
      }
    }
  }
  return std::nullopt;
}

// The announced asker asked everybody who has turns, or where nobody has, the guest.
std::vector<Assertion> announced_interviews(const TextView& view, const Participants& participants,
                                            const Ontology& ontology) {
  std::vector<Assertion> found;
  const auto asker = first_announced(view, is_asking_role_word);
  if (!asker) return found;
  std::set<EntityIndex> asked;
  for (const Participant& member : participants.members()) {
    if (member.entity) asked.insert(*member.entity);
  }
  if (participants.members().empty()) {
    if (const auto guest = first_announced(view, is_answering_role_word)) asked.insert(guest->who);
  }
  for (const EntityIndex answerer : asked) {
    if (answerer == asker->who ||
        !ontology.allows("Person", "INTERVIEWED", view.names().entities[answerer].type)) {
      continue;
    }
    Assertion assertion;
    assertion.source = asker->who;
    assertion.type = "INTERVIEWED";
    assertion.target = answerer;
    assertion.evidence =
        make_evidence(view, participants, *asker->sentence, asker->sentence->tokens,
                      "announced-asker", kInterviewConfidence);
    found.push_back(std::move(assertion));
  }
  return found;
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
  return found.empty() ? announced_interviews(view, participants, ontology) : found;
}

}  // namespace talkgraph::extract
