#include "evaluate/evaluation.h"

#include <catch2/catch.hpp>

using namespace talkgraph;
using namespace talkgraph::evaluate;

namespace {

const Ontology& ontology() {
  static const Ontology kOntology =
      *Ontology::load(std::string(TALKGRAPH_TEST_DATA) + "/ontology.json");
  return kOntology;
}

constexpr std::string_view kText =
    "Mara Quist runs Nordbit, a rival of Halde Labs. Nordbit has 20 offices in Oslo.";

Span span_of(std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(kText.find(words));
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

DocumentEntity entity(std::string id, std::string type, std::string name) {
  DocumentEntity made{std::move(id), std::move(type), std::move(name), {}, {}, {}};
  made.mentions.push_back({span_of(made.name), MentionKind::kName});
  return made;
}

Assertion assertion(EntityIndex source, std::string type, EntityIndex target) {
  Assertion made;
  made.source = source;
  made.type = std::move(type);
  made.target = target;
  made.evidence.quote = made.evidence.sentence = span_of("Mara Quist runs Nordbit");
  return made;
}

GoldDocument gold_document() {
  GoldDocument gold;
  gold.entities = {{"e1", "Person", "Mara Quist", {"Mara Quist"}, {}, false},
                   {"e2", "Exchange", "Nordbit", {"Nordbit"}, {}, false},
                   {"e3", "Organization", "Halde Labs", {"Halde Labs"}, {}, false},
                   {"e4", "Place", "Oslo", {"Oslo"}, {}, true}};
  gold.relations = {{0, "WORKS_FOR", 1, {{"since", "2021-05"}}, "", false},
                    {1, "COMPETES_WITH", 2, {}, "a rival of Halde Labs", false}};
  gold.metrics = {{1, "offices", 20, "", "20 offices", false}};
  gold.speakers = {{"Mara", 0, "interviewer"}};
  return gold;
}

DocumentGraph found_document() {
  DocumentGraph found;
  found.text = kText;
  found.entities = {entity("mara", "Person", "Mara Quist"), entity("nord", "Exchange", "Nordbit"),
                    entity("halde", "Organization", "Halde Labs")};
  found.entities[1].mentions.push_back({{static_cast<std::uint32_t>(kText.rfind("Nordbit")),
                                         static_cast<std::uint32_t>(kText.rfind("Nordbit") + 7)},
                                        MentionKind::kName});
  found.speakers = {{"Mara", 0, "host"}};
  return found;
}

std::vector<std::string> mistakes(const Evaluation& evaluation) {
  std::vector<std::string> lines;
  for (const Mistake& mistake : evaluation.mistakes) {
    lines.push_back(std::string(measure_name(mistake.measure)) + " " +
                    std::string(problem_name(mistake.problem)) + ": " + mistake.what);
  }
  return lines;
}

}  // namespace

TEST_CASE("What agrees with the annotation is right, either way round where symmetric") {
  DocumentGraph found = found_document();
  found.assertions = {assertion(0, "WORKS_FOR", 1), assertion(2, "COMPETES_WITH", 1)};
  found.assertions[0].properties["since"] = "2021";
  MetricAssertion offices;
  offices.subject = 1;
  offices.measure = "number of offices";
  offices.value = 20.05;
  offices.evidence.quote = span_of("20 offices");
  found.metrics = {offices};
  const Evaluation evaluation = evaluate::evaluate(gold_document(), found, ontology());
  for (std::size_t i = 0; i < kMeasures; ++i) {
    INFO(measure_name(static_cast<Measure>(i)));
    CHECK(evaluation.scores[i].total.f1() == 1.0);
    CHECK(evaluation.scores[i].total.right > 0);
  }
  CHECK(evaluation.mistakes.empty());
  CHECK(evaluation.ungrounded == 0);
}

TEST_CASE("What differs from the annotation is listed by kind and place") {
  DocumentGraph found = found_document();
  found.entities[1].type = "Network";
  found.entities.push_back(entity("rival", "Person", "rival"));
  found.entities.push_back(entity("oslo", "Organization", "Oslo"));
  found.assertions = {assertion(0, "WORKS_FOR", 1), assertion(0, "FOUNDED", 1)};
  found.speakers[0].role = "guest";
  const Evaluation evaluation = evaluate::evaluate(gold_document(), found, ontology());
  CHECK(mistakes(evaluation) ==
        std::vector<std::string>{
            "entity wrong type: Nordbit, which is: Exchange", "entity spurious: rival",
            "props missing: Mara Quist -WORKS_FOR-> Nordbit {since: 2021-05}, found without",
            "relation spurious: Mara Quist -FOUNDED-> Nordbit",
            "relation missing: Nordbit -COMPETES_WITH-> Halde Labs",
            "metric missing: Nordbit: offices = 20.0",
            "speaker missing: Mara, found as guest: Mara Quist"});
  CHECK(evaluation.mistakes[1].place == span_of("rival"));
  CHECK(evaluation.mistakes[4].place == span_of("a rival of Halde Labs"));
  const Score& entities = evaluation.score(Measure::kEntity);
  CHECK(entities.total.right == 2);
  CHECK(entities.total.spurious == 2);
  CHECK(entities.total.missing == 1);
  CHECK(entities.by_type.at("Exchange").missing == 1);
  CHECK(entities.by_type.at("Network").spurious == 1);
  CHECK(entities.by_type.at("Person").right == 1);
}

TEST_CASE("A second entity for one thing is a duplicate") {
  DocumentGraph found = found_document();
  found.entities.push_back(found.entities[1]);
  found.entities.back().id = "nord-2";
  const Evaluation evaluation = evaluate::evaluate(gold_document(), found, ontology());
  REQUIRE_FALSE(evaluation.mistakes.empty());
  CHECK(mistakes(evaluation).front() == "entity duplicate: Nordbit");
  CHECK(evaluation.score(Measure::kEntity).total.spurious == 1);
}

TEST_CASE("Claims without a place in the text are counted") {
  DocumentGraph found = found_document();
  found.assertions = {assertion(0, "WORKS_FOR", 1)};
  found.assertions[0].evidence.quote = {5, 5};
  CHECK(evaluate::evaluate(gold_document(), found, ontology()).ungrounded == 1);
}

TEST_CASE("Sums add counts of every type") {
  const Evaluation one = evaluate::evaluate(gold_document(), found_document(), ontology());
  Evaluation sum;
  add_scores(sum, one);
  add_scores(sum, one);
  CHECK(sum.score(Measure::kEntity).total.right == 6);
  CHECK(sum.score(Measure::kMention).by_type.at("Exchange").right == 4);
}
