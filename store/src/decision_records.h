// Decisions on disk.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/decisions.h"
#include "store/store.h"
#include "view.h"

namespace talkgraph::store {

std::string decision_key(std::uint64_t number);
std::string encode_decision(const Decision& decision);
std::optional<Decision> decode_decision(std::string_view bytes);

// Ascending by number.
Result<std::vector<NumberedDecision>> read_decisions(const View& view);
// What they come to. kCorrupt if one contradicts those before it.
Result<Resolution> load_resolution(const View& view);

}  // namespace talkgraph::store
