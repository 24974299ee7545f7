#include "support.h"

using namespace talkgraph;
using namespace talkgraph::extract;
using namespace talkgraph::extract::testing;

TEST_CASE("initials declared once stand for the name from then on") {
  const Transcript t = read(
      "Ada Marrow (AM): Are you well?\n\nTom Reed (TR): I am.\n\nAM: And the boat?\n\nTR: It "
      "floats.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"AM", "TR"});
  REQUIRE(name_of(t, "AM") == "Ada Marrow");
  REQUIRE(t.turns.size() == 4);
}

TEST_CASE("a company in parentheses is not part of the label") {
  const Transcript t = read(
      "Ada Marrow (Harbour Works): Shall we?\n\nTom Reed (Barn Boats): Yes.\n\n"
      "Ada Marrow (Harbour Works): How?\n\nTom Reed (Barn Boats): Slowly.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Ada Marrow", "Tom Reed"});
  REQUIRE(speaker(t, "Ada Marrow").written == "Ada Marrow (Harbour Works)");
}

TEST_CASE("a real name in parentheses names a handle") {
  const Transcript t = read(
      "---\nspeakers:\n  - Ada Marrow\n  - Tom Reed\n---\nbarnowl (Ada Marrow): Hello.\n\n"
      "Tom: Hello.\n\nbarnowl (Ada Marrow): Well?\n\nTom: Well.\n");
  REQUIRE(name_of(t, "barnowl") == "Ada Marrow");
}

TEST_CASE("given names are completed from the lead and from introductions") {
  const Transcript t = read(
      "Boats\n\nThis week Ada Marrow visits Tom Reed in his barn to talk about wood.\n\n"
      "Ada: Is it dry?\nTom: It is. I build boats.\nAda: How many?\nTom: Ten.\nAda: Why?\nTom: "
      "Money.\n");
  REQUIRE(name_of(t, "Ada") == "Ada Marrow");
  REQUIRE(name_of(t, "Tom") == "Tom Reed");
  const SpeakerLabel& tom = speaker(t, "Tom");
  REQUIRE(slice(t.text, tom.name_span.value()) == "Tom Reed");
}

TEST_CASE("short forms of given names are completed from the lead") {
  const Transcript t = read(
      "Boats\n\nThis week Ada Marrow visits Alexander Reed in his barn.\n\nAda: Is it dry?\nAlex: It "
      "is. I build boats.\nAda: How many?\nAlex: Ten.\nAda: Why?\nAlex: Money.\n");
  REQUIRE(name_of(t, "Ada") == "Ada Marrow");
  REQUIRE(name_of(t, "Alex") == "Alexander Reed");
}

TEST_CASE("who says his name in his own turn is named by it") {
  const Transcript t = read(
      "Speaker 0: Welcome. Who are you?\n\nSpeaker 1: My name is Ada Marrow and I build boats.\n\n"
      "Speaker 0: How many have you built?\n\nSpeaker 1: Ten.\n\nSpeaker 0: Why?\n\nSpeaker 1: "
      "Money.\n");
  REQUIRE(name_of(t, "Speaker 1") == "Ada Marrow");
  REQUIRE(name_of(t, "Speaker 0").empty());
  REQUIRE(role_of(t, "Speaker 0") == "interviewer");
}

TEST_CASE("a guest without a name is whom the host announces") {
  for (const std::string announced :
       {"Today I talk with Ada Marrow, who builds boats.", "My guest today is Ada Marrow.",
        "I am joined by Ada Marrow.", "Please welcome Ada Marrow.",
        "With me is the founder of Harbour Works, Ada Marrow.",
        "Joining me today is Barn Boats chief engineer Ada Marrow.",
        "We have a special guest, Ada Marrow.", "Today we have with us Ada Marrow."}) {
    const Transcript t = read("Speaker 0: Welcome to the show. " + announced +
                              "\n\nSpeaker 1: Thanks for having me.\n\nSpeaker 0: How many boats "
                              "have you built?\n\nSpeaker 1: Ten.\n\nSpeaker 0: Why?\n\nSpeaker 1: "
                              "Money.\n");
    INFO(announced);
    CHECK(name_of(t, "Speaker 1") == "Ada Marrow");
    CHECK(name_of(t, "Speaker 0").empty());
  }
}

