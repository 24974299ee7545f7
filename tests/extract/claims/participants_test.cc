#include <algorithm>
#include <catch2/catch.hpp>

#include "claims_fixture.h"

using namespace talkgraph;
using namespace talkgraph::extract;

namespace {

// For whom "we" stands when Ivo Lindt says it at the end; empty for nobody.
std::string home(const std::string& lead, const std::string& question, const std::string& answer) {
  MarkedTranscript transcript;
  if (!lead.empty()) transcript.lead(lead);
  const auto result = transcript.asks("Pia Holm|Person", question)
                          .says("Ivo Lindt|Person", answer + " We like rain.")
                          .read();
  const auto references = result.references();
  for (auto line = references.rbegin(); line != references.rend(); ++line) {
    if (line->starts_with("We=")) return line->substr(3);
  }
  return {};
}

}  // namespace

TEST_CASE("we is the organisation where the speaker has an office, as the lead tells it") {
  const std::string hello = "Hello.";
  CHECK(home("Today's guest is [Ivo Lindt|Person], COO of [Tarvo|Exchange].", hello, "Hi.") ==
        "Tarvo");
  CHECK(home("[Tarvo|Exchange]'s chief executive officer [Ivo Lindt|Person] was our guest.", hello,
             "Hi.") == "Tarvo");
  CHECK(home("[Tarvo|Exchange] COO [Ivo Lindt|Person] was our guest.", hello, "Hi.") == "Tarvo");
  CHECK(home("We met [Ivo Lindt|Person], the co-founder and CEO of [Tarvo|Exchange].", hello,
             "Hi.") == "Tarvo");
  CHECK(home("Before [Ivo Lindt|Person] became Chief Operating Officer of [Tarvo|Exchange], he "
             "spent five years at [Fennick|Organization].",
             hello, "Hi.") == "Tarvo");
  CHECK(home("The guests were [Ivo Lindt|Person], Co-Founder of [Tarvo|Organization], and "
             "[Jana Rukh|Person], Head of Growth.",
             hello, "Hi.") == "Tarvo");
}

TEST_CASE("we is the organisation of which the speaker says so") {
  const std::string hello = "Hello.";
  for (const std::string introduction :
       {"I'm the COO of [Tarvo|Exchange].", "I run [Tarvo|Exchange].",
        "I founded [Tarvo|Exchange] in 2019.", "I work at [Tarvo|Exchange].",
        "Ivo from [Tarvo|Exchange].", "Here at [Tarvo|Exchange] it rains.",
        "My company [Tarvo|Exchange] is small.", "Our exchange, [Tarvo|Exchange], is small.",
        "I joined [Tarvo|Exchange] in early 2021.", "I've been at [Tarvo|Exchange] for six years.",
        "I'm responsible for listings at [Tarvo|Exchange]."}) {
    INFO(introduction);
    const std::string marked = introduction.starts_with("Ivo")
                                   ? "[Ivo Lindt|Person]" + introduction.substr(3)
                                   : introduction;
    CHECK(home("", hello, marked) == "Tarvo");
  }
}

TEST_CASE("we is the organisation with which the speaker is addressed") {
  CHECK(home("", "You run [Tarvo|Exchange], right?", "Yes.") == "Tarvo");
  CHECK(home("", "Welcome [Ivo Lindt|Person], CEO of [Tarvo|Exchange].", "Thanks.") == "Tarvo");
  CHECK(home("", "How is life at your company, [Tarvo|Exchange]?", "Good.") == "Tarvo");
  CHECK(home("", "What do you do as the CTO of [Tarvo|Exchange]?", "I write.") == "Tarvo");
}

