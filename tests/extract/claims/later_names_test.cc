// Things named in a sentence of their own, lists that end with others, and names that stand
// beside a company without being its own.
#include <catch2/catch.hpp>

#include "claims_fixture.h"

using namespace talkgraph::extract;

namespace {

using Told = std::vector<std::string>;

// What Mara Quist's words claim, beside that she is interviewed and works for Nordbit.
Told told(const std::string& text) {
  Told claims = say(text).relations();
  std::erase(claims, "Mara Quist WORKS_FOR Nordbit");
  std::erase(claims, "Pia Holm INTERVIEWED Mara Quist");
  return claims;
}

}  // namespace

TEST_CASE("what a speaker made may be named in the next sentence") {
  CHECK(told("I quit my job and built a small tool for payrolls. It's called [Kestrel|Product].") ==
        Told{"Mara Quist CREATED Kestrel"});
  CHECK(told("We started working on a new wallet. We call it [Lumo|Product].") ==
        Told{"Nordbit OFFERS Lumo"});
  CHECK(told("We launched a token for our traders. The name is [VRN|Asset].") ==
        Told{"Nordbit ISSUES VRN"});
  CHECK(
      told("She told me to take a rest and write a library. It is now called [Kestrel|Product].") ==
      Told{"Mara Quist CREATED Kestrel"});
}

TEST_CASE("what others made, or nobody did, is not the speaker's by its name") {
  for (const std::string text :
       {"I met a man who built a tool. It's called [Kestrel|Product].",
        "We did not build a tool. It's called [Kestrel|Product].",
        "We want to build a tool one day. It's called [Kestrel|Product].",
        "I built a tool called Fern. It's called [Kestrel|Product] by nobody.",
        "We built a tool for him. He likes it. It's called [Kestrel|Product]."}) {
    INFO(text);
    CHECK(told(text) == Told{});
  }
}

TEST_CASE("a list may end with others that nobody names") {
  for (const std::string rest : {"and hundreds of others", ", Fern and many more",
                                 "and 28 other firms", ", Fern, Moss, and so many others"}) {
    INFO(rest);
    CHECK(told("Companies like [Varn Post|Organization] " + rest +
               " use [Halde Labs|Organization] to move files.") ==
          Told{"Varn Post USES Halde Labs"});
  }
}

TEST_CASE("others' things are not a company's own because it speaks of them") {
  for (const std::string text :
       {"We know what your Fern or [Kestrel|Product] is worth.",
        "We hand out the cards through [Kestrel|Product].",
        "[Kestrel|Product] integrated with us at once.", "[Nordbit Website|Product]"}) {
    INFO(text);
    CHECK(told(text) == Told{});
  }
}

TEST_CASE("where an app is found is not what its company offers") {
  const auto result = MarkedTranscript()
                          .lead("[Ivo Lindt|Person] is the CEO of [Tarvo|Exchange].")
                          .asks("Pia Holm|Person", "Where can we get it?")
                          .says("Ivo Lindt|Person",
                                "We offer the [Tarvo Wallet|Product]. [iOS|Product!]. "
                                "[Twitter|Product!].")
                          .read();
  for (const std::string& relation : result.relations()) CHECK(relation != "Tarvo OFFERS iOS");
}
