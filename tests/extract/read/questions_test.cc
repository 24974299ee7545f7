#include "support.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using namespace talkgraph::extract::testing;

TEST_CASE("numbered questions are the interviewer's, what follows is the answer") {
  const Transcript t = read(
      "Interview with Harbour Works COO: how boats are built\n"
      "We spoke with Harbour Works COO Ada Marrow about wood.\n\n"
      "1. How did you begin?\nWith one boat, in a barn.\nIt sank.\n"
      "2. What came next?\nA better boat.\n"
      "3. What are your plans?\nWe will build ten of these:\n1) small ones\n2) large ones\n");
  REQUIRE(t.title == "Interview with Harbour Works COO: how boats are built");
  REQUIRE(t.turns.size() == 6);
  REQUIRE(who(t, 1) == "Ada Marrow");
  REQUIRE(name_of(t, "Ada Marrow") == "Ada Marrow");
  REQUIRE(role_of(t, "Ada Marrow") == "interviewee");
  REQUIRE(said(t, 0) == "How did you begin?");
  REQUIRE(said(t, 1) == "With one boat, in a barn.\nIt sank.");
  REQUIRE(t.speakers[t.turns[0].speaker].role == "interviewer");
  REQUIRE(t.speakers[t.turns[0].speaker].name.empty());
}

TEST_CASE("a second question before the answer belongs to the first") {
  const Transcript t = read(
      "Dialogue with Barn Boats founder Tom Reed\n\n1. How did you begin?\n\nWas it hard?\n\nIt "
      "was.\n\n"
      "2. And then?\n\nMore boats.\n\n3. Do you sleep?\n\nSeldom.\n");
  REQUIRE(t.turns.size() == 6);
  REQUIRE(said(t, 0) == "How did you begin?\n\nWas it hard?");
  REQUIRE(who(t, 1) == "Tom Reed");
}

TEST_CASE("bare questions name the medium that asks") {
  const Transcript t = read(
      "Interview With Ada Marrow, CEO, Harbour Works: 'Boats will float'\n\n"
      "Thank you for joining us today and answering some questions for the Harbourist audience.\n\n"
      "Please tell us about your role.\n\nI build boats. It takes years.\n\n"
      "Why wood? Is iron not better?\n\nWood floats by itself.\n\nIron needs a shape.\n\n"
      "What comes next for you?\n\nA larger barn.\n\nLeave a Reply\n\nSome comment?\n\nYes.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Harbourist", "Ada Marrow"});
  REQUIRE(speaker(t, "Harbourist").is_organization);
  REQUIRE(role_of(t, "Harbourist") == "interviewer");
  REQUIRE(t.turns.size() == 6);
  REQUIRE(said(t, 3) == "Wood floats by itself.\n\nIron needs a shape.");
  REQUIRE(t.blocks.back().zone == Zone::kFurniture);
}

TEST_CASE("questions in bold are the interviewer's") {
  const Transcript t = read(
      "# Ada Marrow on boats\n\n**How did you begin?**\n\nWith a boat.\n\n**Was your barn "
      "dry?**\n\n"
      "Never. Would you believe it?\n\n**What do you do now?**\n\nI sail.\n",
      "page.md");
  REQUIRE(t.turns.size() == 6);
  REQUIRE(t.speakers[t.turns[1].speaker].role == "interviewee");
  REQUIRE(said(t, 3) == "Never. Would you believe it?");
}

TEST_CASE("an essay with rhetorical questions is no interview") {
  const Transcript t = read(
      "On boats\n\nWhy do boats float?\n\nThey are light.\n\nBut is that all?\n\nNo.\n\nWhat "
      "else?\n\nAir.\n");
  REQUIRE(t.turns.empty());
  REQUIRE(t.speakers.empty());
}

TEST_CASE("a numbered list of statements is no interview") {
  const Transcript t =
      read("Plans\n\n1. Buy wood.\n\nMuch of it.\n\n2. Build.\n\nSlowly.\n\n3. Sail.\n\nFar.\n");
  REQUIRE(t.turns.empty());
}