TEST_CASE("we is never an organisation that the speaker has left") {
  const std::string hello = "Hello.";
  for (const std::string history :
       {"Before that I was a senior engineer at [Fennick|Organization].",
        "I spent five years at [Fennick|Organization].",
        "Earlier I ran the payments desk of [Fennick|Organization].",
        "After [Fennick|Organization] I wanted something else.",
        "I was at [Fennick|Organization], and before that at [Orbel|Organization].",
        "I'm a former trader at [Fennick|Organization].",
        "I started my career at [Fennick|Organization].",
        "I left [Fennick|Organization] last year.", "I used to work at [Fennick|Organization]."}) {
    INFO(history);
    CHECK(home("", hello, history).empty());
    CHECK(home("", hello, history + " I work for [Tarvo|Exchange] today.") == "Tarvo");
  }
}

TEST_CASE("a present office outweighs other ties, and a tie what the talk is about") {
  const std::string hello = "Hello.";
  CHECK(home("", hello,
             "I founded [Orbel|Organization] and [Fennick|Organization]. Today I'm CEO of "
             "[Tarvo|Exchange].") == "Tarvo");
  CHECK(home("A conversation with [Orbel|Organization] about rain.", hello, "Hi.") == "Orbel");
  CHECK(home("A conversation with [Orbel|Organization] about rain.", hello,
             "I work at [Tarvo|Exchange].") == "Tarvo");
}

TEST_CASE("each speaker of a panel speaks for their own organisation") {
  const auto result =
      MarkedTranscript()
          .asks("Pia Holm|Person", "Please introduce yourselves.")
          .says("Ivo Lindt|Person", "I run [Tarvo|Exchange]. We like rain.")
          .says("Jana Rukh|Person", "I'm a partner at [Orbel Ventures|Organization]. We like sun.")
          .read();
  const auto references = result.references();
  CHECK(std::count(references.begin(), references.end(), "We=Tarvo") == 1);
  CHECK(std::count(references.begin(), references.end(), "We=Orbel Ventures") == 1);
}

TEST_CASE("a heading that names an event with place and date tells who took part") {
  const auto result = MarkedTranscript()
                          .lead("Panel: rain - [Harbor Summit|Event], [Oslo|Place], 2024-03-14")
                          .lead("[Ivo Lindt|Person] (VP Listings, [Tarvo|Exchange])")
                          .asks("Pia Holm|Person", "Hello.")
                          .says("Ivo Lindt|Person", "Hi.")
                          .read();
  CHECK(
      *result.claim("Ivo Lindt PARTICIPATED_IN Harbor Summit").properties.at("date").as_string() ==
      "2024-03-14");
  CHECK_NOTHROW(result.claim("Harbor Summit LOCATED_IN Oslo"));
  CHECK(*result.claim("Ivo Lindt WORKS_FOR Tarvo").properties.at("title").as_string() ==
        "VP Listings");
}

TEST_CASE("an event that a heading names by itself is a subject, not a place to be") {
  const auto result = MarkedTranscript()
                          .lead("Rain after the [June Flood|Event]")
                          .asks("Pia Holm|Person", "Hello.")
                          .says("Ivo Lindt|Person", "Hi.")
                          .read();
  CHECK(result.relations() == std::vector<std::string>{"Pia Holm INTERVIEWED Ivo Lindt"});
}

TEST_CASE("of several titles the one that says more is kept") {
  const auto result =
      MarkedTranscript()
          .lead("[Ivo Lindt|Person] became Chief Operating Officer of [Tarvo|Exchange] in 2021.")
          .asks("Pia Holm|Person", "Hello.")
          .says("Ivo Lindt|Person", "I'm Ivo, COO at [Tarvo|Exchange].")
          .read();
  CHECK(*result.claim("Ivo Lindt WORKS_FOR Tarvo").properties.at("title").as_string() ==
        "Chief Operating Officer");
}

