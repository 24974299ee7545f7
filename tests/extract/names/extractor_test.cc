#include <algorithm>
#include <catch2/catch.hpp>

#include "base/sha256.h"
#include "extract/extractor.h"

using namespace talkgraph;
using namespace talkgraph::extract;

namespace {

constexpr std::string_view kInterview =
    "Dialogue with Mira Lund of Quarntex Labs\n\n"
    "Ode Varga: Mira, how did Quarntex Labs begin?\n\n"
    "Mira Lund: We left Coinbase in 2019 and moved to Lisbon.\n\n"
    "Ode Varga: What was hard, Mira?\n\n"
    "Mira Lund: To wait. We had no bank for a year.\n";

const Ontology& ontology() {
  static const Result<Ontology> loaded =
      Ontology::load(std::filesystem::path(TALKGRAPH_TEST_DATA) / "ontology.json");
  REQUIRE(loaded);
  return *loaded;
}
const Extractor& extractor() {
  static const Result<Extractor> loaded = Extractor::load(TALKGRAPH_TEST_DATA, ontology());
  REQUIRE(loaded);
  return *loaded;
}

}  // namespace

TEST_CASE("what is extracted is valid and refers to the text") {
  const Result<DocumentGraph> document = extractor().extract(kInterview, "talks/lund.txt");
  REQUIRE(document);
  CHECK(validate(*document, ontology()));
  CHECK(document->id == "talks/lund.txt");
  CHECK(document->text == kInterview);
  CHECK(document->sha256 == sha256_hex(kInterview));
  REQUIRE(document->speakers.size() == 2);
  REQUIRE(document->speakers[1].entity);
  CHECK(document->entities[*document->speakers[1].entity].name == "Mira Lund");
  CHECK(document->turns.size() == 4);
}

TEST_CASE("a label that is also read for what it tells names its speaker once") {
  const Result<DocumentGraph> document = extractor().extract(
      "Ode Varga: How did it begin?\nMira Lund, founder of Quarntex Labs: With a bank.\n"
      "Ode Varga: And then?\nMira Lund: Then we moved.\n",
      "talks/lund.txt");
  REQUIRE(document);
  CHECK(validate(*document, ontology()));
  CHECK(std::any_of(document->assertions.begin(), document->assertions.end(),
                    [](const Assertion& said) { return said.type == "FOUNDED"; }));
}

TEST_CASE("the same transcript gives the same document") {
  const Result<DocumentGraph> first = extractor().extract(kInterview, "talks/lund.txt");
  const Result<DocumentGraph> second = extractor().extract(kInterview, "talks/lund.txt");
  REQUIRE(first);
  REQUIRE(second);
  CHECK(*first == *second);
}

TEST_CASE("an unreadable transcript is an error placed in its document") {
  const Result<DocumentGraph> empty = extractor().extract("", "talks/empty.txt");
  REQUIRE_FALSE(empty);
  CHECK(empty.error().code == ErrorCode::kEmptyInput);
  CHECK(empty.error().place.file == "talks/empty.txt");
}

TEST_CASE("missing data is an error, not an empty list") {
  CHECK_FALSE(Extractor::load("/nonexistent", ontology()));
}