TEST_CASE("questions behind a dash are the interviewer's") {
  const Transcript t = read(
      "We asked Ada Marrow about boats.\n\n— How did you begin?\n\nWith a boat.\n\n— Is your "
      "barn dry?\n\nNever.\n\n— What do you do now?\n\nI sail.\n");
  REQUIRE(t.turns.size() == 6);
  CHECK(t.speakers[t.turns[1].speaker].name == "Ada Marrow");
}

TEST_CASE("answers to labelled questions need no label") {
  for (const std::string_view form :
       {"Q: ", "Q. ", "Q - ", "Q – ", "Q1: ", "Q1. ", "Q1) ", "Question 1: "}) {
    std::string page = "Talk with Harbour Works founder Ada Marrow\n\n";
    for (const std::string_view question : {"How did you begin?",
                                            "Is your barn dry, and if so, "
                                            "how did you come to keep it dry for ten years?"}) {
      page += std::string(form) + std::string(question) + "\nWith a boat.\nIt sank.\n";
    }
    INFO(page);
    const Transcript t = read(page);
    REQUIRE(t.turns.size() == 4);
    CHECK(said(t, 1) == "With a boat.\nIt sank.");
    CHECK(t.speakers[t.turns[0].speaker].role == "interviewer");
    CHECK(who(t, 1) == "Ada Marrow");
    CHECK(role_of(t, "Ada Marrow") == "interviewee");
  }
}

TEST_CASE("letters before dashes tell who asks at the end of a talk") {
  const Transcript t = read(
      "---\ntitle: Dry barns\nspeakers: ['Ada Marrow']\n---\n\nI build barns. They are dry.\n\n"
      "Q - Do you use tar?\n\nA - We do.\n\nQ - I use Lumo.\n\nA - Good.\n\n"
      "Q - Are they red?\n\nA - They are.\n");
  REQUIRE(t.turns.size() == 7);
  CHECK(who(t, 0) == "Ada Marrow");
  CHECK(said(t, 3) == "I use Lumo.");
  CHECK(who(t, 3) != "Ada Marrow");
  CHECK(t.speakers[t.turns[4].speaker].name == "Ada Marrow");
}

TEST_CASE("a letter before a dash alone opens no questions") {
  CHECK(read("Boats\n\nA - Marrow builds boats.\n\nB - Reed sails them.\n").turns.empty());
}

TEST_CASE("initials with full stops open no questions") {
  CHECK(read("Boats\n\nA. Marrow builds boats.\n\nQ. Reed sails them.\n").turns.empty());
}

TEST_CASE("who asks labelled people needs no label") {
  const Transcript t = read(
      "Talk in a barn\nModerator: Noor Haddad\n\nAda Marrow and Tom Reed were there.\n\n"
      "How did you begin?\n\nMarrow: I had a boat.\n\nReed: Mine came later.\n\n"
      "Is your barn dry?\n\nReed: Never.\n");
  REQUIRE(t.turns.size() == 5);
  CHECK(who(t, 0) == "Noor Haddad");
  CHECK(said(t, 0) == "How did you begin?");
  CHECK(name_of(t, "Marrow") == "Ada Marrow");
  CHECK(who(t, 3) == "Noor Haddad");
}

TEST_CASE("an unlabelled question between two people's labels is asked by the one above") {
  const Transcript t = read(
      "Noor Haddad: Welcome, everybody.\n\nTom, how did you begin?\n\nTom Reed: I had a "
      "boat.\n\nNoor Haddad: That is good.\n\nAda, is your barn dry?\n\nAda Marrow: "
      "Never.\n\nNoor Haddad: Thanks for that.\n\nWhat is next for you?\n\nAda Marrow: "
      "We sail.\n\nBut who knows?\n\nNoor Haddad: We shall see.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Noor Haddad", "Tom Reed", "Ada Marrow"});
  REQUIRE(t.turns.size() == 7);
  CHECK(said(t, 0) == "Welcome, everybody.\n\nTom, how did you begin?");
  CHECK(said(t, 5) == "We sail.\n\nBut who knows?");
}

