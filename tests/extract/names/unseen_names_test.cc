#include <catch2/catch.hpp>

#include "names_fixture.h"

using namespace talkgraph;
using namespace talkgraph::extract;

TEST_CASE("the last word of a name tells its type") {
  const NamedText text(
      "We met people of Quarntex Labs and the Velmora Foundation at the Tidal Grid Summit.");
  CHECK(text.type_of("Quarntex Labs") == "Organization");
  CHECK(text.type_of("Velmora Foundation") == "Organization");
  CHECK(text.type_of("Tidal Grid Summit") == "Event");
}

TEST_CASE("a known name with a noun behind it is a name of its own") {
  const NamedText text("He runs Coinbase Foundation now.");
  CHECK(text.count("Coinbase Foundation") == 1);
  CHECK(text.count("Coinbase") == 0);
}

TEST_CASE("an apposition tells the type") {
  CHECK(NamedText("I like Quarntex, a crypto wallet for sailors.").type_of("Quarntex") ==
        "Product");
  CHECK(NamedText("We left the exchange Velmora last year.").type_of("Velmora") == "Exchange");
  CHECK(NamedText("We trade on exchanges like Velmora today.").type_of("Velmora") == "Exchange");
}

TEST_CASE("a title behind the possessive tells a company") {
  CHECK(NamedText("That is what Quarntex's CEO told us.").type_of("Quarntex") == "Organization");
}

TEST_CASE("members of a list are of the type of the known ones") {
  const NamedText text("I tried Binance, Velmora and Kraken.");
  CHECK(text.type_of("Velmora") == "Exchange");
}

TEST_CASE("a word that is capitalised only where sentences begin is no name") {
  const NamedText text("Perosnally I agree. Wolrdwide it grows. Tokenised or not, it works.");
  CHECK(text.names().entities.empty());
}

TEST_CASE("headings in title case make no names") {
  const NamedText text("Why Patient Builders Outlast Every Market Cycle Today");
  CHECK(text.names().entities.empty());
}

TEST_CASE("an explained short name is the same thing") {
  const NamedText text(
      "QUARN.COM (hereinafter referred to as Quarn) grew, and Quarn kept growing.");
  CHECK(text.name_of("Quarn") == "QUARN.COM");
  const NamedText other("The Tidal Grid Foundation (TGF) met, and the TGF voted.");
  CHECK(other.name_of("TGF") == "Tidal Grid Foundation");
}

TEST_CASE("a quoted name needs its context, a slogan is none") {
  CHECK(NamedText("Subscribe to our podcast, \"Crimson Harbour\", today.")
            .type_of("Crimson Harbour") == "Product");
  CHECK(
      NamedText("Our values are “Build Calmly” and nothing else.").type_of("Build Calmly").empty());
}

TEST_CASE("events are told by their kind") {
  CHECK(NamedText("It was at our ninth-anniversary celebration.")
            .type_of("ninth-anniversary celebration") == "Event");
  CHECK(NamedText("We lost coins in the Binance hack.").type_of("Binance hack") == "Event");
  CHECK(NamedText("We lost coins in a hack.").names().entities.empty());
}

TEST_CASE("names in programs are no names of things") {
  const NamedText text("Then getOrbValue reads wallet.dat and calls setOrbValueNow.");
  CHECK(text.names().entities.empty());
}

TEST_CASE("lower-case speech without known names names nothing") {
  CHECK(NamedText("so we were like, what is this thing, you know, and it just works.")
            .names()
            .entities.empty());
}

TEST_CASE("a name in lower case is known by its introduction, and then everywhere") {
  const NamedText text("We use a wallet called velmora, and velmora is slow.");
  CHECK(text.type_of("velmora") == "Product");
  CHECK(text.count("velmora") == 2);
  CHECK(
      NamedText("It is a trick called velmoring, and velmoring is slow.").names().entities.empty());
}

TEST_CASE("an endless run of capitals is no name") {
  std::string shout = "They sang of ";
  for (int i = 0; i < 20; ++i) shout += "Velmora Quarn ";
  CHECK(NamedText(shout + "all night.").names().entities.empty());
}

TEST_CASE("a rare word that recurs or is written like a brand is a name") {
  CHECK_FALSE(NamedText("Then VelmoraPay grew, they say.").type_of("VelmoraPay").empty());
  CHECK_FALSE(NamedText("I went to velmora.io then.").type_of("velmora.io").empty());
  CHECK(NamedText("Then hashVelmora and VelmoraStateCache grew.").names().entities.empty());
  CHECK(NamedText("They HODLed and KYCed us. Write to mira@velmora.io now.")
            .names()
            .entities.empty());
}

TEST_CASE("a surname that tells which filter is meant names nobody") {
  CHECK(NamedText("It has a Velmora filter and Quarntex-Orlov commitments, as the Velmora "
                  "filter has.")
            .names()
            .entities.empty());
}

TEST_CASE("what stands in a list of exchanges is one") {
  const NamedText text("We compete with exchanges such as Quarntex, Velmora and Hashmere.");
  CHECK(text.type_of("Quarntex") == "Exchange");
  CHECK(text.type_of("Velmora") == "Exchange");
  CHECK(text.type_of("Hashmere") == "Exchange");
}

TEST_CASE("a company's name opens the names of its products") {
  CHECK(NamedText("We use Bitget Comet Deck daily.").count("Bitget Comet Deck") == 1);
  const NamedText text("Quarntex is an exchange. We launched Quarntex Go in May.");
  CHECK(text.type_of("Quarntex Go") == "Product");
}

