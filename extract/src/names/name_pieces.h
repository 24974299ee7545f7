// Which stretches of a run of capitals are one name together.
#pragma once

#include <span>

#include "names/candidate.h"
#include "names/name_text.h"

namespace talkgraph::extract {

// A stretch of a run: a known name, or words without one.
struct NamePiece {
  TokenRange tokens;
  const Candidate* known = nullptr;
};

// Are two neighbouring pieces parts of one name?
bool join_in_name(const NameText& text, const NamePiece& before, const NamePiece& here);

// "Orbex 2.0", "Orbex v3": does a version follow a company, or what it makes?
bool is_versioned(const NameText& text, const NamePiece& before, const NamePiece& here);

// "Orbex Inc.", "Orbex Group Ltd": is the second piece what a known company is called with
// in contracts?
bool is_formal_name(const NameText& text, const NamePiece& before, const NamePiece& here);

// "Ruth & Tom": do `first` and the name at token `second` name two, not a firm?
bool are_two_persons(const NameText& text, const NamePiece& first, std::uint32_t second);

// "Mira Lund Ada Holt": two persons, where a comma was forgotten?
bool are_two_names(const NameText& text, TokenRange range);

// "Department of Trade [and Industry]": does the name go on with what else it looks after?
bool takes_second_field(const NameText& text, const NamePiece& name, std::uint32_t second);

// How many of the pieces, from the first on, name one gathering: "Velmora Fintech
// Week", "Orb Summit Velmora". 0 if they name none.
std::size_t gathering_size(const NameText& text, std::span<const NamePiece> pieces);

// What a joined name's first two pieces tell of its type.
TypeVotes votes_of_pieces(const NameText& text, const NamePiece& first, const NamePiece& second);

}  // namespace talkgraph::extract
