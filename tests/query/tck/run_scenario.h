#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "gherkin.h"
#include "subject.h"

namespace talkgraph::tck {

// Runs a scenario on the subject, which it clears; nothing if it passes, else what went
// wrong. `graphs` is the folder of the named graphs. "any graph" is an empty
// one and binary-tree-1: both must pass.
std::optional<std::string> run_scenario(const Scenario& scenario, Subject& subject,
                                        const std::filesystem::path& graphs);

}  // namespace talkgraph::tck
