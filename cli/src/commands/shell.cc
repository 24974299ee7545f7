#include <array>
#include <csignal>
#include <cstdlib>

#include "base/file.h"
#include "commands/commands.h"
#include "completion.h"
#include "interrupt.h"
#include "line_editor.h"
#include "log.h"
#include "pager.h"
#include "parameters.h"
#include "query_session.h"
#include "shell_commands.h"
#include "statements.h"

namespace talkgraph::cli {
namespace {

constexpr std::uint64_t kMaxScriptBytes = 16ULL << 20;

constexpr int kMostNested = 10;

constexpr auto kShellCommands = std::to_array<ShellCommand>({
    {":help", "", "this list"},
    {":schema", "", "what the relationships join"},
    {":mode", "[table|csv|tsv|json|jsonl|markdown]", "how results are shown"},
    {":param", "[NAME=JSON]", "set a parameter, or list them"},
    {":source", "FILE", "run the statements and commands of a file"},
    {":begin", "", "make what follows one change"},
    {":commit", "", "keep the change"},
    {":rollback", "", "take the change back"},
    {":explain", "STATEMENT", "show the plan of a statement"},
    {":profile", "STATEMENT", "run a statement and show what its plan did"},
    {":exit", "", "leave, as Ctrl-D does"},
});

struct Line {
  std::string_view command;
  std::string_view argument;
};

Line split_command(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == ';')) line.remove_suffix(1);
  const std::size_t space = std::min(line.find(' '), line.size());
  std::string_view argument = line.substr(space);
  while (argument.starts_with(' ')) argument.remove_prefix(1);
  return {line.substr(0, space), argument};
}

std::optional<OutputFormat> format_named(std::string_view name) {
  constexpr auto kNames = std::to_array<std::string_view>(
      {"table", "csv", "tsv", "json", "jsonl", "markdown"});  // as OutputFormat
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == name) return static_cast<OutputFormat>(i);
  }
  return std::nullopt;
}

class Shell {
 public:
  Shell(QuerySession& session, LineEditor& editor, const Settings& settings)
      : session_(session), editor_(editor), settings_(settings) {}

  Result<ExitCode> run() {
    if (editor_.is_interactive()) log_note("statements end with ;  :help lists commands");
    while (!leaving_) {
      const Input input = editor_.read(prompt());
      if (input.kind == Input::Kind::kEnd) break;
      if (input.kind == Input::Kind::kAbandoned) {
        waiting_.clear();
        continue;
      }
      TG_TRY(take(input.line));
    }
    // Without a terminal the last statement needs no semicolon.
    if (!editor_.is_interactive() && !leaving_) TG_TRY(run_text(waiting_ + ";"));
    if (session_.in_transaction()) complain("the transaction was not committed, and rolled back");
    return failed_ && !editor_.is_interactive() ? ExitCode::kQueryRejected : ExitCode::kDone;
  }

 private:
  std::string prompt() const {
    if (!waiting_.empty()) return "       ..> ";
    return session_.in_transaction() ? "talkgraph# " : "talkgraph> ";
  }

  Result<void> take(const std::string& line) {
    if (waiting_.empty() && line.starts_with(':')) {
      editor_.remember(line);
      return obey(split_command(line));
    }
    waiting_ += line + "\n";
    if (split_statements(waiting_).complete.empty()) return {};
    const std::string text = std::exchange(waiting_, "");
    editor_.remember(text.substr(0, text.size() - 1));
    return run_text(text);
  }

  // Runs what is complete and keeps the rest.
  Result<void> run_text(const std::string& text) {
    Statements statements = split_statements(text);
    waiting_ = std::move(statements.rest);
    for (const std::string& statement : statements.complete) TG_TRY(run_statement(statement));
    return {};
  }

  // What is wrong with a statement is said, and the shell goes on.
  Result<void> run_statement(const std::string& statement) {
    catch_interrupts();
    const Result<StatementResult> result = session_.run(statement, settings_.format);
    release_interrupts();
    if (!result) {
      failed_ = true;
      log_error(result.error());
      return {};
    }
    if (result->has_rows) TG_TRY(show_rows(result->rows));
    if (editor_.is_interactive()) log_note(summary(*result));
    return {};
  }

  Result<void> show_rows(const Rows& rows) const {
    std::string text;
    Output out(text);
    write_rows(rows, settings_.format, out);
    return show(text);
  }

