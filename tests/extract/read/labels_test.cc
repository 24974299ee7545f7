#include <catch2/catch.hpp>

#include "support.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using namespace talkgraph::extract::testing;

TEST_CASE("names in elements that authors invented are labels") {
  const Transcript t = read(
      "# Boats\n\n<ada>Ada</ada>\n\nIs it dry?\n\n<tom>Tom</tom>\n\nIt "
      "is.\n\n<ada>Ada</ada>\n\nHow "
      "so?\n\n<tom>Tom</tom>\n\nWood.\n\n<ada>Ada</ada>\n\nWhy?\n\n<tom>Tom</tom>\n\nMoney.\n",
      "page.md");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Ada", "Tom"});
  REQUIRE(t.turns.size() == 6);
}

TEST_CASE("a label on its own line speaks for the lines below it") {
  const Transcript t = read(
      "Talk with Ada Marrow\n\n"
      "Harbour Weekly: How did it begin?\n"
      "Ada Marrow:\nWith a boat.\nThen came a second one.\n"
      "Harbour Weekly: And now?\nAda Marrow:\nNow there are ten.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Harbour Weekly", "Ada Marrow"});
  REQUIRE(t.turns.size() == 4);
  REQUIRE(said(t, 1) == "With a boat.\nThen came a second one.");
  REQUIRE(slice(t.text, *t.turns[1].label) == "Ada Marrow");
  REQUIRE(role_of(t, "Harbour Weekly") == "interviewer");
  REQUIRE(role_of(t, "Ada Marrow") == "interviewee");
  REQUIRE(t.title == "Talk with Ada Marrow");
}

TEST_CASE("initials, handles and misspelt labels are those declared") {
  const Transcript t = read(
      "---\ntitle: Net makers\nspeakers:\n  - Ola Brandt\n  - Piet Zandstra\n  - Noor Haddad\n---\n"
      "OB: Shall we start?\n\nzandstra: Yes.\n\nNoor: Gladly.\n\nOB: What is a net?\n\n"
      "zandstra: Rope.\n\nzandstar: And knots.\n\nNoor: Mostly air, to be fair.\n\nOB: Why air?\n");
  REQUIRE(name_of(t, "OB") == "Ola Brandt");
  REQUIRE(name_of(t, "zandstra") == "Piet Zandstra");
  REQUIRE(name_of(t, "Noor") == "Noor Haddad");
  REQUIRE(t.speakers.size() == 3);
  REQUIRE(t.turns[5].speaker == t.turns[1].speaker);
  REQUIRE(role_of(t, "OB") == "moderator");
}

TEST_CASE("a letter is the only one declared whose name begins with it") {
  const Transcript t = read(
      "---\nspeakers:\n  - Ola Brandt\n  - Vortal\n---\n"
      "V: Shall we start?\n\nOB: Yes.\n\nV: What is a net?\n\nOB: Rope and knots.\n");
  REQUIRE(name_of(t, "V") == "Vortal");
  REQUIRE(name_of(t, "OB") == "Ola Brandt");
}

TEST_CASE("lines that introduce things are no labels") {
  const Transcript t = read(
      "---\nspeakers:\n  - Ola Brandt\n---\nSlides: https://example.org/nets\n\n"
      "I will talk about nets for a while, and about the knots in them.\n\n"
      "Pros: they are light.\n\nCons: they break.\n\nStep 1: cut the rope.\n\nStep 2: knot it.\n\n"
      "Note: wet rope is longer.\n\nHere is what I learned: not much.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Ola Brandt"});
  REQUIRE(role_of(t, "Ola Brandt") == "speaker");
  REQUIRE(t.turns.size() == 1);
}

TEST_CASE("links above a talk with questions are no labels") {
  const Transcript t = read(
      "---\ntitle: Nets\nspeakers:\n  - Ola Brandt\n---\n"
      "Rope Tables: https://example.org/ropes\n\n"
      "Net Howto for Vortal Boats: https://example.org/howto\n\n"
      "I knot nets.\n\nQ: Why?\n\nA: For fun.\n\nQ: How?\n\nA: By hand.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Ola Brandt", "Q", "A"});
}

