// Words beside a name that make it the house of who talks or who is talked to.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "language/tokens.h"

namespace talkgraph::extract {

enum class Side : std::uint8_t { kSpeaker, kListener };

struct OwnHouse {
  Side side = Side::kSpeaker;
  bool begun = false;  // told by nothing but that they began it, or less: it may be a thing
};

// Whose house the words say that the name is: "we at Acme", "At Acme, we", "your team at Acme",
// "our exchange, Acme", "we are Acme", "I have a company called Acme", "the idea for Acme" where
// it is asked of "you", "from an Acme point of view" (whoever answers). `name` lies within
// `sentence`. Linear in a few words around the name.
std::optional<OwnHouse> own_house_by_words(std::span<const Token> tokens, TokenRange sentence,
                                           TokenRange name);

}  // namespace talkgraph::extract
