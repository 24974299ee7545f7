// By what name whoever answers without a label is spoken to.
#pragma once

#include <optional>

#include "read/conversation.h"
#include "read/introductions.h"
#include "read/page.h"

namespace talkgraph::extract {

// A given name that `voice` says is his ("My name is Jane, and I ...") in his first turn, or
// by which others greet or ask him ("Hi Jane!", "Now, Jane, can you ..."); nothing if they
// speak to several. Linear in what is said.
std::optional<NamedPerson> find_given_name(const Page& page, const Conversation& conversation,
                                           std::size_t voice);

}  // namespace talkgraph::extract
