#include <algorithm>
#include <catch2/catch.hpp>

#include "claims_fixture.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using Lines = std::vector<std::string>;

namespace {

bool says(const MarkedTranscript::Result& result, const std::string& relation) {
  const auto relations = result.relations();
  return std::find(relations.begin(), relations.end(), relation) != relations.end();
}

}  // namespace

TEST_CASE("a title goes on behind its hyphens") {
  for (const std::string title : {"editor-in-chief", "editor in chief", "editor-at-large"}) {
    const auto result =
        MarkedTranscript()
            .asks("Pia Holm|Person", "Who are you?")
            .says("Ivo Lindt|Person", "I am the " + title + " of [Halde Labs|Organization].")
            .read();
    CHECK(result.claim("Ivo Lindt WORKS_FOR Halde Labs").properties.at("title") == Value(title));
  }
}

TEST_CASE("a title is kept as it was said") {
  const auto result =
      say("[Ivo Lindt|Person] is the Global Chief Sales Officer of [Coinara|Exchange].");
  CHECK(result.claim("Ivo Lindt WORKS_FOR Coinara").properties.at("title") ==
        Value("Global Chief Sales Officer"));
}

TEST_CASE("a claim keeps the date that its clause gives") {
  const auto joined = say("I joined [Coinara|Exchange] on January 2, 2024.");
  CHECK(joined.claim("Mara Quist WORKS_FOR Coinara").properties.at("since") == Value("2024-01-02"));
  const auto founded = say("[Ivo Lindt|Person] founded [Halde Labs|Organization] in 2016.");
  CHECK(founded.claim("Ivo Lindt FOUNDED Halde Labs").properties.at("date") == Value("2016"));
  const auto left = say("I left [Coinara|Exchange] in May 2022.");
  CHECK(left.claim("Mara Quist WORKS_FOR Coinara").properties.at("until") == Value("2022-05"));
}

TEST_CASE("what will be is planned, what is thought an opinion, what is told hearsay") {
  CHECK(say("We will launch [Lumo|Product].").claim("Nordbit OFFERS Lumo").status ==
        ClaimStatus::kPlanned);
  CHECK(say("I think [Coinara|Exchange] launched [Lumo|Product].")
            .claim("Coinara OFFERS Lumo")
            .status == ClaimStatus::kOpinion);
  CHECK(say("Reportedly [Coinara|Exchange] launched [Lumo|Product].")
            .claim("Coinara OFFERS Lumo")
            .status == ClaimStatus::kHearsay);
  CHECK(say("We launched [Lumo|Product].").claim("Nordbit OFFERS Lumo").status ==
        ClaimStatus::kAsserted);
}

TEST_CASE("denials, wishes, conditions and questions claim nothing") {
  for (const char* sentence :
       {"We did not launch [Lumo|Product].", "We hope to launch [Lumo|Product].",
        "If it sells, we launch [Lumo|Product].", "We could launch [Lumo|Product].",
        "Did we launch [Lumo|Product]?", "Let's say we launched [Lumo|Product]."}) {
    INFO(sentence);
    CHECK_FALSE(says(say(sentence), "Nordbit OFFERS Lumo"));
  }
}

TEST_CASE("what comes before the question is stated") {
  CHECK(says(say("Since we launched [Lumo|Product], how have users reacted?"),
             "Nordbit OFFERS Lumo"));
}

TEST_CASE("a denial does not reach the next clause") {
  CHECK(says(say("I don't sing, but we launched [Lumo|Product]."), "Nordbit OFFERS Lumo"));
  CHECK(says(say("We not only launched [Lumo|Product]."), "Nordbit OFFERS Lumo"));
}

