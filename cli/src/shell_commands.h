// The commands of the shell that are no Cypher.
#pragma once

#include <span>
#include <string_view>

namespace talkgraph::cli {

struct ShellCommand {
  std::string_view name;  // with its colon
  std::string_view arguments;
  std::string_view help;
};

std::span<const ShellCommand> shell_commands();

}  // namespace talkgraph::cli