namespace {

// Questions as headings that do not address anybody; `first` begins the first answer.
std::string headed(const std::string& head, const std::string& first) {
  return "---\ntitle: Boats\n" + head + "---\n### What is the yard?\n\n" + first +
         " It stands by the river.\n\n### What went into the first boat?\n\nWood.\n\n"
         "### Where do boats go?\n\nOut to sea.\n";
}

}  // namespace

TEST_CASE("who introduces himself below a question is interviewed") {
  const Transcript t = read(headed("", "I'm Ada Marrow, and I build boats."), "page.md");
  REQUIRE(t.turns.size() == 6);
  REQUIRE(who(t, 1) == "Ada Marrow");
  REQUIRE(read(headed("", "It is a barn, and Ada Marrow works there."), "page.md").turns.empty());
}

TEST_CASE("tags and descriptions in front matter announce an interview") {
  for (const char* head : {"tags: [wood, Interview]\n", "description: We talked to Ada Marrow\n"}) {
    REQUIRE(read(headed(head, "It is a barn."), "page.md").turns.size() == 6);
  }
}

TEST_CASE("whoever signed an interview asked, a medium if the name is one word") {
  const std::string answer = "I'm Ada Marrow, and I build boats.";
  const Transcript t = read(headed("author: Harbourist\n", answer), "page.md");
  REQUIRE(role_of(t, "Harbourist") == "interviewer");
  REQUIRE(speaker(t, "Harbourist").is_organization);
  const Transcript person = read(headed("author: Tom Reed\n", answer), "page.md");
  REQUIRE(role_of(person, "Tom Reed") == "interviewer");
  REQUIRE(!speaker(person, "Tom Reed").is_organization);
  const Transcript own = read(headed("author: Ada Marrow\n", answer), "page.md");
  REQUIRE(role_of(own, "Ada Marrow") == "interviewee");
}

TEST_CASE("whom the title of an article interviews takes part in it") {
  const Transcript t = read(
      "# Interview with Boat Builder Ada Marrow\n\nAda Marrow, head of Harbour Works, has a "
      "barn.\n\n"
      "\"It is dry,\" she says.\n",
      "page.md");
  REQUIRE(t.turns.empty());
  REQUIRE(role_of(t, "Ada Marrow") == "interviewee");
  REQUIRE(slice(t.text, speaker(t, "Ada Marrow").name_span.value()) == "Ada Marrow");
}

TEST_CASE("a name in an address is no common word") {
  const Transcript t = read(
      "# Answers of Richard Orr\n\nHere is what Richard Orr said.\n\n_How is the yard?_\n\n"
      "**Richard:** It is dry, I think.\n\n_And the wood?_\n\n**Richard:** We have oak.\n\n"
      "[More](https://example.com/bio-richard-orr)\n",
      "page.md");
  REQUIRE(name_of(t, "Richard") == "Richard Orr");
}

TEST_CASE("numbers of questions may stand inside their emphasis") {
  const Transcript t = read(
      "# Harbour AMA recap\n\n**1. What is the yard?**\n\nA barn.\n\n**2. And the "
      "wood?**\n\nOak.\n\n"
      "**3. Where do boats go?**\n\nOut.\n",
      "page.md");
  REQUIRE(t.turns.size() == 6);
  REQUIRE(said(t, 0).starts_with("What is the yard?"));
}

