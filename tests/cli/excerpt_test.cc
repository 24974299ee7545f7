#include "excerpt.h"

#include <catch2/catch.hpp>
#include <string>

using namespace talkgraph;

namespace {

Span find(std::string_view text, std::string_view word) {
  const auto begin = static_cast<std::uint32_t>(text.find(word));
  return {begin, begin + static_cast<std::uint32_t>(word.size())};
}

Span whole(std::string_view text) {
  return {0, static_cast<std::uint32_t>(text.size())};
}

std::string sentences(int count) {
  std::string text;
  for (int i = 0; i < count; ++i)
    text += "This sentence is about number " + std::to_string(i) + ". ";
  return text;
}

}  // namespace

TEST_CASE("a short passage is quoted as a whole") {
  const std::string text = "One word. Another.";
  REQUIRE(cli::excerpt(text, whole(text), {find(text, "word")}) == whole(text));
}

TEST_CASE("an excerpt is whole sentences around the words that were found") {
  const std::string text = sentences(40) + "Here is the custodian. " + sentences(40);
  const Span quote = cli::excerpt(text, whole(text), {find(text, "custodian")});
  const std::string_view quoted = slice(text, quote);
  REQUIRE(quoted.find("Here is the custodian.") != quoted.npos);
  REQUIRE(quoted.starts_with("Here"));
  REQUIRE(quoted.ends_with("."));
  REQUIRE(quote.size() <= 420);
}

TEST_CASE("an excerpt is where most of the words stand together") {
  const std::string text = "A custodian. " + sentences(40) + "Custody of a bank. " + sentences(9);
  const Span quote = cli::excerpt(
      text, whole(text), {find(text, "custodian"), find(text, "Custody"), find(text, "bank")});
  REQUIRE(slice(text, quote).find("Custody of a bank.") != std::string_view::npos);
}

TEST_CASE("an excerpt of one endless sentence breaks between words") {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "and so on ";
  text += "until custody ";
  for (int i = 0; i < 200; ++i) text += "went by ";
  const std::string_view quoted =
      slice(text, cli::excerpt(text, whole(text), {find(text, "custody")}));
  REQUIRE(quoted.find("custody") != quoted.npos);
  REQUIRE((quoted.starts_with("and ") || quoted.starts_with("so ") || quoted.starts_with("on ")));
  REQUIRE((quoted.ends_with(" went") || quoted.ends_with(" by")));
}
