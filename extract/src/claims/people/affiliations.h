// For whom the participants of a conversation speak, from what is said of them.
#pragma once

#include <cstdint>
#include <vector>

#include "claims/people/participants.h"

namespace talkgraph::extract {

// How somebody belongs to an organisation; the later, the more surely "we" is it.
enum class Tie : std::uint8_t {
  kTheme,       // the conversation is about it: "AMA with Acme"
  kEmployment,  // "I work at Acme", "Jane from Acme"
  kFounder,     // "I started Acme"
  kOffice,      // "Jane Roe, COO of Acme", "here at Acme", "my company Acme"
};

struct Affiliation {
  std::uint32_t member = 0;  // index into Participants::members()
  EntityIndex body = 0;
  Tie tie = Tie::kTheme;
};

// All that the text says of present posts: posts that were left are not among
// them. In order of the text. `view` shows names alone. Linear in the text, but for
// sentences that name many organisations.
std::vector<Affiliation> find_affiliations(const TextView& view, const Participants& participants);

}  // namespace talkgraph::extract
