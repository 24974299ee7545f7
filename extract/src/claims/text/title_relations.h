// What a job title says of a person and what the person has it at.
#pragma once

#include <string>
#include <vector>

#include "claims/text/titles.h"
#include "graph/ontology.h"

namespace talkgraph::extract {

// The relation types that the title's heads stand for: a founder FOUNDED, an
// inventor CREATED, an organiser ORGANIZED, a student was EDUCATED_AT, all others `office`
// (WORKS_FOR). "Co-founder and CEO" stands for two.
std::vector<std::string> relations_of_title(const TextView& view, const TitlePhrase& title,
                                            const std::string& office);

// `relation` if it is legal between these types, else what it means there: the
// founder of a product created it, its manager offers it. Empty if nothing fits.
std::string legal_relation(const Ontology& ontology, const std::string& source,
                           const std::string& relation, const std::string& target);

// Does who has the title only advise, and offer nothing?
bool is_adviser(const TextView& view, const TitlePhrase& title);

// The title as the transcript has it, white space as single blanks.
std::string title_text(const TextView& view, const TitlePhrase& title);

}  // namespace talkgraph::extract
