#include <catch2/catch.hpp>

#include "claims/rules/pattern.h"
#include "claims/rules/type_needs.h"
#include "claims_fixture.h"

using namespace talkgraph;
using namespace talkgraph::extract;

namespace {

Result<RelationPattern> parse(const std::string& line) {
  Words words = test_resources().words();
  return parse_pattern(line, words);
}

}  // namespace

TEST_CASE("a pattern's elements are read from one line") {
  const auto pattern = parse("?S:Person .. [<launch|roll>] out? ,..3 @be O's");
  REQUIRE(pattern.has_value());
  REQUIRE(pattern->elements.size() == 7);
  CHECK(pattern->anchor == 2);
  CHECK(pattern->elements[0].names_only);
  CHECK(pattern->elements[0].types == std::set<std::string, std::less<>>{"Person"});
  CHECK(pattern->elements[1].limit == 8);
  CHECK_FALSE(pattern->elements[1].passes_commas);
  CHECK(pattern->elements[2].words.contains("launching"));
  CHECK(pattern->elements[2].words.contains("rolled"));
  CHECK(pattern->elements[3].optional);
  CHECK(pattern->elements[4].limit == 3);
  CHECK(pattern->elements[4].passes_commas);
  CHECK(pattern->elements[5].words.contains("were"));
  CHECK(pattern->elements[6].possessive);
}

TEST_CASE("a pattern needs one source, one target and one anchor") {
  CHECK_FALSE(parse("S uses O").has_value());
  CHECK_FALSE(parse("S [uses]").has_value());
  CHECK_FALSE(parse("S [uses] [with] O").has_value());
  CHECK_FALSE(parse("S S [uses] O").has_value());
  CHECK_FALSE(parse("S [O] uses").has_value());
  CHECK_FALSE(parse("S [uses] ..x O").has_value());
  CHECK_FALSE(parse("S [@nosuchclass] O").has_value());
  CHECK(parse("S [uses] O").has_value());
}

TEST_CASE("English verbs are inflected by their spelling") {
  const Words& words = test_resources().words();
  CHECK(words.forms("launch") ==
        std::vector<std::string>{"launch", "launches", "launched", "launching"});
  CHECK(words.forms("use") == std::vector<std::string>{"use", "uses", "used", "using"});
  CHECK(words.forms("carry") ==
        std::vector<std::string>{"carry", "carries", "carried", "carrying"});
  CHECK(words.forms("build") == std::vector<std::string>{"build", "builds", "built", "building"});
}

TEST_CASE("data that lacks a word class is rejected") {
  const auto words = Words::parse(R"({"classes": {}, "irregular": {}, "verbs": []})", "w.json");
  REQUIRE_FALSE(words.has_value());
  CHECK(words.error().code == ErrorCode::kMalformed);
  CHECK(words.error().place.file == "w.json");
  CHECK_FALSE(Words::parse("nonsense", "w.json").has_value());
}

TEST_CASE("an answer that leaves out its subject is of who gives it, and a question's is not") {
  CHECK(say("Yeah, then joined [Halde Labs|Organization].").relations() ==
        std::vector<std::string>{"Mara Quist WORKS_FOR Halde Labs", "Mara Quist WORKS_FOR Nordbit",
                                 "Pia Holm INTERVIEWED Mara Quist"});
  CHECK(MarkedTranscript()
            .asks("Pia Holm|Person", "Then joined [Halde Labs|Organization].")
            .says("Ivo Lindt|Person", "Hello.")
            .read()
            .relations() == std::vector<std::string>{"Pia Holm INTERVIEWED Ivo Lindt"});
}

TEST_CASE("a rule needs what none but a mention of the sentence can fill") {
  const Ontology& ontology = test_ontology();
  auto pattern = parse("S .. [<launch>] .. ?O:Product");
  REQUIRE(pattern.has_value());
  pattern->relation = "OFFERS";
  const auto needs = needs_of(*pattern, ontology);
  REQUIRE(needs.size() == 1);  // who launched may be elided
  CHECK(needs[0].by_name);
  CHECK(needs[0].types == TypeMask{1} << ontology.entity_type_rank("Product"));

  pattern = parse("[<launch>] O by S");
  REQUIRE(pattern.has_value());
  pattern->relation = "OFFERS";
  const auto both = needs_of(*pattern, ontology);
  REQUIRE(both.size() == 2);
  CHECK_FALSE(both[0].by_name);
  CHECK((both[0].types & needs[0].types) != 0);
  CHECK((both[1].types & needs[0].types) == 0);  // no product offers

  pattern = parse("~S:Organization [<launch>] T O");
  REQUIRE(pattern.has_value());
  pattern->relation = "OFFERS";
  const auto titled = needs_of(*pattern, ontology);
  REQUIRE(titled.size() == 1);
  CHECK(titled[0].types == ~TypeMask{0});
}
