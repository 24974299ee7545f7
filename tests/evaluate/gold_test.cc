#include "evaluate/gold.h"

#include <catch2/catch.hpp>

using namespace talkgraph;
using namespace talkgraph::evaluate;

namespace {

Ontology small_ontology() {
  auto ontology = Ontology::parse(R"({
    "entity_types": [
      {"name": "Person", "family": "person", "labels": ["Entity"], "description": "who"},
      {"name": "Club", "family": "club", "labels": ["Entity"], "description": "where"}],
    "relation_types": [
      {"name": "COACHES", "sources": ["Person"], "targets": ["Club"], "properties": ["since"],
       "description": "trains"}],
    "roles": ["guest"]})",
                                  "ontology.json");
  REQUIRE(ontology);
  return std::move(*ontology);
}

std::string refusal(std::string_view json) {
  const auto gold = parse_gold(json, "gold.json", small_ontology());
  REQUIRE_FALSE(gold);
  CHECK(gold.error().code == ErrorCode::kMalformed);
  CHECK(gold.error().place.file == "gold.json");
  return gold.error().message;
}

constexpr const char* kEntities =
    R"("entities": [{"id": "e1", "type": "Person", "name": "Mara", "surface": ["Mara"]},
                    {"id": "e2", "type": "Club", "name": "Elm Town", "surface": ["Elm Town"]}])";

std::string with(const std::string& more) {
  return std::string(R"({"doc": "a.txt", )") + kEntities + ", " + more + "}";
}

}  // namespace

TEST_CASE("An annotation is read with whatever it leaves out empty") {
  const auto gold =
      parse_gold(with(R"("relations": [{"source": "e1", "type": "COACHES", "target": "e2",
                             "props": {"since": "2021", "kind": "x"}}],
              "metrics": [{"subject": "e2", "measure": "goals", "value": 31}],
              "speakers": [{"label": "Mara:", "entity": null, "role": "guest"}])"),
                 "gold.json", small_ontology());
  REQUIRE(gold);
  CHECK(gold->text_file == "a.txt");
  REQUIRE(gold->relations.size() == 1);
  CHECK(gold->relations[0].source == 0);
  CHECK(gold->relations[0].target == 1);
  CHECK(gold->relations[0].properties == std::map<std::string, std::string>{{"since", "2021"}});
  REQUIRE(gold->metrics.size() == 1);
  CHECK(gold->metrics[0].value == 31);
  CHECK(gold->metrics[0].unit.empty());
  REQUIRE(gold->speakers.size() == 1);
  CHECK_FALSE(gold->speakers[0].entity);
}

TEST_CASE("An annotation that breaks the form is refused with the reason") {
  CHECK(refusal("{").find("parse error") != std::string::npos);
  CHECK(refusal(R"({"doc": "a.txt"})").find("entities") != std::string::npos);
  CHECK(refusal(with(R"("relations": [{"source": "e1", "type": "OWNS", "target": "e2"}])"))
            .find("no relation type of the ontology: OWNS") != std::string::npos);
  CHECK(refusal(with(R"("relations": [{"source": "e9", "type": "COACHES", "target": "e2"}])"))
            .find("no entity with the id e9") != std::string::npos);
  CHECK(refusal(with(R"("speakers": [{"label": "M", "entity": "e1", "role": "boss"}])"))
            .find("no role of the ontology: boss") != std::string::npos);
  CHECK(refusal(R"({"doc": "a", "entities": [
                   {"id": "e1", "type": "Dog", "name": "Rex", "surface": ["Rex"]}]})")
            .find("no entity type of the ontology: Dog") != std::string::npos);
  CHECK(refusal(R"({"doc": "a", "entities": [
                   {"id": "e1", "type": "Club", "name": "A", "surface": ["A"]},
                   {"id": "e1", "type": "Club", "name": "B", "surface": ["B"]}]})")
            .find("two entities with the id e1") != std::string::npos);
  CHECK(refusal(R"({"doc": "a", "entities": [
                   {"id": "e1", "type": "Club", "name": "A", "surface": [""]}]})")
            .find("an empty surface") != std::string::npos);
}
