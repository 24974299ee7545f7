// Of whom a figure is said.
#pragma once

#include <optional>

#include "claims/measures.h"
#include "claims/participants.h"

namespace talkgraph::extract {

struct FigureSubject {
  EntityIndex entity = 0;
  TokenRange tokens;  // where it is named in the sentence; empty if elsewhere
};

class SubjectFinder {
 public:
  SubjectFinder(const TextView& view, const Participants& participants, const FigureWords& words)
      : view_(view), participants_(participants), words_(words) {}

  // To be called for every sentence, in order: text about a company goes on
  // about it ("It has 12 offices").
  void begin(const Sentence& sentence);

  // The owner that the measure names, else the subject of the clause, else in
  // text that is no dialogue the organisation named last.
  std::optional<FigureSubject> find(const Sentence& sentence, const Figure& figure,
                                    const Measure& measure) const;

 private:
  std::optional<FigureSubject> accept(const Sentence& sentence, const Mention& mention,
                                      const Figure& figure, const Measure& measure) const;
  std::optional<EntityIndex> organization_of(const Sentence& sentence, EntityIndex person) const;
  std::optional<FigureSubject> named_behind(const Sentence& sentence, const Figure& figure,
                                            const Measure& measure) const;
  std::optional<FigureSubject> speakers_own(const Sentence& sentence, const Measure& measure) const;
  bool introduces_interview(const Sentence& sentence) const;
  std::optional<const Mention*> noun_before_copula(const Sentence& sentence,
                                                   std::uint32_t verb) const;
  bool is_held(const Sentence& sentence, const Figure& figure) const;
  bool is_subject(const Sentence& sentence, const Mention& mention) const;

  const TextView& view_;
  const Participants& participants_;
  const FigureWords& words_;
  std::optional<EntityIndex> last_body_;
};

}  // namespace talkgraph::extract
