// From groups of candidates to entities with names, aliases, ids and mentions.
#pragma once

#include <string_view>
#include <vector>

#include "names/candidate.h"
#include "names/gazetteer.h"
#include "names/name_groups.h"
#include "names/name_text.h"
#include "names/names.h"

namespace talkgraph::extract {

// The accepted groups, in the order of their first mention; speakers' labels
// are mentions too. Ids are slugs of the gazetteer's name, or of what documents share of
// the fullest name in the text (`entity_id.h`).
Names build_entities(const NameText& text, const Gazetteer& gazetteer,
                     const std::vector<Candidate>& candidates, const NameGroups& groups,
                     std::string_view document);

}  // namespace talkgraph::extract
