// Where the system keeps its zones, and which zones are the same in all but name.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "temporal/tzif.h"

namespace talkgraph {

// The rules of a zone; null if there is none of that name. Reads files.
std::shared_ptr<const ZoneRules> load_zone_rules(std::string_view name);

}  // namespace talkgraph
