// What stands before a dialogue, and whom it names.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "read/introductions.h"
#include "read/page.h"
#include "read/pieces.h"

namespace talkgraph::extract {

struct DialogueLead {
  std::optional<Span> title;
  std::vector<Span> lead;           // in order, the first 20
  std::vector<Span> metadata;       // by-lines and the like
  std::vector<NamedPerson> people;  // of by-lines, lead, title and metadata
};

// Of the pieces before the one at `begin`, where the dialogue does. Linear in them.
DialogueLead read_lead(const Page& page, const std::vector<Piece>& pieces, std::size_t begin);

// Whom the lead names so: "Jane Roe" for "JANE ROE", and for "Ms. Roe" if nobody else can be
// meant; else `name`, without a place.
NamedPerson as_lead_writes(const DialogueLead& lead, const std::string& name);

}  // namespace talkgraph::extract