TEST_CASE("claims never break the ontology's signatures") {
  const auto result =
      say("[Oslo|Place] launched [Lumo|Product], [Lumo|Product] founded [Oslo|Place], and "
          "[KRON|Asset] works at [Harbor Summit|Event].");
  for (const Assertion& assertion : result.claims.assertions) {
    const auto& entities = result.names.entities;
    CHECK(test_ontology().allows(entities[assertion.source].type, assertion.type,
                                 entities[assertion.target].type));
  }
  CHECK(result.relations() ==
        Lines{"Mara Quist WORKS_FOR Nordbit", "Pia Holm INTERVIEWED Mara Quist"});
}

TEST_CASE("evidence quotes the sentence, or the part of a long one that shows it") {
  const auto plain = say("It rained. We launched [Lumo|Product]. It rained.");
  const Evidence& shown = plain.claim("Nordbit OFFERS Lumo").evidence;
  CHECK(plain.quote(shown) == "We launched Lumo.");
  CHECK(shown.quote == shown.sentence);
  CHECK(plain.names.entities[shown.speaker.value()].name == "Mara Quist");

  std::string rest;
  for (int i = 0; i < 60; ++i) rest += "and rain, ";
  const auto wordy =
      say("There was " + rest + "and we launched [Lumo|Product], " + rest + "or so.");
  const Evidence& cut = wordy.claim("Nordbit OFFERS Lumo").evidence;
  CHECK(cut.quote.size() <= 200);
  CHECK(cut.sentence.contains(cut.quote));
  CHECK(wordy.quote(cut).find("we launched Lumo") != std::string::npos);
}

TEST_CASE("who asks has interviewed who answers, once, with a question as evidence") {
  const auto result = MarkedTranscript()
                          .asks("Pia Holm|Person", "Welcome. How are you?")
                          .says("Ivo Lindt|Person", "Fine.")
                          .asks("Pia Holm|Person", "And you?")
                          .says("Runa Berg|Person", "Fine too.")
                          .says("Ivo Lindt|Person", "Good.")
                          .read();
  CHECK(result.relations() ==
        Lines{"Pia Holm INTERVIEWED Ivo Lindt", "Pia Holm INTERVIEWED Runa Berg"});
  CHECK(result.claims.assertions.size() == 2);
  CHECK(result.quote(result.claim("Pia Holm INTERVIEWED Ivo Lindt").evidence) == "How are you?");
}

TEST_CASE("an interviewer without a name is the medium of the byline") {
  const auto result = MarkedTranscript()
                          .lead("[Ledger Gazette|Organization]")
                          .lead("[Halde Labs|Organization] is old.")
                          .asks("|", "How are you?")
                          .says("Ivo Lindt|Person", "Fine.")
                          .read();
  CHECK(result.relations() == Lines{"Ledger Gazette INTERVIEWED Ivo Lindt"});
}

TEST_CASE("those who are here in a place are located there") {
  const auto result = MarkedTranscript()
                          .asks("Pia Holm|Person", "So we're here together in [Oslo|Place].")
                          .says("Ivo Lindt|Person", "I'm here at [Harbor Summit|Event].")
                          .read();
  CHECK(says(result, "Pia Holm LOCATED_IN Oslo"));
  CHECK(says(result, "Ivo Lindt LOCATED_IN Oslo"));
  CHECK(says(result, "Ivo Lindt PARTICIPATED_IN Harbor Summit"));
  CHECK_FALSE(says(result, "Pia Holm PARTICIPATED_IN Harbor Summit"));
}

TEST_CASE("the stock characters of an explanation are nobody") {
  CHECK(say("[Alice|Person] uses [Lumo|Product] and pays [Bob|Person].").relations().size() == 2);
  CHECK(says(say("[Alice|Person] uses [Lumo|Product]."), "Alice USES Lumo"));
}

TEST_CASE("furniture and metadata state nothing") {
  auto quiet = MarkedTranscript().lead("[Ivo Lindt|Person] works at [Halde Labs|Organization].");
  CHECK(says(quiet.read(), "Ivo Lindt WORKS_FOR Halde Labs"));
  CHECK(quiet.zoned(Zone::kFurniture).read().relations().empty());
  CHECK(quiet.zoned(Zone::kMetadata).read().relations().empty());
}

