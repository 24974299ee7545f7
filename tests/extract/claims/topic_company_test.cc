#include <catch2/catch.hpp>

#include "claims_fixture.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using Lines = std::vector<std::string>;

namespace {

// The figures of an answer of Ivo Lindt, who works for an organisation, behind a paragraph.
Lines answered(const std::string& lead, const std::string& answer) {
  return MarkedTranscript()
      .lead("[Ivo Lindt|Person] is the CEO of [Halde Labs|Organization]. " + lead)
      .asks("Pia Holm|Person", "And then?")
      .says("Ivo Lindt|Person", answer)
      .read()
      .metrics();
}

}  // namespace

TEST_CASE("figures in sentences that speak of the company are its own where it is the topic") {
  CHECK(answered("", "With us there are 34 lending silos by now.") ==
        Lines{"Halde Labs: lending silos = 34"});
  CHECK(answered("", "There are 34 lending silos by now.").empty());
  // It is about the network, and who answers only works somewhere.
  CHECK(answered("[Fjordchain|Network] is old, [Fjordchain|Network] is slow. Few love "
                 "[Fjordchain|Network], some hate [Fjordchain|Network].",
                 "With us there are 34 lending silos by now.")
            .empty());
}

TEST_CASE("figures of other people's things stay theirs") {
  CHECK(answered("", "My desk has 34 paper clips.").empty());
  CHECK(answered("", "[Coinara|Exchange] is big: 34 lending silos.").empty());
  CHECK(answered("", "Then [Seedly|Product] came. It shows 34 lending silos.").empty());
  CHECK(answered("", "Your report shows 34 lending silos.").empty());
}

TEST_CASE("what a company is said to be is no other company") {
  const auto result = MarkedTranscript()
                          .lead("[Ivo Lindt|Person] is the CEO of [Coinara|Exchange].")
                          .lead("[Coinara|Exchange] is a crypto exchange with 2.3 million users.")
                          .asks("Pia Holm|Person", "Hello.")
                          .says("Ivo Lindt|Person", "Hello.")
                          .read();
  CHECK(result.metrics() == Lines{"Coinara: users = 2300000"});
}
