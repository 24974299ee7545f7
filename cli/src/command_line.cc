#include "command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <map>

#include "log.h"
#include "terminal.h"
#include "text_layout.h"

namespace talkgraph::cli {

// What the common options were given as, wherever they stand.
struct CommonOptions {
  std::string store;
  std::string data;
  std::string durability = "full";
  std::int64_t cache_size_mib = store::Options().cache_size_bytes >> 20;
  std::string format;
  bool verbose = false;
  bool quiet = false;
};

namespace {

const std::map<std::string, OutputFormat> kFormats = {
    {"table", OutputFormat::kTable}, {"csv", OutputFormat::kCsv},
    {"tsv", OutputFormat::kTsv},     {"json", OutputFormat::kJson},
    {"jsonl", OutputFormat::kJsonl}, {"markdown", OutputFormat::kMarkdown}};

const std::map<std::string, store::Durability> kDurabilities = {
    {"full", store::Durability::kFull},
    {"relaxed", store::Durability::kRelaxed},
    {"none", store::Durability::kNone}};

// 1 TiB: above any memory, and far from overflow in bytes.
constexpr std::int64_t kLargestCacheMib = std::int64_t{1} << 20;

constexpr const char* kCommonGroup = "Common options";

CLI::Validator one_of(std::vector<std::string> choices) {
  return CLI::Validator(
      [choices = std::move(choices)](const std::string& given) {
        const bool known = std::find(choices.begin(), choices.end(), given) != choices.end();
        return known ? "" : "'" + given + "' is none of " + joined(choices);
      },
      "");
}

void add_store(CLI::App& app, CommonOptions& common) {
  app.add_option("--store", common.store,
                 "The store's folder (default: $TALKGRAPH_STORE, else ./talkgraph-store)")
      ->type_name("DIR")
      ->group(kCommonGroup);
}

void add_cache_size(CLI::App& app, CommonOptions& common) {
  app.add_option("--cache-size", common.cache_size_mib,
                 "MiB of the store that are kept in memory, its indexes included (default: " +
                     std::to_string(common.cache_size_mib) + ")")
      ->type_name("MIB")
      ->check(CLI::Range(std::int64_t{1}, kLargestCacheMib).description(""))
      ->group(kCommonGroup);
}

void add_durability(CLI::App& app, CommonOptions& common) {
  app.add_option("--durability", common.durability,
                 "full: what was committed survives a power cut; relaxed: it survives the end of "
                 "the program, but a power cut may take the last commits; none: a crash of the "
                 "program takes the store back to an earlier state. Commits are whole in any "
                 "case (default: full)")
      ->type_name("WORD")
      ->check(one_of({"full", "relaxed", "none"}))
      ->group(kCommonGroup);
}

void add_data(CLI::App& app, CommonOptions& common) {
  app.add_option("--data", common.data,
                 "Ontology, gazetteers and patterns (default: $TALKGRAPH_DATA, else the program's)")
      ->type_name("DIR")
      ->group(kCommonGroup);
}

void add_format(CLI::App& app, CommonOptions& common) {
  std::vector<std::string> names;
  for (const auto& [name, format] : kFormats) names.push_back(name);
  app.add_option("--format", common.format,
                 joined(names) + " (default: table on a terminal, tsv elsewhere)")
      ->type_name("FORMAT")
      ->check(one_of(std::move(names)))
      ->group(kCommonGroup);
}

void add_verbosity(CLI::App& app, CommonOptions& common) {
  app.add_flag("-v,--verbose", common.verbose, "Say more on stderr")->group(kCommonGroup);
  app.add_flag("-q,--quiet", common.quiet, "Say nothing but errors on stderr; stronger than -v")
      ->group(kCommonGroup);
}

Settings settings_from(const CommonOptions& common) {
  Settings settings;
  const char* environment = std::getenv("TALKGRAPH_STORE");
  settings.store = !common.store.empty()                            ? common.store
                   : environment != nullptr && *environment != '\0' ? environment
                                                                    : "talkgraph-store";
  const auto format = kFormats.find(common.format);
  settings.format = format != kFormats.end() ? format->second
                    : stdout_is_terminal()   ? OutputFormat::kTable
                                             : OutputFormat::kTsv;
  settings.data = common.data;
  settings.durability = kDurabilities.at(common.durability);
  settings.cache_size_bytes = static_cast<std::uint64_t>(common.cache_size_mib) << 20;
  settings.verbose = common.verbose;
  settings.quiet = common.quiet;
  return settings;
}

}  // namespace

struct Command::Parts {
  CLI::App* app = nullptr;
  CommonOptions* common = nullptr;
  std::function<Result<ExitCode>(const Settings&)> action;
};

void Command::positional(std::string& target, const std::string& name, const std::string& help) {
  parts_.app->add_option(name, target, help)->required()->type_name("");
}

void Command::optional_positional(std::string& target, const std::string& name,
                                  const std::string& help) {
  parts_.app->add_option(name, target, help)->type_name("");
}

void Command::positionals(std::vector<std::string>& target, const std::string& name,
                          const std::string& help) {
  parts_.app->add_option(name, target, help)->required()->type_name("");
}

void Command::option(std::string& target, const std::string& names, const std::string& value,
                     const std::string& help) {
  parts_.app->add_option(names, target, help)->type_name(value);
}

void Command::required_option(std::string& target, const std::string& names,
                              const std::string& value, const std::string& help) {
  parts_.app->add_option(names, target, help)->required()->type_name(value);
}

void Command::repeatable_option(std::vector<std::string>& target, const std::string& names,
                                const std::string& value, const std::string& help) {
  // One value each time: what follows may be a positional.
  parts_.app->add_option(names, target, help)
      ->type_name(value)
      ->expected(1)
      ->take_all()
      ->allow_extra_args(false);
}

void Command::option(std::int64_t& target, const std::string& names, std::int64_t low,
                     std::int64_t high, const std::string& help) {
  parts_.app->add_option(names, target, help)
      ->type_name("N")
      ->check(CLI::Range(low, high).description(""));
}

void Command::choice(std::string& target, const std::string& names,
                     std::vector<std::string> choices, const std::string& help) {
  const std::string fallback = target.empty() ? "" : " (default: " + target + ")";
  parts_.app->add_option(names, target, help + ": " + joined(choices) + fallback)
      ->type_name("WORD")
      ->check(one_of(std::move(choices)));
}

void Command::required_choice(std::string& target, const std::string& names,
                              std::vector<std::string> choices, const std::string& help) {
  choice(target, names, std::move(choices), help);
  parts_.app->get_option(names.substr(0, names.find(',')))->required();
}

void Command::flag(bool& target, const std::string& names, const std::string& help) {
  parts_.app->add_flag(names, target, help);
}

void Command::takes_store() {
  add_store(*parts_.app, *parts_.common);
  add_cache_size(*parts_.app, *parts_.common);
  takes_data();
}
void Command::takes_writable_store() {
  takes_store();
  add_durability(*parts_.app, *parts_.common);
}
void Command::takes_data() {
  add_data(*parts_.app, *parts_.common);
}
void Command::takes_format() {
  add_format(*parts_.app, *parts_.common);
}
void Command::examples(const std::string& text) {
  parts_.app->footer("Examples:\n" + text);
}
void Command::runs(std::function<Result<ExitCode>(const Settings&)> action) {
  parts_.action = std::move(action);
}

struct CommandLine::Parts {
  CLI::App app{
      "talkgraph turns interview transcripts into a knowledge graph in which every fact\n"
      "quotes its source.",
      "talkgraph"};
  CommonOptions common;
  // Deques: commands hand out references.
  std::deque<Command::Parts> command_parts;
  std::deque<Command> commands;
};

CommandLine::CommandLine() : parts_(std::make_unique<Parts>()) {
  CLI::App& app = parts_->app;
  app.set_version_flag("--version", "talkgraph " TALKGRAPH_VERSION, "Print the version and leave");
  app.set_help_flag("-h,--help", "Print this and leave");
  add_store(app, parts_->common);
  add_data(app, parts_->common);
  add_format(app, parts_->common);
  add_verbosity(app, parts_->common);
  app.footer(
      "Data goes to stdout; progress and errors go to stderr. 'talkgraph COMMAND --help'\n"
      "says more.\n\n"
      "Exit codes: 0 done, 1 failed or nothing found, 2 usage, 3 query rejected,\n"
      "4 some inputs failed while the others were committed.");
}

CommandLine::~CommandLine() = default;

Command& CommandLine::command(const std::string& name, const std::string& summary) {
  Command::Parts& parts = parts_->command_parts.emplace_back();
  parts.app = parts_->app.add_subcommand(name, summary);
  parts.common = &parts_->common;
  add_verbosity(*parts.app, parts_->common);
  return parts_->commands.emplace_back(Command(parts));
}

ExitCode CommandLine::run(int argc, const char* const* argv) {
  CLI::App& app = parts_->app;
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    std::fputs(app.help().c_str(), stdout);
    return ExitCode::kDone;
  } catch (const CLI::CallForVersion& version) {
    std::printf("%s\n", version.what());
    return ExitCode::kDone;
  } catch (const CLI::ParseError& error) {
    const auto chosen = app.get_subcommands();
    const std::string command = chosen.empty() ? "" : " " + chosen.front()->get_name();
    std::fprintf(stderr, "talkgraph: %s\nSee 'talkgraph%s --help'.\n", error.what(),
                 command.c_str());
    return ExitCode::kUsage;
  }
  const Settings settings = settings_from(parts_->common);
  set_up_log(settings);
  for (const Command::Parts& command : parts_->command_parts) {
    if (!command.app->parsed()) continue;
    Result<ExitCode> code = command.action(settings);
    if (code) return *code;
    log_error(code.error());
    switch (code.error().code) {
      case ErrorCode::kQuerySyntax:
      case ErrorCode::kQuerySemantics:
      case ErrorCode::kUnsupported:
        return ExitCode::kQueryRejected;
      default:
        return ExitCode::kFailed;
    }
  }
  std::fputs("talkgraph: which command? See 'talkgraph --help'.\n", stderr);
  return ExitCode::kUsage;
}

}  // namespace talkgraph::cli
