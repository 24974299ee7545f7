#include <algorithm>
#include <catch2/catch.hpp>

#include "claims_fixture.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using Lines = std::vector<std::string>;

TEST_CASE("in an article the head of a company is so of the one that it is about") {
  const auto result = MarkedTranscript()
                          .lead(
                              "[Halde Labs|Organization] opened a school in May. \"It is small,\" "
                              "CEO [Ivo Lindt|Person] told the guests.")
                          .read();
  CHECK(result.relations() == Lines{"Ivo Lindt WORKS_FOR Halde Labs"});
  CHECK(result.claim("Ivo Lindt WORKS_FOR Halde Labs").properties.at("title") == Value("CEO"));
}

TEST_CASE("whose title names a company, or who reports, heads no other one") {
  CHECK(MarkedTranscript()
            .lead("[Halde Labs|Organization] grew. Reporter [Runa Berg|Person] wrote about it.")
            .read()
            .relations()
            .empty());
  CHECK(MarkedTranscript()
            .lead("[Halde Labs|Organization] grew. CEO [Ivo Lindt|Person] of "
                  "[Coinara|Exchange] was glad.")
            .read()
            .relations() == Lines{"Ivo Lindt WORKS_FOR Coinara"});
}

TEST_CASE("the firm of an article is the one that it is about, also a paragraph later") {
  const auto result = MarkedTranscript()
                          .lead("[Halde Labs|Organization] makes locks.")
                          .lead("In May, the small firm launched a key called [Lumo|Product].")
                          .read();
  CHECK(result.relations() == Lines{"Halde Labs OFFERS Lumo"});
}

TEST_CASE("on a page of questions and answers I and we are the guest and their company") {
  const auto result =
      MarkedTranscript()
          .lead("[Ivo Lindt|Person] is the founder of [Halde Labs|Organization].")
          .lead("How did you begin?")
          .lead("I worked at [Varn Bank|Organization]. Then we launched [Lumo|Product].")
          .read();
  CHECK(result.relations() == Lines{"Halde Labs OFFERS Lumo", "Ivo Lindt FOUNDED Halde Labs",
                                    "Ivo Lindt WORKS_FOR Varn Bank"});
}

TEST_CASE("they and their are not a company before where the sentence has a subject of its own") {
  const auto result =
      MarkedTranscript()
          .asks("Pia Holm|Person", "And the others?")
          .says("Mara Quist|Person",
                "[Coinara|Exchange] is a friend. Orbel became a client; [Ivo Lindt|Person], who "
                "runs their business in [Peru|Place], helped.")
          .read();
  const auto relations = result.relations();
  CHECK(std::find(relations.begin(), relations.end(), "Ivo Lindt WORKS_FOR Coinara") ==
        relations.end());
}

TEST_CASE("a company that was called one's own is what it means next") {
  const auto result = MarkedTranscript()
                          .lead("[Ivo Lindt|Person] is the founder of [Halde Labs|Organization].")
                          .asks("Pia Holm|Person",
                                "You were at [Harbor Summit|Event]. Your company announced that "
                                "it was acquired by [Coinara|Exchange].")
                          .says("Ivo Lindt|Person", "Yes, that is right.")
                          .read();
  const auto relations = result.relations();
  CHECK(std::find(relations.begin(), relations.end(), "Coinara ACQUIRED Halde Labs") !=
        relations.end());
}

TEST_CASE("what somebody invented stays a product") {
  const auto result =
      MarkedTranscript().lead("[Ivo Lindt|Person], inventor of [Lumo|Product], was asked.").read();
  CHECK(result.relations() == Lines{"Ivo Lindt CREATED Lumo"});
}
