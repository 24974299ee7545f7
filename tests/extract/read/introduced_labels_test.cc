#include <catch2/catch.hpp>

#include "support.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using namespace talkgraph::extract::testing;

TEST_CASE("one question and one answer are a dialogue if the text names who answers") {
  const Transcript t = read(
      "We caught up with net maker Ada Marrow in the harbour.\n\n"
      "Harbourpost: Many think that nets are done. Do you?\n"
      "Ada Marrow: What happened in spring is a change of tone regarding ropes.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Harbourpost", "Ada Marrow"});
}

TEST_CASE("lines that somebody's name begins are no dialogue if nobody is spoken to") {
  const Transcript t = read(
      "We caught up with net maker Ada Marrow in the harbour.\n\n"
      "Rope: The market has grown since spring.\n"
      "Ada Marrow: The founder of the harbour's club.\n");
  REQUIRE(t.speakers.empty());
}

TEST_CASE("the house behind a bar is no other name of who speaks") {
  const Transcript t = read(
      "Harbour Club\n\nPiet | Harbour Club: Hello, Ada! How did you begin?\n\n"
      "Ada Marrow: Thanks. I had a boat.\n\nPiet | Harbour Club: And what came then?\n\n"
      "Ada Marrow: I sold it.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Piet", "Ada Marrow"});
  REQUIRE(name_of(t, "Piet") == "Piet");
}

TEST_CASE("whoever an announced guest answers again and again is a speaker") {
  const Transcript t = read(
      "We sit down with Ada Marrow, a maker of nets.\n\nPiet: Hello, Ada.\n\n"
      "Ada:\nHello! Thank you for having me.\n\n"
      "Piet: Let us begin with your story.\n\nAda:\nI had a boat.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Piet", "Ada"});
  REQUIRE(name_of(t, "Ada") == "Ada Marrow");
}

TEST_CASE("the only label answers a question without one if the text names who that is") {
  const Transcript t = read(
      "Piet Zandstra and Ada Marrow make nets.\n\nWhat sort of cost is involved in that?\n\n"
      "Marrow: First, a lot of our customers asked for it.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Marrow"});
  REQUIRE(name_of(t, "Marrow") == "Ada Marrow");
  const Transcript none = read(
      "Piet Zandstra and Ada Marrow make nets.\n\nThere is a cost in that.\n\n"
      "Marrow: First, a lot of our customers asked for it.\n");
  REQUIRE(none.speakers.empty());
}

TEST_CASE("an interviewer who asks once is one") {
  const Transcript t = read(
      "We spoke with Ada Marrow, who makes nets.\n\n"
      "Interviewer: Thank you for your time. How did it begin?\n\n"
      "Ada Marrow: We had a boat then.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Interviewer", "Ada Marrow"});
}

TEST_CASE("cards above a text without speakers say nothing") {
  const Transcript t = read(
      "Talk with Ada Marrow\n\nGuest: Ada Marrow, Orbel CEO\nHost: Piet Zandstra\n\n"
      "Boats are slow. Nets are slower, and nobody minds.\n\nThe harbour was quiet.\n");
  REQUIRE(t.turns.empty());
}

TEST_CASE("names alone on their lines, in turn, are labels where nothing else is") {
  const Transcript t = read(
      "An evening with Ada Marrow\n\nTom\n\nWelcome. I am Tom, of the yard.\n\nAda\n\nThank "
      "you.\n\nTom\n\nWhat do you build?\n\nAda\n\nBoats.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Tom", "Ada"});
  REQUIRE(name_of(t, "Ada") == "Ada Marrow");
  REQUIRE(said(t, 3) == "Boats.");
  const Transcript headed = read("Oak\n\nIt is hard.\n\nOak\n\nIt is dear.\n\nAsh\n\nIt bends.\n");
  REQUIRE(headed.turns.empty());
}

TEST_CASE("a title that begins with somebody's name is not said by her") {
  const Transcript t = read(
      "Ada Marrow: The best boats are still to come\n\nHarbour Selection\n\nGuest: Barn Boats "
      "Builder Ada Marrow\n\nHarbour: How did you begin?\n\nAda Marrow: With a barn. I built "
      "boats.\n\nHarbour: And now?\n\nAda Marrow: Now we have a yard.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Harbour", "Ada Marrow"});
  REQUIRE(said(t, 0) == "How did you begin?");
}

TEST_CASE("a name that is a word, too, labels turns of who is introduced") {
  const Transcript t = read(
      "Please welcome Reed Zandstra, Ola Brandt and Noor Haddad. We will talk about reed.\n\n"
      "Ola: What is a net?\n\nReed: I make them of reed.\n\nNoor: Mine are rope.\n\n"
      "Ola: Why rope?\n\nNoor: I never liked the smell of reed.\n\nReed: You get used to it.\n\n"
      "Ola: Thank you.\n\nNoor: Thanks.\n");
  REQUIRE(name_of(t, "Reed") == "Reed Zandstra");
}

TEST_CASE("labels that stand once are those whom the text introduces") {
  const Transcript t = read(
      "Boats for everybody\n\nOur guests are Ada Marrow, the CEO of Harbour Works, and Tom Reed, "
      "an author.\n\nAda Marrow: I think it was very important for us to build boats.\n\n"
      "Reed: My barn was always dry.\n\nNoor Haddad: Today we're asking why.\n");
  CHECK(labels_of(t) == std::vector<std::string>{"Ada Marrow", "Reed", "Noor Haddad"});
  CHECK(name_of(t, "Reed") == "Tom Reed");
}

TEST_CASE("a host who is announced above says nothing there") {
  const Transcript t = read(
      "Host: Dr. Ada Marrow, CEO of Harbour Works.\n\nAda: Hi everyone, I have news.\n\n"
      "Tom: What is it? Tell us.\n\nAda: We float.\n\nTom: Do you?\n\nAda: Yes.\n");
  CHECK(who(t, 0) == "Ada");
  CHECK(name_of(t, "Ada") == "Ada Marrow");
}

TEST_CASE("whose initials stand between those of whom the text names speaks, too") {
  const Transcript t = read(
      "Ada Marrow, who builds boats\n\nA page of the Harbourist\n\nListen to it elsewhere\n\n"
      "QRST: Today we have Ada Marrow, who builds boats.\n\nAM: Thanks for having me.\n\n"
      "Read on below\n\nQRST: It is a wet day for it.\n\nAM: I have seen worse of them.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"QRST", "AM"});
  REQUIRE(name_of(t, "AM") == "Ada Marrow");
}

TEST_CASE("initials between a time and what is said label turns if they recur") {
  const std::string legend = "Boats, week 9\nAM = Ada Marrow, TR = Tom Reed\n\n";
  const Transcript t = read(legend +
                            "[00:00:08] AM Are we live?\n\n[00:00:10] TR We seem to be.\n\n"
                            "[00:00:12] AM Is it dry?\n\n[00:00:14] TR It is.\n\n"
                            "[00:00:16] AM And the boats?\n\n[00:00:18] TR They float.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"AM", "TR"});
  REQUIRE(name_of(t, "TR") == "Tom Reed");
  REQUIRE(said(t, 1) == "We seem to be.");
  REQUIRE(read("[00:00:08] OK we are live.\n\n[00:00:10] It is dry.\n").speakers.empty());
}