TEST_CASE("time stamps beside a label belong to neither label nor speech") {
  for (const std::string_view form :
       {"Ada Marrow: 00:00:28\n\nIs it dry?\n\nTom Reed: 00:01:02\n\nIt is.\n",
        "**Ada Marrow:** 00:00:00\n\nIs it dry?\n\n**Tom Reed:** 00:00:20\n\nIt is.\n",
        "Ada Marrow [0:46]: Is it dry?\n\nTom Reed [1:46]: It is.\n",
        "Ada Marrow – 00:03:20:\n\nIs it dry?\n\nTom Reed – 00:03:21:\n\nIt is.\n",
        "[00:01:02] Ada Marrow: Is it dry?\n\n[00:01:09] Tom Reed: It is.\n",
        "Ada Marrow 0:12\nIs it dry?\n\nTom Reed 0:15\nIt is.\n",
        "Ada Marrow (00:12)\nIs it dry?\n\nTom Reed (00:15)\nIt is.\n",
        "[Ada Marrow]: Is it dry?\n\n[Tom Reed]: It is.\n",
        "<strong>Ada Marrow:</strong> Is it dry?\n\n<strong>Tom Reed:</strong> It is.\n",
        "**Ada Marrow**: Is it dry?\n\n**Tom Reed**: It is.\n",
        "**Ada Marrow:** Is it dry?\n\n**Tom Reed: **It is.\n",
        "- Ada Marrow: Is it dry?\n- Tom Reed: It is.\n",
        "Ada Marrow：Is it dry?\n\nTom Reed：It is.\n"}) {
    // Twice, for a label that is not declared has to recur.
    const std::string page =
        std::string(form) + "\n" + std::string(form) + "\n" + std::string(form);
    INFO(page);
    const Transcript t = read(page, "page.md");
    REQUIRE(labels_of(t) == std::vector<std::string>{"Ada Marrow", "Tom Reed"});
    REQUIRE(t.turns.size() == 6);
    REQUIRE(said(t, 0) == "Is it dry?");
    REQUIRE(said(t, 1) == "It is.");
    REQUIRE(slice(t.text, t.turns[0].label.value()) == "Ada Marrow");
  }
}

TEST_CASE("audience and numbered speakers are labels") {
  const Transcript t = read(
      "Speaker 0: Hello there.\n\nSpeaker 1: Hello.\n\nSpeaker 0: Shall we?\n\nAudience: Yes!\n\n"
      "Q from audience: Why?\n\nSpeaker 1: Money.\n");
  REQUIRE(labels_of(t) ==
          std::vector<std::string>{"Speaker 0", "Speaker 1", "Audience", "Q from audience"});
  REQUIRE(role_of(t, "Audience") == "audience");
}

TEST_CASE("a sentence that ends with a colon is no label") {
  const Transcript t = read(
      "Ada Marrow: Is it dry?\n\nTom Reed: There are two kinds of wood:\n\nThe first kind is this: "
      "oak.\n\n"
      "Here is the thing: it burns.\n\nAda Marrow: Sure?\n\nTom Reed: Yes: sure.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Ada Marrow", "Tom Reed"});
  REQUIRE(t.turns.size() == 4);
}

TEST_CASE("fields that recur in lists are no labels") {
  const Transcript t = read(
      "# Boats\n\n- Problem: it sinks.\n- Goal: it floats.\n\n# Barns\n\n- Problem: it leaks.\n- "
      "Goal: it is dry.\n\n"
      "# Nets\n\n- Problem: they tear.\n- Goal: they hold.\n\nSee also: https://example.org\n",
      "page.md");
  REQUIRE(t.turns.empty());
}

TEST_CASE("common words that the text also writes in lower case are no names") {
  const Transcript t = read(
      "We compare rigs.\n\nSloop: cheap.\n\nKetch: safe.\n\nSloop: fast.\n\nKetch: slow.\n\nSloop: "
      "wet.\n\n"
      "Ketch: dry.\n\nA sloop has one mast and a ketch has two.\n");
  REQUIRE(t.turns.empty());
}

TEST_CASE("one remark of somebody new is a turn where all are labelled") {
  const Transcript t = read(
      "Ada Marrow: Is it dry?\n\nTom Reed: It is.\n\nAda Marrow: Sure?\n\nTom Reed: Yes.\n\n"
      "Zoe Falk: I saw water.\n\nAda Marrow: Where?\n\nTom Reed: Nowhere.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Ada Marrow", "Tom Reed", "Zoe Falk"});
}

TEST_CASE("single letters and initials that are words are labels if introduced") {
  const Transcript t = read(
      "Ada Trent (AT): Is it dry?\n\nEmil (E): It is.\n\nAT: Sure?\n\nE: Yes.\n\nAT: And the "
      "barn?\n\n"
      "E: Dry.\n\nAT: Good.\n\nE: Very.\n");
  REQUIRE(labels_of(t).front() == "AT");
  REQUIRE(name_of(t, "AT") == "Ada Trent");
  REQUIRE(t.turns.size() == 8);
}

