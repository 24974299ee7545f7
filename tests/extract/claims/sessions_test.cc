#include <algorithm>
#include <catch2/catch.hpp>

#include "claims_fixture.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using Lines = std::vector<std::string>;

namespace {

MarkedTranscript::Result session(const std::string& opening) {
  return MarkedTranscript()
      .asks("Pia Holm|Person", opening)
      .says("Mara Quist|Person", "I am the COO of [Nordbit|Exchange].")
      .read();
}

}  // namespace

TEST_CASE("who answers in a session that is named took part in it") {
  CHECK(session("This is our [Harbor AMA|Event], who are you?").relations() ==
        Lines{"Mara Quist PARTICIPATED_IN Harbor AMA", "Mara Quist WORKS_FOR Nordbit",
              "Nordbit PARTICIPATED_IN Harbor AMA", "Pia Holm INTERVIEWED Mara Quist"});
}

TEST_CASE("another session than this one is nobody's") {
  CHECK(session("I heard of you at the last [Harbor AMA|Event], who are you?").relations().size() ==
        2);
  CHECK(session("There was the [Harbor Summit|Event], who are you?").relations().size() == 2);
}

TEST_CASE("a recap of an AMA is a text and no event of its own") {
  CHECK(session("This is the [AMA Recap|Event], who are you?").relations().size() == 2);
}

TEST_CASE("who hosts a show that a company makes does not offer it") {
  const auto lines =
      MarkedTranscript()
          .asks("Pia Holm|Person", "Welcome to [Nordbit Talks|Product]. Who are you?")
          .says("Mara Quist|Person", "I am the COO of [Nordbit|Exchange].")
          .read()
          .relations();
  CHECK(std::find(lines.begin(), lines.end(), "Nordbit OFFERS Nordbit Talks") != lines.end());
  CHECK(std::find(lines.begin(), lines.end(), "Pia Holm OFFERS Nordbit Talks") == lines.end());
}
