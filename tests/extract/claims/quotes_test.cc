#include <algorithm>
#include <catch2/catch.hpp>

#include "claims_fixture.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using Lines = std::vector<std::string>;

namespace {

bool has(const Lines& relations, const std::string& relation) {
  return std::find(relations.begin(), relations.end(), relation) != relations.end();
}

const std::string kPosts =
    "[Ivo Lindt|Person] is the CEO of [Coinara|Exchange]. [Runa Berg|Person] is the CEO of "
    "[Bitfjord|Exchange].";

Lines article(const std::string& text) {
  return MarkedTranscript().lead(kPosts).lead(text).read().relations();
}

}  // namespace

TEST_CASE("we in quotation marks is the company of whoever says it") {
  CHECK(has(article("“We listed [KRON|Asset],” said [Ivo Lindt|Person]. “We did not.”"),
            "Coinara LISTS KRON"));
  CHECK(has(article("“We listed [KRON|Asset],” [Runa Berg|Person] said."), "Bitfjord LISTS KRON"));
  CHECK(
      has(article("[Runa Berg|Person] told us: “We listed [KRON|Asset].”"), "Bitfjord LISTS KRON"));
  CHECK(has(article("“It rains,” [Ivo Lindt|Person] said. “We listed [KRON|Asset].”"),
            "Coinara LISTS KRON"));
  CHECK(has(article("[Runa Berg|Person] smiled. “We listed [KRON|Asset],” she added."),
            "Bitfjord LISTS KRON"));
}

TEST_CASE("we in quotation marks is nobody where none tells who says it") {
  const Lines relations = article("“We listed [KRON|Asset].” That was on a wall in Oslo.");
  CHECK_FALSE(has(relations, "Coinara LISTS KRON"));
  CHECK_FALSE(has(relations, "Bitfjord LISTS KRON"));
}

TEST_CASE("I in quotation marks is who says it") {
  CHECK(has(article("“I live in [Oslo|Place],” said [Runa Berg|Person]."),
            "Runa Berg LOCATED_IN Oslo"));
}

TEST_CASE("who is quoted is found however the article puts it") {
  const Lines described =
      article("[Runa Berg|Person] smiled. “We listed [KRON|Asset],” the former trader said.");
  CHECK(has(described, "Bitfjord LISTS KRON"));
  const auto announced = MarkedTranscript()
                             .lead(kPosts)
                             .lead("Asked about it, [Runa Berg|Person] explained:")
                             .lead("“We listed [KRON|Asset] in May.”")
                             .read();
  CHECK(has(announced.relations(), "Bitfjord LISTS KRON"));
  const Lines by_itself =
      article("[Runa Berg|Person] likens it to a ship. “We listed [KRON|Asset] in May.”");
  CHECK(has(by_itself, "Bitfjord LISTS KRON"));
}

TEST_CASE("words that somebody else says are not those of who spoke before") {
  const auto refused = [](const std::string& behind) {
    const auto result = MarkedTranscript()
                            .lead(kPosts)
                            .lead("“We list 40 coins,” [Ivo Lindt|Person] said.")
                            .lead("“We acquired [Kronhaus|Organization] for that,” " + behind)
                            .read();
    return !has(result.relations(), "Coinara ACQUIRED Kronhaus") &&
           result.claims.quoted.size() == 1;
  };
  CHECK(refused("laughed a guest."));
  CHECK(refused("the company said."));
  CHECK(refused("the [Bitfjord|Exchange] spokesman said."));
  CHECK(refused("a colleague of [Runa Berg|Person] whispered."));
  CHECK_FALSE(refused("the trader said."));
}

TEST_CASE("words that an article only holds apart are nobody's") {
  const auto quoted = [](const std::string& text) {
    return MarkedTranscript().lead(kPosts).lead(text).read().claims.quoted.size();
  };
  CHECK(quoted("[Ivo Lindt|Person] wrote books. \"The Long Night\" was the first.") == 0);
  CHECK(quoted("[Ivo Lindt|Person] has one. \"Compass\" is its wallet.") == 0);
  CHECK(quoted("It has screens of 15\" and of 17\", said [Ivo Lindt|Person].") == 0);
  CHECK(quoted("[Ivo Lindt|Person] has one. \"It is the best of all of them.\"") == 1);
}

