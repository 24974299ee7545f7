#include <algorithm>
#include <catch2/catch.hpp>

#include "claims/pairs/candidate_pairs.h"
#include "claims/rules/pair_model.h"
#include "claims_fixture.h"

using namespace talkgraph;
using namespace talkgraph::extract;

namespace {

const std::string kSale =
    "[Larkfield Systems|Organization] was sold off to "
    "[Korbel Corporation|Organization] in 2009.";

std::size_t pairs_of(const std::string& marked) {
  const auto result = MarkedTranscript().lead(marked).read();
  const TokenizedText text = tokenize(result.transcript);
  const TextView view(result.transcript, text, result.names, test_resources().words());
  return candidate_pairs(view, text.sentences.front()).size();
}

}  // namespace

TEST_CASE("what no pattern describes is told by a model, as surely as it is of it") {
  const auto result = MarkedTranscript().lead(kSale).read();
  const Assertion& sale = result.claim("Korbel Corporation ACQUIRED Larkfield Systems");
  CHECK(sale.evidence.rule == "learned-pair");
  CHECK(sale.evidence.confidence >= 0.7);
  CHECK(sale.evidence.confidence <= 1);
  CHECK(sale.properties.at("date") == Value("2009"));
}

TEST_CASE("the model claims nothing of what is denied, supposed or asked") {
  for (const char* sentence : {"[Larkfield Systems|Organization] was never sold off to "
                               "[Korbel Corporation|Organization].",
                               "If [Larkfield Systems|Organization] was sold off to "
                               "[Korbel Corporation|Organization], nobody would notice.",
                               "Was [Larkfield Systems|Organization] sold off to "
                               "[Korbel Corporation|Organization]?"}) {
    INFO(sentence);
    CHECK(MarkedTranscript().lead(sentence).read().relations().empty());
  }
}

TEST_CASE("what a rule claims in talk is doubted where those who read such talk never signed it") {
  const auto has = [](const std::string& text, const std::string& line) {
    const auto lines = say(text).relations();
    return std::find(lines.begin(), lines.end(), line) != lines.end();
  };
  CHECK(has("I work on [Lumo|Product].", "Mara Quist OFFERS Lumo"));
  // That is nobody's own.
  CHECK_FALSE(has("I work on [Bitcoin Core|Product].", "Mara Quist OFFERS Bitcoin Core"));
  // What is said the other way round is not doubted, whatever else joins the two.
  CHECK(
      has("[Bitcoin Core|Product] is used by us, and we saw that [Bitcoin Core|Product] has bugs.",
          "Nordbit USES Bitcoin Core"));
}

TEST_CASE("what is delisted is not listed, however alike the sentences are") {
  const auto lines = say("In May we listed [Zelt|Asset], and we delisted [Kron|Asset] a year ago, "
                         "because the bank was not happy with it.")
                         .relations();
  CHECK(std::count(lines.begin(), lines.end(), "Nordbit LISTS Zelt") == 1);
  CHECK(std::count(lines.begin(), lines.end(), "Nordbit LISTS Kron") == 0);
}

TEST_CASE("the model is asked of two different things, one of them named") {
  CHECK(pairs_of("[Ivo Lindt|Person] met [Runa Berg|Person] in [Lisbon|Place].") == 3);
  CHECK(pairs_of("[Ivo Lindt|Person] told [Ivo Lindt|Person] so.") == 0);
  CHECK(pairs_of("Nobody met [Runa Berg|Person].") == 0);
}

TEST_CASE("a kind of pair has a name and a direction") {
  const auto kind = parse_pair_kind("FOUNDED<");
  REQUIRE(kind);
  CHECK(kind->relation == "FOUNDED");
  CHECK(kind->turned);
  CHECK(pair_kind_name(*kind) == "FOUNDED<");
  CHECK_FALSE(parse_pair_kind("FOUNDED"));
  CHECK_FALSE(parse_pair_kind("<"));
}

TEST_CASE("a pair is legal as the ontology has it, and one way round if it has no direction") {
  const Ontology& ontology = test_ontology();
  CHECK(is_legal_pair(ontology, {"FOUNDED", false}, "Person", "Organization"));
  CHECK_FALSE(is_legal_pair(ontology, {"FOUNDED", true}, "Person", "Organization"));
  CHECK(is_legal_pair(ontology, {"FOUNDED", true}, "Organization", "Person"));
  CHECK(is_legal_pair(ontology, {"RELATED_TO", false}, "Person", "Person"));
  CHECK_FALSE(is_legal_pair(ontology, {"RELATED_TO", true}, "Person", "Person"));
  CHECK_FALSE(is_legal_pair(ontology, {"NO_SUCH", false}, "Person", "Person"));
}

TEST_CASE("a model of something else is refused") {
  const auto loaded = PairModel::load(TALKGRAPH_TEST_MODELS "/tagger.bin");
  REQUIRE_FALSE(loaded);
  CHECK(loaded.error().code == ErrorCode::kCorrupt);
}

TEST_CASE("in talk the model tells what is used, and who seeks a post has none") {
  const auto told = [](const char* said) {
    auto found = MarkedTranscript()
                     .lead("[Mara Quist|Person] is COO of [Nordbit|Exchange].")
                     .asks("Pia Holm|Person", "Tell us more.")
                     .says("Mara Quist|Person", said)
                     .read()
                     .relations();
    return std::count_if(found.begin(), found.end(), [](const std::string& line) {
      return line.ends_with("Halde Labs") || line.ends_with("Postgres");
    });
  };
  CHECK(told("I run all my tests on [Postgres|Product] and everybody likes it.") == 1);
  CHECK(told("I applied for a job at [Halde Labs|Organization].") == 0);
  CHECK(told("They offered me a post at [Halde Labs|Organization].") == 0);
}
