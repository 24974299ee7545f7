// Of whom a figure is said.
#pragma once

#include <optional>

#include "claims/measures/measures.h"
#include "claims/people/participants.h"
#include "claims/subjects/implied_subjects.h"
#include "claims/subjects/introduced_subjects.h"
#include "claims/subjects/prose_subjects.h"

namespace talkgraph::extract {

class SubjectFinder {
 public:
  SubjectFinder(const TextView& view, const Participants& participants, const FigureWords& words,
                const std::vector<Assertion>& relations)
      : view_(view),
        participants_(participants),
        words_(words),
        implied_(view, participants, words),
        introduced_(view, participants, words, relations),
        prose_(view, participants, relations) {}

  // To be called for every sentence, in order: text about a company goes on
  // about it ("It has 12 offices").
  void begin(const Sentence& sentence);

  // The owner that the measure names, else the subject of the clause, else in
  // text that is no dialogue the organisation named last.
  std::optional<FigureSubject> find(const Sentence& sentence, const Figure& figure,
                                    const Measure& measure) const;

 private:
  // The same, of what the sentence and those before it tell.
  std::optional<FigureSubject> told(const Sentence& sentence, const Figure& figure,
                                    const Measure& measure) const;
  bool tells_kind(const Measure& measure) const;
  std::optional<FigureSubject> accept(const Sentence& sentence, const Mention& mention,
                                      const Figure& figure, const Measure& measure) const;
  bool is_anybodys(const Sentence& sentence, const Mention& mention, const Figure& figure,
                   const Measure& measure) const;
  bool is_own_company(const Sentence& sentence, const Mention& mention) const;
  std::optional<EntityIndex> organization_of(const Sentence& sentence, EntityIndex person,
                                             const Figure& figure, const Measure& measure) const;
  std::optional<FigureSubject> named_behind(const Sentence& sentence, const Figure& figure,
                                            const Measure& measure) const;
  // A subject before the figure; `closed` if there is no use to look elsewhere.
  struct Search {
    bool closed = false;
    std::optional<FigureSubject> subject;
  };
  Search search_before(const Sentence& sentence, const Figure& figure,
                       const Measure& measure) const;
  const Mention* passed_through(const Sentence& sentence, const Figure& figure,
                                const Measure& measure) const;
  bool introduces_interview(const Sentence& sentence) const;
  bool is_foreign_share(const Sentence& sentence, const Figure& figure,
                        const Measure& measure) const;
  std::optional<FigureSubject> in_prose(const Sentence& sentence, std::uint32_t token,
                                        const Figure& figure, const Measure& measure) const;
  std::optional<FigureSubject> company_before(const Sentence& sentence, std::uint32_t verb) const;
  std::optional<FigureSubject> goes_on(const Sentence& sentence, const Figure& figure,
                                       const Measure& measure) const;
  bool exists(const Sentence& sentence, const Figure& figure) const;

  const TextView& view_;
  const Participants& participants_;
  const FigureWords& words_;
  ImpliedSubjects implied_;
  IntroducedSubjects introduced_;
  ProseSubjects prose_;
  const Sentence* sentence_ = nullptr;
  const Sentence* before_ = nullptr;  // the one before it
};

}  // namespace talkgraph::extract
