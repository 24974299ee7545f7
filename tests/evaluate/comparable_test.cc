#include "comparable.h"

#include <catch2/catch.hpp>

#include "gold_spans.h"

using namespace talkgraph;
using namespace talkgraph::evaluate;

TEST_CASE("Names compare equal whatever their case, spaces, quotes and articles") {
  CHECK(comparable_name("  The  Mapo\tKnights ") == "mapo knights");
  CHECK(comparable_name("“Korvex”") == "“korvex”");
  CHECK(comparable_name("(Korvex’s)") == "korvex");
  CHECK(comparable_name("Ｋｏｒｖｅｘ") == "korvex");
  CHECK(comparable_name("Straße") == "strasse");
  CHECK(comparable_name("...").empty());
}

TEST_CASE("Measures are compared by their words without plural") {
  CHECK(measure_words("Number of monthly Users") == std::set<std::string>{"monthly", "user"});
  CHECK(measure_words("") == std::set<std::string>{});
}

TEST_CASE("Front matter, addresses and tags are hidden, and nothing else is") {
  const std::string_view text = "---\na: b\n---\nsee https://x.example/a) or <b>it</b> and 1 < 2";
  std::vector<std::string> hidden;
  for (const Span span : hidden_spans(text)) hidden.emplace_back(slice(text, span));
  CHECK(hidden ==
        std::vector<std::string>{"---\na: b\n---\n", "https://x.example/a", "<b>", "</b>"});
}

TEST_CASE("A name counts where it stands as words of its own, the longest first") {
  GoldDocument gold;
  gold.entities.push_back({"e1", "Organization", "Lumora", {"Lumora"}, {}, false});
  gold.entities.push_back({"e2", "Network", "Lumora Chain", {"Lumora Chain"}, {}, false});
  const std::string_view text = "Lumora built Lumora Chain; Lumoras did not. (Lumora)";
  const auto spans = gold_spans(gold, text, {});
  CHECK(spans == std::map<Span, GoldIndex>{{{0, 6}, 0}, {{13, 25}, 1}, {{45, 51}, 0}});
}
