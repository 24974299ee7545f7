// Posts told in articles and above interviews.
#include <algorithm>
#include <catch2/catch.hpp>

#include "claims_fixture.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using Lines = std::vector<std::string>;

TEST_CASE("cards above a text tell who asked whom, and for whom") {
  CHECK(MarkedTranscript()
            .lead("Interviewer: [Pia Holm|Person], [Harbour Weekly|Organization]")
            .lead("Guest: [Ivo Lindt|Person], CEO of [Coinara|Exchange]")
            .read()
            .relations() == Lines{"Ivo Lindt WORKS_FOR Coinara", "Pia Holm INTERVIEWED Ivo Lindt",
                                  "Pia Holm WORKS_FOR Harbour Weekly"});
}

TEST_CASE("a line about somebody tells all their posts") {
  CHECK(MarkedTranscript()
            .asks("Pia Holm|Person", "Hello.")
            .says("Ivo Lindt|Person",
                  "Founder of [Coinara|Exchange], expert of trading, former head of risk of "
                  "[Varn Bank|Organization].")
            .read()
            .relations() == Lines{"Ivo Lindt FOUNDED Coinara", "Ivo Lindt WORKS_FOR Varn Bank",
                                  "Pia Holm INTERVIEWED Ivo Lindt"});
}

TEST_CASE("who says on a page without speakers what they are at the company is its head") {
  CHECK(MarkedTranscript()
            .lead("[Ivo Lindt|Person] is the CEO of [Coinara|Exchange].")
            .lead("So I'm the CEO of [Coinara|Exchange]. I worked at [Varn Bank|Organization].")
            .lead("I worked at [Halde Labs|Organization].")
            .read()
            .relations() == Lines{"Ivo Lindt WORKS_FOR Coinara", "Ivo Lindt WORKS_FOR Varn Bank"});
}

TEST_CASE("a post is held at the exchange of which an article tells") {
  CHECK(MarkedTranscript()
            .lead("[Coinara|Exchange] grew. [Ivo Lindt|Person], chief executive of the exchange, "
                  "was glad.")
            .read()
            .relations() == Lines{"Ivo Lindt WORKS_FOR Coinara"});
}
