#include <catch2/catch.hpp>

#include "small_query.h"

using namespace talkgraph;
using namespace talkgraph::query;

TEST_CASE("an error names line and column in code points and shows them with a caret") {
  const auto prepared = prepare("MATCH (n)\nRETURN 'ü' + missing");
  REQUIRE(!prepared);
  const Error& error = prepared.error();
  CHECK(error.code == ErrorCode::kQuerySemantics);
  CHECK(error.place.line == 2);
  CHECK(error.place.column == 14);
  CHECK(error.message ==
        "SyntaxError (UndefinedVariable, compile time): the variable missing is not defined\n"
        "  RETURN 'ü' + missing\n"
        "               ^");
}

TEST_CASE("the line of an error is cut where it is long") {
  const auto prepared =
      prepare("RETURN [" + std::string(5000, ' ') + "missing" + std::string(5000, ' ') + "]");
  REQUIRE(!prepared);
  CHECK(prepared.error().message.size() < 400);
  CHECK(prepared.error().place.column == 5009);
}

TEST_CASE("features that are not there are refused by name") {
  for (const auto& [text, feature] : std::vector<std::pair<std::string, std::string>>{
           {"LOAD CSV FROM 'x' AS row RETURN row",
            "LOAD CSV (give the rows as a parameter and UNWIND it, or import the file)"},
           {"CALL { CREATE (n) } IN TRANSACTIONS",
            "CALL { } IN TRANSACTIONS (a statement is one transaction)"},
           {"CREATE FULLTEXT INDEX x", "CREATE FULLTEXT INDEX"}}) {
    CAPTURE(text);
    const auto prepared = prepare(text);
    REQUIRE(!prepared);
    CHECK(prepared.error().code == ErrorCode::kUnsupported);
    CHECK(prepared.error().message.starts_with(feature + " is not supported"));
    CHECK(prepared.error().place.line == 1);
  }
}

TEST_CASE("hostile nesting is refused, whatever it is made of") {
  const auto repeated = [](const std::string& text, std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += text;
    return out;
  };
  constexpr std::size_t kDeep = 100'000;
  for (const std::string& text :
       {"RETURN " + repeated("(", kDeep), "RETURN " + repeated("[", kDeep),
        "RETURN " + repeated("{a:", kDeep), "RETURN " + repeated("-", kDeep) + "a",
        "RETURN " + repeated("NOT ", kDeep) + "true", "RETURN 1" + repeated("+1", kDeep),
        "RETURN a" + repeated(".b", kDeep), "RETURN a" + repeated("[0]", kDeep),
        "RETURN 1" + repeated(" IS NULL", kDeep),
        "RETURN " + repeated("CASE WHEN true THEN ", kDeep), "RETURN " + repeated("[x IN ", kDeep),
        "RETURN " + repeated("[(a)-->() WHERE ", kDeep),
        "MATCH (n) WHERE " + repeated("EXISTS { MATCH (n) WHERE ", kDeep),
        "MATCH (n" + repeated("{a: [(n", kDeep), repeated("WITH 1 AS a ", kDeep) + "RETURN a",
        "MATCH (a)" + repeated("-->()", kDeep) + " RETURN a", "RETURN " + repeated("({a: ", kDeep),
        "RETURN " + repeated("f(", kDeep)}) {
    CAPTURE(text.substr(0, 60));
    const auto prepared = prepare(text);
    REQUIRE(!prepared);
    CHECK((prepared.error().code == ErrorCode::kTooLarge ||
           prepared.error().code == ErrorCode::kQuerySyntax));
  }
}

TEST_CASE("long conditions and lists are no nesting") {
  std::string condition = "true";
  std::string list = "1";
  for (int i = 0; i < 20'000; ++i) {
    condition += " OR false";
    list += ", 1";
  }
  CHECK(value_of(condition) == "true");
  CHECK(value_of("size([" + list + "])") == "20001");
}

TEST_CASE("text that is no UTF-8 is refused") {
  CHECK(prepare("RETURN '\xff'").error().code == ErrorCode::kNotText);
}

TEST_CASE("a query must end with RETURN or a write, and nothing follows RETURN") {
  CHECK(error_of("MATCH (n)") == "SyntaxError InvalidClauseComposition");
  CHECK(error_of("RETURN 1 AS a MATCH (n) RETURN n") == "SyntaxError InvalidClauseComposition");
  CHECK(error_of("") == "SyntaxError UnexpectedSyntax");
  CHECK(error_of("RETURN 1; RETURN 2") == "SyntaxError UnexpectedSyntax");
}
