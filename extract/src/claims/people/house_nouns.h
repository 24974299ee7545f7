// Nouns with an article that stand for a company: "the exchange", "the protocol's founder".
#pragma once

#include <cstdint>

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// Is what begins at `next`, behind the noun, more of the name of something else: "the exchange
// rate"?
bool names_more_than_noun(const TextView& view, const Sentence& sentence, std::uint32_t next);

// Does the noun behind the article tell which other one it is: "Acme, the company behind Lumo",
// "the exchange that failed"?
bool defines_another(const TextView& view, const Sentence& sentence, std::uint32_t article);

// Has it a founder or officers as only a company has: "the protocol's co-founders"?
bool is_led_thing(const TextView& view, const Sentence& sentence, std::uint32_t noun);

// Does a possessor lead to a title: "its new head of sales"?
bool leads_to_title(const TextView& view, const Sentence& sentence, std::uint32_t possessor);

// Is it of somebody's own company: "your company has announced that it will", where the next "it"
// is the company?
bool leads_to_house(const TextView& view, const Sentence& sentence, std::uint32_t possessor);

// "when you were", "when you joined", said to a guest: no condition.
bool recalls(const TextView& view, const Sentence& sentence, std::uint32_t you);

// "my company Acme": whose "my" is the person's, not the company's.
bool is_own_named(const TextView& view, const Sentence& sentence, std::uint32_t possessor);

// "backed by Acme": it only did something to another one.
bool is_agent(const TextView& view, const Sentence& sentence, const Mention& body);

// "the team" in "I joined the team", said right behind the name of a company: that one's.
bool is_joined(const TextView& view, const Sentence& sentence, std::uint32_t article,
               std::uint32_t last_house);

// Does the preposition lead from a post to where it is held: "chief executive of the exchange"?
bool is_place_of_post(const TextView& view, const Sentence& sentence, std::uint32_t preposition);

// Is the phrase the object of what people do to companies, and ends there: "who founded the
// exchange in May"?
bool is_done_to_company(const TextView& view, const Sentence& sentence, TokenRange phrase);

// Does "you" at the token stand for a company: "you guys list", "you've got offices"?
bool addresses_house(const TextView& view, const Sentence& sentence, std::uint32_t you);

// "I'm the co-founder and CEO of Acme", where that is the `house`.
bool tells_own_post(const TextView& view, const Sentence& sentence, EntityIndex house);

}  // namespace talkgraph::extract
