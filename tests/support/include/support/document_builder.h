// Makes small documents for tests: spans are found by what they say.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "graph/document_graph.h"

namespace talkgraph::tests {

class DocumentBuilder {
 public:
  DocumentBuilder(std::string id, std::string text) {
    document_.id = std::move(id);
    document_.text = std::move(text);
    document_.sha256 = std::string(64, '0');
  }

  // The first place where the text says `words`.
  Span at(std::string_view words) const {
    const auto begin = document_.text.find(words);
    if (begin == std::string::npos)
      throw std::invalid_argument("nothing says " + std::string(words));
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())};
  }

  // An entity with a mention wherever the text says its name.
  EntityIndex entity(std::string id, std::string type, std::string name) {
    DocumentEntity entity;
    for (std::size_t begin = 0; (begin = document_.text.find(name, begin)) != std::string::npos;) {
      const std::size_t end = begin + name.size();
      entity.mentions.push_back(
          {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
      begin = end;
    }
    entity.id = std::move(id);
    entity.type = std::move(type);
    entity.name = std::move(name);
    document_.entities.push_back(std::move(entity));
    return static_cast<EntityIndex>(document_.entities.size() - 1);
  }

  std::uint32_t speaker(std::string label, std::string role,
                        std::optional<EntityIndex> entity = {}) {
    document_.speakers.push_back({std::move(label), entity, std::move(role)});
    return static_cast<std::uint32_t>(document_.speakers.size() - 1);
  }

  void turn(std::uint32_t speaker, std::string_view words) {
    document_.turns.push_back({speaker, at(words)});
  }

  Evidence evidence(std::string_view quote, double confidence = 0.9,
                    std::string rule = "verb-pattern") const {
    return {at(quote), at(quote), {}, std::move(rule), confidence};
  }

  Assertion& assertion(EntityIndex source, std::string type, EntityIndex target,
                       std::string_view quote, double confidence = 0.9) {
    return document_.assertions.emplace_back(Assertion{
        source, std::move(type), target, {}, ClaimStatus::kAsserted, evidence(quote, confidence)});
  }

  MetricAssertion& metric(EntityIndex subject, std::string measure, double value,
                          std::string_view quote) {
    MetricAssertion metric;
    metric.subject = subject;
    metric.measure = std::move(measure);
    metric.value = value;
    metric.evidence = evidence(quote);
    return document_.metrics.emplace_back(std::move(metric));
  }

  DocumentGraph& document() { return document_; }

 private:
  DocumentGraph document_;
};

// A short interview with one of everything.
inline DocumentGraph sample_document() {
  DocumentBuilder builder("talks/ada.md",
                          "Ada Quill: I run Zenvault from Lisbon.\n"
                          "Bo: How many users?\n"
                          "Ada Quill: Zenvault has 2 million users, and lists ZVT.\n");
  const EntityIndex ada = builder.entity("ada-quill", "Person", "Ada Quill");
  const EntityIndex zenvault = builder.entity("zenvault", "Exchange", "Zenvault");
  const EntityIndex lisbon = builder.entity("lisbon", "Place", "Lisbon");
  const EntityIndex token = builder.entity("zvt", "Asset", "ZVT");
  builder.document().entities[zenvault].aliases = {"ZV", "Zenvault Exchange"};
  builder.document().entities[zenvault].mentions.push_back(
      {builder.at(", and lists"), MentionKind::kNominal});
  builder.document().entities[token].properties["ticker"] = "ZVT";
  const std::uint32_t guest = builder.speaker("Ada Quill", "interviewee", ada);
  const std::uint32_t host = builder.speaker("Bo", "interviewer");
  builder.turn(guest, "I run Zenvault from Lisbon.");
  builder.turn(host, "How many users?");
  builder.turn(guest, "Zenvault has 2 million users, and lists ZVT.");
  Assertion& office = builder.assertion(ada, "WORKS_FOR", zenvault, "I run Zenvault");
  office.properties["title"] = "head";
  office.evidence.speaker = ada;
  builder.assertion(ada, "LOCATED_IN", lisbon, "from Lisbon").status = ClaimStatus::kHearsay;
  builder.assertion(zenvault, "LISTS", token, "lists ZVT");
  builder.metric(zenvault, "users", 2e6, "2 million users").comparison = "~";
  builder.document().title = "A talk with Ada";
  builder.document().date = "2021-03";
  builder.document().source = "https://talks.example/ada";
  return builder.document();
}

}  // namespace talkgraph::tests
