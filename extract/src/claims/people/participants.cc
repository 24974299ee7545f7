#include "claims/people/participants.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/unicode.h"
#include "claims/people/affiliations.h"
#include "claims/people/claimed_posts.h"

namespace talkgraph::extract {
namespace {

bool role_asks(std::string_view role) {
  return role == "interviewer" || role == "host" || role == "moderator";
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

// How often each organisation is named.
class Prominence {
 public:
  explicit Prominence(const TextView& view) {
    for (const Mention& mention : view.names().mentions) ++count_[mention.entity];
  }
  std::uint32_t of(EntityIndex body) const {
    const auto found = count_.find(body);
    return found == count_.end() ? 0 : found->second;
  }

 private:
  std::map<EntityIndex, std::uint32_t> count_;
};

struct Home {
  EntityIndex body = 0;
  Tie tie = Tie::kTheme;
};

// The organisation to which the member is tied most surely; of several the one
// that is so most often, then the one named most.
std::optional<Home> home_of(std::uint32_t member, const std::vector<Affiliation>& known,
                            const std::set<EntityIndex>& asking, const Prominence& prominence,
                            const Names& names) {
  struct Weight {
    Tie tie = Tie::kTheme;
    std::uint32_t count = 0;
  };
  std::map<EntityIndex, Weight> weights;
  for (const Affiliation& affiliation : known) {
    if (affiliation.member != member) continue;
    if (affiliation.tie == Tie::kTheme && asking.contains(affiliation.body)) continue;
    Weight& weight = weights[affiliation.body];
    if (affiliation.tie > weight.tie) weight = {affiliation.tie, 0};
    weight.count += affiliation.tie == weight.tie;
  }
  std::optional<EntityIndex> best;
  for (const auto& [body, weight] : weights) {
    const auto rank = [&](EntityIndex of) {
      const Weight& w = weights.at(of);
      // A product stands for its makers where nothing else does.
      const bool employs = is_body(names.entities[of].type);
      return std::tuple(w.tie != Tie::kTheme, employs, w.tie, w.count, prominence.of(of));
    };
    if (!best || rank(body) > rank(*best)) best = body;
  }
  if (!best) return std::nullopt;
  return Home{*best, weights.at(*best).tie};
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

std::optional<EntityIndex> Participants::company(const Participant& participant) const {
  const bool sure = !participant.by_theme && !participant.weakly;
  if (sure || !participant.organization) return participant.organization;
  const bool interview = std::any_of(members_.begin(), members_.end(),
                                     [](const Participant& member) { return member.asks; });
  const bool body = is_body(view_->names().entities[*participant.organization].type);
  return interview && (body || !participant.by_theme) ? participant.organization : std::nullopt;
}

void Participants::speak_for_themselves() {
  for (Participant& participant : members_) {
    if (!participant.organization) participant.organization = participant.entity;
  }
}

bool Participants::learn_organizations(const TextView& view,
                                       const std::vector<Assertion>& relations) {
  std::vector<Affiliation> known = find_affiliations(view, *this);
  const std::vector<Affiliation> claimed = affiliations_of(view, *this, relations);
  known.insert(known.end(), claimed.begin(), claimed.end());
  const Prominence prominence(view);
  bool learnt = false;
  std::set<EntityIndex> asking;  // of no theme are those who ask
  if (const auto publisher = publisher_of(view)) asking.insert(*publisher);
  for (const bool asks : {true, false}) {
    for (std::uint32_t i = 0; i < members_.size(); ++i) {
      Participant& member = members_[i];
      if (member.asks != asks || member.organization) continue;
      if (const auto home = home_of(i, known, asking, prominence, view.names())) {
        member.organization = home->body;
        learnt = true;
        member.by_theme = home->tie == Tie::kTheme;
        member.weakly = home->tie <= Tie::kEmployment;
      }
      if (!asks) continue;
      if (!member.organization) member.organization = publisher_of(view);
      if (member.organization) asking.insert(*member.organization);
    }
  }
  join_colleagues(view);
  return learnt;
}

// Who answers beside somebody of a company, and of whom nothing else is known, is a
// colleague, unless it is a panel.
void Participants::join_colleagues(const TextView& view) {
  std::optional<EntityIndex> shared;
  for (std::size_t i = 0; i < members_.size(); ++i) {
    const Participant& member = members_[i];
    if (member.asks) continue;
    if (view.transcript().speakers[i].role == "panelist") return;
    if (!member.organization || member.by_theme) continue;
    if (shared && *shared != *member.organization) return;
    shared = member.organization;
  }
  if (!shared) return;
  for (Participant& member : members_) {
    if (member.asks || (member.organization && !member.by_theme)) continue;
    member.organization = shared;
    member.by_theme = true;
  }
}

}  // namespace talkgraph::extract
