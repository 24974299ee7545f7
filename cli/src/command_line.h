// The program's command line: commands with their arguments, help and usage
// errors. Hides the library that parses it, so that a command is quick to
// compile and says only what it takes and what it does.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "exit_code.h"
#include "settings.h"

namespace talkgraph::cli {

// Takes arguments for one command. Targets must live until CommandLine::run has
// returned; they keep their value as default when an argument is not given.
class Command {
 public:
  void positional(std::string& target, const std::string& name, const std::string& help);
  void optional_positional(std::string& target, const std::string& name, const std::string& help);
  // One or more.
  void positionals(std::vector<std::string>& target, const std::string& name,
                   const std::string& help);
  // `names` as in "-o,--output".
  void option(std::string& target, const std::string& names, const std::string& value,
              const std::string& help);
  void required_option(std::string& target, const std::string& names, const std::string& value,
                       const std::string& help);
  void repeatable_option(std::vector<std::string>& target, const std::string& names,
                         const std::string& value, const std::string& help);
  // A whole number in [low, high].
  void option(std::int64_t& target, const std::string& names, std::int64_t low, std::int64_t high,
              const std::string& help);
  void choice(std::string& target, const std::string& names, std::vector<std::string> choices,
              const std::string& help);
  void required_choice(std::string& target, const std::string& names,
                       std::vector<std::string> choices, const std::string& help);
  void flag(bool& target, const std::string& names, const std::string& help);
  // --store, --data, --format, -v and -q, as far as a command heeds them. A store
  // needs the ontology of the data it was built with.
  void takes_store();
  // The same for a command that writes, which also takes --durability.
  void takes_writable_store();
  void takes_data();
  void takes_format();
  // Stands below the options in --help.
  void examples(const std::string& text);
  void runs(std::function<Result<ExitCode>(const Settings&)> action);

 private:
  friend class CommandLine;
  struct Parts;
  explicit Command(Parts& parts) : parts_(parts) {}
  Parts& parts_;
};

class CommandLine {
 public:
  CommandLine();
  ~CommandLine();
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;

  // The reference lives as long as the command line.
  Command& command(const std::string& name, const std::string& summary);

  // Parses, runs the command named and reports its error. Help and version go
  // to stdout, usage errors to stderr.
  ExitCode run(int argc, const char* const* argv);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace talkgraph::cli
