// Who does what a participle behind a comma tells: "Acme grew fast, raising $3 million".
#pragma once

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// The subject that the participle before `figure` shares with the clause before it, or null.
const Mention* participle_subject(const TextView& view, const Sentence& sentence,
                                  std::uint32_t figure);

}  // namespace talkgraph::extract
