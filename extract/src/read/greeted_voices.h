// Whom somebody introduces right before she speaks.
#pragma once

#include <cstddef>
#include <vector>

#include "read/conversation.h"
#include "read/introductions.h"
#include "read/page.h"

namespace talkgraph::extract {

// Whom the turn right before the first one of `voice` may introduce, the likeliest first,
// if `voice` begins with a greeting or thanks: "... we have Jane Roe." "Hi, great to be
// here." Not who introduces himself there. Linear in the turns before.
std::vector<NamedPerson> find_greeted(const Page& page, const Conversation& conversation,
                                      std::size_t voice);

}  // namespace talkgraph::extract
