#include <catch2/catch.hpp>

#include "names/abbreviation_pairs.h"
#include "names/misspellings.h"
#include "names/phrase_table.h"

using namespace talkgraph::extract;

TEST_CASE("the longest phrase is found") {
  Vocabulary vocabulary;
  const WordId orb = vocabulary.add("orb");
  const WordId net = vocabulary.add("net");
  PhraseTable table;
  table.at(std::vector{orb}) = 1;
  table.at(std::vector{orb, net, orb}) = 2;
  CHECK(table.longest(std::vector{orb, net, orb}).words == 3);
  CHECK(table.longest(std::vector{orb, net, net}).value == 1);
  CHECK(table.longest(std::vector{net}).words == 0);
  CHECK(table.find(std::vector{orb, net}) == 0);
  CHECK(vocabulary.find("lamp") == 0);
}

TEST_CASE("an unknown word ends every phrase") {
  PhraseTable table;
  table.at(std::vector<WordId>{1, 2}) = 7;
  CHECK(table.longest(std::vector<WordId>{1, 0, 2}).words == 0);
}

TEST_CASE("abbreviations take their letters from their long form in order") {
  CHECK(abbreviates("UO", "Universal Orbit"));
  CHECK(abbreviates("TGC", "Tidal Grid Consortium"));
  CHECK(abbreviates("Orbex", "ORBEX.COM"));
  CHECK_FALSE(abbreviates("OU", "Universal Orbit"));
  CHECK_FALSE(abbreviates("NO", "Universal Orbit"));
}

TEST_CASE("one slip of the hand is forgiven, another letter is not") {
  Misspellings slips;
  slips.add("quarntex", 4);
  const auto meant = [&](const char* word) {
    const std::uint32_t* value = slips.find(word);
    return value == nullptr ? 0U : *value;
  };

  CHECK(meant("quarnntex") == 4);
  CHECK(meant("quantex") == 4);
  CHECK(meant("qaurntex") == 4);
  CHECK(meant("quarmtex") == 0);
  CHECK(meant("uarntex") == 0);
  CHECK(meant("quarntexxx") == 0);
}

TEST_CASE("a word one slip from two names is neither") {
  Misspellings slips;
  slips.add("velmorta", 1);
  slips.add("velmorna", 2);
  CHECK(slips.find("velmora") == nullptr);
  CHECK(*slips.find("vemorta") == 1);
}

TEST_CASE("short words are too close to others") {
  Misspellings slips;
  slips.add("velmor", 1);
  CHECK(slips.find("velmoor") == nullptr);
}
