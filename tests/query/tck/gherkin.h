// The part of Gherkin that the openCypher Technology Compatibility Kit uses.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"

namespace talkgraph::tck {

using TableRow = std::vector<std::string>;

struct Step {
  std::string text;       // without Given, When, Then, And
  std::string docstring;  // without its indentation
  std::vector<TableRow> table;
};

// An outline makes one of these per row of its examples.
struct Scenario {
  std::string file;
  std::size_t line = 0;  // of the scenario, or of the example
  std::string name;
  std::vector<Step> steps;  // the background's first
};

Result<std::vector<Scenario>> read_feature(const std::filesystem::path& file);

}  // namespace talkgraph::tck