TEST_CASE("voices that a program numbered are roles, not names") {
  const Transcript t = read(
      "SPEAKER_A: Welcome. My guest is Ada Marrow.\n\nSPEAKER_B: Hello.\n\nSPEAKER_A: How many "
      "boats have you built?\n\nSPEAKER_B: Ten.\n");
  CHECK(labels_of(t) == std::vector<std::string>{"SPEAKER_A", "SPEAKER_B"});
  CHECK(name_of(t, "SPEAKER_A").empty());
  CHECK(name_of(t, "SPEAKER_B") == "Ada Marrow");
}

TEST_CASE("a host names himself as one") {
  const Transcript t = read(
      "Speaker 0: Welcome to the show. I'm your host, Tom Reed.\n\nSpeaker 1: Thanks for having "
      "me.\n\nSpeaker 0: How many boats have you built?\n\nSpeaker 1: Ten.\n");
  CHECK(name_of(t, "Speaker 0") == "Tom Reed");
}

TEST_CASE("letters as labels are whom the lead names with that initial") {
  const Transcript t = read(
      "Boats\n\nTom Reed spoke to Ada Marrow.\n\nT: How did it begin?\nD: With a boat.\nT: And "
      "then?\nD: Two.\nT: Why?\nD: Money.\n");
  CHECK(name_of(t, "T") == "Tom Reed");
  CHECK(name_of(t, "D").empty());
}

TEST_CASE("initials of one who is labelled in full first are his voice") {
  const Transcript t = read(
      "Tom Reed: How did it begin?\n\nAda Marrow: With a boat.\n\nTR: And then?\n\nAM: "
      "Two.\n\nTR: Why?\n\nAM: Money.\n\nTR: How much?\n\nAM: Enough.\n");
  CHECK(role_of(t, "TR") == "interviewer");
  CHECK(role_of(t, "Tom Reed") == "interviewer");
  CHECK(role_of(t, "AM") == "interviewee");
}

TEST_CASE("of several guests without names none is whom the host announces") {
  const Transcript t = read(
      "Speaker 0: Welcome to the show. My guest today is Ada Marrow.\n\nSpeaker 1: It is "
      "late.\n\nSpeaker 2: It is.\n\nSpeaker 0: How many boats have you built?\n\n"
      "Speaker 1: Ten.\n\nSpeaker 2: None.\n\nSpeaker 0: Why?\n\nSpeaker 1: Money.\n");
  REQUIRE(name_of(t, "Speaker 1").empty());
  REQUIRE(name_of(t, "Speaker 2").empty());
}

TEST_CASE("Q asks and A is whom the title names") {
  const Transcript t = read(
      "Interview with Harbour Works founder Ada Marrow\n\nQ: How did it begin?\nA: With a boat.\n"
      "Q: And then?\nA: Two.\n");
  REQUIRE(role_of(t, "Q") == "interviewer");
  REQUIRE(role_of(t, "A") == "interviewee");
  REQUIRE(name_of(t, "A") == "Ada Marrow");
}

TEST_CASE("questions after a talk come from the audience") {
  const Transcript t = read(
      "---\ntitle: Boats\nspeakers:\n  - Ada Marrow\n---\nI build boats and I will tell you all "
      "about "
      "it, from the wood to the sail.\n\nThere is much to say about wood.\n\n# Questions\n\n"
      "Q: Which wood?\n\nA: Oak, mostly.\n\nQ: And the sail?\n\nA: Linen.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Ada Marrow", "Q", "A"});
  REQUIRE(role_of(t, "Ada Marrow") == "speaker");
  REQUIRE(role_of(t, "Q") == "audience");
  REQUIRE(name_of(t, "A") == "Ada Marrow");
  REQUIRE(t.turns.size() == 5);
}

TEST_CASE("a show has a host and guests") {
  const Transcript t = read(
      "---\ntitle: Boats\nepisode: 7\nspeakers:\n  - Ada Marrow\n---\n"
      "Tom Reed: Ada, welcome to the show. How are you?\n\nAda Marrow: Thanks for having me. I am "
      "well.\n\n"
      "Tom Reed: What do you build?\n\nAda Marrow: Boats, of wood, in a barn, for ten years "
      "now.\n");
  REQUIRE(role_of(t, "Tom Reed") == "host");
  REQUIRE(role_of(t, "Ada Marrow") == "guest");
}

