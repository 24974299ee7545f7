#include "graph/document_graph.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "base/function_ref.h"
#include "graph/ontology.h"
#include "support/document_builder.h"

using namespace talkgraph;
using tests::sample_document;

namespace {

const Ontology& ontology() {
  static const Ontology loaded =
      Ontology::load(std::string(TALKGRAPH_TEST_DATA) + "/ontology.json").value();
  return loaded;
}

// What validate() says of the sample after one change.
std::string breach(FunctionRef<void(DocumentGraph&)> change) {
  DocumentGraph document = sample_document();
  change(document);
  const Result<void> valid = validate(document, ontology());
  if (valid) return {};
  REQUIRE(valid.error().code == ErrorCode::kMalformed);
  return valid.error().message;
}

}  // namespace

TEST_CASE("names of statuses and kinds read back as what they name") {
  for (const auto status : {ClaimStatus::kAsserted, ClaimStatus::kPlanned, ClaimStatus::kOpinion,
                            ClaimStatus::kHearsay}) {
    REQUIRE(parse_claim_status(claim_status_name(status)) == status);
  }
  for (const auto kind : {MentionKind::kName, MentionKind::kNominal, MentionKind::kPronoun}) {
    REQUIRE(parse_mention_kind(mention_kind_name(kind)) == kind);
  }
  REQUIRE(claim_status_name(ClaimStatus::kHearsay) == "hearsay");
  REQUIRE_FALSE(parse_claim_status("rumour"));
  REQUIRE_FALSE(parse_mention_kind(""));
}

TEST_CASE("a sound document is valid") {
  REQUIRE(breach([](DocumentGraph&) {}).empty());
  REQUIRE(breach([](DocumentGraph& d) { d.date.clear(); }).empty());
}

TEST_CASE("an error names the document and the member") {
  DocumentGraph document = sample_document();
  document.entities[1].mentions[0].span.end = 4000;
  const auto error = validate(document, ontology()).error();
  REQUIRE(error.to_string() == "talks/ada.md: entities[1].mentions[0]: not a span of the text");
}

TEST_CASE("the head of a document is checked") {
  REQUIRE(breach([](DocumentGraph& d) { d.id.clear(); }) == "doc: empty or not UTF-8");
  REQUIRE(breach([](DocumentGraph& d) { d.title = "\xff"; }) == "title or source: not UTF-8");
  for (const char* date : {"2021-3", "21", "2021-03-1", "March 21", "2021/03"}) {
    REQUIRE(breach([&](DocumentGraph& d) { d.date = date; }) == "date: not ISO 8601");
  }
  REQUIRE(breach([](DocumentGraph& d) { d.text += "\xc3"; }) == "text: not UTF-8 at byte 115");
}

TEST_CASE("speakers and turns are checked") {
  REQUIRE(breach([](DocumentGraph& d) { d.speakers[0].entity = 9; }) ==
          "speakers[0].entity: no such entity");
  REQUIRE(breach([](DocumentGraph& d) { d.speakers[1].role = "heckler"; }) ==
          "speakers[1].role: unknown: heckler");
  REQUIRE(breach([](DocumentGraph& d) { d.turns[2].speaker = 2; }) ==
          "turns[2].speaker: no such speaker");
  REQUIRE(breach([](DocumentGraph& d) {
            d.turns[0].span = {5, 4};
          }) == "turns[0]: not a span of the text");
  REQUIRE(breach([](DocumentGraph& d) { std::swap(d.turns[0], d.turns[1]); }) ==
          "turns: not ascending");
}

