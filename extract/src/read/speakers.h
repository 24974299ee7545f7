#pragma once

#include <string>
#include <vector>

#include "read/conversation.h"

namespace talkgraph::extract {

// Roles and full names for the voices of a conversation, in their order: roles by
// who asks, names by front matter, title, lead and introductions. Linear time,
// but for the product of voices and declared names.
std::vector<SpeakerLabel> identify_speakers(const Page& page, const std::vector<Piece>& pieces,
                                            const Conversation& conversation,
                                            const std::string& title);

}  // namespace talkgraph::extract
