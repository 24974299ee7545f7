#include <catch2/catch.hpp>
#include <string>

#include "names_fixture.h"

using namespace talkgraph;
using namespace talkgraph::extract;

TEST_CASE("what companies do to what they make tells a product") {
  for (const std::string said :
       {"We shipped Zentriva in May.", "They maintain Zentriva for us.", "I invented Zentriva.",
        "We rolled out Zentriva last month.", "We came out with Zentriva.",
        "I am the author of Zentriva.", "We are the company behind Zentriva.",
        "Our flagship product is Zentriva.", "With the launch of Zentriva we grew."}) {
    INFO(said);
    CHECK(NamedText(said).type_of("Zentriva") == "Product");
  }
  CHECK(NamedText("We met Zentriva in May.").type_of("Zentriva") != "Product");
}

TEST_CASE("a noun for several products tells what is named behind it") {
  CHECK(NamedText("Our products include Zentriva and more.").type_of("Zentriva") == "Product");
  CHECK(NamedText("We have two tools: Zentriva and Orvello.").type_of("Orvello") == "Product");
}

TEST_CASE("what is called a token is one, also in capitals") {
  CHECK(NamedText("We launched the ZRVX token last year.").type_of("ZRVX") == "Asset");
  CHECK(NamedText("Holders of ZRVX vote, and we bought back ZRVX.").type_of("ZRVX") == "Asset");
  CHECK(NamedText("Our stablecoin ZRVX is safe. ZRVX is new.").type_of("ZRVX") == "Asset");
  CHECK(NamedText("You pay in ZRVX, our own coin. ZRVX is new.").type_of("ZRVX") == "Asset");
  CHECK(NamedText("We are the issuer of ZRVX and we did an ICO for ZRVX.").type_of("ZRVX") ==
        "Asset");
  CHECK(NamedText("There is a token, which is called Zentriva.").type_of("Zentriva") == "Asset");
  CHECK(NamedText("We lost the ZRVX keys.").type_of("ZRVX").empty());
}

TEST_CASE("what was founded is a company, whatever it makes") {
  const NamedText text("Zentriva, a crypto wallet founded by Mira Lund in 2018, grew.");
  CHECK(text.type_of("Zentriva") == "Organization");
  CHECK(NamedText("Zentriva, a crypto wallet, grew.").type_of("Zentriva") == "Product");
}