TEST_CASE("the same transcript yields the same claims") {
  const std::string text =
      "In 2020 we launched [Lumo|Product] and [Wavefone|Product], with 5 million users in "
      "[Oslo|Place], and I joined [Coinara|Exchange].";
  const auto once = say(text);
  const auto again = say(text);
  CHECK(once.claims.assertions == again.claims.assertions);
  CHECK(once.claims.metrics == again.claims.metrics);
}

TEST_CASE("a line above the talk with a name and an organisation says who works where") {
  const auto found = MarkedTranscript()
                         .lead("[Ivo Lindt|Person], [Coinara|Exchange] - Moderator")
                         .lead("[Runa Berg|Person], head of research, [Halde Labs|Organization]")
                         .lead("[Pia Holm|Person] met [Vesterfund|Organization].")
                         .asks("Ivo Lindt|Person", "Shall we?")
                         .says("Runa Berg|Person", "[Pia Holm|Person], [Vesterfund|Organization].")
                         .read();
  CHECK(found.relations() == std::vector<std::string>{"Ivo Lindt INTERVIEWED Runa Berg",
                                                      "Ivo Lindt WORKS_FOR Coinara",
                                                      "Runa Berg WORKS_FOR Halde Labs"});
  CHECK(found.claim("Runa Berg WORKS_FOR Halde Labs").properties.at("title") ==
        Value("head of research"));
}

TEST_CASE("exchanges compared in one sentence are rivals") {
  CHECK(say("The market is not just [Coinara|Exchange] and [Skarnex|Exchange]; we are there too.")
            .claim("Nordbit COMPETES_WITH Coinara")
            .evidence.rule == "same-market");
}

TEST_CASE("a product said in one breath with we is the company's unless it says otherwise") {
  CHECK(say("For safety we insist on a transparent [Lumo|Product].")
            .claim("Nordbit OFFERS Lumo")
            .evidence.rule == "spoken-of-as-own");
  CHECK(
      say("We use [Lumo|Product] for mail. For safety we insist on [Lumo|Product].").relations() ==
      std::vector<std::string>{"Mara Quist WORKS_FOR Nordbit", "Nordbit USES Lumo",
                               "Pia Holm INTERVIEWED Mara Quist"});
}

TEST_CASE("the first assertion of a relationship bears what all of them say of it") {
  const auto found =
      say("I am the COO of [Coinara|Exchange]. I joined [Coinara|Exchange] in March 2021.");
  const auto& properties = found.claim("Mara Quist WORKS_FOR Coinara").properties;
  CHECK(properties.at("title") == Value("COO"));
  CHECK(properties.at("since") == Value("2021-03"));
}

TEST_CASE("a recognition keeps as what somebody was recognised") {
  const auto as = [](const std::string& text) {
    const auto said = say(text);
    const auto& properties = said.claim("Halde Labs RECOGNIZED Nordbit").properties;
    return *properties.at("as").as_string();
  };
  CHECK(as("[Halde Labs|Organization] ranked us as the third largest exchange last year.") ==
        "third largest exchange");
  CHECK(as("[Halde Labs|Organization] put us among the ten safest exchanges.") ==
        "among the ten safest exchanges");
  CHECK(as("[Halde Labs|Organization] named us Exchange of the Year.") == "Exchange of the Year");
}

TEST_CASE("a company that joins others is nobody's employment, and neither is a place of trouble") {
  CHECK_FALSE(says(say("We joined the [Safe Coin Alliance|Organization] in 2024."),
                   "Mara Quist WORKS_FOR Safe Coin Alliance"));
  CHECK(says(say("I joined the [Safe Coin Alliance|Organization] in 2024."),
             "Mara Quist WORKS_FOR Safe Coin Alliance"));
  CHECK_FALSE(says(say("After the hack at [Coinara|Exchange] we were careful."),
                   "Mara Quist WORKS_FOR Coinara"));
}

