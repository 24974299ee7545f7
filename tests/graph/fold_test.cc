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

EntityContribution said(std::string document, std::string type, std::string name,
                        std::uint64_t mentions = 1) {
  return {std::move(document), std::move(type), std::move(name), {}, {}, mentions};
}

RelationshipContribution claim(std::string document, Span quote, double confidence) {
  RelationshipContribution one;
  one.document = std::move(document);
  one.quote = quote;
  one.quote_text = "quote of " + one.document;
  one.rule = "rule";
  one.confidence = confidence;
  return one;
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

TEST_CASE("an entity takes the type that most documents give it") {
  const auto nodes = derive_entity_nodes(
      "ether",
      {said("a", "Asset", "Ether"), said("b", "Network", "Ether"), said("c", "Network", "Ether")},
      ontology());
  REQUIRE(nodes.size() == 1);
  REQUIRE(text(nodes.at("thing").properties, "type") == "Network");
  REQUIRE(nodes.at("thing").labels == std::vector<std::string>{"Entity", "Network"});
}

TEST_CASE("types that tie are taken in the ontology's order") {
  const auto nodes = derive_entity_nodes(
      "ether", {said("a", "Network", "Ether"), said("b", "Asset", "Ether")}, ontology());
  REQUIRE(text(nodes.at("thing").properties, "type") == "Asset");
}

TEST_CASE("families that share an id become different nodes") {
  const auto nodes = derive_entity_nodes(
      "jordan",
      {said("a", "Place", "Jordan"), said("b", "Person", "Jordan"), said("c", "Event", "Jordan")},
      ontology());
  REQUIRE(nodes.size() == 3);
  REQUIRE(text(nodes.at("person").properties, "id") == "jordan");
  REQUIRE(text(nodes.at("place").properties, "id") == "jordan:place");
  REQUIRE(text(nodes.at("event").properties, "id") == "jordan:event");
  const auto without_person = derive_entity_nodes(
      "jordan", {said("a", "Place", "Jordan"), said("c", "Event", "Jordan")}, ontology());
  REQUIRE(text(without_person.at("event").properties, "id") == "jordan");
}

TEST_CASE("an entity's names, counts and properties come from all documents") {
  EntityContribution a = said("a", "Asset", "Zen Token", 3);
  a.aliases = {"ZT", "Zen"};
  a.properties = {{"ticker", "ZT"}, {"decimals", 8}};
  EntityContribution b = said("b", "Asset", "Zen", 9);
  b.properties = {{"ticker", "ZEN"}};
  EntityContribution c = said("c", "Asset", "Zen Token", 1);
  c.properties = {{"ticker", "ZEN"}};
  const auto nodes = derive_entity_nodes("zen", {a, b, c}, ontology());
  REQUIRE(nodes.at("thing").properties == PropertyMap{{"id", "zen"},
                                                      {"type", "Asset"},
                                                      {"name", "Zen Token"},
                                                      {"aliases", List{"ZT", "Zen"}},
                                                      {"ticker", "ZEN"},
                                                      {"decimals", 8},
                                                      {"mention_count", 13},
                                                      {"document_count", 3}});
  REQUIRE(derive_entity_nodes("zen", {c, b, a}, ontology()) == nodes);
}

TEST_CASE("names that tie are taken by mentions, then by their bytes") {
  const auto name = [](std::uint64_t first, std::uint64_t second) {
    const auto nodes = derive_entity_nodes(
        "x", {said("a", "Topic", "B", first), said("b", "Topic", "A", second)}, ontology());
    return text(nodes.at("topic").properties, "name");
  };
  REQUIRE(name(2, 1) == "B");
  REQUIRE(name(1, 1) == "A");
}

TEST_CASE("a relationship has the strongest status and the quote that goes with it") {
  RelationshipContribution hearsay = claim("a", {0, 4}, 1.0);
  hearsay.status = ClaimStatus::kHearsay;
  RelationshipContribution weak = claim("b", {8, 9}, 0.3);
  RelationshipContribution strong = claim("b", {2, 4}, 0.6);
  strong.rule = "other-rule";
  const PropertyMap properties = derive_relationship({weak, hearsay, strong});
  REQUIRE(properties == PropertyMap{{"status", "asserted"},
                                    {"confidence", 1.0},
                                    {"quote", "quote of b"},
                                    {"rules", List{"other-rule", "rule"}},
                                    {"evidence", List{"a:0-4", "b:2-4", "b:8-9"}},
                                    {"weight", 3}});
}

TEST_CASE("evidence is sorted by place, as numbers and not as text") {
  const PropertyMap properties = derive_relationship(
      {claim("a", {100, 101}, 1), claim("a", {9, 12}, 1), claim("A", {5, 6}, 1)});
  REQUIRE(properties.at("evidence") == Value(List{"A:5-6", "a:9-12", "a:100-101"}));
}

TEST_CASE("one place found by two rules is one piece of evidence") {
  RelationshipContribution twice = claim("a", {0, 4}, 0.5);
  twice.rule = "second-rule";
  const PropertyMap properties = derive_relationship({claim("a", {0, 4}, 0.5), twice});
  REQUIRE(properties.at("evidence") == Value(List{"a:0-4"}));
  REQUIRE(properties.at("weight") == Value(2));
}

TEST_CASE("each claimed property comes from the most confident claim that has it") {
  RelationshipContribution sure = claim("b", {0, 1}, 0.9);
  sure.properties = {{"title", "CEO"}};
  RelationshipContribution unsure = claim("a", {0, 1}, 0.4);
  unsure.properties = {{"title", "boss"}, {"since", "2019"}};
  RelationshipContribution later = claim("c", {0, 1}, 0.9);
  later.properties = {{"title", "president"}};
  std::vector<RelationshipContribution> claims{later, sure, unsure};
  const PropertyMap properties = derive_relationship(claims);
  REQUIRE(properties.at("title") == Value("CEO"));
  REQUIRE(properties.at("since") == Value("2019"));
  const auto by_document = [](const auto& a, const auto& b) { return a.document < b.document; };
  std::sort(claims.begin(), claims.end(), by_document);
  do {
    REQUIRE(derive_relationship(claims) == properties);
  } while (std::next_permutation(claims.begin(), claims.end(), by_document));
}

TEST_CASE("claims that differ in nothing but a property do not depend on their order") {
  RelationshipContribution a = claim("a", {0, 1}, 0.9);
  RelationshipContribution b = a;
  a.properties = {{"title", "CEO"}};
  b.properties = {{"title", "CTO"}};
  REQUIRE(derive_relationship({a, b}) == derive_relationship({b, a}));
}

TEST_CASE("different figures have different ids") {
  MetricAssertion base;
  base.measure = "users";
  base.value = 5;
  std::vector<MetricAssertion> figures(8, base);
  figures[1].measure = "users,=,5.0";
  figures[2].value = 50;
  figures[3].unit = "%";
  figures[4].comparison = ">";
  figures[5].period = "%";
  figures[6].target = true;
  figures[7].measure = "Users";
  std::set<std::string> ids;
  for (const MetricAssertion& figure : figures) REQUIRE(ids.insert(metric_id("x", figure)).second);
  REQUIRE(ids.insert(metric_id("y", base)).second);
  REQUIRE_THAT(metric_id("x", figures[7]), Catch::Matches("x:users:[0-9a-f]{12}"));
}

TEST_CASE("a figure's node tells what is claimed and what supports it") {
  MetricAssertion metric;
  metric.measure = "users";
  metric.value = 5;
  metric.period = "2020";
  const DerivedNode node = derive_metric("x", metric, {claim("a", {0, 1}, 0.9)});
  REQUIRE(node.labels == std::vector<std::string>{"Metric"});
  REQUIRE(node.properties.at("value") == Value(5.0));
  REQUIRE(node.properties.at("status") == Value("asserted"));
  REQUIRE(node.properties.at("period") == Value("2020"));
  REQUIRE_FALSE(node.properties.contains("unit"));
  REQUIRE(node.properties.at("evidence") == Value(List{"a:0-1"}));
  metric.target = true;
  REQUIRE(derive_metric("x", metric, {claim("a", {0, 1}, 0.9)}).properties.at("status") ==
          Value("target"));
}

TEST_CASE("mentions belong to the turn that they stand in") {
  const DocumentGraph document = sample_document();
  const auto mentions = derive_turn_mentions(document);
  REQUIRE(mentions.size() == 4);  // labels stand outside of turns
  REQUIRE(mentions[0].turn == 0);
  REQUIRE(mentions[0].entity == 1);
  REQUIRE(mentions[2].turn == 2);
  REQUIRE(mentions[2].entity == 1);
  REQUIRE(mentions[2].spans.size() == 2);
  for (const TurnMentions& one : mentions) {
    for (const Span span : one.spans) REQUIRE(document.turns[one.turn].span.contains(span));
  }
  REQUIRE(derive_mentions(mentions[0]) == PropertyMap{{"spans", List{"17-25"}}});
}

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
