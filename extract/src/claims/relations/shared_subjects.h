// Subjects that a verb shares with another one: "We hired engineers and moved to Acme", "By
// moving to Acme, we saved money", "We are a team that builds on Acme".
#pragma once

#include <cstdint>
#include <optional>

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// Behind which token the subject of the clause ends to which "and" or "that" at `joint` joins
// the verb at `verb`; nothing if that verb is somebody else's. Linear in the sentence.
std::optional<std::uint32_t> end_of_joined_subject(const TextView& view, TokenRange sentence,
                                                   std::uint32_t joint, std::uint32_t verb);

// The subject behind the comma of a clause that the participle at `verb` opens ("By moving to
// Acme, we saved"), or null. Linear in the sentence.
const Mention* fronted_subject(const TextView& view, TokenRange sentence, std::uint32_t verb);

// "By moving to Acme, we would save": does nobody move yet? Linear in the sentence.
bool is_fronted_supposition(const TextView& view, TokenRange sentence, std::uint32_t verb);

// The subject of the verb by either, or null: "Acme hired engineers and moved to Bell".
const Mention* unspoken_subject(const TextView& view, TokenRange sentence, std::uint32_t verb);

// "It took us a year to move", "that helped us move": do the words before "us" make the verb
// behind it a deed?
bool is_made_to_act(const TextView& view, TokenRange sentence, std::uint32_t us);

}  // namespace talkgraph::extract
