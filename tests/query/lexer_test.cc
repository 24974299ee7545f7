#include "parse/lexer.h"

#include <catch2/catch.hpp>

using namespace talkgraph;
using namespace talkgraph::query;

namespace {

std::vector<Token> tokens_of(const std::string& text) {
  const Source source(text);
  auto tokens = tokenize(source);
  REQUIRE(tokens);
  return *tokens;
}

std::vector<std::string> texts_of(const std::string& text) {
  std::vector<std::string> texts;
  for (const Token& token : tokens_of(text)) texts.push_back(token.text);
  texts.pop_back();  // the end
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("numbers, ranges and properties are told apart") {
  CHECK(texts_of("1..2") == Texts{"1", "..", "2"});
  CHECK(texts_of("1.5e-3+.5") == Texts{"1.5e-3", "+", ".5"});
  CHECK(texts_of("a.b") == Texts{"a", ".", "b"});
  CHECK(tokens_of("12a")[0].kind == TokenKind::kBadNumber);
  CHECK(tokens_of("1e5")[0].kind == TokenKind::kFloat);
  CHECK(tokens_of("0xFF")[0].kind == TokenKind::kInteger);
}

TEST_CASE("comments and white space of any script are left out") {
  CHECK(texts_of("a /* b\n // */ c // d\n\u00a0e") == Texts{"a", "c", "e"});
}

TEST_CASE("strings and names lose their quotes and escapes") {
  CHECK(texts_of(R"('it\'s \\ \u00e9 \uD83D\uDE00' "\t")") == Texts{"it's \\ é 😀", "\t"});
  CHECK(texts_of("`odd ``name` $`p q` $1") == Texts{"odd `name", "p q", "1"});
}

TEST_CASE("a token's span is its bytes") {
  const std::string text = "é  'ü'";
  const auto tokens = tokens_of(text);
  CHECK(slice(text, tokens[0].span) == "é");
  CHECK(slice(text, tokens[1].span) == "'ü'");
}

TEST_CASE("brackets know their partners, and crossed ones have none") {
  const auto tokens = tokens_of("([{}])");
  CHECK(tokens[0].closing == 5);
  CHECK(tokens[1].closing == 4);
  CHECK(tokens[2].closing == 3);
  CHECK(tokens_of("([)]")[0].closing == 0);
}

TEST_CASE("what never ends or means nothing is an error at its place") {
  for (const std::string text :
       {"'abc", "`abc", "/* abc", "'\\q'", "'\\uD83D'", "#", "$", "a — b"}) {
    CAPTURE(text);
    const Source source(text);
    const auto tokens = tokenize(source);
    REQUIRE(!tokens);
    CHECK(tokens.error().code == ErrorCode::kQuerySyntax);
    CHECK(tokens.error().place.line == 1);
  }
}
