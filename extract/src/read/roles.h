#pragma once

#include <string>
#include <vector>

#include "read/conversation.h"

namespace talkgraph::extract {

// The role of every voice, in the words of the ontology: by what the label says
// ("Q", "Host", "Audience"), else by who asks most and says least.
std::vector<std::string> assign_roles(const Page& page, const Conversation& conversation,
                                      const std::string& title);

// Whether the label stands for whoever answers: "A", "Answer", "Guest".
bool is_answer_label(const Voice& voice);

// Whether `role` is one that asks: interviewer, host, moderator.
bool is_asking_role(const std::string& role);

}  // namespace talkgraph::extract
