// Who talks to whom, and for which organisation.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "claims/text/text_view.h"

namespace talkgraph::extract {

struct Participant {
  std::optional<EntityIndex> entity;
  // Whom "we" stands for: the entity itself if it is no person, else the
  // organisation that the person is known to work for.
  std::optional<EntityIndex> organization;
  // Nothing but what the conversation is about ties them to the organisation.
  bool by_theme = false;
  // Nor does more than a mention of having worked there.
  bool weakly = false;
  bool asks = false;  // interviewer, host or moderator
};

class Participants {
 public:
  explicit Participants(const TextView& view);

  const std::vector<Participant>& members() const { return members_; }
  // Who says the sentence, or null.
  const Participant* speaker(const Sentence& sentence) const;
  // To whom "you" refers in a sentence of somebody who asks: who answers next,
  // if only one person answers or the turn is theirs alone; or null.
  const Participant* addressee(const Sentence& sentence) const;

  // Whom the speaker's figures may be said of: the organisation, but a lecture's theme or
  // a mere mention of work alone does not make it theirs, as an interview's does.
  std::optional<EntityIndex> company(const Participant& participant) const;

  // The only one who does not ask, or null.
  const Participant* only_answerer() const { return member(only_answerer_); }

  // Lets "we" stand for the speaker, as long as nothing is known of whom they
  // speak for: "At Acme, we ..." then tells where they work.
  void speak_for_themselves();

  // Decides `organization` where it is open: by the surest tie that the text or the
  // relations found in it tell of (affiliations.h); posts that were left do not
  // count. Who asks and has none speaks for the medium. `view` shows names alone.
  // Whether somebody's was learnt.
  bool learn_organizations(const TextView& view, const std::vector<Assertion>& relations);

  // The company that a page without speakers is about, once it is known.
  std::optional<EntityIndex> page_house() const { return page_house_; }
  void set_page_house(std::optional<EntityIndex> company) { page_house_ = company; }

 private:
  void join_colleagues(const TextView& view);
  const Participant* member(std::optional<std::uint32_t> speaker) const;

  const TextView* view_;
  std::vector<Participant> members_;                       // per Transcript::speakers
  std::vector<std::optional<std::uint32_t>> next_answer_;  // per turn: speaker that answers next
  std::optional<std::uint32_t> only_answerer_;
  std::optional<EntityIndex> page_house_;
};

}  // namespace talkgraph::extract
