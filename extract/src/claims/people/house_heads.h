// How who speaks says which company is theirs, and by which verbs one heads it.
#pragma once

#include <string_view>

#include "claims/text/text_view.h"

namespace talkgraph::extract {

// "run", "leads", "heads": what the head of a company does with it.
bool leads_house(std::string_view verb);

// "Acme is the exchange I run", "Acme, the company that we founded".
bool is_run_by_speaker(const TextView& view, const Sentence& sentence, const Mention& body);

}  // namespace talkgraph::extract
