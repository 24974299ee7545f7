#include <catch2/catch.hpp>

#include "names_fixture.h"

using namespace talkgraph;
using namespace talkgraph::extract;

TEST_CASE("a company is named before its officer's title and name") {
  const NamedText text("Orvanta CEO Helena Marsh says that the fee stays.");
  CHECK(text.type_of("Orvanta") == "Organization");
  CHECK(text.type_of("Helena Marsh") == "Person");
}

TEST_CASE("what only companies do tells one at the beginning of a sentence") {
  CHECK(NamedText("Zentrix is hiring.").type_of("Zentrix") == "Organization");
  CHECK(NamedText("Tessaly has 40 employees.").type_of("Tessaly") == "Organization");
  CHECK(NamedText("Palvarra's headquarters are new.").type_of("Palvarra") == "Organization");
}

TEST_CASE("a noun before the name tells its kind without an article") {
  CHECK(NamedText("Payments giant Ferrox joined us.").type_of("Ferrox") == "Organization");
  CHECK(NamedText("Our custodian is Ketterly.").type_of("Ketterly") == "Organization");
}

TEST_CASE("the kind that a headline puts before a name is no part of it") {
  const NamedText text("He is the founder of Bitcoin Exchange NovaBit.");
  CHECK(text.type_of("NovaBit") == "Exchange");
  CHECK(text.count("Exchange NovaBit") == 0);
  CHECK(NamedText("We hold an Exchange Traded Fund.").count("Traded Fund") == 0);
}

TEST_CASE("a continent behind a company's name belongs to it") {
  CHECK(NamedText("I lead PLK Africa, a payment firm.").type_of("PLK Africa") == "Organization");
  CHECK(NamedText("I lead a team in Africa.").type_of("Africa") == "Place");
}

TEST_CASE("people behind a continent are no part of its name") {
  const NamedText text("I met our head of Asia Yuki Tanabe there.");
  CHECK(text.type_of("Yuki Tanabe") == "Person");
}

TEST_CASE("names that lists have for one thing among others vote for each other") {
  const NamedText text("We made markets in projects such as ARB, BLUR and APE.");
  CHECK(text.type_of("ARB") == "Asset");
  CHECK(text.type_of("APE") == "Asset");
}

TEST_CASE("what is listed is traded, what one deploys to is a chain") {
  CHECK(NamedText("Last month we listed Nimbo and others.").type_of("Nimbo") == "Asset");
  CHECK(NamedText("We build on Lumenix because it is cheap.").type_of("Lumenix") == "Network");
  CHECK(NamedText("We moved from Ethereum to Lumenix.").type_of("Lumenix") == "Network");
}

TEST_CASE("a chain named among coins is the coin that bears its name, if the text tells no more") {
  CHECK(NamedText("We listed XRP, Cardano and Dogecoin.").type_of("Cardano") == "Asset");
  CHECK(NamedText("Trading in Tezos went live.").type_of("Tezos") == "Asset");
  CHECK(NamedText("We deploy on Cardano. Cardano is fast.").type_of("Cardano") == "Network");
  CHECK(NamedText("It runs on Bitcoin, Cardano and Tezos.").type_of("Cardano") == "Network");
}

TEST_CASE("what stands beside one member of a list says something of all") {
  const NamedText text("You can buy Quorra on Delmex and on Tavex.");
  CHECK(text.type_of("Quorra") == "Asset");
  CHECK(text.type_of("Delmex") == "Exchange");
  CHECK(text.type_of("Tavex") == "Exchange");
}

TEST_CASE("whom a greeting calls a family is no part of the name") {
  const NamedText text("Dear PayDrift Family, the PayDrift CEO Ana Lund is here.");
  CHECK(text.count("PayDrift Family") == 0);
  CHECK(text.type_of("PayDrift") == "Organization");
}

TEST_CASE("a gathering has its year behind the name") {
  CHECK(NamedText("We spoke at FinHorizon 2023 in Madrid.").type_of("FinHorizon 2023") == "Event");
}

TEST_CASE("a device's maker with officers is a company") {
  CHECK(NamedText("Trezor CEO Jan Havel spoke to us.").type_of("Trezor") == "Organization");
  CHECK(NamedText("I keep coins on my Trezor at home.").type_of("Trezor") == "Product");
}

TEST_CASE("whatever has a chief executive is a company") {
  CHECK(NamedText("Trust Wallet CEO Jan Havel spoke to us.").type_of("Trust Wallet") ==
        "Organization");
  CHECK(NamedText("I keep coins in Trust Wallet at home.").type_of("Trust Wallet") == "Product");
}

TEST_CASE("an officer's title without a name tells a company, and an owner's a person") {
  CHECK(NamedText("Jan Havel is the Quarvex CTO.").type_of("Quarvex") == "Organization");
  CHECK(NamedText("We met its co-founder, Varuna Quelm, there.").type_of("Varuna Quelm") ==
        "Person");
  CHECK(NamedText("It was founded by Varuna Quelm in May.").type_of("Varuna Quelm") == "Person");
  CHECK(NamedText("Ada Lund, the Global President of Quarvex, sang.").type_of("Global").empty());
  CHECK(NamedText("In May they unveiled Quarvex in the city.").type_of("Quarvex") == "Product");
}