  Result<void> obey(const Line& line) {
    if (line.command == ":exit" || line.command == ":quit") {
      leaving_ = true;
    } else if (line.command == ":help") {
      return help();
    } else if (line.command == ":schema") {
      return run_statement("CALL db.schema.visualization()");
    } else if (line.command == ":explain" || line.command == ":profile") {
      const std::string mode = line.command == ":explain" ? "EXPLAIN " : "PROFILE ";
      return run_statement(mode + std::string(line.argument));
    } else if (line.command == ":mode") {
      set_mode(line.argument);
    } else if (line.command == ":param") {
      return set_parameter(line.argument);
    } else if (line.command == ":source") {
      return source(line.argument);
    } else if (line.command == ":begin") {
      check(session_.begin());
    } else if (line.command == ":commit") {
      check(session_.commit());
    } else if (line.command == ":rollback") {
      check(session_.rollback());
    } else {
      complain("there is no command " + std::string(line.command) + "; :help lists them");
    }
    return {};
  }

  void check(const Result<void>& result) {
    if (!result) complain(result.error().to_string());
  }

  void complain(const std::string& message) {
    failed_ = true;
    log_error(message);
  }

  Result<void> help() {
    Rows rows;
    rows.columns = {"command", "arguments", "meaning"};
    for (const ShellCommand& command : kShellCommands) {
      rows.rows.push_back(
          {std::string(command.name), std::string(command.arguments), std::string(command.help)});
    }
    return show_rows(rows);
  }

  void set_mode(std::string_view name) {
    if (const auto format = format_named(name)) {
      settings_.format = *format;
    } else {
      complain(":mode takes table, csv, tsv, json, jsonl or markdown");
    }
  }

  Result<void> set_parameter(std::string_view text) {
    if (!text.empty()) {
      check(add_parameter(text, session_.parameters));
      return {};
    }
    Output out;
    for (const auto& [name, value] : session_.parameters) {
      TG_ASSIGN(const std::string shown, query::to_cypher(value, session_.graph()));
      out.write(name + " = " + shown + "\n");
    }
    return out.flush();
  }

  Result<void> source(std::string_view path) {
    const Result<std::string> text = read_file(std::string(path), kMaxScriptBytes);
    if (!text) {
      complain(text.error().to_string());
      return {};
    }
    if (depth_ == kMostNested) {
      complain("files that run files are nested too deep");
      return {};
    }
    ++depth_;
    for (std::size_t begin = 0; begin < text->size() && !leaving_;) {
      const std::size_t end = std::min(text->find('\n', begin), text->size());
      TG_TRY(take(text->substr(begin, end - begin)));
      begin = end + 1;
    }
    --depth_;
    return run_text(waiting_ + ";");  // the last one needs no semicolon
  }

  QuerySession& session_;
  LineEditor& editor_;
  Settings settings_;
  std::string waiting_;  // the lines of a statement that has no end yet
  int depth_ = 0;        // of files that run files
  bool leaving_ = false;
  bool failed_ = false;
};

std::filesystem::path history_path() {
  const char* home = std::getenv("HOME");
  return home && *home ? std::filesystem::path(home) / ".talkgraph_history" : "";
}

Result<ExitCode> run_shell(const SessionOptions& options, const Settings& settings) {
  std::signal(SIGPIPE, SIG_IGN);
  TG_ASSIGN(const auto session, QuerySession::open(settings, options));
  LineEditor editor(history_path(),
                    [&](const std::string& line) { return completions(line, *session); });
  return Shell(*session, editor, settings).run();
}

}  // namespace

std::span<const ShellCommand> shell_commands() {
  return kShellCommands;
}

void add_shell(CommandLine& line) {
  Command& command = line.command("shell", "Ask one question after another");
  auto options = std::make_shared<SessionOptions>();
  command.flag(options->read_only, "--read-only", "Refuse queries that write");
  command.option(options->max_seconds, "--timeout", 1, 1000000,
                 "Give up a query after so many seconds");
  command.takes_writable_store();
  command.takes_format();
  command.examples(
      "  talkgraph shell\n"
      "  echo 'MATCH (p:Person) RETURN p.name;' | talkgraph shell --format json");
  command.runs([options](const Settings& settings) { return run_shell(*options, settings); });
}

}  // namespace talkgraph::cli
