#include "random_documents.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <set>

#include "folder.h"

namespace talkgraph::tests {
namespace {

constexpr std::array<const char*, 5> kTypes = {"Person", "Exchange", "Organization", "Place",
                                               "Product"};

class RandomDocument {
 public:
  RandomDocument(const std::string& id, std::mt19937& random) : random_(random) {
    document_.id = id;
    document_.title = "Title " + std::to_string(below(2));
    document_.sha256 = std::string(64, '0');
    for (int i = 0; i < 40; ++i) document_.text += "word" + std::to_string(below(9)) + " ";
  }

  DocumentGraph make() {
    add_entities();
    add_conversation();
    if (document_.entities.empty()) return std::move(document_);
    for (std::uint32_t i = below(12); i > 0; --i) add_assertion();
    for (std::uint32_t i = below(4); i > 0; --i) add_metric();
    REQUIRE(validate(document_, ontology()));
    return std::move(document_);
  }

 private:
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }

  Span span() {
    const auto size = static_cast<std::uint32_t>(document_.text.size());
    const std::uint32_t begin = below(size - 1);
    return {begin, begin + 1 + below(std::min(20U, size - begin - 1) + 1)};
  }

  Evidence evidence() {
    const Span sentence = span();
    return {sentence, sentence, {}, "rule-" + std::to_string(below(3)), (1 + below(4)) / 4.0};
  }

  EntityIndex entity() { return below(static_cast<std::uint32_t>(document_.entities.size())); }

  void add_entities() {
    std::set<std::string> ids;
    for (std::uint32_t i = below(6); i > 0; --i) ids.insert("e" + std::to_string(below(7)));
    for (const std::string& id : ids) {
      DocumentEntity entity;
      entity.id = id;
      entity.type = kTypes[below(kTypes.size())];
      entity.name = "Name " + id + " " + std::to_string(below(2));
      if (below(2) == 0) entity.aliases.push_back("Alias " + std::to_string(below(5)));
      if (below(2) == 0) entity.properties["ticker"] = "T" + std::to_string(below(3));
      std::set<Span> spans;
      for (std::uint32_t j = below(4); j > 0; --j) spans.insert(span());
      for (const Span& mention : spans) entity.mentions.push_back({mention});
      document_.entities.push_back(std::move(entity));
    }
  }

  void add_conversation() {
    document_.speakers.push_back({"Q", {}, "interviewer"});
    document_.speakers.push_back({"A", {}, "interviewee"});
    if (!document_.entities.empty()) document_.speakers[1].entity = entity();
    const auto size = static_cast<std::uint32_t>(document_.text.size());
    const std::uint32_t turns = 1 + below(5);
    for (std::uint32_t i = 0; i < turns; ++i) {
      document_.turns.push_back({i % 2, {i * size / turns, (i + 1) * size / turns}});
    }
  }

  // An assertion that the ontology allows, if a few tries find one.
  void add_assertion() {
    for (int i = 0; i < 20; ++i) {
      const auto& types = ontology().relation_types();
      const RelationType& type = types[below(static_cast<std::uint32_t>(types.size()))];
      const EntityIndex source = entity();
      const EntityIndex target = entity();
      const bool allowed = ontology().allows(document_.entities[source].type, type.name,
                                             document_.entities[target].type);
      if (!allowed || source == target) continue;
      Assertion assertion;
      assertion.source = source;
      assertion.type = type.name;
      assertion.target = target;
      if (!type.properties.empty() && below(2) == 0) {
        assertion.properties[type.properties[0]] = "value " + std::to_string(below(3));
      }
      assertion.status = static_cast<ClaimStatus>(below(4));
      assertion.evidence = evidence();
      document_.assertions.push_back(std::move(assertion));
      return;
    }
  }

  void add_metric() {
    MetricAssertion metric;
    metric.subject = entity();
    metric.measure = below(2) == 0 ? "users" : "trading|volume";
    metric.value = below(2);
    metric.unit = below(2) == 0 ? "" : "USD";
    metric.target = below(3) == 0;
    metric.evidence = evidence();
    document_.metrics.push_back(std::move(metric));
  }

  std::mt19937& random_;
  DocumentGraph document_;
};

}  // namespace

DocumentGraph random_document(const std::string& id, std::mt19937& random) {
  return RandomDocument(id, random).make();
}

}  // namespace talkgraph::tests
