// Whom a lead says that she tells something, or asks.
#pragma once

#include <optional>

#include "read/introductions.h"
#include "read/page.h"

namespace talkgraph::extract {

// The first person named in full before a word of telling, with where she is from between
// the two or not: "Tracy Jin told us", "Tracy Jin from XT talks about". Linear in `span`.
std::optional<NamedPerson> find_teller(const Page& page, Span span);

// The same of who asks: "Tom Reed of the Courier talked to Tracy Jin".
std::optional<NamedPerson> find_asker(const Page& page, Span span);

// The medium that says it asks: "for the Courier audience", "the Courier spoke
// with".
std::optional<NamedPerson> find_asking_medium(const Page& page, Span span);

}  // namespace talkgraph::extract
