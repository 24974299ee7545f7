// What a transcript claims of the entities it names: relationships and figures.
#pragma once

#include <vector>

#include "claims/rules/claim_resources.h"
#include "claims/text/claim_trace.h"
#include "graph/ontology.h"
#include "language/tokens.h"
#include "names/names.h"

namespace talkgraph::extract {

// What stands in quotation marks in an article, and who says it.
struct QuotedSpeech {
  EntityIndex speaker = 0;
  Span span;  // between the marks
};

struct Claims {
  std::vector<Assertion> assertions;
  std::vector<MetricAssertion> metrics;
  // Of an article; none where the text labels who speaks.
  std::vector<QuotedSpeech> quoted;   // ascending
  std::vector<EntityIndex> reported;  // who is told to say things, quoted or not
};

// Reads the claims and adds the references ("I", "we", "the platform") that
// they rest on to `names.mentions`. Only parts of the page that state facts are
// read. Deterministic; linear in the size of the transcript. Notes in `trace`, if
// there is one, what rules refused.
Claims find_claims(const Transcript& transcript, const TokenizedText& text, Names& names,
                   const ClaimResources& resources, const Ontology& ontology,
                   ClaimTrace* trace = nullptr);

}  // namespace talkgraph::extract
