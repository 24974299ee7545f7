// How well what was extracted from a transcript agrees with a reference
// annotation: counts of what is right, spurious and missing, and every mistake.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "evaluate/gold.h"
#include "graph/document_graph.h"
#include "graph/ontology.h"

namespace talkgraph::evaluate {

// What is measured; evaluate/README.md says when each counts as right.
enum class Measure { kEntity, kUntyped, kMention, kRelation, kMetric, kProperty, kSpeaker };
inline constexpr std::size_t kMeasures = 7;
std::string_view measure_name(Measure measure);  // "entity", "untyped", ...

struct Tally {
  std::uint64_t right = 0;
  std::uint64_t spurious = 0;  // found, but not in the annotation
  std::uint64_t missing = 0;   // in the annotation, but not found

  // 1 where nothing could be wrong.
  double precision() const;
  double recall() const;
  double f1() const;
  void add(const Tally& other);
};

struct Score {
  Tally total;
  // The same by type of entity (of mentions too) or relation, unit of a figure
  // ("count" if it has none), key of a property, role of a speaker.
  std::map<std::string, Tally> by_type;
};

enum class Problem { kMissing, kSpurious, kWrongType, kDuplicate };
std::string_view problem_name(Problem problem);  // "missing", "wrong type", ...

struct Mistake {
  Measure measure = Measure::kEntity;
  Problem problem = Problem::kMissing;
  std::string type;           // as in Score::by_type
  std::string what;           // for people, "Leila Haddad -FOUNDED-> Lumora"
  std::optional<Span> place;  // in the text, where it has one
};

struct Evaluation {
  std::array<Score, kMeasures> scores;
  std::uint64_t ungrounded = 0;  // mentions and claims without a place in the text
  // Of entities, relations, figures, properties and speakers; those of mentions
  // and of untyped entities follow from them and are only counted.
  std::vector<Mistake> mistakes;

  const Score& score(Measure measure) const { return scores[static_cast<std::size_t>(measure)]; }
  Score& score(Measure measure) { return scores[static_cast<std::size_t>(measure)]; }
};

// Sums up counts, not mistakes: those stay with their document.
void add_scores(Evaluation& sum, const Evaluation& one);

// A pure function. `found` is of the transcript that `gold` annotates; linear in
// the text for each name in the annotation.
Evaluation evaluate(const GoldDocument& gold, const DocumentGraph& found, const Ontology& ontology);

}  // namespace talkgraph::evaluate