TEST_CASE("what was some weeks or months ago is dated by the text's own month") {
  const auto since = [](const std::string& when) {
    const auto result =
        MarkedTranscript()
            .dated("2024-06-05")
            .lead("[Mara Quist|Person], COO, [Nordbit|Exchange], was asked by [Pia Holm|Person].")
            .asks("Pia Holm|Person", "Good morning.")
            .says("Mara Quist|Person", "We launched [Lumo|Product] " + when + ".")
            .read();
    return result.claim("Nordbit OFFERS Lumo").properties.at("since");
  };
  CHECK(since("last month") == Value("2024-05"));
  CHECK(since("this week") == Value("2024-06"));
  CHECK(since("last week") == Value("2024-05"));
  CHECK(since("yesterday") == Value("2024-06-04"));
  CHECK(since("two weeks ago") == Value("2024-05"));
  CHECK(since("two months ago") == Value("2024-04"));
}

TEST_CASE("why something was done takes it for granted, unless who answers asks back") {
  const auto answered = [](const std::string& question, const std::string& answer) {
    const auto lines = MarkedTranscript()
                           .lead("[Mara Quist|Person], COO, [Nordbit|Exchange], was asked.")
                           .asks("Pia Holm|Person", question)
                           .says("Mara Quist|Person", answer)
                           .read()
                           .relations();
    return std::count_if(lines.begin(), lines.end(), [](const std::string& line) {
      return line.find(" ACQUIRED ") != std::string::npos;
    });
  };
  const std::string why = "Why did you acquire [Larkmill|Organization]?";
  CHECK(answered(why, "It was cheap.") == 1);
  CHECK(answered(why, "Who told you that?") == 0);
  CHECK(answered("How did you come to acquire [Larkmill|Organization]?", "They walked away.") == 0);
  CHECK(answered("Why are you selling [Larkmill|Organization] to [Coinara|Exchange]?",
                 "It is big.") == 0);
}

TEST_CASE("a description may end with the text") {
  CHECK(say("We acquired a small broker in [Oslo|Place]").relations() ==
        say("We acquired a small broker in [Oslo|Place].").relations());
}

TEST_CASE("titles one after another that lead to no employer stay apart") {
  std::string titles;
  for (int i = 0; i < 20000; ++i) titles += "CEO, ";
  CHECK(say("They said " + titles + "and so on.").relations() == say("They said so.").relations());
}

TEST_CASE("what one runs under one's own company's name is offered, not used") {
  CHECK(say("We run [Nordbit Vault|Product] for banks.").relations() ==
        Lines{"Mara Quist WORKS_FOR Nordbit", "Nordbit OFFERS Nordbit Vault",
              "Pia Holm INTERVIEWED Mara Quist"});
}

TEST_CASE("several titles lead to one employer behind a comma") {
  CHECK(say("[Ivo Lindt|Person], co-founder, and group CEO, [Coinara|Exchange], was there.")
            .relations() == Lines{"Ivo Lindt FOUNDED Coinara", "Ivo Lindt WORKS_FOR Coinara",
                                  "Mara Quist WORKS_FOR Nordbit",
                                  "Pia Holm INTERVIEWED Mara Quist"});
}

TEST_CASE("two that are joined before a verb of both are both meant") {
  CHECK(say("In terms of volume, [Peru|Place] and [Chile|Place] are leading.").relations().size() ==
        4);
}

TEST_CASE("what bears a company's name is its product unless that is denied") {
  const std::string claim = "Nordbit OFFERS Nordbit Vault";
  CHECK(says(say("The keys of those who trade lie in [Nordbit Vault|Product]."), claim));
  CHECK_FALSE(says(say("There will not be any [Nordbit Vault|Product]."), claim));
}
