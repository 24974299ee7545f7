// Names of companies and what they call after themselves, titles and headlines.
#include <catch2/catch.hpp>

#include "names_fixture.h"

using namespace talkgraph;
using namespace talkgraph::extract;

TEST_CASE("an apposition tells the type behind the place where a company is") {
  CHECK(NamedText("We asked Quarntex, a Singapore-based derivatives exchange, about it.")
            .type_of("Quarntex") == "Exchange");
  CHECK(NamedText("We sold it to Quarntex, a market maker, in spring.").type_of("Quarntex") ==
        "Organization");
}

TEST_CASE("newspapers leave out the article before the kind of a company") {
  CHECK(NamedText("She is the new head of crypto exchange Velmora today.").type_of("Velmora") ==
        "Exchange");
  CHECK(
      NamedText("He sold his part of Lisbon-based exchange Velmora to them.").type_of("Velmora") ==
      "Exchange");
}

TEST_CASE("a unit that is named after the company is another thing") {
  const NamedText text(
      "We at Quarntex serve sailors. Our Quarntex Academy teaches them, and Quarntex Ventures "
      "invests. The Quarntex Card is blue. People like Quarntex.");
  CHECK(text.name_of("Quarntex") == "Quarntex");
  CHECK(text.name_of("Quarntex Academy") == "Quarntex Academy");
  CHECK(text.name_of("Quarntex Ventures") == "Quarntex Ventures");
}

TEST_CASE("a name in one word and in two is one") {
  const NamedText text("We met people of Quarn Labs, and QuarnLabs told us that it is true.");
  CHECK(text.name_of("QuarnLabs") == text.name_of("Quarn Labs"));
}

TEST_CASE("a comma alone makes no list of what it separates") {
  const NamedText text("As it said to Velmora, Kraken is an exchange.");
  CHECK(text.type_of("Velmora") != "Exchange");
}

TEST_CASE("a letter behind a hyphen ends a name") {
  CHECK(NamedText("We put it into Quarntex-X, an exchange.").count("Quarntex-X") == 1);
}

TEST_CASE("a title keeps its small words in capitals") {
  CHECK(NamedText("You hear Around The Harbour Podcast every week.")
            .count("Around The Harbour Podcast") == 1);
  CHECK(NamedText("So we welcome you to Tales From The Deep Quarn today.")
            .type_of("Tales From The Deep Quarn") == "Product");
}

TEST_CASE("things of a kind in a headline are no name") {
  const NamedText text("In Hardware Wallets we trust, they say.");
  CHECK(text.type_of("Hardware Wallets").empty());
}

TEST_CASE("speech without capitals names the company whose people introduce themselves") {
  const NamedText text(
      "hello everyone my name is mira lund and i am the ceo of quarntex and before that i was in "
      "a bank for a long time where we made payments faster and then i left and now we at "
      "quarntex make them cheaper");
  CHECK(text.count("quarntex") == 2);
}

TEST_CASE("what an acronym stands for in the text counts more than a list") {
  const NamedText text("We are licensed there by the Financial Services Authority (FSA).");
  CHECK(text.name_of("FSA") == "Financial Services Authority");
}

TEST_CASE("a title is none, though its first word is a listed name") {
  const NamedText text("With us are Mira Lund, Vice President, and Tom Holm, Co Founder of it.");
  CHECK(text.type_of("Vice").empty());
  CHECK(text.type_of("Co").empty());
}

TEST_CASE("a listed show is the same with and without its kind") {
  const NamedText text("You hear Once Bitten every week. We like the Once Bitten Podcast.");
  CHECK(text.name_of("Once Bitten Podcast") == text.name_of("Once Bitten"));
}

TEST_CASE("a word of no list is a company where only companies are named") {
  const NamedText text("He worked at quarntex for years. So we like what quarntex made.");
  CHECK(text.count("quarntex") == 2);
  CHECK(text.type_of("quarntex") == "Organization");
  CHECK(NamedText("He worked at perosnal things.").type_of("perosnal").empty());
}

