#include "graph/ontology.h"

#include <catch2/catch.hpp>

using namespace talkgraph;

namespace {

Ontology load() {
  auto ontology = Ontology::load(std::string(TALKGRAPH_TEST_DATA) + "/ontology.json");
  REQUIRE(ontology);
  return *std::move(ontology);
}

std::string error_of(std::string_view json) {
  const auto ontology = Ontology::parse(json, "field.json");
  REQUIRE_FALSE(ontology);
  REQUIRE(ontology.error().code == ErrorCode::kMalformed);
  REQUIRE(ontology.error().place.file == "field.json");
  return ontology.error().message;
}

}  // namespace

TEST_CASE("the ontology answers by name and by signature") {
  const Ontology ontology = load();
  REQUIRE(ontology.entity_type("Exchange")->labels ==
          std::vector<std::string>{"Entity", "Exchange", "Organization"});
  REQUIRE(ontology.entity_type("exchange") == nullptr);
  REQUIRE(ontology.entity_type_rank("Person") == 0);
  REQUIRE(ontology.entity_type_rank("Asset") < ontology.entity_type_rank("Network"));
  REQUIRE(ontology.relation_type("PARTNERS_WITH")->symmetric);
  REQUIRE_FALSE(ontology.relation_type("WORKS_FOR")->symmetric);
  REQUIRE(ontology.relation_type("LIKES") == nullptr);
  REQUIRE(ontology.allows("Person", "WORKS_FOR", "Exchange"));
  REQUIRE_FALSE(ontology.allows("Exchange", "WORKS_FOR", "Person"));
  REQUIRE_FALSE(ontology.allows("Person", "LIKES", "Exchange"));
  REQUIRE(ontology.has_role("panelist"));
  REQUIRE_FALSE(ontology.has_role("heckler"));
}

TEST_CASE("an ontology of another field is read as well") {
  const auto ontology = Ontology::parse(
      R"({"entity_types": [{"name": "Ship", "family": "f", "labels": ["Ship", "Entity"], "description": ""}],
          "relation_types": [{"name": "TOWS", "sources": ["Ship"], "targets": ["Ship"], "properties": [], "description": ""}],
          "roles": []})",
      "sea.json");
  REQUIRE(ontology);
  REQUIRE(ontology->allows("Ship", "TOWS", "Ship"));
  REQUIRE(ontology->entity_type("Ship")->labels == std::vector<std::string>{"Entity", "Ship"});
}

TEST_CASE("a broken ontology is refused with its reason") {
  REQUIRE_THAT(error_of("{"), Catch::Contains("not an ontology"));
  REQUIRE_THAT(error_of("[]"), Catch::Contains("not an ontology"));
  REQUIRE_THAT(error_of(R"({"entity_types": [{"name": 1}]})"), Catch::Contains("not an ontology"));
  const std::string types =
      R"({"name": "Ship", "family": "f", "labels": ["Entity"], "description": ""})";
  const auto with = [&](const std::string& entity_types, const std::string& ends) {
    return R"({"entity_types": [)" + entity_types +
           R"(], "relation_types": [{"name": "TOWS", "properties": [], "description": "", )" +
           ends + R"(}], "roles": []})";
  };
  REQUIRE_THAT(error_of(with(types + "," + types, R"("sources": ["Ship"], "targets": ["Ship"])")),
               Catch::Contains("defined twice: Ship"));
  REQUIRE_THAT(error_of(with(types, R"("sources": ["Ship"], "targets": ["Port"])")),
               Catch::Contains("TOWS names no entity type: Port"));
  REQUIRE_THAT(error_of(with(types, R"("sources": [], "targets": ["Ship"])")),
               Catch::Contains("TOWS has no types"));
}

TEST_CASE("a missing ontology file is named") {
  const auto ontology = Ontology::load("/nonexistent/ontology.json");
  REQUIRE_FALSE(ontology);
  REQUIRE(ontology.error().code == ErrorCode::kNotFound);
}
