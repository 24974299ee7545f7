// A set of entity types, and what a rule asks of a sentence in terms of it.
#pragma once

#include <cstdint>

namespace talkgraph::extract {

// One bit for each type, by its rank in the ontology; types from the 64th on share bits.
using TypeMask = std::uint64_t;

struct TypeNeed {
  TypeMask types = 0;    // something of one of these
  bool by_name = false;  // pronouns and descriptions do not do
};

}  // namespace talkgraph::extract
