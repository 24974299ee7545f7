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

TEST_CASE("what follows a post behind commas and conjunctions is the same person's career") {
  const auto result =
      MarkedTranscript()
          .lead(
              "[Runa Berg|Person] runs [Halde Labs|Organization]. She was a trader at "
              "[Varn Bank|Organization] (VB), headed up sales for Asia at [Coinara|Exchange], "
              "before becoming a federal prosecutor at [Oslo Court|Organization], and is on the "
              "board of [Bitfjord|Exchange].")
          .read();
  CHECK(result.relations() == Lines{"Runa Berg WORKS_FOR Bitfjord", "Runa Berg WORKS_FOR Coinara",
                                    "Runa Berg WORKS_FOR Halde Labs",
                                    "Runa Berg WORKS_FOR Oslo Court",
                                    "Runa Berg WORKS_FOR Varn Bank"});
  CHECK(result.claim("Runa Berg WORKS_FOR Oslo Court").properties.at("title") ==
        Value("prosecutor"));
}

TEST_CASE("a career ends where somebody else, or something else, is spoken of") {
  CHECK(MarkedTranscript()
            .lead("[Runa Berg|Person] was a trader at [Varn Bank|Organization], and nobody "
                  "there had heard of [Coinara|Exchange].")
            .read()
            .relations() == Lines{"Runa Berg WORKS_FOR Varn Bank"});
  CHECK(MarkedTranscript()
            .lead("[Runa Berg|Person] was a trader at [Varn Bank|Organization], before the CEO of "
                  "[Coinara|Exchange] fired her.")
            .read()
            .relations() == Lines{"Runa Berg WORKS_FOR Varn Bank"});
  CHECK(MarkedTranscript()
            .lead("[Runa Berg|Person] was a trader at [Varn Bank|Organization], which lent money "
                  "to [Coinara|Exchange].")
            .read()
            .relations() == Lines{"Runa Berg WORKS_FOR Varn Bank"});
  for (const std::string_view rest :
       {", led by [Coinara|Exchange] in its last round.", ", and a critic of [Coinara|Exchange].",
        " and a friend of the founder of [Coinara|Exchange].", ", at [Coinara|Exchange]'s request.",
        ", and worked with [Coinara|Exchange] on a fund."}) {
    INFO(rest);
    CHECK(MarkedTranscript()
              .lead("[Runa Berg|Person] is the CEO of [Varn Bank|Organization]" + std::string(rest))
              .read()
              .relations() == Lines{"Runa Berg WORKS_FOR Varn Bank"});
  }
}

TEST_CASE("in prose he is who was interviewed, or whom alone the paragraph before names") {
  CHECK(MarkedTranscript()
            .lead("Our reporter [Runa Berg|Person] spoke to [Ivo Lindt|Person]. He founded "
                  "[Halde Labs|Organization].")
            .read()
            .relations() ==
        Lines{"Ivo Lindt FOUNDED Halde Labs", "Runa Berg INTERVIEWED Ivo Lindt"});
  CHECK(MarkedTranscript()
            .lead("[Ivo Lindt|Person] lives by the sea. It was a cold day.")
            .lead("Long ago he founded [Halde Labs|Organization].")
            .read()
            .relations() == Lines{"Ivo Lindt FOUNDED Halde Labs"});
  CHECK(MarkedTranscript()
            .lead("[Ivo Lindt|Person] wrote to [Runa Berg|Person].")
            .lead("Long ago he founded [Halde Labs|Organization].")
            .read()
            .relations()
            .empty());
}

TEST_CASE("on a page of questions and answers you are the guest, and your company theirs") {
  const auto result = MarkedTranscript()
                          .lead("[Ivo Lindt|Person] is the founder of [Halde Labs|Organization].")
                          .lead("You worked at [Varn Bank|Organization] before. What was it like?")
                          .lead("It was loud.")
                          .read();
  CHECK(result.relations() ==
        Lines{"Ivo Lindt FOUNDED Halde Labs", "Ivo Lindt WORKS_FOR Varn Bank"});
}

TEST_CASE("their head of something is a company's, whatever else the sentence names") {
  const auto result = MarkedTranscript()
                          .lead(
                              "[Halde Labs|Organization] helps other companies and their "
                              "customers. Today [Ivo Lindt|Person], their Chief Product "
                              "Officer, is here.")
                          .read();
  CHECK(result.relations() == Lines{"Ivo Lindt WORKS_FOR Halde Labs"});
}

TEST_CASE("a line that names a person, a post and a company is read where nobody talks, too") {
  CHECK(MarkedTranscript()
            .lead("[Ivo Lindt|Person], Head of Cards & Loans, [Halde Labs|Organization]")
            .read()
            .relations() == Lines{"Ivo Lindt WORKS_FOR Halde Labs"});
  CHECK(MarkedTranscript()
            .lead("[Ivo Lindt|Person], [Halde Labs|Organization]")
            .read()
            .relations()
            .empty());
}

