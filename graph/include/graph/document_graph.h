// What extraction says of one transcript: its text and turns, the entities it
// names, and assertions that quote it. This is what `talkgraph extract` prints,
// what a store commits, and the only thing that passes between the two.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "graph/value.h"

namespace talkgraph {

class Ontology;

// Index into DocumentGraph::entities.
using EntityIndex = std::uint32_t;

enum class MentionKind { kName, kNominal, kPronoun };

// A place in the text that stands for an entity; its text is those bytes.
struct EntityMention {
  Span span;
  MentionKind kind = MentionKind::kName;
  bool operator==(const EntityMention&) const = default;
};

// One real-world thing of this document.
struct DocumentEntity {
  // Readable key, unique in the document. Documents that use the same id for
  // entities of the same family (ontology) speak of the same thing.
  std::string id;
  std::string type;  // a type of the ontology, e.g. "Exchange"
  std::string name;
  std::vector<std::string> aliases;  // other names in the text or the gazetteers; sorted, no name
  std::vector<EntityMention> mentions;  // ascending by span
  PropertyMap properties;               // type-specific, e.g. `ticker`
  bool operator==(const DocumentEntity&) const = default;
};

// How a claim was made. Plain facts are asserted.
enum class ClaimStatus { kAsserted, kPlanned, kOpinion, kHearsay };

// Where a claim stands and why we believe it was made.
struct Evidence {
  Span quote;     // the bytes that show it
  Span sentence;  // the sentence around them
  std::optional<EntityIndex> speaker;
  std::string rule;         // the rule or model that found it, e.g. "apposition-title"
  double confidence = 1.0;  // in (0, 1]; a score to rank by, not a probability
  bool operator==(const Evidence&) const = default;
};

// source -TYPE-> target, once per place that says it.
struct Assertion {
  EntityIndex source = 0;
  std::string type;
  EntityIndex target = 0;
  PropertyMap properties;  // of the ontology, e.g. `title`, `since`
  ClaimStatus status = ClaimStatus::kAsserted;
  Evidence evidence;
  bool operator==(const Assertion&) const = default;
};

// A figure claimed about an entity.
struct MetricAssertion {
  EntityIndex subject = 0;
  std::string measure;           // short noun phrase, e.g. "monthly trading volume"
  double value = 0;              // finite
  std::string unit;              // "USD", "%", "x", another unit, or empty for counts
  std::string comparison = "=";  // "=", ">", "<" or "~"
  std::string period;            // e.g. "2025-Q3", "monthly", or empty
  bool target = false;           // a goal or forecast, not a report
  Evidence evidence;
  bool operator==(const MetricAssertion&) const = default;
};

// Who talks, as the text labels them.
struct Speaker {
  std::string label;
  std::optional<EntityIndex> entity;
  std::string role;  // of the ontology: interviewer, interviewee, host, ...
  bool operator==(const Speaker&) const = default;
};

// One contribution to the conversation; `span` is what was said, without label.
struct Turn {
  std::uint32_t speaker = 0;  // index into DocumentGraph::speakers
  Span span;
  bool operator==(const Turn&) const = default;
};

// A document and everything it says. Spans refer to `text`, which is the
// transcript converted to UTF-8 without byte-order mark (otherwise untouched).
struct DocumentGraph {
  std::string id;  // unique in a store, e.g. "panels/2018-trading.md"
  std::string title;
  std::string date;    // ISO 8601 date, possibly partial ("2017-09"), or empty
  std::string source;  // address or publisher that the text names, or empty
  std::string sha256;  // of the bytes of the file
  std::string text;
  std::vector<Speaker> speakers;
  std::vector<Turn> turns;  // ascending by span
  std::vector<DocumentEntity> entities;
  std::vector<Assertion> assertions;
  std::vector<MetricAssertion> metrics;
  bool operator==(const DocumentGraph&) const = default;
};

std::string_view claim_status_name(ClaimStatus status);  // "asserted", "planned", ...
std::optional<ClaimStatus> parse_claim_status(std::string_view name);
std::string_view mention_kind_name(MentionKind kind);  // "name", "nominal", "pronoun"
std::optional<MentionKind> parse_mention_kind(std::string_view name);

// Checks every promise made above: indexes and spans in range and on code-point
// boundaries, evidence not empty, ids unique, types and signatures legal under
// the ontology. kMalformed names the first breach. What passes may be committed.
Result<void> validate(const DocumentGraph& document, const Ontology& ontology);

}  // namespace talkgraph
