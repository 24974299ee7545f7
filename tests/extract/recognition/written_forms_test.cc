#include "recognition/written_forms.h"

#include <catch2/catch.hpp>

using namespace talkgraph::extract;

namespace {

struct Written {
  std::vector<Token> tokens;
  std::vector<WordForm> forms;
  Written(std::initializer_list<std::pair<std::string_view, std::string_view>> words) {
    for (const auto& [text, lower] : words) {
      Token token;
      token.text = text;
      token.lower = lower;
      tokens.push_back(token);
      forms.push_back(word_form(text, lower));
    }
  }
};

}  // namespace

TEST_CASE("a capital counts where none is due") {
  WrittenForms document;
  const Written first = {{"Apricot", "apricot"}, {"hired", "hired"}, {"Wren", "wren"}};
  const Written second = {{"we", "we"}, {"like", "like"}, {"apricot", "apricot"}};
  document.add(first.tokens, first.forms);
  REQUIRE(document.habit(word_form("Apricot", "apricot")) == 0);
  document.add(second.tokens, second.forms);
  REQUIRE(document.habit(word_form("Apricot", "apricot")) == 1);
  REQUIRE(document.habit(word_form("wren", "wren")) == 2);
  const Written third = {{"the", "the"}, {"wren", "wren"}, {"Wren", "wren"}};
  document.add(third.tokens, third.forms);
  REQUIRE(document.habit(word_form("wren", "wren")) == 4);
}
