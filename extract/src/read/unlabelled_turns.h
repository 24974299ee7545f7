// Turns without a label in a conversation that has labels.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "read/conversation.h"
#include "read/pieces.h"

namespace talkgraph::extract {

// For each piece the voice that begins to speak there without a label; nothing where
// who spoke goes on. Voices that no label has are added to `conversation`.
// - "Q: ...", and answers without a label: they are another's.
// - Answers with labels ("Roe: ..."), and questions before them without: another asks.
// - Both labelled once at first, and then neither, question and answer in turn.
// Linear in the pieces.
std::vector<std::optional<std::uint32_t>> find_unlabelled_turns(const Page& page,
                                                                const std::vector<Piece>& pieces,
                                                                const Labels& labels,
                                                                Conversation& conversation);

}  // namespace talkgraph::extract
