#include "graph/document_json.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <random>

#include "base/file.h"

#include "support/document_builder.h"

using namespace talkgraph;
using tests::sample_document;

namespace {

std::string sample_json() {
  return to_json_line(sample_document(), true);
}

// The error after replacing the first `from` in the sample's JSON.
std::string error_after(std::string_view from, std::string_view to) {
  std::string json = sample_json();
  const auto at = json.find(from);
  REQUIRE(at != std::string::npos);
  json.replace(at, from.size(), to);
  const auto document = parse_document_json(json);
  REQUIRE_FALSE(document);
  REQUIRE(document.error().code == ErrorCode::kMalformed);
  return document.error().message;
}

std::string error_of(std::string_view json) {
  const auto document = parse_document_json(json);
  REQUIRE_FALSE(document);
  REQUIRE(document.error().code == ErrorCode::kMalformed);
  return document.error().message;
}

}  // namespace

TEST_CASE("a document survives the way through JSON") {
  DocumentGraph document = sample_document();
  document.title = "quotes \" and \\ and \x01 and żółw";
  document.entities[3].properties = {{"a", true}, {"b", -1}, {"c", 1.0}, {"d", List{1, "x"}}};
  document.metrics[0].target = true;
  document.metrics[0].value = 0.1 + 0.2;
  document.assertions[2].status = ClaimStatus::kPlanned;
  const auto parsed = parse_document_json(to_json_line(document, true));
  REQUIRE(parsed);
  REQUIRE(*parsed == document);
}

TEST_CASE("an empty document survives the way through JSON") {
  const DocumentGraph empty;
  REQUIRE(to_json_line(empty, true) ==
          R"({"doc":"","title":"","date":"","source":"","sha256":"","speakers":[],"turns":[],)"
          R"("entities":[],"relations":[],"metrics":[],"text":""})");
  REQUIRE(parse_document_json(to_json_line(empty, true)).value() == empty);
}

TEST_CASE("the JSON form is one line in a fixed order with quoted bytes") {
  tests::DocumentBuilder builder("a.txt", "Nöla Fir founded Tarnhub.");
  const EntityIndex nola = builder.entity("nola-fir", "Person", "Nöla Fir");
  const EntityIndex tarnhub = builder.entity("tarnhub", "Organization", "Tarnhub");
  builder.assertion(nola, "FOUNDED", tarnhub, "founded Tarnhub", 0.75);
  REQUIRE(
      to_json_line(builder.document(), false) ==
      R"({"doc":"a.txt","title":"","date":"","source":"","sha256":")" + std::string(64, '0') +
          R"(","speakers":[],"turns":[],"entities":[{"id":"nola-fir","type":"Person",)"
          R"("name":"Nöla Fir","aliases":[],"mentions":[{"start":0,"end":9,"text":"Nöla Fir",)"
          R"("kind":"name"}],"props":{}},{"id":"tarnhub","type":"Organization","name":"Tarnhub",)"
          R"("aliases":[],"mentions":[{"start":18,"end":25,"text":"Tarnhub","kind":"name"}],)"
          R"("props":{}}],"relations":[{"source":"nola-fir","type":"FOUNDED","target":"tarnhub",)"
          R"("props":{},"status":"asserted","evidence":[{"start":10,"end":25,)"
          R"("text":"founded Tarnhub"}],"sentence":{"start":10,"end":25},"speaker":null,)"
          R"("rule":"verb-pattern","confidence":0.75}],"metrics":[]})");
}

TEST_CASE("members that are unknown are passed over") {
  std::string json = sample_json();
  json.insert(1, R"("extra":{"x":[1,{}]},)");
  REQUIRE(parse_document_json(json).value() == sample_document());
}

TEST_CASE("what is no JSON is malformed") {
  for (const char* text : {"", " ", "{", "[1,]", "{\"doc\":\"\\ud800\"}", "{\"doc\":\"\xff\"}",
                           "{\"doc\":1e999}", "nul"}) {
    REQUIRE_THAT(error_of(text), Catch::StartsWith("not JSON: "));
  }
  REQUIRE_THAT(error_of("{\n\"doc\" \"x\"}"), Catch::Contains("line 2"));
}

TEST_CASE("other JSON is malformed by what is missing") {
  for (const char* text : {"[]", "1", "null", "\"x\""}) {
    REQUIRE(error_of(text) == "the document: not an object");
  }
  REQUIRE(error_of("{}") == "doc: missing");
  REQUIRE(error_of(to_json_line(sample_document(), false)) == "text: missing");
}