TEST_CASE("a declared handle with a number is a label, numbered steps are none") {
  const Transcript t = read(
      "---\nspeakers:\n  - Barn 9000\n  - Ada Marrow\n---\n**Barn 9000:** Is it dry?\n\n**Ada "
      "Marrow:** It is.\n\n"
      "Step 1: look.\n\nStep 2: look again.\n\n**Barn 9000:** Sure?\n\n**Ada Marrow:** Yes.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Barn 9000", "Ada Marrow"});
  REQUIRE(t.turns.size() == 4);
}

TEST_CASE("capitalised words over a list are no speaker") {
  const Transcript t = read(
      "Ada Marrow: Is it dry?\n\nTom Reed: It is.\n\nBoat Parts:\n\n- oars\n- sails\n\nAda Marrow: "
      "Sure?\n\n"
      "Tom Reed: Yes.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Ada Marrow", "Tom Reed"});
}

TEST_CASE("the number of a question is no part of who asks it") {
  for (const std::string_view form : {"Q", "", "Question "}) {
    std::string text = "Boats and oak\n\n";
    for (const char* number : {"1", "2", "3"}) {
      text += std::string(form) + number + ". Tom: How is the wood?\n\nAda: It floats.\n\n";
    }
    const Transcript t = read(text);
    CAPTURE(form);
    REQUIRE(labels_of(t) == std::vector<std::string>{"Tom", "Ada"});
    REQUIRE(t.turns.size() == 6);
  }
}

TEST_CASE("a title with a colon is nobody who speaks") {
  const Transcript t = read(
      "Inside Harbour: How Ada Marrow plans to win the north\n\nBarn Weekly: How is the wood?\n\n"
      "Ada Marrow: Dry.\n\nBarn Weekly: And the linen?\n\nAda Marrow: Dry, too.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Barn Weekly", "Ada Marrow"});
}

TEST_CASE("a name with its company on a line of its own is a label where it recurs") {
  for (const std::string form : {" (Harbour Works)", " - Harbour Works", " – harbour.com"}) {
    std::string text;
    for (const char* said : {"Where is it?", "There.", "And who?", "He.", "Why so?", "So."}) {
      const bool asks = std::string_view(said).ends_with('?');
      text += (asks ? "Ada Marrow" + form : "Tom Reedson (Barn Boats)") + "\n\n" + said + "\n\n";
    }
    const Transcript t = read(text);
    INFO(form);
    REQUIRE(labels_of(t) == std::vector<std::string>{"Ada Marrow", "Tom Reedson"});
    CHECK(t.turns.size() == 6);
  }
}

TEST_CASE("names with their companies in a list are no labels") {
  const Transcript t = read(
      "Who was there:\n\nAda Marrow (Harbour Works)\n\nTom Reedson - Barn Boats\n\nWe talked long "
      "and nobody sailed.\n");
  REQUIRE(t.speakers.empty());
}

TEST_CASE("a dash, a bar or the marks of captions set labels apart") {
  for (const auto& [before, behind] : std::vector<std::pair<std::string, std::string>>{
           {"", " - "}, {"", " | Harbour Works: "}, {">> ", ": "}}) {
    std::string text;
    for (const char* said : {"Where is it?", "There.", "And who?", "He.", "Why so?", "So."}) {
      const bool asks = std::string_view(said).ends_with('?');
      text += before + (asks ? "Ada Marrow" : "Tom Reedson") + behind + said + "\n\n";
    }
    INFO(behind);
    CHECK(labels_of(read(text)) == std::vector<std::string>{"Ada Marrow", "Tom Reedson"});
  }
}

TEST_CASE("a text of a few lines is a conversation if each is somebody's sentence") {
  const Transcript t = read("Host: Welcome to the boat yard.\nAda: Thank you, I built it.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Host", "Ada"});
  REQUIRE(said(t, 1) == "Thank you, I built it.");
  REQUIRE(read("Pine: It floats.\nOak: It sinks.\n").turns.empty());
}

