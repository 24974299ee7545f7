// What a person decides about which entities are one: how it is named and printed.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "exit_code.h"
#include "graph/decisions.h"
#include "rows.h"
#include "workspace.h"

namespace talkgraph::cli {

// The one entity that goes by `name`, as decisions name it. kNotFound also if no
// document speaks of it.
Result<EntityKey> find_entity_key(const Workspace& workspace, std::string_view name);

// Open for writing, with the graph in which entities are sought.
Result<Workspace> open_for_deciding(const Settings& settings);

// One row a decision, with all that --replay needs.
Rows decision_rows(const std::vector<store::NumberedDecision>& decisions);

// A row as write_rows() prints it in jsonl. kMalformed.
Result<Decision> parse_decision(const std::string& json);

// Takes the decisions, all or none, and prints them.
Result<ExitCode> decide(const Workspace& workspace, const std::vector<Decision>& decisions,
                        const Settings& settings);

}  // namespace talkgraph::cli