TEST_CASE("deep nesting is refused before any tree is built") {
  const std::string open(2'000'000, '[');
  REQUIRE(error_of(open) == "JSON nests deeper than 16");
  REQUIRE_THAT(error_after(R"("ticker":"ZVT")", "\"ticker\":" + open), Catch::Contains("deeper"));
  // Brackets inside a string nest nothing.
  DocumentGraph document = sample_document();
  document.title = "\\\"[[[[[[[[[[[[[[[[[[[[[";
  REQUIRE(parse_document_json(to_json_line(document, true)).value() == document);
}

TEST_CASE("a wrong member is named with its place") {
  REQUIRE(error_after(R"("doc":"talks/ada.md")", R"("doc":7)") == "doc: not a string");
  REQUIRE(error_after(R"("turns":[)", R"("turns":null,"was":[)") == "turns: not an array");
  REQUIRE(error_after(R"("speaker":1)", R"("speaker":-1)") ==
          "turns[1].speaker: not a whole number from 0 to 4294967295");
  REQUIRE(error_after(R"("speaker":1)", R"("speaker":99999999999999999999999)") ==
          "turns[1].speaker: not a whole number from 0 to 4294967295");
  REQUIRE(error_after(R"("speaker":1)", R"("speaker":1.5)") ==
          "turns[1].speaker: not a whole number from 0 to 4294967295");
  REQUIRE(error_after(R"("kind":"nominal")", R"("kind":"noun")") ==
          "entities[1].mentions[2].kind: unknown");
  REQUIRE(error_after(R"("aliases":["ZV")", R"("aliases":[{})") ==
          "entities[1].aliases[0]: not a string");
  REQUIRE(error_after(R"("ticker":"ZVT")", R"("ticker":null)") ==
          "entities[3].props.ticker: not a boolean, number, string or list");
  REQUIRE(error_after(R"("ticker":"ZVT")", R"("ticker":18446744073709551615)") ==
          "entities[3].props.ticker: above the largest integer");
  REQUIRE(error_after(R"("props":{"title":"head"})", R"("props":3)") ==
          "relations[0].props: not an object");
  REQUIRE(error_after(R"("status":"hearsay")", R"("status":"gossip")") ==
          "relations[1].status: unknown");
  REQUIRE(error_after(R"("value":2000000.0)", R"("value":"many")") ==
          "metrics[0].value: not a number");
}

TEST_CASE("references must lead somewhere and quotes must match") {
  REQUIRE(error_after(R"("source":"ada-quill")", R"("source":"eve")") ==
          "relations[0].source: no such entity");
  REQUIRE(error_after(R"("entity":"ada-quill")", R"("entity":"eve")") ==
          "speakers[0].entity: no such entity");
  REQUIRE(error_after(R"("id":"zenvault")", R"("id":"ada-quill")") == "entities[1].id: used twice");
  REQUIRE(error_after(R"("text":"Lisbon")", R"("text":"Madrid")") ==
          "entities[2].mentions[0].text: not the bytes of the document there");
  REQUIRE(error_after(R"("evidence":[)", R"("evidence":[],"was":[)") ==
          "relations[0].evidence: not exactly one quote");
}

TEST_CASE("the room's README shows a document that reads") {
  const auto readme =
      read_file(std::filesystem::path(TALKGRAPH_TEST_DIRECTORY) / "../../graph/README.md");
  REQUIRE(readme);
  const auto begin = readme->find("```json\n") + 8;
  const auto document = parse_document_json(
      std::string_view(*readme).substr(begin, readme->find("```", begin) - begin));
  REQUIRE(document);
  REQUIRE(document->entities.size() == 2);
  REQUIRE(slice(document->text, document->metrics[0].evidence.quote) == "300 members");
}

TEST_CASE("mutilated JSON is read or refused, never anything else") {
  const std::string whole = sample_json();
  std::mt19937 random(20210307);
  const std::string_view pieces[] = {"",     "\"", "{",          "]",  ",",
                                     "null", "-1", "4294967296", "\\", "\xc3"};
  for (int round = 0; round < 3000; ++round) {
    std::string json = whole;
    const std::size_t at = random() % json.size();
    json.replace(at, random() % 4, pieces[random() % std::size(pieces)]);
    if (random() % 8 == 0) json.resize(at);
    const auto document = parse_document_json(json);
    if (document) {
      to_json_line(*document, true);
    } else {
      REQUIRE(document.error().code == ErrorCode::kMalformed);
    }
  }
}