TEST_CASE("a turn that is nothing but posts tells those of its label, unless it answers") {
  CHECK(MarkedTranscript()
            .lead("The guests of today.")
            .says("Ivo Lindt|Person",
                  "Founder of [Halde Labs|Organization], former head of sales "
                  "at [Coinara|Exchange]")
            .read()
            .relations() == Lines{"Ivo Lindt FOUNDED Halde Labs", "Ivo Lindt WORKS_FOR Coinara"});
  CHECK(MarkedTranscript()
            .asks("Pia Holm|Person", "Who is Tom?")
            .says("Ivo Lindt|Person", "Founder of [Halde Labs|Organization].")
            .read()
            .relations() == Lines{"Pia Holm INTERVIEWED Ivo Lindt"});
}

TEST_CASE("what describes a company is not what its founder founded or made") {
  CHECK(MarkedTranscript()
            .lead("[Ivo Lindt|Person] is the co-founder of the [Bitcoin|Asset] company "
                  "[Coinara|Exchange].")
            .read()
            .relations() == Lines{"Ivo Lindt FOUNDED Coinara"});
}

TEST_CASE("who leaves one post for another, and who has two boards, has both") {
  CHECK(MarkedTranscript()
            .lead("[Ivo Lindt|Person], the former head of sales at [Varn Bank|Organization], left "
                  "the trade to become the now CEO of the broker [Coinara|Exchange].")
            .read()
            .relations() == Lines{"Ivo Lindt WORKS_FOR Coinara", "Ivo Lindt WORKS_FOR Varn Bank"});
  CHECK(MarkedTranscript()
            .lead("[Runa Berg|Person] is a lawyer at [Varn Bank|Organization], is on the boards of "
                  "[Coinara|Exchange] and [Bitfjord|Exchange].")
            .read()
            .relations() == Lines{"Runa Berg WORKS_FOR Bitfjord", "Runa Berg WORKS_FOR Coinara",
                                  "Runa Berg WORKS_FOR Varn Bank"});
  CHECK(MarkedTranscript()
            .lead("[Runa Berg|Person] is a lawyer at [Varn Bank|Organization], and "
                  "[Coinara|Exchange] sued her.")
            .read()
            .relations() == Lines{"Runa Berg WORKS_FOR Varn Bank"});
}

TEST_CASE("a career goes on behind what one made and what one was besides") {
  CHECK(MarkedTranscript()
            .lead("[Ivo Lindt|Person] is the founder of [Fjordchain|Network], the creator of the "
                  "[Lumo|Product] contract language and the founder of [Halde Labs|Organization].")
            .read()
            .relations() == Lines{"Ivo Lindt CREATED Lumo", "Ivo Lindt FOUNDED Fjordchain",
                                  "Ivo Lindt FOUNDED Halde Labs"});
  CHECK(MarkedTranscript()
            .lead("[Ivo Lindt|Person] worked at [Varn Bank|Organization], and was founder and "
                  "partial owner of the gambling website [Coinara|Exchange].")
            .read()
            .relations() == Lines{"Ivo Lindt FOUNDED Coinara", "Ivo Lindt WORKS_FOR Varn Bank"});
}

TEST_CASE("the exchange of an article is also what somebody founded, and whose officer one is") {
  CHECK(MarkedTranscript()
            .lead("[Coinara|Exchange] grew. [Ivo Lindt|Person], who founded the exchange in May, "
                  "was glad.")
            .read()
            .relations() == Lines{"Ivo Lindt FOUNDED Coinara"});
  CHECK(MarkedTranscript()
            .lead("[Coinara|Exchange] grew. [Ivo Lindt|Person], the company's president, was glad.")
            .read()
            .relations() == Lines{"Ivo Lindt WORKS_FOR Coinara"});
  CHECK(MarkedTranscript()
            .lead("[Coinara|Exchange] grew. We met [Ivo Lindt|Person], one of the exchange's "
                  "co-founders.")
            .read()
            .relations() == Lines{"Ivo Lindt FOUNDED Coinara"});
}

TEST_CASE("an article's founders and new officers are so of the company that it is about") {
  CHECK(MarkedTranscript()
            .lead("[Coinara|Exchange] grew. The founders, [Ivo Lindt|Person] and "
                  "[Runa Berg|Person], were glad.")
            .read()
            .relations() == Lines{"Ivo Lindt FOUNDED Coinara", "Runa Berg FOUNDED Coinara"});
  CHECK(MarkedTranscript()
            .lead("[Coinara|Exchange] grew. [Ivo Lindt|Person] took over as CEO in May.")
            .read()
            .relations() == Lines{"Ivo Lindt WORKS_FOR Coinara"});
  CHECK(MarkedTranscript()
            .lead("[Coinara|Exchange] grew. [Ivo Lindt|Person] never became CEO in May.")
            .read()
            .relations()
            .empty());
}
