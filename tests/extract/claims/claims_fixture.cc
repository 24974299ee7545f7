#include "claims_fixture.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "base/unicode.h"
#include "graph/value.h"

namespace talkgraph::extract {

Span MarkedTranscript::append(const std::string& marked) {
  std::string& text = transcript_.text;
  if (!text.empty()) text += "\n\n";
  const auto begin = static_cast<std::uint32_t>(text.size());
  for (std::size_t at = 0; at < marked.size();) {
    const std::size_t close = marked.find(']', at);
    const std::size_t bar = marked.find('|', at);
    if (marked[at] != '[' || bar == std::string::npos || close < bar) {
      text += marked[at++];
      continue;
    }
    const std::string name = marked.substr(at + 1, bar - at - 1);
    const auto from = static_cast<std::uint32_t>(text.size());
    text += name;
    const bool listed = marked[close - 1] == '!';
    marked_.push_back({{from, static_cast<std::uint32_t>(text.size())},
                       name,
                       marked.substr(bar + 1, close - bar - 1 - (listed ? 1 : 0)),
                       listed});
    at = close + 1;
  }
  return {begin, static_cast<std::uint32_t>(text.size())};
}

MarkedTranscript& MarkedTranscript::lead(const std::string& marked) {
  transcript_.blocks.push_back({append(marked), BlockKind::kParagraph, Zone::kLead});
  return *this;
}

MarkedTranscript& MarkedTranscript::asks(const std::string& speaker, const std::string& marked) {
  return turn(speaker, "interviewer", marked);
}

MarkedTranscript& MarkedTranscript::says(const std::string& speaker, const std::string& marked) {
  return turn(speaker, "interviewee", marked);
}

MarkedTranscript& MarkedTranscript::zoned(Zone zone) {
  for (Block& block : transcript_.blocks) {
    if (block.zone != Zone::kDialogue) block.zone = zone;
  }
  return *this;
}

MarkedTranscript& MarkedTranscript::dated(const std::string& date) {
  transcript_.date = date;
  return *this;
}

std::uint32_t MarkedTranscript::speaker(const std::string& marked, const std::string& role) {
  const std::size_t bar = marked.find('|');
  const std::string name = marked.substr(0, bar);
  for (std::uint32_t i = 0; i < speakers_.size(); ++i) {
    if (speakers_[i].name == name) return i;
  }
  speakers_.push_back({{}, name, marked.substr(bar + 1), false});
  SpeakerLabel label;
  label.label = name;
  label.name = name;
  label.role = role;
  transcript_.speakers.push_back(label);
  return static_cast<std::uint32_t>(speakers_.size() - 1);
}

MarkedTranscript& MarkedTranscript::turn(const std::string& name, const std::string& role,
                                         const std::string& marked) {
  const std::uint32_t index = speaker(name, role);
  const Span span = append(marked);
  transcript_.blocks.push_back({span, BlockKind::kParagraph, Zone::kDialogue});
  transcript_.turns.push_back({index, std::nullopt, span});
  return *this;
}

MarkedTranscript::Result MarkedTranscript::read() const {
  Result result;
  result.transcript = transcript_;
  const TokenizedText text = tokenize(result.transcript);
  std::map<std::string, EntityIndex> known;
  const auto entity = [&](const Marked& marked) {
    const auto [found, fresh] =
        known.emplace(marked.name, static_cast<EntityIndex>(result.names.entities.size()));
    if (fresh) {
      DocumentEntity added;
      added.id = slugify(marked.name);
      added.name = marked.name;
      added.type = marked.type;
      result.names.entities.push_back(added);
      if (marked.listed) {
        result.names.listed.push_back(static_cast<EntityIndex>(result.names.entities.size() - 1));
      }
    }
    return found->second;
  };
  for (const Marked& marked : speakers_) {
    const bool named = !marked.name.empty();
    result.names.speakers.push_back(named ? std::optional(entity(marked)) : std::nullopt);
  }
  for (const Marked& marked : marked_) {
    TokenRange tokens;
    for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
      const Span span = text.tokens[i].span;
      if (span.begin == marked.span.begin) tokens.begin = i;
      if (span.end == marked.span.end) tokens.end = i + 1;
    }
    INFO("marked name: " << marked.name);
    REQUIRE(tokens.begin < tokens.end);
    result.names.mentions.push_back({tokens, marked.span, entity(marked), MentionKind::kName});
  }
  result.claims =
      find_claims(result.transcript, text, result.names, test_resources(), test_ontology());
  return result;
}

std::vector<std::string> MarkedTranscript::Result::relations() const {
  std::vector<std::string> lines;
  for (const Assertion& assertion : claims.assertions) {
    lines.push_back(names.entities[assertion.source].name + " " + assertion.type + " " +
                    names.entities[assertion.target].name);
  }
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  return lines;
}

std::vector<std::string> MarkedTranscript::Result::metrics() const {
  std::vector<std::string> lines;
  for (const MetricAssertion& metric : claims.metrics) {
    std::string value = format_double(metric.value);
    if (value.ends_with(".0")) value.resize(value.size() - 2);
    std::string line = names.entities[metric.subject].name + ": " + metric.measure + " " +
                       metric.comparison + " " + value;
    if (!metric.unit.empty()) line += " " + metric.unit;
    if (!metric.period.empty()) line += ", " + metric.period;
    if (metric.target) line += ", target";
    lines.push_back(line);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

std::vector<std::string> MarkedTranscript::Result::references() const {
  std::vector<std::string> lines;
  for (const Mention& mention : names.mentions) {
    if (mention.kind == MentionKind::kName) continue;
    lines.push_back(std::string(slice(transcript.text, mention.span)) + "=" +
                    names.entities[mention.entity].name);
  }
  return lines;
}

const Assertion& MarkedTranscript::Result::claim(const std::string& relation) const {
  const Assertion* found = nullptr;
  for (const Assertion& assertion : claims.assertions) {
    const std::string line = names.entities[assertion.source].name + " " + assertion.type + " " +
                             names.entities[assertion.target].name;
    if (line == relation && found == nullptr) found = &assertion;
  }
  INFO("claim: " << relation);
  REQUIRE(found != nullptr);
  return *found;
}

std::string MarkedTranscript::Result::quote(const Evidence& evidence) const {
  return std::string(slice(transcript.text, evidence.quote));
}

const Ontology& test_ontology() {
  static const auto ontology = Ontology::load(TALKGRAPH_TEST_DATA "/ontology.json");
  REQUIRE(ontology.has_value());
  return *ontology;
}

const ClaimResources& test_resources() {
  static const auto resources = ClaimResources::load(TALKGRAPH_TEST_DATA, test_ontology());
  if (!resources) FAIL(resources.error().to_string());
  return *resources;
}

MarkedTranscript::Result say(const std::string& marked) {
  return MarkedTranscript()
      .lead("[Mara Quist|Person], COO, [Nordbit|Exchange], was asked by [Pia Holm|Person].")
      .asks("Pia Holm|Person", "Good morning.")
      .says("Mara Quist|Person", marked)
      .read();
}

std::vector<std::string> figures(const std::string& marked) {
  return say(marked).metrics();
}

}  // namespace talkgraph::extract