TEST_CASE("an office belongs to the country that it names") {
  CHECK(NamedText("He met the Central Bank of Kenya there.").type_of("Central Bank of Kenya") ==
        "Organization");
  CHECK(NamedText("She left the University of Ibadan then.").type_of("University of Ibadan") ==
        "Organization");
  CHECK(NamedText("She left the Universidad de los Andes then.")
            .type_of("Universidad de los Andes") == "Organization");
}

TEST_CASE("a form of address is no part of the name") {
  const NamedText text("Yesterday we saw Mr. Velmora there.");
  CHECK(text.type_of("Velmora") == "Person");
  CHECK(text.count("Mr. Velmora") == 0);
}

TEST_CASE("speech without capitals names people and places, too") {
  const NamedText text(
      "so today we have elizabeth velmorova with us and she runs a company that sends money "
      "home to families in nairobi and she has done so for years and years and it works");
  CHECK(text.type_of("elizabeth velmorova") == "Person");
  CHECK(text.type_of("nairobi") == "Place");
}

TEST_CASE("what is there of a person is no person") {
  const NamedText text("We met Walter Quill of Piper Velmora and Anna Holt from Clara Quarntex.");
  CHECK(text.type_of("Piper Velmora") == "Organization");
  CHECK(text.type_of("Clara Quarntex") == "Organization");
}

TEST_CASE("a ticker that shortens an exchange's name is its token") {
  const NamedText text("Velmora is an exchange. People hold VLM here, and VLM is scarce.");
  CHECK(text.type_of("VLM") == "Asset");
  CHECK(NamedText("Velmora is an exchange. People hold QTX here, and QTX is scarce.")
            .type_of("QTX") != "Asset");
}

TEST_CASE("a place opens the names of what is there") {
  const NamedText text("I listen to Lisbon Velmora Talks, and then went to Lisbon.");
  CHECK(text.count("Lisbon Velmora Talks") == 1);
  CHECK(text.count("Lisbon") == 1);
}

TEST_CASE("a network and a place meet at an event") {
  CHECK(NamedText("We were at Ethereum Lisbon and had fun.").type_of("Ethereum Lisbon") == "Event");
}

TEST_CASE("an ampersand joins a name") {
  CHECK(NamedText("We went to Quarntex & Velmora, a law firm.").type_of("Quarntex & Velmora") ==
        "Organization");
}

TEST_CASE("a month that tells when is no part of the name behind it") {
  const NamedText text("In September Vantrel bought a bank. Vantrel is a payments company.");
  CHECK(text.type_of("Vantrel") == "Organization");
  CHECK(text.type_of("September Vantrel").empty());
}

TEST_CASE("a hyphen joins the syllables of a given name") {
  CHECK(NamedText("I asked Kim Seo-yeon about it.").type_of("Kim Seo-yeon") == "Person");
  CHECK(NamedText("Dae-hyun Moorcroft at Acme says so.").type_of("Dae-hyun Moorcroft") == "Person");
  CHECK(NamedText("I like Velmora-based things.").count("Velmora-based") == 0);
}

TEST_CASE("a sentence of names only is no heading") {
  const NamedText text("We are Ngaio Velmora and Sione Quarntex.");
  CHECK(text.count("Ngaio Velmora") == 1);
  CHECK(text.type_of("Sione Quarntex") == "Person");
}

TEST_CASE("a thing that got another name stays one thing") {
  const NamedText text(
      "We renamed Padlock Finance to Velmora last May. Velmora grew, unlike Padlock Finance.");
  CHECK(text.name_of("Velmora") == text.name_of("Padlock Finance"));
  const NamedText other("Quarntex Labs, now called Velmora, is a company. Velmora grows.");
  CHECK(other.id_of("Velmora") == other.id_of("Quarntex Labs"));
  for (const char* known : {"also known as the", "aka", "better known as"}) {
    INFO(known);
    const NamedText named("Quarntex Labs, " + std::string(known) + " Velmora, is a company.");
    CHECK(named.id_of("Velmora") == named.id_of("Quarntex Labs"));
  }
}

TEST_CASE("a foundation is not what it was founded for") {
  const NamedText text("Velmora is a layer 1. The Velmora Foundation gives grants.");
  CHECK(text.type_of("Velmora") == "Network");
  CHECK(text.type_of("Velmora Foundation") == "Organization");
}

TEST_CASE("a domain and its brand are one thing") {
  const NamedText text("I went to velmora.io then. They built Velmora, a wallet, in a year.");
  CHECK(text.id_of("velmora.io") == text.id_of("Velmora"));
}

TEST_CASE("what the law or a family adds behind a comma belongs to the name") {
  const NamedText text(
      "Ada Roe runs Velmora Devices, Inc. with Karl Morvane, Jr. and his sons. Velmora Devices "
      "is old.");
  CHECK(text.type_of("Velmora Devices, Inc.") == "Organization");
  CHECK(text.type_of("Karl Morvane, Jr.") == "Person");
  CHECK(text.count("Inc.") == 0);
  CHECK(text.names().entities.size() == 3);
}

TEST_CASE("words that lost the break between them name nothing") {
  const NamedText text(
      "Read our ThoughtsWhen ten years and what MostThe people say of ChainPerch.");
  CHECK(text.count("ThoughtsWhen") == 0);
  CHECK(text.count("MostThe") == 0);
  CHECK(NamedText("We partnered with BankIt and MoveIn.").count("BankIt") == 1);
}
