#include <catch2/catch.hpp>

#include "claims_fixture.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using Lines = std::vector<std::string>;

namespace {

const std::string kIntro = "[Mara Quist|Person], COO, [Nordbit|Exchange], was asked.";

MarkedTranscript interview() {
  return MarkedTranscript().lead(kIntro);
}

}  // namespace

TEST_CASE("I and my are the speaker, we and our the speaker's organisation") {
  CHECK(say("I like my work, and our users like us.").references() ==
        Lines{"I=Mara Quist", "my=Mara Quist", "our=Nordbit", "us=Nordbit"});
}

TEST_CASE("we is nobody when everybody is meant") {
  CHECK(say("As we all know, it rains.").references().empty());
}

TEST_CASE("we is nobody when nothing is known of the speaker's work") {
  const auto result = MarkedTranscript()
                          .asks("Pia Holm|Person", "Hello.")
                          .says("Ivo Lindt|Person", "We launched it.")
                          .read();
  CHECK(result.references().empty());
}

TEST_CASE("we is never the company that was left") {
  const auto result =
      MarkedTranscript()
          .asks("Pia Holm|Person", "Hello.")
          .says("Ivo Lindt|Person",
                "I worked for [Fennick|Organization] for years. We launched things.")
          .read();
  CHECK(result.references() == Lines{"I=Ivo Lindt"});
}

TEST_CASE("a title may name a region or a subject as its field") {
  const auto result =
      MarkedTranscript()
          .lead("Interview with [Mara Quist|Person], Head of [Korea|Place] at [Nordbit|Exchange].")
          .asks("Pia Holm|Person", "Hello.")
          .says("Mara Quist|Person", "Our users like it.")
          .read();
  CHECK(result.references() == Lines{"Our=Nordbit"});
}

TEST_CASE("who says we at a company speaks for it") {
  const auto result =
      MarkedTranscript()
          .asks("Pia Holm|Person", "Hello.")
          .says("Ivo Lindt|Person",
                "At [Halde Labs|Organization], we test. We launched [Lumo|Product].")
          .read();
  CHECK(result.references() == Lines{"we=Halde Labs", "We=Halde Labs"});
  CHECK(result.relations() == Lines{"Halde Labs OFFERS Lumo", "Ivo Lindt WORKS_FOR Halde Labs",
                                    "Pia Holm INTERVIEWED Ivo Lindt"});
}

TEST_CASE("an organisation that speaks is meant by its own we") {
  const auto result = MarkedTranscript()
                          .asks("Pia Holm|Person", "Hello.")
                          .says("Halde Labs|Organization", "We are many.")
                          .read();
  CHECK(result.references() == Lines{"We=Halde Labs"});
}

TEST_CASE("you is the one who answers, and your exchange their organisation") {
  const auto result = interview()
                          .asks("Pia Holm|Person", "You joined early. Your exchange grew.")
                          .says("Mara Quist|Person", "Yes.")
                          .read();
  CHECK(result.references() == Lines{"You=Mara Quist", "Your=Nordbit"});
}

TEST_CASE("you is nobody when anybody is meant, or when the one who answers says it") {
  const auto result = interview()
                          .asks("Pia Holm|Person", "When you buy it, fees are low.")
                          .says("Mara Quist|Person", "You pay nothing.")
                          .read();
  CHECK(result.references().empty());
}

TEST_CASE("he is the one person named before, and nobody when two were named") {
  CHECK(MarkedTranscript().lead("[Ivo Lindt|Person] is tall. He sings.").read().references() ==
        Lines{"He=Ivo Lindt"});
  CHECK(MarkedTranscript()
            .lead("[Ivo Lindt|Person] met [Runa Berg|Person]. She sings.")
            .read()
            .references()
            .empty());
}

TEST_CASE("the platform is the speaker's exchange, the exchange rate is nothing") {
  CHECK(say("The platform grew.").references() == Lines{"The platform=Nordbit"});
  CHECK(say("Watch the exchange rate.").references().empty());
}

TEST_CASE("this event is the event named last") {
  CHECK(say("It was [Harbor Summit|Event]. Many came to this event.").references() ==
        Lines{"this event=Harbor Summit"});
}

TEST_CASE("mentions stay ascending and disjoint when references join them") {
  const auto result = say("We met [Ivo Lindt|Person] at our office and he liked [Lumo|Product].");
  const auto& mentions = result.names.mentions;
  REQUIRE(mentions.size() > 5);
  for (std::size_t i = 1; i < mentions.size(); ++i) {
    CHECK(mentions[i - 1].tokens.end <= mentions[i].tokens.begin);
    CHECK(mentions[i - 1].span.end <= mentions[i].span.begin);
  }
}

TEST_CASE("this company is one's own where one started it") {
  CHECK(say("We started this company at home.").references() ==
        Lines{"We=Nordbit", "this company=Nordbit"});
  CHECK(say("I like this company a lot.").references() == Lines{"I=Mara Quist"});
}

TEST_CASE("a thing with founders is the company that an article is about") {
  CHECK(MarkedTranscript()
            .lead("[Coinara|Exchange] grew. We met one of the protocol's co-founders.")
            .read()
            .references() == Lines{"the protocol=Coinara"});
}

TEST_CASE("what we have both of is the company's") {
  CHECK(say("We have both spot and futures.").references() == Lines{"We=Nordbit"});
  CHECK(say("We have both seen it.").references().empty());
}

TEST_CASE("the exchange behind another one's name is that one") {
  CHECK(say("[Coinara|Exchange], the exchange founded in May, grew.").references().empty());
}

TEST_CASE("a team that one joins is that of the company just named") {
  CHECK(say("I met [Ivo Lindt|Person], CEO of [Halde Labs|Organization], a lab backed by "
            "[Varn Bank|Organization]. I joined the team.")
            .references() == Lines{"I=Mara Quist", "I=Mara Quist", "the team=Halde Labs"});
  CHECK(say("We like [Halde Labs|Organization]. The team works hard.").references() ==
        Lines{"We=Nordbit"});
}

TEST_CASE("my company by its name is the speaker's, not its own") {
  CHECK(say("They came to my company [Nordbit|Exchange].").references() == Lines{"my=Mara Quist"});
}

TEST_CASE("he is still who was named before a few words without anybody") {
  CHECK(say("I bought it from [Ivo Lindt|Person]. Core developer. He laughed.").references() ==
        Lines{"I=Mara Quist", "He=Ivo Lindt"});
}

TEST_CASE("the company who did something is another one") {
  CHECK(say("We know [Halde Labs|Organization]. Take the company who hired him.")
            .references()
            .empty());
}