TEST_CASE("what is claimed between quotation marks is said by whoever is quoted") {
  const auto result = MarkedTranscript()
                          .lead(kPosts)
                          .lead("“We listed [KRON|Asset],” said [Runa Berg|Person].")
                          .lead("[Coinara|Exchange] lists [VARN|Asset], too.")
                          .read();
  REQUIRE(result.claims.quoted.size() == 1);
  const auto& quoted = result.claims.quoted.front();
  CHECK(result.names.entities[quoted.speaker].name == "Runa Berg");
  CHECK(slice(result.transcript.text, quoted.span) == "We listed KRON,");
  int attributed = 0;
  for (const Assertion& claim : result.claims.assertions) {
    const bool hers = claim.evidence.speaker == quoted.speaker;
    CHECK(hers == (result.names.entities[claim.target].name == "KRON"));
    attributed += hers;
  }
  CHECK(attributed == 1);
}

TEST_CASE("whose words an article reports again and again is one of its speakers") {
  const auto reported = [](const std::string& text) {
    return MarkedTranscript().lead(kPosts).lead(text).read().claims.reported.size();
  };
  CHECK(
      reported("[Runa Berg|Person] says it rains. [Runa Berg|Person] also believes it will go on. "
               "She explains why.") == 1);
  CHECK(reported("[Runa Berg|Person] claims a pension. [Runa Berg|Person] shares a flat. "
                 "[Runa Berg|Person] views the sea.") == 0);
  CHECK(reported("[Runa Berg|Person] says it rains. [Ivo Lindt|Person] listens.") == 0);
}

TEST_CASE("where turns are labelled nothing counts as quoted") {
  const auto result = MarkedTranscript()
                          .asks("Pia Holm|Person", "“It rains,” said [Runa Berg|Person].")
                          .says("Mara Quist|Person", "It does.")
                          .read();
  CHECK(result.claims.quoted.empty());
}

TEST_CASE("we at a company is that company") {
  const auto result = MarkedTranscript()
                          .lead(kPosts)
                          .lead("Which is why we at [Bitfjord|Exchange] listed [KRON|Asset].")
                          .read();
  CHECK(has(result.relations(), "Bitfjord LISTS KRON"));
}

TEST_CASE("the firm of an article stays its own behind others that are only quoted") {
  const auto result = MarkedTranscript()
                          .lead("[Ivo Lindt|Person] is the CEO of [Coinara|Exchange].")
                          .lead("“Our rival is [Bitfjord|Exchange],” [Ivo Lindt|Person] said.")
                          .lead("The company raised money, led by [Vesterfund|Organization].")
                          .lead(
                              "It sponsors [FC Tromvik|Organization]. Earlier backers include "
                              "[Varn Bank|Organization].")
                          .read();
  const Lines relations = result.relations();
  CHECK(has(relations, "Vesterfund INVESTED_IN Coinara"));
  CHECK(has(relations, "Coinara PARTNERS_WITH FC Tromvik"));
  CHECK(has(relations, "Varn Bank INVESTED_IN Coinara"));
}

TEST_CASE("the firm is another one behind a sentence that begins with it") {
  const auto result = MarkedTranscript()
                          .lead("[Ivo Lindt|Person] is the CEO of [Coinara|Exchange].")
                          .lead(
                              "[Bitfjord|Exchange] grew. The firm partnered with "
                              "[FC Tromvik|Organization].")
                          .read();
  CHECK(has(result.relations(), "Bitfjord PARTNERS_WITH FC Tromvik"));
}

TEST_CASE("an article is about the company that it names far more often than others") {
  const auto result =
      MarkedTranscript()
          .lead(
              "[Ivo Lindt|Person] is the CEO of [Coinara|Exchange]. [Runa Berg|Person], CEO of "
              "[Bitfjord|Exchange], left.")
          .lead("[Coinara|Exchange] grew. In Oslo, [Coinara|Exchange] is known.")
          .lead("The firm partnered with [FC Tromvik|Organization].")
          .read();
  CHECK(has(result.relations(), "Coinara PARTNERS_WITH FC Tromvik"));
}

TEST_CASE("it is the company of the article where it is said to be one") {
  const auto result = MarkedTranscript()
                          .lead("[Ivo Lindt|Person] is the CEO of [Coinara|Exchange].")
                          .lead(
                              "[KRON|Asset] fell. It is the third largest exchange here, after "
                              "[Bitfjord|Exchange].")
                          .read();
  CHECK(has(result.relations(), "Coinara COMPETES_WITH Bitfjord"));
}
