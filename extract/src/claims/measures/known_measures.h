// What figures measure that follow one of the same: "around 3,000 of them", "of whom
// 600,000 are active", "up 60 % on last year", "we have 90".
#pragma once

#include <string>

#include "claims/measures/measures.h"
#include "graph/document_graph.h"

namespace talkgraph::extract {

// Fed with the figures found, in the order of the text. Refers to its arguments.
class KnownMeasures {
 public:
  KnownMeasures(const TextView& view, const FigureWords& words) : view_(view), words_(words) {}

  // `range`: of the figure and its noun.
  void note(const Sentence& sentence, const MetricAssertion& found, TokenRange range);

  // A part of what was found last, in this sentence or the one before.
  std::optional<Measure> part(const Sentence& sentence, const Figure& figure) const;
  // The same once more: in money, by the day, grown, or of somebody else.
  std::optional<Measure> again(const Sentence& sentence, const Figure& figure) const;

  // Whose the figure is that only adds to the one before.
  std::optional<EntityIndex> linked_subject(const Sentence& sentence, const Figure& figure,
                                            const Measure& measure) const;

 private:
  std::optional<Measure> share(const Sentence& sentence, const Figure& figure) const;
  std::optional<Measure> share_that_is(const Sentence& sentence, const Figure& figure) const;
  std::optional<Measure> part_before(const Sentence& sentence, const Figure& figure) const;
  std::optional<Measure> apposed(const Sentence& sentence, const Figure& figure) const;
  std::optional<Measure> averaged(const Sentence& sentence, const Figure& figure) const;
  std::optional<Measure> changed(const Sentence& sentence, const Figure& figure) const;
  std::optional<Measure> gapped(const Sentence& sentence, const Figure& figure) const;
  std::optional<Measure> compared(const Sentence& sentence, const Figure& figure) const;
  std::optional<Measure> later_on(const Sentence& sentence, const Figure& figure) const;
  std::optional<Measure> added(const Sentence& sentence, const Figure& figure) const;
  std::optional<Measure> paired(const Sentence& sentence, const Figure& figure) const;
  std::optional<Measure> valued_at(const Sentence& sentence, const Figure& figure) const;
  std::optional<Measure> grown_by(const Figure& figure) const;
  std::optional<Measure> grown_to(const Sentence& sentence, const Figure& figure) const;
  std::optional<Measure> of_another(const Sentence& sentence, const Figure& figure) const;
  std::optional<Measure> contrasted(const Sentence& sentence, const Figure& figure) const;
  std::uint32_t verb_before(std::uint32_t figure) const;
  std::optional<Measure> told_before(const Sentence& sentence, const Figure& figure) const;
  bool adds_share(const Figure& figure) const;
  bool has_unit(const Figure& figure) const;
  bool goes_on_from(const Sentence& sentence, std::uint32_t to) const;
  bool works(const Sentence& sentence, std::uint32_t verb) const;
  bool stands_alone(const Sentence& sentence, const Figure& figure) const;
  Measure as_known(const Figure& figure) const;
  bool passes(std::uint32_t token) const;  // words of comparison before a figure

  const TextView& view_;
  const FigureWords& words_;
  EntityIndex subject_ = 0;
  std::string measure_;
  double value_ = 0;
  std::string unit_;
  const Sentence* last_ = nullptr;  // null: none yet
  TokenRange range_;
  std::uint32_t end_ = 0;  // of it
};

}  // namespace talkgraph::extract
