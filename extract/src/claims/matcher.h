// Finds a relation pattern around one place of a sentence.
#pragma once

#include <optional>
#include <vector>

#include "claims/dates.h"
#include "claims/participants.h"
#include "claims/pattern.h"
#include "claims/text_view.h"
#include "claims/titles.h"
#include "graph/ontology.h"

namespace talkgraph::extract {

// A mention and whom it stands for: "we" is first the speaker's organisation,
// but also the speaker, where only a person can be meant.
struct Filler {
  const Mention* mention = nullptr;  // null if nothing in the text stands for it
  EntityIndex entity = 0;
};

struct PatternMatch {
  std::optional<Filler> source;
  std::optional<Filler> target;
  std::optional<TitlePhrase> title;
  std::optional<DatePhrase> date;
  TokenRange range;  // from the first to the last token that matched
};

// One sentence, its titles, and the ontology that says what is legal.
struct MatchContext {
  const TextView& view;
  const Participants& participants;
  const Ontology& ontology;
  const Sentence& sentence;
  const std::vector<TitlePhrase>& titles;
};

// The nearest fillers around the anchor at `anchor` (a token of the anchor's
// words, or the first token of a title). Time is bounded by the pattern.
std::optional<PatternMatch> match_pattern(const MatchContext& context,
                                          const RelationPattern& pattern, TokenRange anchor);

}  // namespace talkgraph::extract
