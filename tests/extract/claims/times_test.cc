#include <catch2/catch.hpp>

#include "claims_fixture.h"

using namespace talkgraph;
using namespace talkgraph::extract;

namespace {

// What Mara Quist of Nordbit says on a day, or on a day that nothing tells.
MarkedTranscript::Result said_on(const std::string& date, const std::string& marked) {
  return MarkedTranscript()
      .dated(date)
      .lead("[Mara Quist|Person], COO, [Nordbit|Exchange], was asked by [Pia Holm|Person].")
      .asks("Pia Holm|Person", "Good morning.")
      .says("Mara Quist|Person", marked)
      .read();
}

bool has(const MarkedTranscript::Result& result, const std::string& claim, const std::string& key) {
  return result.claim(claim).properties.contains(key);
}

}  // namespace

TEST_CASE("a date belongs to the clause in which it is told") {
  const auto joined =
      say("We operate in [Peru|Place], and in May 2023 we opened an office in [Chile|Place].");
  CHECK_FALSE(has(joined, "Nordbit OPERATES_IN Peru", "since"));
  CHECK(joined.claim("Nordbit OPERATES_IN Chile").properties.at("since") == Value("2023-05"));

  const auto before =
      say("Before [Ivo Lindt|Person] came to [Coinara|Exchange] in 2023, he ran the desk of "
          "[Varn Bank|Organization].");
  CHECK_FALSE(has(before, "Ivo Lindt WORKS_FOR Varn Bank", "since"));

  const auto founding =
      say("Before founding [Halde Labs|Organization] in 2019, [Ivo Lindt|Person] worked at "
          "[Varn Bank|Organization].");
  CHECK_FALSE(has(founding, "Ivo Lindt WORKS_FOR Varn Bank", "since"));

  const auto born =
      say("[Ivo Lindt|Person] is the founder of [Halde Labs|Organization], born in 1977 in Oslo.");
  CHECK_FALSE(has(born, "Ivo Lindt FOUNDED Halde Labs", "date"));

  const auto opening = say("Back in May 2022, we launched [Lumo|Product].");
  CHECK(opening.claim("Nordbit OFFERS Lumo").properties.at("since") == Value("2022-05"));
}

TEST_CASE("what is told beside a name and its title dates something else") {
  const auto result = say(
      "In 2021 we bought [Halde Labs|Organization], and its founder [Ivo Lindt|Person] now leads "
      "[Nordbit|Exchange].");
  CHECK_FALSE(has(result, "Ivo Lindt FOUNDED Halde Labs", "date"));
  CHECK_FALSE(has(result, "Ivo Lindt WORKS_FOR Nordbit", "since"));
  CHECK(result.claim("Nordbit ACQUIRED Halde Labs").properties.at("date") == Value("2021"));
}

TEST_CASE("each post has the dates that stand with it") {
  const auto posts =
      say("[Ivo Lindt|Person] was an engineer at [Halde Labs|Organization] from 2009 to 2012, and "
          "held various positions at [Varn Bank|Organization] from 2003 to 2009.");
  CHECK(posts.claim("Ivo Lindt WORKS_FOR Varn Bank").properties.at("since") == Value("2003"));
  CHECK(posts.claim("Ivo Lindt WORKS_FOR Halde Labs").properties.at("until") == Value("2012"));
  const auto sold =
      say("[Ivo Lindt|Person], who is the founder of [Halde Labs|Organization], a company that was "
          "sold in 2020, laughed.");
  CHECK_FALSE(has(sold, "Ivo Lindt FOUNDED Halde Labs", "date"));
  const auto second = say(
      "[Ivo Lindt|Person] is the CEO of [Halde Labs|Organization], a lender, and also the owner "
      "of [Varn Bank|Organization] since May 2020.");
  CHECK_FALSE(has(second, "Ivo Lindt WORKS_FOR Halde Labs", "since"));
  const auto spent =
      say("On July 5, 2023, [Ivo Lindt|Person] (IL), [Coinara|Exchange]'s CEO, took questions.");
  CHECK_FALSE(has(spent, "Ivo Lindt WORKS_FOR Coinara", "since"));
}

TEST_CASE("brackets behind a name do not part a date from what it dates") {
  const auto result =
      say("In May 2022 we launched [Lumo|Product] (our wallet) and entered [Peru|Place].");
  CHECK(result.claim("Nordbit OPERATES_IN Peru").properties.at("since") == Value("2022-05"));
}

TEST_CASE("a text without a date was said before what it speaks of as to come") {
  const std::string facts =
      "I joined [Nordbit|Exchange] in March 2024. In September of this year we launched "
      "[Lumo|Product]. ";
  const auto since = [](const MarkedTranscript::Result& result) {
    return result.claim("Nordbit OFFERS Lumo").properties.at("since");
  };
  CHECK(since(said_on("", facts + "It will be everywhere in January 2026.")) == Value("2025-09"));
  CHECK(since(said_on("", facts + "It will be everywhere in May 2025.")) == Value("2025-09"));
  CHECK(since(said_on("", facts)) == Value("September"));
  CHECK(since(said_on("", facts + "It will be everywhere in January 2040.")) == Value("September"));
  CHECK(since(said_on("2024-12-01", facts + "It will be everywhere in January 2026.")) ==
        Value("2024-09"));
}

TEST_CASE("where one is while one speaks is as old as the text") {
  const auto result = said_on("2024-05-17", "We are here at [Harbor Summit|Event].");
  CHECK(result.claim("Mara Quist PARTICIPATED_IN Harbor Summit").properties.at("date") ==
        Value("2024-05"));
  const auto undated = said_on("", "We are here at [Harbor Summit|Event].");
  CHECK_FALSE(has(undated, "Mara Quist PARTICIPATED_IN Harbor Summit", "date"));
}

TEST_CASE("of several things each has the date right behind it") {
  const auto dates = say("We launched [Lumo|Product] in 2017 and [Kestrel|Product] in 2019.");
  CHECK(dates.claim("Nordbit OFFERS Lumo").properties.at("since") == Value("2017"));
  CHECK(dates.claim("Nordbit OFFERS Kestrel").properties.at("since") == Value("2019"));
}
