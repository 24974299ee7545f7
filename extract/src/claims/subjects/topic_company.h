// Whose a figure is that a company's answer tells and for which no clause names anybody.
#pragma once

#include <optional>
#include <vector>

#include "claims/measures/measures.h"
#include "claims/people/participants.h"
#include "claims/subjects/implied_subjects.h"

namespace talkgraph::extract {

class TopicCompany {
 public:
  TopicCompany(const TextView& view, const Participants& participants, const FigureWords& words);

  // The company of who answers the sentence and plainly speaks for it, in an interview that
  // is about it.
  std::optional<EntityIndex> answering(const Sentence& sentence) const;

  // That company, where the sentence speaks of it, unless a word of it speaks for somebody
  // else, too.
  std::optional<FigureSubject> find(const Sentence& sentence, const Figure& figure,
                                    const Measure& measure) const;

 private:
  bool names_others(const Sentence& sentence, const Figure& figure, EntityIndex company) const;
  bool names_company(const Sentence& sentence, EntityIndex company) const;
  bool is_general(const Sentence& sentence, const Figure& figure, const Measure& measure) const;
  bool tells_of_field(const Sentence& sentence, const Figure& figure, const Measure& measure) const;
  bool addresses_anybody(const Sentence& sentence, std::uint32_t you) const;

  bool is_topic(EntityIndex company) const;

  const TextView& view_;
  const Participants& participants_;
  const FigureWords& words_;
  std::vector<std::uint32_t> named_;  // how often, per entity
  std::uint32_t most_named_ = 0;      // of companies, products, networks and coins
};

}  // namespace talkgraph::extract
