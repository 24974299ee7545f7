#include "graph/fold.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "graph/memory_graph.h"
#include "support/document_builder.h"

using namespace talkgraph;
using tests::DocumentBuilder;
using tests::sample_document;

namespace {

const Ontology& ontology() {
  static const Ontology loaded =
      Ontology::load(std::string(TALKGRAPH_TEST_DATA) + "/ontology.json").value();
  return loaded;
}

const std::string& text(const PropertyMap& properties, const char* key) {
  const auto at = properties.find(key);
  REQUIRE(at != properties.end());
  REQUIRE(at->second.as_string() != nullptr);
  return *at->second.as_string();
}

// Everything a graph holds, by the nodes' readable ids.
std::set<std::string> contents(const GraphReader& graph) {
  std::set<std::string> lines;
  const auto properties_text = [](const PropertyMap& properties) {
    std::string line;
    for (const auto& [key, value] : properties) line += " " + key + "=" + to_json(value);
    return line;
  };
  const auto id_of = [&](NodeId node) { return text(graph.node_properties(node).value(), "id"); };
  REQUIRE(graph.scan_nodes({}, [&](NodeId node) {
    std::string line = "(";
    const std::vector<LabelId> labels = graph.node_labels(node).value();
    for (const LabelId label : labels) {
      line += ":" + std::string(graph.label_name(label));
    }
    REQUIRE(lines.insert(line + properties_text(graph.node_properties(node).value()) + ")").second);
    return true;
  }));
  REQUIRE(graph.scan_relationships({}, [&](const Relationship& found) {
    lines.insert(id_of(found.source) + "-" + std::string(graph.type_name(found.type)) + "->" +
                 id_of(found.target) +
                 properties_text(graph.relationship_properties(found.id).value()));
    return true;
  }));
  return lines;
}

std::set<std::string> fold(const std::vector<DocumentGraph>& documents) {
  for (const DocumentGraph& document : documents) REQUIRE(validate(document, ontology()));
  MemoryGraph graph;
  REQUIRE(fold_documents(documents, ontology(), graph));
  return contents(graph);
}

// Speaks of some of the sample's entities, but differently.
DocumentGraph second_document() {
  DocumentBuilder builder("talks/cy.md", "Zenvault, based in Lisbon, works with Tarnhub.\n");
  const EntityIndex tarnhub = builder.entity("tarnhub", "Organization", "Tarnhub");
  const EntityIndex zenvault = builder.entity("zenvault", "Organization", "Zenvault");
  const EntityIndex lisbon = builder.entity("lisbon", "Event", "Lisbon");
  builder.assertion(zenvault, "PARTNERS_WITH", tarnhub, "Zenvault, based in Lisbon, works with");
  builder.assertion(zenvault, "ORGANIZED", lisbon, "based in Lisbon");
  return builder.document();
}

DocumentGraph third_document() {
  DocumentBuilder builder("talks/di.md",
                          "Tarnhub works with Zenvault. Zenvault has 2 million users");
  const EntityIndex tarnhub = builder.entity("tarnhub", "Organization", "Tarnhub");
  const EntityIndex zenvault = builder.entity("zenvault", "Exchange", "Zenvault");
  builder.assertion(tarnhub, "PARTNERS_WITH", zenvault, "Tarnhub works with Zenvault", 0.5);
  builder.metric(zenvault, "users", 2e6, "2 million users").comparison = "~";
  return builder.document();
}

}  // namespace

TEST_CASE("one document folds into the whole data model") {
  const auto lines = fold({sample_document()});
  REQUIRE(lines.contains(
      R"((:Entity:Exchange:Organization aliases=["ZV","Zenvault Exchange"] document_count=1 )"
      R"(id="zenvault" mention_count=3 name="Zenvault" type="Exchange"))"));
  REQUIRE(lines.contains(
      R"(ada-quill-WORKS_FOR->zenvault confidence=0.9 evidence=["talks/ada.md:11-25"] )"
      R"(quote="I run Zenvault" rules=["verb-pattern"] status="asserted" title="head" weight=1)"));
  REQUIRE(std::any_of(lines.begin(), lines.end(), [](const std::string& line) {
    return line.find("zenvault-REPORTS->zenvault:users:") == 0;
  }));
  REQUIRE(lines.contains(
      R"((:Turn end=58 id="talks/ada.md:1" role="interviewer" speaker="Bo" start=43 text="How many users?"))"));
  REQUIRE(lines.contains("talks/ada.md:1-IN->talks/ada.md"));
  REQUIRE(lines.contains("ada-quill-SPOKE->talks/ada.md:0"));
  REQUIRE(lines.contains(R"(talks/ada.md:0-MENTIONS->lisbon spans=["31-37"])"));
  // 4 entities, figure, document, 3 turns; 3 facts, figure, 3 IN, 2 SPOKE, 4 MENTIONS.
  REQUIRE(lines.size() == 9 + 13);
}

TEST_CASE("the order of the documents does not matter") {
  std::vector<DocumentGraph> documents{sample_document(), second_document(), third_document()};
  const auto by_id = [](const auto& a, const auto& b) { return a.id < b.id; };
  const auto expected = fold(documents);
  REQUIRE(
      expected.contains("tarnhub-PARTNERS_WITH->zenvault confidence=0.9 "
                        R"(evidence=["talks/cy.md:0-37","talks/di.md:0-27"] )"
                        R"(quote="Zenvault, based in Lisbon, works with" )"
                        R"(rules=["verb-pattern"] status="asserted" weight=2)"));
  while (std::next_permutation(documents.begin(), documents.end(), by_id)) {
    REQUIRE(fold(documents) == expected);
  }
}

TEST_CASE("a figure that two documents report is one node") {
  const auto lines = fold({sample_document(), third_document()});
  const auto figures = std::count_if(lines.begin(), lines.end(), [](const std::string& line) {
    return line.find("(:Metric") == 0;
  });
  REQUIRE(figures == 1);
}

TEST_CASE("relationships follow their entities into split families") {
  const auto lines = fold({sample_document(), second_document()});
  REQUIRE(std::any_of(lines.begin(), lines.end(), [](const std::string& line) {
    return line.find("zenvault-ORGANIZED->lisbon ") == 0;
  }));
  REQUIRE(std::any_of(lines.begin(), lines.end(), [](const std::string& line) {
    return line.find("ada-quill-LOCATED_IN->lisbon:place ") == 0;
  }));
}

TEST_CASE("no documents fold into an empty graph") {
  REQUIRE(fold({}).empty());
}