TEST_CASE("the one who asks in a panel moderates it") {
  const Transcript t = read(
      "Ada Marrow: What is wood to you?\n\nTom Reed: It is everything to me and to mine.\n\n"
      "Zoe Falk: It burns, and that is all there is to it.\n\nAda Marrow: And iron?\n\n"
      "Tom Reed: It sinks unless you shape it.\n\nZoe Falk: It rusts in any shape.\n\n"
      "Ada Marrow: What would you build?\n\nTom Reed: A barn.\n\nZoe Falk: A bridge.\n\n"
      "Audience member: Is the barn dry?\n\nTom Reed: It is.\n");
  REQUIRE(role_of(t, "Ada Marrow") == "moderator");
  REQUIRE(role_of(t, "Tom Reed") == "panelist");
  REQUIRE(role_of(t, "Zoe Falk") == "panelist");
  REQUIRE(role_of(t, "Audience member") == "audience");
}

TEST_CASE("a medium that asks is an organization") {
  const Transcript t = read(
      "Boats\nWritten by: BoatDesk\n\nBoatDesk: How are you?\nAda Marrow: Well.\nBoatDesk: "
      "Why?\nAda Marrow: Boats.\n");
  REQUIRE(speaker(t, "BoatDesk").is_organization);
  REQUIRE(!speaker(t, "Ada Marrow").is_organization);
  REQUIRE(t.publisher == "BoatDesk");
}

TEST_CASE("of several declared speakers without labels nobody is given the text") {
  const Transcript t = read(
      "---\ntitle: Boats\nspeakers:\n  - Ada Marrow\n  - Tom Reed\n---\nWe build boats, and we "
      "like it.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Ada Marrow", "Tom Reed"});
  REQUIRE(t.turns.empty());
}

TEST_CASE("initials are resolved by a list of people before the dialogue") {
  const Transcript t = read(
      "Wood panel\n\nAda Marrow, Harbour Works, moderator\nTom Reed, Barn Boats\nZoe Falk, Nets "
      "and Knots\n\n"
      "AM: Shall we begin?\n\nTR: Yes.\n\nZF: Gladly.\n\nAM: What is wood?\n\nTR: Boats.\n\nZF: "
      "Fire.\n\n"
      "AM: And iron?\n\nTR: Nails.\n\nZF: Rust.\n");
  REQUIRE(name_of(t, "AM") == "Ada Marrow");
  REQUIRE(name_of(t, "ZF") == "Zoe Falk");
  REQUIRE(role_of(t, "AM") == "moderator");
}

TEST_CASE("who talks on a show without being declared is its host") {
  const Transcript t = read(
      "---\ntitle: Wood (episode 3)\nspeakers:\n  - Ada Marrow\n---\nTom: Hello.\n\nZoe: Hi "
      "Ada.\n\n"
      "Ada: Hello Tom and Zoe.\n\nTom: So.\n\nZoe: What about wood?\n\nAda: It floats.\n\nTom: "
      "Well.\n\n"
      "Zoe: Indeed.\n\nAda: Always.\n");
  REQUIRE(role_of(t, "Tom") == "host");
  REQUIRE(role_of(t, "Zoe") == "host");
  REQUIRE(role_of(t, "Ada") == "guest");
}

TEST_CASE("several declared speakers and questions at the end leave the talk to nobody") {
  const Transcript t = read(
      "---\ntitle: Wood\nspeakers:\n  - Ada Marrow\n  - Tom Reed\n---\nWe are going to tell you "
      "about wood, "
      "about oak and about linen, and about what we did with them in the barn.\n\nIt took ten "
      "years.\n\n"
      "Q: Why?\n\nA: Money.\n");
  REQUIRE(role_of(t, "Q") == "audience");
  REQUIRE(t.turns.size() == 2);
  for (const Block& block : t.blocks) {
    if (slice(t.text, block.span).starts_with("It took")) REQUIRE(block.zone == Zone::kDialogue);
  }
}

TEST_CASE("who moderates may be told before the dialogue") {
  const std::string talk =
      "TOM REED: Shall we begin? Oak is what we are here for, and linen.\n\nADA MARROW: I am "
      "Ada.\n\n"
      "ZOE FALK: And I am Zoe.\n\nTOM REED: Good.\n\nADA MARROW: Is it?\n\nZOE FALK: Yes.\n";
  for (const std::string_view lead :
       {"Panel: Oak\n\nModerator: Tom Reed (Barn Boats)\n\n",
        "Panel: Oak\n\nThe panel was moderated by Tom Reed of Barn Boats.\n\n",
        "Panel: Oak\n\nTom Reed, Barnworks - Moderator\nAda Marrow, Boats\nZoe Falk, Nets\n\n",
        "Panel: Oak\n\n- Tom Reed (moderator), Barn Boats\n- Ada Marrow\n- Zoe Falk\n\n"}) {
    const Transcript t = read(std::string(lead) + talk);
    CAPTURE(lead);
    REQUIRE(role_of(t, "TOM REED") == "moderator");
    REQUIRE(role_of(t, "ADA MARROW") == "panelist");
    REQUIRE(role_of(t, "ZOE FALK") == "panelist");
  }
}