TEST_CASE("a site under a country's letters is the company that is named without them") {
  const NamedText text("Quarvex is an exchange. You find it at Quarvex.to on the web.");
  CHECK(text.name_of("Quarvex.to") == text.name_of("Quarvex"));
}

TEST_CASE("a word of the field is no name for its odd capital") {
  CHECK(NamedText("We met one of the dApp's co-founders, and the dApp's CEO.").count("dApp") == 0);
}

TEST_CASE("products that are called after one name make a company of it") {
  const NamedText text(
      "The Brevolo app is new. The Brevolo Card comes in May, and Brevolo Wallet is free.");
  CHECK(text.type_of("Brevolo") == "Organization");
}

TEST_CASE("a cut given name is its bearer's") {
  const NamedText text("Vladimir Karpov came in May. Thank you, Vlad, said Ana.");
  CHECK(text.name_of("Vlad") == "Vladimir Karpov");
}

TEST_CASE("the podcast's own name may end in a noun for something else") {
  CHECK(NamedText("This is the Late Ledger podcast from Oslo.").type_of("Late Ledger") ==
        "Product");
}

TEST_CASE("a bank is itself without its last word") {
  const NamedText text("I was at Nordhavn Sparebank for years. At Nordhavn I ran a desk.");
  CHECK(text.name_of("Nordhavn") == "Nordhavn Sparebank");
}

TEST_CASE("months cut short are no names") {
  CHECK(NamedText("They signed it on Jan. 9 in the office.").count("Jan.") == 0);
}

TEST_CASE("what somebody heads is no company") {
  CHECK(NamedText("I am Head of Market Assurance at Ferrox.").type_of("Market Assurance").empty());
  CHECK(NamedText("I am Head of Market Assurance at Ferrox.").type_of("Ferrox") == "Organization");
  const NamedText apposed(
      "Head of Market Assurance Ada Holt joined, as did Head of Growth Mira Lund.");
  CHECK(apposed.type_of("Ada Holt") == "Person");
  CHECK(apposed.type_of("Mira Lund") == "Person");
  CHECK(NamedText("She was Director of Ketterly Labs.").type_of("Ketterly Labs") == "Organization");
}

TEST_CASE("a listed company's branch in a country is one of its own") {
  CHECK(NamedText("The new platform, Binance Uganda, opened.").type_of("Binance Uganda") ==
        "Exchange");
  CHECK(NamedText("People at Coinbase Ecuador told us.").type_of("Coinbase Ecuador") == "Exchange");
  CHECK(NamedText("We work with Coinbase Europe now.").type_of("Coinbase Europe") == "Exchange");
  CHECK(NamedText("We use Binance in Uganda now.").type_of("Uganda") == "Place");
}

TEST_CASE("who writes for a medium tells that it is one") {
  CHECK(NamedText("Nelia Roda is a journalist for El Tarvo.").type_of("El Tarvo") ==
        "Organization");
}

TEST_CASE("the article that a list gives a medium belongs to its name") {
  CHECK(NamedText("He spoke to The Defiant about it.").type_of("The Defiant") == "Organization");
}

TEST_CASE("a known name stands before a word that would end a longer one") {
  const NamedText text("I follow the Solana ecosystem and the Cosmos ecosystem.");
  CHECK(text.type_of("Cosmos") == "Network");
}

TEST_CASE("a word that only a heading adds is no part of a name") {
  Transcript transcript;
  transcript.text = "Zentrix Connection Explained\n\nWe built Zentrix in spring.";
  transcript.blocks = {{{0, 28}}, {{30, 58}}};
  const NamedText text(std::move(transcript));
  CHECK(text.count("Zentrix Connection") == 0);
}

TEST_CASE("a stock exchange is no venue of coins") {
  CHECK(NamedText("The Lisbon Stock Exchange opened.").type_of("Lisbon Stock Exchange") ==
        "Organization");
}

TEST_CASE("a network, its project and its short name are one") {
  const NamedText text(
      "Mira founded Zentrix Network in 2020. Zentrix stores files. Before the Zentrix Project she "
      "sailed, and Zentrix grew.");
  CHECK(text.name_of("Zentrix") == text.name_of("Zentrix Network"));
  CHECK(text.name_of("Zentrix Project") == text.name_of("Zentrix Network"));
}

TEST_CASE("titled headings make no names of ordinary words") {
  Transcript transcript;
  transcript.text =
      "On Binance Fines\n\nTeam Management\n\nThe Road Ahead\n\nBinance paid its fines and its team "
      "did, too.";
  transcript.blocks = {{{0, 16}}, {{18, 33}}, {{35, 49}}, {{51, 97}}};
  for (std::size_t i = 0; i < 3; ++i) transcript.blocks[i].kind = BlockKind::kHeading;
  const NamedText text(std::move(transcript));
  CHECK(text.count("Binance Fines") == 0);
  CHECK(text.type_of("Team Management").empty());
  CHECK(text.type_of("Binance") == "Exchange");
}

