// Why extraction found what it found, sentence by sentence, and why it did not.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "graph/document_graph.h"

namespace talkgraph::extract {

// Why a sentence, or something tried on it, gave no claim; the later, the nearer
// it came to one.
enum class Silence {
  kFurniture,     // a part of the page that states no facts
  kNoName,        // nothing in it stands for an entity
  kNoTrigger,     // no word, title or figure that could make a claim
  kQuestion,      // it asks
  kNoPair,        // a trigger, but no two entities around it that it could join
  kNoMeasure,     // a figure, but nothing that it measures
  kNoSubject,     // a figure, but nobody whom it is said of
  kModifiesNoun,  // the name only describes another thing
  kPlaceholder,   // a stock character of examples, or one entity at both ends
  kAsked,         // the claim is what is asked
  kSupposed,      // under a condition
  kDenied,        // said not to be so
  kUncertain,     // would, might, could
  kPlanned,       // to come, where only what is counts
  kImprobable,    // a rule would claim it, the model of pairs finds it improbable
  kSaidBefore,    // the same figure was taken from an earlier sentence
};
// For people: "no two entities that it could join".
std::string_view silence_text(Silence silence);
// For programs: "no-pair".
std::string_view silence_name(Silence silence);

// A rule that found its trigger, and made no claim.
struct RefusedClaim {
  std::string rule;  // as in Evidence::rule
  Span trigger;
  Silence why = Silence::kNoPair;
  bool operator==(const RefusedClaim&) const = default;
};

// A word that stands for somebody named elsewhere: "we", "the exchange".
struct Reference {
  Span words;
  std::optional<EntityIndex> entity;  // or nobody known
  bool operator==(const Reference&) const = default;
};

struct SentenceExplanation {
  Span span;
  std::optional<std::uint32_t> speaker;  // index into DocumentGraph::speakers
  std::vector<EntityIndex> entities;     // named or referred to; ascending
  std::vector<Reference> references;     // in order of the text
  std::vector<std::size_t> assertions;   // indexes into DocumentGraph::assertions
  std::vector<std::size_t> metrics;      // and metrics that quote it
  std::vector<RefusedClaim> refused;     // in order of triggers, each once
  std::optional<Silence> silence;        // why there is no claim at all
};

// All sentences of the document, in order.
using Explanation = std::vector<SentenceExplanation>;

}  // namespace talkgraph::extract
