// What figures may be said of those that pronouns stand for.
#pragma once

#include "claims/measures/measures.h"

namespace talkgraph::extract {

// What a device or protocol does is told of it, and of much that has no name: of those
// that a pronoun stands for, only what makers have.
bool can_have(const TextView& view, const FigureWords& words, EntityIndex entity,
              const Figure& figure, const Measure& measure);

// "120 people across ...": is the noun counted by what stands before it?
bool is_counted(const TextView& view, const FigureWords& words, const Sentence& sentence,
                std::uint32_t noun);

// "It's 4,000 merchants that ...": does "it" stand for the number alone?
bool tells_number(const TextView& view, const Sentence& sentence, std::uint32_t it,
                  const Figure& figure, const Measure& measure);

// "it looks like", "it kind of feels", "it's like", "it takes": does "it", before the
// verb, mean nothing?
bool seems(const TextView& view, const Sentence& sentence, std::uint32_t verb);

// "I own 25%", "accounting for 73%": is the nearest verb before the figure one
// of being or having?
bool is_held(const TextView& view, const FigureWords& words, const Sentence& sentence,
             const Figure& figure);

// "They hold 40% of the KRON supply": whoever holds it, not KRON, of whose supply it is.
bool is_held_by_others(const TextView& view, const FigureWords& words, const Sentence& sentence,
                       const Figure& figure, const Measure& measure);

// "in, I think, twelve countries": is the "I" at the token no subject?
bool is_aside(const TextView& view, const Sentence& sentence, std::uint32_t token);

// "Ranked fifth on Acme, it offers": is what a pronoun was taken for only named behind a
// preposition?
bool is_named_aside(const TextView& view, const Sentence& sentence, const Mention& pronoun);

// "They say, hey, I lost 40 coins", "In Acme, we have": is "I" or "we" somebody else, or
// everybody?
bool is_strangers(const TextView& view, const Sentence& sentence, const Mention& mention);

// "Our network is 60,000 nodes": everybody's, unless it is the network that speaks.
bool is_fields_own(const TextView& view, const Sentence& sentence, const Mention& mention);

// "They say: “it has 12%”": words of others, in what somebody says.
bool is_quoted(const TextView& view, const Sentence& sentence, const Mention& mention);

// "The price went to 28 dollars": of what is traded, not of a company.
bool is_moving_price(const TextView& view, const FigureWords& words, const Figure& figure,
                     const Measure& measure);

// "routing fees", "the transaction fee is", "the fees of a full block": of a network, whoever
// speaks.
bool is_of_networks(const TextView& view, const Sentence& sentence, const Measure& measure);

// Does the sentence have a word for what blockchains and payment networks are made of?
bool tells_of_networks(const TextView& view, const Sentence& sentence);

// "150 speakers", "our acceptance rate": of a conference, not of who opens it.
bool is_of_event(const Measure& measure);

// "it has 4,000 transactions": of a block, a node or a paper rather than of who is named last.
bool is_of_software(const Measure& measure, std::string_view type);

// "I moved 5 million dollars", but not "I think we have 20 offices": is what "I" is the
// subject of nothing of a company?
bool is_own_matter(const TextView& view, const Sentence& sentence, const Mention& mention);

// "Acme's second-largest shareholder": no rank of Acme.
bool ranks_person(const TextView& view, const Sentence& sentence, const Figure& rank);

// "Jane Roe invested 20 million", "she acquired a 30% stake": the person's, and not of a
// company that they work for.
bool is_persons_own(const TextView& view, const Mention& person, const Measure& measure);

// "I interviewed 16 companies": whoever did it, not whom they work for.
bool is_own_deed(const TextView& view, const FigureWords& words, const Mention& mention,
                 const Figure& figure);

}  // namespace talkgraph::extract