TEST_CASE("what somebody is the COO of is a company, whatever its name looks like") {
  CHECK(NamedText("Ivo Lindt, COO of Orbel Card, was asked.").type_of("Orbel Card") ==
        "Organization");
  CHECK(NamedText("Ivo Lindt, founder and CEO, Orbel Card, was asked.").type_of("Orbel Card") ==
        "Organization");
  CHECK(NamedText("Orbel Card's COO was asked.").type_of("Orbel Card") == "Organization");
  CHECK(NamedText("He was an engineer at Orbel Card then.").type_of("Orbel Card") ==
        "Organization");
  CHECK(NamedText("Ivo Lindt, inventor of Orbel Card, was asked.").type_of("Orbel Card") ==
        "Product");
}

TEST_CASE("networks have founders, but no officers") {
  const std::string network = "Orbelchain is a layer 2 network. ";
  CHECK(NamedText(network + "We met the founder of Orbelchain.").type_of("Orbelchain") ==
        "Network");
  CHECK(NamedText(network + "We met the CEO of Orbelchain.").type_of("Orbelchain") ==
        "Organization");
}

TEST_CASE("an article in capitals inside a sentence belongs to a medium's name") {
  const NamedText text("He told The Tidal Post about it. The Tidal Post spoke with him, too.");
  CHECK(text.name_of("The Tidal Post") == "The Tidal Post");
  CHECK(NamedText("We read The Quarn Owl every day.").type_of("The Quarn Owl") == "Organization");
}

TEST_CASE("what a firm was just called decides against the end of its name") {
  CHECK(NamedText("She founded a crypto firm, Quarn Chain, in Oslo.").type_of("Quarn Chain") ==
        "Organization");
}

TEST_CASE("an office that looks after two fields has one name") {
  CHECK(NamedText("I advise the Department of Boats and Barns for the government.")
            .count("Department of Boats and Barns") == 1);
  CHECK(NamedText("The board of Quarntex and Velmora met.").count("Quarntex and Velmora") == 0);
}

TEST_CASE("two given names are two people, two others a firm") {
  CHECK(NamedText("We met Ruth & Tom in Oslo.").count("Ruth & Tom") == 0);
  CHECK(NamedText("We met Smith & Vane in Oslo.").count("Smith & Vane") == 1);
}

TEST_CASE("an event is what the word behind its name says") {
  CHECK(NamedText("We met at the Harbour Light conference in Oslo.").type_of("Harbour Light") ==
        "Event");
}

TEST_CASE("who is here at a company works there") {
  CHECK(NamedText("Here at Velmora we had the pleasure of meeting you.").type_of("Velmora") ==
        "Organization");
}

TEST_CASE("members of an announced list are of the kind that it announces") {
  CHECK(NamedText("We support companies like SpaceX, Orbline and Felix Pago in payments.")
            .type_of("Felix Pago") == "Organization");
}

TEST_CASE("hyphens that typesetters use join words as others do") {
  const NamedText text("They co\u2011founded Quarntex with Jean\u2010Luc Marrow.");
  CHECK(text.type_of("Quarntex") == "Organization");
  CHECK(text.count("Jean\u2010Luc Marrow") == 1);
}

TEST_CASE("hyphens within a title do not hide whose it is") {
  CHECK(NamedText("I am the editor-in-chief of Quarn Tide in Oslo.").type_of("Quarn Tide") ==
        "Organization");
}

TEST_CASE("a question tells what only a company is") {
  CHECK(NamedText("What made you start Velmora? Is Velmora profitable?").type_of("Velmora") ==
        "Organization");
}

TEST_CASE("who asks under one word that is nobody's name is a medium") {
  const NamedText text(
      "We spoke with Jose Muller.\n\nTidecast: How did you begin?\n\nJose: We had a boat.\n\n"
      "Tidecast: Why?\n\nJose: My barn was dry.\n\nTidecast: And then?\n\nJose: We sailed.\n");
  CHECK(text.type_of("Tidecast") == "Organization");
  CHECK(text.type_of("Jose") == "Person");
}

TEST_CASE("who asks under a given name of no list is a person") {
  const auto type_of_asker = [](const std::string& name) {
    const NamedText text("How did you begin? Thank you, " + name + ", we had a boat.",
                         {{name, name, {}, "interviewer"}});
    return text.type_of(name);
  };
  for (const char* name : {"Nduka", "Xochitl", "Bukola", "Yusra"}) {
    INFO(name);
    CHECK(type_of_asker(name) == "Person");
  }
  CHECK(type_of_asker("Tidecast") == "Organization");
}

