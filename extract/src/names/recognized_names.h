// What the trained recogniser of names says of the candidates.
#pragma once

#include <vector>

#include "names/candidate.h"
#include "names/name_text.h"
#include "recognition/recognizer.h"

namespace talkgraph::extract {

// Adds votes to the candidates that it finds, too, and that are not known for
// sure. Only their sentences are looked at. Linear.
void add_recognized_votes(const NameText& text, const Recognizer& recognizer, const Tagger& tagger,
                          std::vector<Candidate>& candidates);

}  // namespace talkgraph::extract
