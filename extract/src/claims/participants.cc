#include "claims/participants.h"

#include <algorithm>
#include <map>
#include <ranges>

#include "base/unicode.h"

namespace talkgraph::extract {
namespace {

bool role_asks(std::string_view role) {
  return role == "interviewer" || role == "host" || role == "moderator";
}

std::uint32_t first_token_at(const TextView& view, std::uint32_t offset) {
  const auto tokens = std::views::iota(0U, view.token_count());
  return *std::ranges::partition_point(
      tokens, [&](std::uint32_t i) { return view.token(i).span.begin < offset; });
}

// Does the quote tell of a post that was left: "I worked for Acme", "my former
// job"? "I have worked for Acme" does not.
bool tells_of_the_past(const TextView& view, Span quote) {
  for (std::uint32_t i = first_token_at(view, quote.begin);
       i < view.token_count() && view.token(i).span.end <= quote.end; ++i) {
    const std::string_view word = view.lower(i);
    if (word == "former" || word == "formerly" || word == "previously" || word == "left" ||
        word == "resigned") {
      return true;
    }
    if (word != "worked" || i == 0) continue;
    const std::string_view before = view.lower(i - 1);
    if (before != "have" && before != "has" && before != "'ve" && before != "'s") return true;
  }
  return false;
}

// The organisation whose name is all that a line before the conversation says:
// the byline.
std::optional<EntityIndex> byline_of(const TextView& view) {
  const auto& turns = view.transcript().turns;
  for (const Sentence& sentence : view.sentences()) {
    if (turns.empty() || sentence.span.begin >= turns.front().span.begin) break;
    const Mention* mention = view.mention_from(sentence.tokens.begin);
    if (mention != nullptr && mention->kind == MentionKind::kName &&
        mention->tokens == sentence.tokens && sentence.zone != Zone::kFurniture &&
        view.type_of(*mention) == "Organization") {
      return mention->entity;
    }
  }
  return std::nullopt;
}

// A medium whose interviewer has no name asks itself.
std::optional<EntityIndex> publisher_of(const TextView& view) {
  const std::string publisher = fold_name(view.transcript().publisher);
  if (publisher.empty()) return byline_of(view);
  const auto& entities = view.names().entities;
  for (EntityIndex i = 0; i < entities.size(); ++i) {
    if (!is_body(entities[i].type)) continue;
    const auto& aliases = entities[i].aliases;
    const bool same = fold_name(entities[i].name) == publisher ||
                      std::any_of(aliases.begin(), aliases.end(), [&](const std::string& alias) {
                        return fold_name(alias) == publisher;
                      });
    if (same) return i;
  }
  return std::nullopt;
}

}  // namespace

Participants::Participants(const TextView& view) : view_(&view) {
  const Transcript& transcript = view.transcript();
  const Names& names = view.names();
  for (std::size_t i = 0; i < transcript.speakers.size(); ++i) {
    Participant participant;
    participant.entity = names.speakers[i];
    participant.asks = role_asks(transcript.speakers[i].role);
    if (!participant.entity && participant.asks) participant.entity = publisher_of(view);
    if (participant.entity && is_body(names.entities[*participant.entity].type)) {
      participant.organization = participant.entity;
    }
    members_.push_back(participant);
  }
  std::vector<std::uint32_t> answerers;
  next_answer_.resize(transcript.turns.size());
  std::optional<std::uint32_t> next;
  for (std::size_t i = transcript.turns.size(); i-- > 0;) {
    next_answer_[i] = next;
    const std::uint32_t speaker = transcript.turns[i].speaker;
    if (members_[speaker].asks) continue;
    next = speaker;
    if (std::find(answerers.begin(), answerers.end(), speaker) == answerers.end()) {
      answerers.push_back(speaker);
    }
  }
  if (answerers.size() == 1) only_answerer_ = answerers.front();
}

const Participant* Participants::member(std::optional<std::uint32_t> speaker) const {
  return speaker ? &members_[*speaker] : nullptr;
}

const Participant* Participants::speaker(const Sentence& sentence) const {
  return member(view_->speaker_of(sentence));
}

const Participant* Participants::addressee(const Sentence& sentence) const {
  if (!sentence.turn) {
    return sentence.zone == Zone::kDialogue ? member(only_answerer_) : nullptr;
  }
  if (!speaker(sentence)->asks) return nullptr;
  return member(only_answerer_ ? only_answerer_ : next_answer_[*sentence.turn]);
}

void Participants::speak_for_themselves() {
  for (Participant& participant : members_) {
    if (!participant.organization) participant.organization = participant.entity;
  }
}

void Participants::learn_organizations(const TextView& view,
                                       const std::vector<Assertion>& assertions) {
  std::map<EntityIndex, std::map<EntityIndex, double>> employers;
  for (const Assertion& assertion : assertions) {
    const bool ties = assertion.type == "WORKS_FOR" || assertion.type == "FOUNDED";
    if (!ties || !is_body(view.names().entities[assertion.target].type)) continue;
    const bool past =
        assertion.properties.contains("until") || tells_of_the_past(view, assertion.evidence.quote);
    if (!past) employers[assertion.source][assertion.target] += assertion.evidence.confidence;
  }
  for (Participant& participant : members_) {
    if (!participant.entity || participant.organization) continue;
    const auto found = employers.find(*participant.entity);
    if (found == employers.end()) continue;
    const auto most =
        std::max_element(found->second.begin(), found->second.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    participant.organization = most->first;
  }
}

}  // namespace talkgraph::extract