TEST_CASE("a label that tells an office or a role is somebody's") {
  const Transcript t = read(
      "Harbour Works talks\n\nAda (CEO): Hello, welcome to our session.\n\nNoor (Host): Jump in "
      "and hear the latest.\n\nAda (CEO): Thank you, Noor.\n");
  CHECK(labels_of(t) == std::vector<std::string>{"Ada", "Noor"});
  CHECK(role_of(t, "Noor") == "host");
}

TEST_CASE("the medium whose question somebody answers is a label") {
  const Transcript t = read(
      "Ada Marrow: \"Our boats will float\"\nShe builds boats in Oslo.\n"
      "The Barn Owl: Can you introduce yourself?\n"
      "Ada Marrow: I am the CEO of Harbour Works.\n"
      "Where do your boats go?\nWe sail to Peru.\nTo Chile, too.\n"
      "What do you plan?\nWe will build ten.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"The Barn Owl", "Ada Marrow"});
  CHECK(role_of(t, "The Barn Owl") == "interviewer");
  REQUIRE(t.turns.size() == 6);
  CHECK(said(t, 3) == "We sail to Peru.\nTo Chile, too.");
  CHECK(who(t, 4) == "The Barn Owl");
  CHECK(t.title == "Ada Marrow: \"Our boats will float\"");
}

TEST_CASE("quotations behind names are no turns") {
  CHECK(read("Boats\n\nThe harbour is full of boats these days.\n\nAda Marrow, who builds them, "
             "is glad.\n\nAda Marrow: We float.\n\nNobody else said anything.\n")
            .turns.empty());
}

TEST_CASE("whom somebody asks for is no part of his name") {
  const Transcript t = read(
      "Tom Reed for Barnside: How are you?\n\nAda Marrow: I am well.\n\n"
      "Tom Reed for Barnside: Why?\n\nAda Marrow: My boat floats.\n");
  CHECK(labels_of(t) == std::vector<std::string>{"Tom Reed", "Ada Marrow"});
}

TEST_CASE("an office of a country or a firm is one label, not somebody of it") {
  const Transcript t = read(
      "Central Bank of Peru: How do you keep boats?\n\nPrime Minister of Chile: We use barns."
      "\n\nCentral Bank of Peru: Why?\n\nPrime Minister of Chile: We like them.\n\n"
      "Ada Marrow of Harbour Works: I do, too.\n\nCentral Bank of Peru: Do you?\n");
  CHECK(labels_of(t) ==
        std::vector<std::string>{"Central Bank of Peru", "Prime Minister of Chile", "Ada Marrow"});
}

TEST_CASE("headings between people's turns say nothing") {
  const Transcript t = read(
      "Boats for everybody\n\nOur guests are Ada Marrow, the CEO of Harbour Works, and Tom Reed, "
      "an author.\n\nAda Marrow: I think we need more boats.\n\nTom Reed: My view is that "
      "you should wait.\n\nFees (CEO view): we pay for five.\n\nBottom Line: you should buy "
      "one, we think.\n");
  CHECK(labels_of(t) == std::vector<std::string>{"Ada Marrow", "Tom Reed"});
}

TEST_CASE("a quotation on the first line is a turn where its speaker goes on below") {
  const Transcript t = read(
      "Ada Marrow: 'We float'\n\nTom Reed: 'Really?'\n\nAda Marrow: Yes.\n\n"
      "Tom Reed: I see.\n");
  REQUIRE(t.turns.size() == 4);
  CHECK(who(t, 0) == "Ada Marrow");
}

TEST_CASE("who speaks once is labelled as all others are") {
  std::string text;
  for (int i = 0; i < 7; ++i) text += "OB: What do you make of knots?\n\nPZ: I like them.\n\n";
  REQUIRE(labels_of(read(text + "KT: Thank you all, we are out of time.\n")) ==
          std::vector<std::string>{"OB", "PZ", "KT"});
  REQUIRE(labels_of(read(text + "TL: rope, nets and floats.\n")) ==
          std::vector<std::string>{"OB", "PZ"});
}

TEST_CASE("who is left without a name is not somebody with other initials") {
  const Transcript t = read(
      "---\nspeakers:\n  - Ola Brandt\n  - Piet Zandstra\n  - Noor Haddad\n---\n"
      "OB: Shall we start?\n\nPZ: Yes, I am ready.\n\nOB: What is a net?\n\nPZ: I say rope.\n\n"
      "OB: Do you mend them?\n\nKT: I do.\n\nOB: Why rope?\n\nKT: I have nothing else.\n\n"
      "OB: And you?\n\nPZ: I sell them.\n");
  REQUIRE(name_of(t, "KT").empty());
}
