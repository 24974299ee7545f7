// One transcript under evaluation, and the parts that fill in its scores.
#pragma once

#include <string>
#include <string_view>

#include "entity_matching.h"
#include "evaluate/evaluation.h"

namespace talkgraph::evaluate {

struct Comparison {
  const GoldDocument& gold;
  const DocumentGraph& found;
  const Ontology& ontology;
  EntityMatching typed;
  EntityMatching untyped;  // decides what claims and mentions are about
};

void score_relations(const Comparison& comparison, Evaluation& evaluation);
void score_metrics(const Comparison& comparison, Evaluation& evaluation);
void score_speakers(const Comparison& comparison, Evaluation& evaluation);

// Counts in the total and in the tally of `type`.
inline void count_right(Score& score, const std::string& type) {
  ++score.total.right;
  ++score.by_type[type].right;
}
inline void count_spurious(Score& score, const std::string& type) {
  ++score.total.spurious;
  ++score.by_type[type].spurious;
}
inline void count_missing(Score& score, const std::string& type) {
  ++score.total.missing;
  ++score.by_type[type].missing;
}

// Where a quote of the annotation stands, if it does.
inline std::optional<Span> place_of(std::string_view text, std::string_view quote) {
  const std::size_t at = quote.empty() ? std::string_view::npos : text.find(quote);
  if (at == std::string_view::npos) return std::nullopt;
  return Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + quote.size())};
}

inline bool is_grounded(Span span, std::string_view text) {
  return span.begin < span.end && span.end <= text.size();
}

}  // namespace talkgraph::evaluate
