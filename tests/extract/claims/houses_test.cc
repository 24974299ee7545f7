#include <catch2/catch.hpp>

#include "claims_fixture.h"

using namespace talkgraph;
using namespace talkgraph::extract;

namespace {

// For whom "we" stands when Ivo Lindt says it behind the answer; empty for nobody.
std::string house_of(const std::string& lead, const std::string& question,
                     const std::string& answer) {
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

TEST_CASE("we is the company that the speaker has, runs or belongs to with others") {
  const std::string hello = "Hello.";
  for (const std::string answer :
       {"My co-founders at [Tarvo|Exchange] agree.", "I have a company called [Tarvo|Exchange].",
        "[Tarvo|Exchange], we are a small house.", "We are [Tarvo|Exchange], a small house.",
        "So, at [Tarvo|Exchange] we like wind.",
        "It is fine, for example, at [Tarvo|Exchange], we like wind."}) {
    INFO(answer);
    CHECK(house_of("", hello, answer) == "Tarvo");
  }
  for (const std::string answer :
       {"We own an exchange called [Tarvo|Exchange].", "We are [Tarvo|Exchange] users.",
        "I came back and I found [Tarvo|Organization].",
        "It was told at noon at [Tarvo|Organization], we heard.",
        "The people at [Tarvo|Exchange] told us."}) {
    INFO(answer);
    CHECK(house_of("", hello, answer) != "Tarvo");
  }
}

TEST_CASE("we is the company that the one who asks speaks of as the guest's") {
  for (const std::string question :
       {"What are you and your team at [Tarvo|Exchange] up to?",
        "What are you guys at [Tarvo|Exchange] up to?",
        "How did you come up with the idea for [Tarvo|Exchange]?",
        "Where were you when you were starting [Tarvo|Exchange]?",
        "What is new from a [Tarvo|Exchange] point of view?",
        "Today we have [Ivo Lindt|Person] with us, from [Tarvo|Exchange]. How are you?",
        "What is [Tarvo|Exchange]?", "Could you tell us a bit more about [Tarvo|Exchange]?"}) {
    INFO(question);
    CHECK(house_of("", question, "[Tarvo|Exchange] is small.") == "Tarvo");
  }
  for (const std::string question :
       {"What do you think of [Tarvo|Exchange]?", "Do you like the idea of [Tarvo|Exchange]?",
        "What is [Tarvo|Exchange] doing wrong?"}) {
    INFO(question);
    CHECK(house_of("", question, "[Tarvo|Exchange] is small.") != "Tarvo");
  }
}

TEST_CASE("we is the company from which a lead says that the guests come") {
  const std::string hello = "Hello.";
  for (const std::string lead :
       {"With me are both co-founders of [Tarvo|Exchange].",
        "[Ivo Lindt|Person] joins us to discuss [Tarvo|Exchange].",
        "[Ivo Lindt|Person]'s company [Tarvo|Exchange] is small.",
        "[Ivo Lindt|Person] is one of the people behind [Tarvo|Exchange]."}) {
    INFO(lead);
    CHECK(house_of(lead, hello, "Hi.") == "Tarvo");
  }
}

TEST_CASE("we of a time at a house that was left is that house in the sentence alone") {
  const auto said = MarkedTranscript()
                        .asks("Pia Holm|Person", "Hello.")
                        .says("Ivo Lindt|Person",
                              "I run [Tarvo|Exchange]. When I was at [Fennick|Organization], we "
                              "sold wind. Here we sell rain.")
                        .read();
  const std::vector<std::string> expected = {"I=Ivo Lindt", "I=Ivo Lindt", "we=Fennick",
                                             "we=Tarvo"};
  CHECK(said.references() == expected);
}

TEST_CASE("several who are spoken to are their company in what companies do") {
  const auto asked = [](const std::string& question) {
    const auto references = MarkedTranscript()
                                .lead("[Ivo Lindt|Person] is the CEO of [Tarvo|Exchange].")
                                .asks("Pia Holm|Person", question)
                                .says("Ivo Lindt|Person", "Yes.")
                                .read()
                                .references();
    return references.empty() ? std::string() : references.front();
  };
  CHECK(asked("You guys integrated with [Orbel|Organization]?") == "You=Tarvo");
  CHECK(asked("You've got offices in [Peru|Place]?") == "You=Tarvo");
  CHECK(asked("You guys met [Pia Holm|Person]?") == "You=Ivo Lindt");
  CHECK(asked("You've got a house in [Peru|Place]?") == "You=Ivo Lindt");
}

TEST_CASE("he is the guest where the host tells of today's guest") {
  const auto result =
      MarkedTranscript()
          .asks("Pia Holm|Person",
                "Today's guest in the studio knows rain. He is a partner at [Tarvo|Organization].")
          .says("Ivo Lindt|Person", "Hi.")
          .read();
  const auto references = result.references();
  REQUIRE(!references.empty());
  CHECK(references.front() == "He=Ivo Lindt");
}
