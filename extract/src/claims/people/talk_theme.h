// What a conversation is announced to be about.
#pragma once

#include "claims/people/participants.h"

namespace talkgraph::extract {

// Does a title, a headline or a lead name the company as what the talk is about or whom it is
// with: "AMA with Acme", "joins us to discuss Acme", "Inside Acme: how ..."?
bool is_theme_of_talk(const TextView& view, const Sentence& sentence, const Mention& body);

// Does a lead, or who asks, say of which company those come who answer, before anybody is named:
// "We're joined by two of the co-founders of Acme"?
bool announces_guests(const TextView& view, const Participants& participants,
                      const Sentence& sentence, const Mention& body);

// Do the words only say that somebody is there: "Jane [with us today,] from Acme"?
bool is_courtesy(const TextView& view, TokenRange words);

}  // namespace talkgraph::extract
