// Which stretches of a run of capitals are one name together.
#pragma once

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

// What a joined name's first two pieces tell of its type.
TypeVotes votes_of_pieces(const NameText& text, const NamePiece& first, const NamePiece& second);

}  // namespace talkgraph::extract
