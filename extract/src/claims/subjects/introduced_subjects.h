// Of whom a figure is said where a guest is introduced: their company, though the sentence
// may name it in passing only ("As Acme hits 5 million users, we spoke to its CEO").
#pragma once

#include <map>

#include "claims/measures/measures.h"
#include "claims/people/participants.h"
#include "claims/subjects/implied_subjects.h"
#include "claims/text/figure_words.h"

namespace talkgraph::extract {

class IntroducedSubjects {
 public:
  // `relations` tell who has which post, or founded what.
  IntroducedSubjects(const TextView& view, const Participants& participants,
                     const FigureWords& words, const std::vector<Assertion>& relations);

  // The only company in which the person has a post, or that they founded.
  std::optional<EntityIndex> company_of(EntityIndex person) const;

  // The guest's company, if no other is named nearer to what only companies have. In
  // paragraphs without speakers, and where a host introduces.
  std::optional<FigureSubject> find(const Sentence& sentence, const Figure& figure,
                                    const Measure& measure) const;

  // Is it something that companies have, rather than those who work there?
  bool is_of_companies(const Measure& measure) const;

 private:
  bool speaks_to_guest(const Sentence& sentence, const Measure& measure) const;
  const Mention* body_before(const Sentence& sentence, std::uint32_t token) const;
  const Mention* body_behind(const Sentence& sentence, std::uint32_t token) const;
  std::optional<EntityIndex> guests() const;

  const TextView& view_;
  const Participants& participants_;
  const FigureWords& words_;
  std::map<EntityIndex, std::set<EntityIndex>> posts_;
  std::optional<EntityIndex> guests_company_;
};

}  // namespace talkgraph::extract
