// Text with several statements, as files and shells have it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace talkgraph::cli {

struct Statements {
  std::vector<std::string> complete;  // those that a semicolon ends, without it
  std::string rest;                   // what follows the last semicolon
};

// Semicolons in strings, names in backticks and comments end nothing. Statements
// and a rest of nothing but space and comments are left out. Linear.
Statements split_statements(std::string_view text);

}  // namespace talkgraph::cli
