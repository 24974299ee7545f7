// Of whom a figure is said where its sentence names nobody.
#pragma once

#include <optional>

#include "claims/measures/measures.h"
#include "claims/people/participants.h"
#include "claims/subjects/figure_topics.h"

namespace talkgraph::extract {

struct FigureSubject {
  EntityIndex entity = 0;
  TokenRange tokens;  // where it is named in the sentence; empty if elsewhere
};

class ImpliedSubjects {
 public:
  ImpliedSubjects(const TextView& view, const Participants& participants, const FigureWords& words)
      : view_(view), participants_(participants), words_(words), topics_(view) {}

  // To be called for every sentence, in order.
  void begin(const Sentence& sentence) { topics_.begin(sentence); }

  std::optional<FigureSubject> of_asset(const Sentence& sentence, const Figure& figure,
                                        const Measure& measure) const;
  std::optional<FigureSubject> of_event(const Sentence& sentence, const Figure& figure,
                                        const Measure& measure) const;
  std::optional<FigureSubject> of_product(const Sentence& sentence, const Figure& figure,
                                          const Measure& measure) const;
  // "30,000 people hold it", "own half a coin": nobody else's, whatever they hold.
  bool joins_something_else(const Sentence& sentence, const Figure& figure,
                            const Measure& measure) const;
  bool tells_of_others(const Sentence& sentence, EntityIndex company) const;
  std::optional<FigureSubject> wishing_company(const Sentence& sentence, std::uint32_t we,
                                               const Measure& measure) const;
  std::optional<FigureSubject> part_of_business(const Sentence& sentence,
                                                const Measure& measure) const;
  std::optional<FigureSubject> speakers_own(const Sentence& sentence, const Figure& figure,
                                            const Measure& measure) const;
  // "The team has grown", "280 employees work": is something first spoken of that companies
  // have?
  bool opens_with_companys(const Sentence& sentence, const Figure& figure,
                           const Measure& measure) const;
  // Does nothing that could be a subject stand between `begin` and `token`?
  bool opens_clause(std::uint32_t begin, std::uint32_t token) const;
  std::uint32_t clause_of_counted(const Sentence& sentence, const Figure& figure,
                                  const Measure& measure) const;

 private:
  bool joins_something(const Sentence& sentence, const Figure& figure,
                       const Measure& measure) const;
  bool is_companys(const Measure& measure) const;
  bool is_milestone(const Sentence& sentence, const Figure& figure, const Measure& measure) const;
  bool is_elsewhere(const Sentence& sentence, EntityIndex company) const;
  bool is_given_to_users(const Sentence& sentence, const Figure& figure,
                         const Measure& measure) const;
  bool joins_clause(std::uint32_t begin, std::uint32_t conjunction) const;
  bool is_own_thing(const Sentence& sentence, const Figure& figure) const;
  bool uses_own_thing(const Sentence& sentence, const Figure& figure, const Measure& measure) const;
  bool is_governed(const Sentence& sentence, std::uint32_t begin) const;

  const TextView& view_;
  const Participants& participants_;
  const FigureWords& words_;
  FigureTopics topics_;
};

}  // namespace talkgraph::extract