TEST_CASE("who is announced above the talk says nothing by that") {
  const Transcript t = read(
      "# Episode 3\n\n**Host:** Tom Reed\n**Guest:** Ada Marrow, founder of Barn Boats\n\n"
      "Tom Reed: Welcome.\n\nAda Marrow: Thanks.\n\nTom Reed: Why oak?\n\nAda Marrow: It floats.\n",
      "page.md");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Tom Reed", "Ada Marrow"});
  REQUIRE(t.turns.size() == 4);
  REQUIRE(role_of(t, "Tom Reed") == "host");
}

TEST_CASE("a handle makes nobody's name a common word") {
  const Transcript t = read(
      "The guests were Tom Reed and Chloe Marrow (@chloe_boats).\n\nQ1. Tom: Is it oak?\n\n"
      "Chloe: It is.\n\nQ2. Tom: All of it?\n\nChloe: Nearly.\n\nQ3. Tom: Why?\n\nChloe: It "
      "floats.\n");
  REQUIRE(labels_of(t) == std::vector<std::string>{"Tom", "Chloe"});
}

TEST_CASE("a text bears the date that stands on a line above the talk") {
  const std::string talk =
      "Tom Reed: Why?\n\nAda Marrow: Oak.\n\nTom Reed: So?\n\nAda Marrow: So.\n";
  CHECK(read("Boats of oak\nBy Zoe Falk\nMarch 14, 2025\n\n" + talk).date == "2025-03-14");
  CHECK(read("Boats of oak | 3rd May 2021\n\n" + talk).date == "2021-05-03");
  CHECK(read("Boats of oak\n\nPublished: 2024/11/05\n\n" + talk).date == "2024-11-05");
  CHECK(read("Boats of oak\n\nTom Reed has built boats since he bought the barn on May 3, "
             "2011.\n\n" +
             talk)
            .date.empty());
}

TEST_CASE("whom the title names answers, where questions do not tell") {
  const Transcript t = read(
      "Boats and wood with Ada Marrow\n\nTom Reed: Let us begin.\n\nAda Marrow: With pleasure, as "
      "I do not often talk of them.\n\n"
      "Tom Reed: Boats.\n\nAda Marrow: Wood.\n\nTom Reed: And nails.\n\nAda Marrow: Few.\n");
  CHECK(role_of(t, "Ada Marrow") == "interviewee");
  CHECK(role_of(t, "Tom Reed") == "interviewer");
}

TEST_CASE("initials that stand once are those of people whom somebody introduces") {
  const Transcript t = read(
      "TR: Welcome everybody. I'm Tom Reed and with me is Ada Marrow of Harbour Works.\n\n"
      "AM: Thank you, I am glad to be here.\n");
  CHECK(name_of(t, "TR") == "Tom Reed");
  CHECK(name_of(t, "AM") == "Ada Marrow");
  CHECK(read("Boats\n\nUK: we sail to Oslo.\n\nUS: we sail to Peru.\n").turns.empty());
}

TEST_CASE("the host is whom the lead calls so") {
  const Transcript t = read(
      "Barn Show: Boats for everybody\n\nIn this episode, host Tom Reed talks with Ada Marrow, "
      "co-founder of Harbour Works.\n\nHost: How did you begin?\n\nGuest: We had a boat.\n\n"
      "Host: And now?\n\nGuest: We have ten.\n");
  CHECK(name_of(t, "Host") == "Tom Reed");
  CHECK(name_of(t, "Guest") == "Ada Marrow");
}

TEST_CASE("who was the host once, or answers, asks nothing") {
  const std::string talk =
      "Host: How did you begin?\n\nAda Marrow: We had a boat.\n\nHost: And now?\n\n"
      "Ada Marrow: We have ten.\n";
  for (const std::string_view lead :
       {"In the last episode, host Tom Reed left.", "The former host Tom Reed left.",
        "Today host Ada Marrow is asked herself."}) {
    CAPTURE(lead);
    CHECK(
        name_of(read("Barn Show: Boats\n\n" + std::string(lead) + "\n\n" + talk), "Host").empty());
  }
}