TEST_CASE("a company speaking under its address is the one that the list knows") {
  const NamedText text(
      "Courier News: How is OKEx?\n\nOKEx.com: We list 200 coins.\n\nCourier News: Why?\n\n"
      "OKEx.com: Because our users ask.\n");
  CHECK(text.name_of("OKEx") == text.name_of("OKEx.com"));
  CHECK(text.type_of("OKEx.com") == "Exchange");
}

TEST_CASE("one of a place's largest of a kind is of that kind") {
  const NamedText text(
      "With us is the CEO of Quarntex, one of India's largest crypto exchanges. Then there is "
      "Velmora, Asia's leading market maker.");
  CHECK(text.type_of("Quarntex") == "Exchange");
  CHECK(text.type_of("Velmora") == "Organization");
}

TEST_CASE("a company's branch in a country is a thing of its own") {
  const NamedText text("We met Velmora Partners China and people from Coinbase Japan.");
  CHECK(text.type_of("Velmora Partners China") == "Organization");
  CHECK(text.type_of("Coinbase Japan") == "Exchange");
}

TEST_CASE("the number of a version belongs to the name, other numbers do not") {
  CHECK(NamedText("We have built Quarn Engine 3.0 for them.").type_of("Quarn Engine 3.0") ==
        "Product");
  CHECK(NamedText("We have paid Quarn Labs 3.0 million for it.").count("Quarn Labs 3.0") == 0);
}

TEST_CASE("money of a country is no place") {
  const NamedText text("They lost 12 million US dollars, and then they left the US.");
  CHECK(text.count("US") == 1);
}

TEST_CASE("whose people delist coins is an exchange, whatever else has officers in the text") {
  const NamedText text(
      "I am the COO of Quarntex, and I was an adviser of Velmora. Quarntex is fine. We delisted "
      "two coins, and Quarntex lives.");
  CHECK(text.type_of("Quarntex") == "Exchange");
}

TEST_CASE("the field of a house inside its name is a part of it") {
  const NamedText text("She runs Velmora DeFi Labs and Orrin Fintech Group from Lisbon.");
  CHECK(text.type_of("Velmora DeFi Labs") == "Organization");
  CHECK(text.type_of("Orrin Fintech Group") == "Organization");
}

TEST_CASE("what a vice president is responsible for is no house") {
  const NamedText text("I'm the VP of Strategic Alliances at Velmora.");
  CHECK(text.count("Strategic Alliances") == 0);
  CHECK(text.type_of("Velmora") == "Organization");
}

TEST_CASE("what is called a company is one, though a list knows a product of that name") {
  const NamedText text("I worked at a company called Krux, and then at another one.");
  CHECK(text.type_of("Krux") == "Organization");
}

TEST_CASE("lists announced in the plural tell what they list") {
  const NamedText text("Charities like Velmora and neobanks such as Orbex did that.");
  CHECK(text.type_of("Velmora") == "Organization");
}

TEST_CASE("a list of who takes part names people and their houses") {
  Transcript transcript;
  transcript.text =
      "Velmora Hall\n\nMira Lund, Orbex\n\nJohn Varga, Vanta and Kull\n\nIt Began Late, "
      "Again";
  for (std::size_t at = 0; at < transcript.text.size();) {
    const std::size_t end = std::min(transcript.text.find("\n\n", at), transcript.text.size());
    Block block{{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}};
    block.zone = Zone::kLead;
    transcript.blocks.push_back(block);
    at = end + 2;
  }
  const NamedText text(std::move(transcript));
  CHECK(text.type_of("Mira Lund") == "Person");
  CHECK(text.type_of("Orbex") == "Organization");
  CHECK(text.type_of("John Varga") == "Person");
  CHECK(text.type_of("Vanta") == "Organization");
  CHECK(text.count("It Began Late") == 0);
  CHECK(NamedText("Mira Lund, Orbex").type_of("Orbex") != "Organization");
}
