#include "search/query.h"

#include <catch2/catch.hpp>

using namespace talkgraph;
using store::Clause;

namespace {

std::vector<Clause> parsed(std::string_view text) {
  store::Analyzer analyzer;
  return store::parse_search(text, analyzer).value();
}

using Terms = std::vector<std::string>;

}  // namespace

TEST_CASE("words of a search are wanted, and those with a sign must or must not be there") {
  const std::vector<Clause> clauses = parsed("custody +Banks -fees");
  REQUIRE(clauses.size() == 3);
  REQUIRE(clauses[0] == Clause{Clause::Kind::kAnyOf, Clause::Need::kOptional, {"custodi"}, "", 0});
  REQUIRE(clauses[1].need == Clause::Need::kRequired);
  REQUIRE(clauses[1].terms == Terms{"bank"});
  REQUIRE(clauses[2].need == Clause::Need::kExcluded);
}

TEST_CASE("quotation marks and hyphens make a phrase") {
  REQUIRE(parsed("\"proof of reserves\"") == parsed("proof-of-reserves"));
  REQUIRE(parsed("\"proof of reserves\"")[0].kind == Clause::Kind::kPhrase);
  REQUIRE(parsed("\"proof of reserves\"")[0].terms == Terms{"proof", "of", "reserv"});
  REQUIRE(parsed("\"open end")[0].terms == Terms{"open", "end"});
  REQUIRE(parsed("+\"cold storage\"")[0].need == Clause::Need::kRequired);
}

TEST_CASE("a star asks for beginnings, a tilde for near spellings") {
  const Clause prefix = parsed("Reserve*")[0];
  REQUIRE(prefix.kind == Clause::Kind::kPrefix);
  REQUIRE(prefix.prefix == "reserve");
  REQUIRE(prefix.terms == Terms{"reserv"});
  REQUIRE(parsed("exchange~")[0].distance == 2);
  REQUIRE(parsed("coin~")[0].distance == 1);
  REQUIRE(parsed("ab~")[0].distance == 0);
}

TEST_CASE("words that hold sentences together count only where nothing else is asked") {
  REQUIRE(parsed("proof of the reserve").size() == 2);
  REQUIRE(parsed("of the").size() == 2);
  REQUIRE(parsed("+of proof").size() == 2);
  REQUIRE(parsed("proof proof Proofs").size() == 1);
}

TEST_CASE("a search for nothing is refused") {
  store::Analyzer analyzer;
  for (const std::string_view text : {"", "  ", "-only", "?!", "\"\"", "*", "\xff"}) {
    CAPTURE(text);
    REQUIRE(store::parse_search(text, analyzer).error().code == ErrorCode::kInvalidArgument);
  }
}