TEST_CASE("we is the company of which somebody is asked as of their own") {
  const auto asked = [](const std::string& question) {
    return MarkedTranscript()
        .asks("Pia Holm|Person", question)
        .says("Ivo Lindt|Person", "Fast, [Tarvo|Exchange] is.")
        .asks("Pia Holm|Person", "Is [Tarvo|Exchange] safe?")
        .says("Ivo Lindt|Person", "Yes. We have 300 students.")
        .read()
        .metrics();
  };
  CHECK(asked("How did you start [Tarvo|Exchange]?").size() == 1);
  CHECK(asked("What do you think of [Tarvo|Exchange]?").empty());
  CHECK(asked("Is it cold at [Tarvo|Exchange]?").empty());
}

TEST_CASE("we is the only exchange of the talk where somebody is asked of their users") {
  const auto told = [](const std::string& question, const std::string& lead) {
    return MarkedTranscript()
        .lead(lead)
        .asks("Pia Holm|Person", question)
        .says("Ivo Lindt|Person", "We have 300 students.")
        .read()
        .metrics();
  };
  const std::string lead =
      "[Tarvo|Exchange] did it. [Halde Labs|Organization] saw [Tarvo|Exchange].";
  CHECK(told("Did your user base grow?", lead).size() == 1);
  CHECK(told("Did the user base grow?", lead).empty());
  CHECK(told("Did your user base grow?", lead + " [Coinara|Exchange] did.").empty());
}

TEST_CASE("whoever says that we are at an event is there, and so is who is asked") {
  const auto result = MarkedTranscript()
                          .asks("Pia Holm|Person", "Hello. We're live at [Harbor Summit|Event].")
                          .says("Ivo Lindt|Person", "Hi.")
                          .read();
  CHECK(result.relations() == std::vector<std::string>{"Ivo Lindt PARTICIPATED_IN Harbor Summit",
                                                       "Pia Holm INTERVIEWED Ivo Lindt",
                                                       "Pia Holm PARTICIPATED_IN Harbor Summit"});
}

TEST_CASE("what is held under a company's name is held by it, what befalls it is not") {
  const auto events = [](const std::string& event) {
    return MarkedTranscript()
        .lead("[Ivo Lindt|Person] is the CEO of [Coinara|Exchange].")
        .lead("Many remember " + event + ".")
        .read()
        .relations();
  };
  CHECK(events("the [Coinara World Cup|Event]").size() == 2);
  CHECK(events("the [Coinara Hack|Event]").size() == 1);
}

TEST_CASE("whoever is a banking partner of a company does not work there") {
  const auto relations =
      MarkedTranscript()
          .lead("[Ivo Lindt|Person] of [Tarvo|Exchange] was asked.")
          .asks("Pia Holm|Person", "Hello.")
          .says("Ivo Lindt|Person",
                "We're the official crypto partner of the [Oslo Ski Club|Organization].")
          .says("Ivo Lindt|Person", "We listed [KRON|Asset].")
          .read()
          .relations();
  CHECK(relations == std::vector<std::string>{"Ivo Lindt WORKS_FOR Tarvo",
                                              "Pia Holm INTERVIEWED Ivo Lindt", "Tarvo LISTS KRON",
                                              "Tarvo PARTNERS_WITH Oslo Ski Club"});
}

TEST_CASE("whoever asks and says where they met was there with who is asked") {
  const auto met = [](bool asked) {
    MarkedTranscript talk;
    if (asked) {
      talk.asks("Pia Holm|Person", "We met at [Harbor Summit|Event].");
      talk.says("Ivo Lindt|Person", "Yes.");
    } else {
      talk.asks("Pia Holm|Person", "And?");
      talk.says("Ivo Lindt|Person", "We met at [Harbor Summit|Event].");
    }
    return talk.read().relations();
  };
  CHECK(met(true).size() == 3);
  CHECK(met(false).size() == 1);
}

TEST_CASE("who moves a company does not move themselves") {
  const auto result =
      MarkedTranscript()
          .lead("[Ivo Lindt|Person] ran a shop before moving the company to [Peru|Place].")
          .read();
  CHECK(result.relations().empty());
}
