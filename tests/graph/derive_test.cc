#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "graph/fold.h"
#include "support/document_builder.h"

using namespace talkgraph;
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
  const auto mentions = derive_turn_mentions(document, {0, 1, 2, 3});
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