TEST_CASE("entities are checked") {
  REQUIRE(breach([](DocumentGraph& d) { d.entities[0].type = "Robot"; }) ==
          "entities[0].type: unknown: Robot");
  REQUIRE(breach([](DocumentGraph& d) { d.entities[0].name.clear(); }) ==
          "entities[0].name: empty or not UTF-8");
  REQUIRE(breach([](DocumentGraph& d) { d.entities[2].id = "zvt"; }) ==
          "entities: id used twice: zvt");
  REQUIRE(breach([](DocumentGraph& d) { d.entities[2].id = "token:event"; }) ==
          "entities: id ends in the name of a family: token:event");
  REQUIRE(breach([](DocumentGraph& d) { d.entities[2].id = "token:1"; }).empty());
  REQUIRE(breach([](DocumentGraph& d) {
            d.entities[1].aliases = {"b", "a"};
          }) == "entities[1].aliases: not sorted and unique");
  REQUIRE(breach([](DocumentGraph& d) { d.entities[1].aliases = {"Zenvault"}; }) ==
          "entities[1].aliases: holds the name");
  REQUIRE(breach([](DocumentGraph& d) { d.entities[0].mentions[1].span.end = 0; }) ==
          "entities[0].mentions[1]: not a span of the text");
  REQUIRE(breach([](DocumentGraph& d) {
            std::swap(d.entities[0].mentions[0], d.entities[0].mentions[1]);
          }) == "entities[0].mentions: not ascending");
  REQUIRE(breach([](DocumentGraph& d) { d.entities[3].properties["name"] = "x"; }) ==
          "entities[3].props.name: reserved");
}

TEST_CASE("properties hold only what a graph can store") {
  List deep;
  for (int i = 0; i < 20; ++i) deep = List{deep};
  for (const Value& value : {Value(), Value(std::nan("")), Value("\x80"), Value(deep)}) {
    REQUIRE_THAT(breach([&](DocumentGraph& d) { d.entities[3].properties["ticker"] = value; }),
                 Catch::StartsWith("entities[3].props.ticker: "));
  }
}

TEST_CASE("spans must not cut a character") {
  tests::DocumentBuilder builder("x.txt", "Zürich");
  builder.entity("zurich", "Place", "Zürich");
  REQUIRE(validate(builder.document(), ontology()));
  builder.document().entities[0].mentions[0].span = {0, 2};
  REQUIRE_FALSE(validate(builder.document(), ontology()));
}

TEST_CASE("assertions obey the ontology and have evidence") {
  REQUIRE(breach([](DocumentGraph& d) { d.assertions[0].target = 4; }) ==
          "relations[0].target: no such entity");
  REQUIRE(breach([](DocumentGraph& d) { d.assertions[0].type = "LIKES"; }) ==
          "relations[0].type: unknown: LIKES");
  REQUIRE(breach([](DocumentGraph& d) { d.assertions[0].type = "LISTS"; }) ==
          "relations[0]: not allowed: Person LISTS Exchange");
  REQUIRE(breach([](DocumentGraph& d) { d.assertions[0].properties["mood"] = "good"; }) ==
          "relations[0].props.mood: unknown");
  REQUIRE(breach([](DocumentGraph& d) {
            d.assertions[0].evidence.quote = {3, 3};
          }) == "relations[0].evidence: not a span of the text");
  REQUIRE(breach([](DocumentGraph& d) {
            d.assertions[0].evidence.sentence = {0, 3};
          }) == "relations[0].evidence.sentence: not a span of the text around the quote");
  REQUIRE(breach([](DocumentGraph& d) { d.assertions[0].evidence.rule.clear(); }) ==
          "relations[0].rule: empty or not UTF-8");
  for (const double confidence : {0.0, -1.0, 1.01, std::nan("")}) {
    REQUIRE(breach([&](DocumentGraph& d) { d.assertions[0].evidence.confidence = confidence; }) ==
            "relations[0].confidence: not in (0, 1]");
  }
}

TEST_CASE("metrics are checked") {
  REQUIRE(breach([](DocumentGraph& d) { d.metrics[0].subject = 7; }) ==
          "metrics[0].subject: no such entity");
  REQUIRE(breach([](DocumentGraph& d) { d.metrics[0].value = INFINITY; }) ==
          "metrics[0].value: not finite");
  REQUIRE(breach([](DocumentGraph& d) { d.metrics[0].comparison = ">="; }) ==
          "metrics[0].comparison: unknown: >=");
  REQUIRE(breach([](DocumentGraph& d) { d.metrics[0].evidence.speaker = 7; }) ==
          "metrics[0].speaker: no such entity");
}
