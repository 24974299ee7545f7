#include <catch2/catch.hpp>

#include "names_fixture.h"

using namespace talkgraph;
using namespace talkgraph::extract;

TEST_CASE("known names match whatever their case when they are no ordinary words") {
  const NamedText text("we moved from poloniex to BitMEX and then to KRAKEN.");
  CHECK(text.type_of("poloniex") == "Exchange");
  CHECK(text.type_of("BitMEX") == "Exchange");
}

TEST_CASE("ordinary words name nothing in lower case") {
  const NamedText text("We cooked a turkey, opened the gate and sent a card on the way.");
  CHECK(text.mentions().empty());
}

TEST_CASE("possessives and hyphens stay outside") {
  const NamedText text("Coinbase's fees and a Binance-led round.");
  CHECK(text.count("Coinbase") == 1);
  CHECK(text.count("Binance") == 1);
}

TEST_CASE("all names of one thing are one entity with the listed name as id") {
  const NamedText text("I bought BTC, that is bitcoin, as Bitcoin was young.");
  CHECK(text.id_of("BTC") == "bitcoin");
  CHECK(text.name_of("bitcoin") == "Bitcoin");
  CHECK(text.count("BTC") + text.count("bitcoin") + text.count("Bitcoin") == 3);
}

TEST_CASE("a slip of the hand still names the exchange") {
  const NamedText text("I left Polonix for good.");
  CHECK(text.id_of("Polonix") == "poloniex");
  CHECK(text.type_of("Polonix") == "Exchange");
}

TEST_CASE("names in furniture are left alone") {
  Transcript transcript;
  transcript.text = "More about Coinbase and Kraken";
  transcript.blocks.push_back({{0, 30}, BlockKind::kParagraph, Zone::kFurniture});
  CHECK(NamedText(std::move(transcript)).names().entities.empty());
}

TEST_CASE("entities have unique ids and mentions are ascending and disjoint") {
  const NamedText text(
      "Mira Lund of Quarntex Labs met Mira Holm at Coinbase. Lund and Holm left Coinbase.");
  std::vector<std::string> ids;
  for (const DocumentEntity& entity : text.names().entities) ids.push_back(entity.id);
  std::sort(ids.begin(), ids.end());
  CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
  for (std::size_t i = 1; i < text.names().mentions.size(); ++i) {
    CHECK(text.names().mentions[i - 1].tokens.end <= text.names().mentions[i].tokens.begin);
  }
}

TEST_CASE("a known company keeps its kind with what the law adds to its name") {
  const NamedText text("Kraken Inc. opened. Poloniex Holdings Ltd. followed Kraken.");
  CHECK(text.type_of("Kraken Inc.") == "Exchange");
  CHECK(text.id_of("Kraken Inc.") == text.id_of("Kraken"));
  CHECK(text.id_of("Poloniex Holdings Ltd.") == "poloniex");
}

TEST_CASE("versions of what a company makes are products") {
  const NamedText text(
      "We released Poloniex 2.0 in May, and Poloniex v3 is next. Poloniex grew 2.5 times.");
  CHECK(text.type_of("Poloniex 2.0") == "Product");
  CHECK(text.type_of("Poloniex v3") == "Product");
  CHECK(text.type_of("Poloniex") == "Exchange");
}

TEST_CASE("tickers that nobody can pronounce may be written as names") {
  const NamedText text("We hold Ltc and Xrp, and Ada said so.");
  CHECK(text.type_of("Ltc") == "Asset");
  CHECK(text.type_of("Xrp") == "Asset");
  CHECK(text.type_of("Ada") != "Asset");
}

TEST_CASE("of two writings of one name the one that stands there counts") {
  const NamedText text("We swap on 1inch, as it is cheap.");
  CHECK(text.type_of("1inch") == "Exchange");
}

TEST_CASE("an address may begin with a digit") {
  const NamedText text("I founded 9orbex.exchange with friends.");
  CHECK(text.count("9orbex.exchange") == 1);
}

TEST_CASE("a chain that is called so is the one that the list has") {
  const NamedText text("We run on Polygon Chain and on Avalanche Network, not on Ethereum.");
  CHECK(text.id_of("Polygon Chain") == "polygon");
  CHECK(text.type_of("Polygon Chain") == "Network");
}

TEST_CASE("a listed name that is a small word is one in capitals, unless all around it is") {
  CHECK(NamedText("I work as a developer at NEAR, near the sea.").count("NEAR") == 1);
  CHECK(NamedText("I work as a developer at NEAR, near the sea.").count("near") == 0);
  CHECK(NamedText("DO NOT COME NEAR THE DOOR.").count("NEAR") == 0);
}
