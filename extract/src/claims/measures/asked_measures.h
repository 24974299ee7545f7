// Measures of figures that stand alone, because the sentence or question before has
// said what is counted: "How many users do you have?" "About 1,200."
#pragma once

#include <string>

#include "claims/measures/measures.h"
#include "claims/people/participants.h"
#include "claims/text/figure_words.h"

namespace talkgraph::extract {

// Fed with a transcript's sentences in order. Refers to its arguments.
class AskedMeasures {
 public:
  AskedMeasures(const TextView& view, const Participants& participants, const FigureWords& words)
      : view_(view), participants_(participants), words_(words) {}

  // What a figure without a noun measures, going by the sentence before; or nothing.
  std::optional<Measure> find(const Sentence& sentence, const Figure& figure) const;
  // What was asked for by its number, whatever else the answer seems to count.
  std::optional<Measure> counted(const Sentence& sentence, const Figure& figure) const;
  // To be called with each sentence, after its figures were read.
  void note(const Sentence& sentence);

 private:
  std::optional<Measure> size_of_group(const Sentence& sentence, const Figure& figure) const;
  bool says_nothing_else(const Sentence& sentence, const Figure& figure) const;
  TokenRange part_around(const Sentence& sentence, const Figure& figure) const;
  bool echoes(const Sentence& sentence) const;
  void note_echo(const Sentence& sentence, const Participant& speaker);
  bool tells_deed(const Sentence& sentence) const;
  void note_deed(const Sentence& sentence);
  bool counts_before(const Sentence& sentence, const Figure& figure) const;
  bool asks_number(const Sentence& sentence) const;
  bool compares(std::string_view word) const;
  bool is_possessed(const Sentence& sentence, const Figure& figure) const;
  std::optional<EntityIndex> asked_of(const Sentence& sentence) const;

  const TextView& view_;
  const Participants& participants_;
  const FigureWords& words_;
  bool asked_ = false;             // the sentence before asks
  bool how_many_ = false;          // for a number
  std::string topic_;              // what the sentence before counts
  std::string head_;               // its noun
  std::optional<EntityIndex> of_;  // whose it is, if that is asked
};

}  // namespace talkgraph::extract