TEST_CASE("a lead names who asks and, behind his office, who answers") {
  const std::string questions =
      "**How did you begin?**\n\nWith a boat.\n\n**Was your barn dry?**\n\nNever.\n\n"
      "**What do you do now?**\n\nI sail.\n";
  const Transcript office =
      read("# Boats\n\nWe spoke with its chief executive, Ada Marrow, about wood.\n\n" + questions,
           "p.md");
  REQUIRE(who(office, 1) == "Ada Marrow");
  const Transcript given =
      read("# Boats\n\nToday we will interview Ada, the senior yard manager at Harbour Works.\n\n" +
               questions,
           "p.md");
  REQUIRE(who(given, 1) == "Ada");
  const Transcript both =
      read("# Boats\n\nTom Reed of the Harbourist talked to Ada Marrow about wood.\n\n" + questions,
           "p.md");
  REQUIRE(role_of(both, "Tom Reed") == "interviewer");
  REQUIRE(who(both, 1) == "Ada Marrow");
}

TEST_CASE("whom the first question speaks to answers") {
  const Transcript t = read(
      "Q: Ada Marrow, you are the head of the yard. Why?\n\nA: It is mine.\n\n"
      "Q: Since when?\n\nA: Since spring.\n");
  REQUIRE(name_of(t, "A") == "Ada Marrow");
}

TEST_CASE("a small word behind an apostrophe ends whom a lead interviews") {
  for (const char* lead :
       {"We spoke with Acme 'bout boats.", "We interviewed Ada Marrow 'n friends."}) {
    const Transcript t = read("# Boats\n\n" + std::string(lead) +
                              "\n\nTom Reed: How are you?\n\nNell Finch: Fine.\n\n"
                              "Tom Reed: Why is that?\n\nNell Finch: The wood is dry.\n");
    REQUIRE(t.turns.size() == 4);
  }
}

TEST_CASE("paragraphs that ask are questions where they are answered as people talk") {
  const std::string asked =
      "## Part 3\n\nSo how do you build them?\n\nAbsolutely. We take dry wood.\n\n"
      "Would you ever use iron?\n\nI think not. It sinks.\n\n";
  const Transcript t = read(
      asked + "Now, Ada, can you tell us where the yard is?\n\nSure. It is by the sea.\n", "p.md");
  REQUIRE(t.turns.size() == 6);
  REQUIRE(who(t, 1) == "Ada");
  REQUIRE(role_of(t, "Ada") == "interviewee");
  const Transcript essay = read(
      "## Part 3\n\nSo how do you build them?\n\nBoats are built of dry wood.\n\n"
      "Would you ever use iron?\n\nIron sinks.\n\nWhere would you put it?\n\nBy the sea.\n",
      "p.md");
  REQUIRE(essay.turns.empty());
}

TEST_CASE("who answers without a label has the name by which the others speak to him") {
  const auto answering = [](const std::string& first, const std::string& answer) {
    const Transcript t = read("# An interview on boats\n\n**" + first + "**\n\n" + answer +
                                  "\n\n**Do you sail?**\n\nSeldom.\n\n**Why do you not?**\n\nIt "
                                  "rains in Selby, Norland, and you get wet.\n",
                              "p.md");
    REQUIRE(t.turns.size() == 6);
    return who(t, 1);
  };
  REQUIRE(answering("Hi Ada! How did you begin?", "With a boat.") == "Ada");
  REQUIRE(answering("Was it hard to begin, Ada?", "It was.") == "Ada");
  REQUIRE(answering("How did you begin?", "My name is Ada, and I had a boat.") == "Ada");
  REQUIRE(answering("Hi everybody! How did you begin?", "With a boat.").empty());
  REQUIRE(answering("How did you begin in Selby, Norland, can you tell?", "With a boat.").empty());
}

TEST_CASE("whom a lead interviews from a house needs no surname") {
  const Transcript t = read(
      "# Boats\n\nWe sat down with Ada from Harbour Works.\n\n**How did you begin?**\n\nWith "
      "one.\n\n"
      "**Do you sail?**\n\nSeldom.\n\n**Why?**\n\nIt rains.\n",
      "p.md");
  REQUIRE(who(t, 1) == "Ada");
}
