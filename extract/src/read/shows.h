// Whether a conversation is a show that people listen to, and whether it has guests.
#pragma once

#include <string>

#include "read/conversation.h"
#include "read/page.h"

namespace talkgraph::extract {

// A show says so in its title, before the dialogue, or when it greets.
bool is_show(const Page& page, const Conversation& conversation, const std::string& title);

// Does anybody greet a guest, speak of one, or thank as guests do, in the first or last turns?
bool has_guests(const Page& page, const Conversation& conversation);

}  // namespace talkgraph::extract