TEST_CASE("parts and boards of a company are no companies") {
  const NamedText text("He was in the Equity Division of Barclays and on the Executive Board.");
  CHECK(text.type_of("Barclays") == "Organization");
  CHECK(text.count("Equity Division of Barclays") == 0);
  CHECK(text.type_of("Executive Board").empty());
  const NamedText board("She sits on the Board of Directors of Zentrix and Lumoway.");
  CHECK(board.type_of("Zentrix") == "Organization");
  CHECK(board.type_of("Lumoway") == "Organization");
  CHECK(NamedText("The Board of Directors met.").type_of("Board of Directors").empty());
  const NamedText led("She was President of Consumer Applications at Zentrix from 2009 to 2012.");
  CHECK(led.type_of("Consumer Applications").empty());
  CHECK(NamedText("He traded on the Market Research desk.").type_of("Market Research").empty());
}

TEST_CASE("a word that is never without the coin before it makes a name with it") {
  const NamedText text(
      "Bitcoin Velmoral launched. So what is Bitcoin Velmoral? A space for Bitcoin.");
  CHECK(text.type_of("Bitcoin Velmoral") != "");
  CHECK(text.type_of("Bitcoin") == "Asset");
  const NamedText apart("I saw Bitcoin Velmoral and then Velmoral once more.");
  CHECK(apart.count("Bitcoin Velmoral") == 0);
}

TEST_CASE("an exchange of no list is itself with the word behind its name") {
  const NamedText text(
      "Secuvex Exchange opened. The exchange Secuvex lists coins, and Secuvex Exchange grows.");
  CHECK(text.name_of("Secuvex") == text.name_of("Secuvex Exchange"));
}

TEST_CASE("sponsors and shows are told by what is said of them") {
  CHECK(NamedText("This episode was sponsored by Onrampia.").type_of("Onrampia") == "Organization");
  CHECK(NamedText("Welcome back to Lumorama.").type_of("Lumorama") == "Product");
  CHECK(NamedText("This is another episode of Couchopia.").type_of("Couchopia") == "Product");
}

TEST_CASE("a nickname in parentheses ends with its line") {
  const NamedText text("We listed:\n  Lenamore (LEN)\n  Varga Coin (VAR)");
  CHECK(text.count("Lenamore (LEN)\n  Varga Coin") == 0);
}

TEST_CASE("who meets at a conference is a part of its name") {
  CHECK(NamedText("We saw them at the Upbit Developer Conference there.")
            .type_of("Upbit Developer Conference") == "Event");
  CHECK(NamedText("We saw Upbit CEO Mira Lund there.").type_of("Mira Lund") == "Person");
}

TEST_CASE("a report is titled as a work") {
  CHECK(NamedText("The report, titled The Lumoran Blockchain Opportunity, came out.")
            .type_of("The Lumoran Blockchain Opportunity") == "Product");
}

TEST_CASE("an ordinary word with a capital behind the noun for a company names one") {
  CHECK(NamedText("There is a new company Celery that just opened.").type_of("Celery") ==
        "Organization");
  CHECK(NamedText("We had our company Christmas in May.").type_of("Christmas").empty());
  CHECK(NamedText("There is a company Board, and the board met.").type_of("Board").empty());
}

TEST_CASE("regions begin with a small word, too") {
  CHECK(NamedText("It grows in sub-Saharan Africa now.").type_of("sub-Saharan Africa") == "Place");
  CHECK(NamedText("It grows in a turkey now.").type_of("turkey").empty());
}

TEST_CASE("a product for which somebody speaks as for a house is its maker") {
  for (const std::string said : {"At imToken we build a wallet.", "Interview with imToken",
                                 "All of us, and we at imToken, like it."}) {
    INFO(said);
    CHECK(NamedText(said).type_of("imToken") == "Organization");
  }
  CHECK(NamedText("We keep our coins with imToken.").type_of("imToken") == "Product");
}

TEST_CASE("who has work, a stake or an agreement tells a company of no list") {
  CHECK(NamedText("She was recruited by Tessaly.").type_of("Tessaly") == "Organization");
  CHECK(NamedText("I cut my teeth at Orvanta.").type_of("Orvanta") == "Organization");
  CHECK(NamedText("We signed an agreement with Orvanta.").type_of("Orvanta") == "Organization");
  CHECK(NamedText("I have shares in Orvanta.").type_of("Orvanta") == "Organization");
  CHECK(NamedText("There is a startup in Cape Town called Soldwell.").type_of("Soldwell") ==
        "Organization");
}

TEST_CASE("where one has worked, a site is its company, and where one studied, a town its school") {
  CHECK(NamedText("I worked at Twitter.").type_of("Twitter") == "Organization");
  CHECK(NamedText("Follow us on Twitter.").type_of("Twitter") == "Product");
  CHECK(NamedText("I have a degree from Cambridge.").type_of("Cambridge") == "Organization");
  CHECK(NamedText("We met in Cambridge.").type_of("Cambridge") == "Place");
}

TEST_CASE("a degree is no name") {
  CHECK(NamedText("He has a Ph.D. from Harbor University.").count("Ph.D") == 0);
}
