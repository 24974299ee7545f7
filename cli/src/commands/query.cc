#include <unistd.h>

#include <iostream>
#include <iterator>

#include "base/file.h"
#include "commands/commands.h"
#include "interrupt.h"
#include "log.h"
#include "parameters.h"
#include "query_session.h"
#include "statements.h"

namespace talkgraph::cli {
namespace {

// Far above what a person writes; a larger file is no query.
constexpr std::uint64_t kMaxQueryBytes = 16ULL << 20;

struct QueryOptions {
  std::string text;
  std::string file;
  std::vector<std::string> parameters;
  std::string parameter_file;
  bool stats = false;
  SessionOptions session;
};

Result<std::string> query_text(const QueryOptions& options) {
  if (!options.file.empty() && options.file != "-") return read_file(options.file, kMaxQueryBytes);
  if (options.file.empty() && options.text != "-" && !options.text.empty()) return options.text;
  return std::string(std::istreambuf_iterator<char>(std::cin), {});
}

Result<query::Parameters> parameters_of(const QueryOptions& options) {
  query::Parameters parameters;
  if (!options.parameter_file.empty()) {
    TG_ASSIGN(const std::string json, read_file(options.parameter_file, kMaxQueryBytes));
    TG_TRY(add_parameters(json, parameters));
  }
  for (const std::string& text : options.parameters) TG_TRY(add_parameter(text, parameters));
  return parameters;
}

Result<ExitCode> run_query(const QueryOptions& options, const Settings& settings) {
  const bool from_stdin = options.text.empty() && options.file.empty();
  if ((!options.text.empty() && !options.file.empty()) || (from_stdin && isatty(STDIN_FILENO))) {
    log_error("give the query as an argument, with -f FILE, or on standard input");
    return ExitCode::kUsage;
  }
  const Result<query::Parameters> parameters = parameters_of(options);
  if (!parameters) {
    log_error(parameters.error());
    return ExitCode::kUsage;
  }
  TG_ASSIGN(const std::string text, query_text(options));
  Statements statements = split_statements(text);
  if (!statements.rest.empty()) statements.complete.push_back(std::move(statements.rest));
  if (statements.complete.empty()) {
    log_error("there is no query in what was given");
    return ExitCode::kUsage;
  }
  catch_interrupts();
  TG_ASSIGN(const auto session, QuerySession::open(settings, options.session));
  session->parameters = *parameters;
  Output out;
  for (const std::string& statement : statements.complete) {
    const Result<StatementResult> result = session->run(statement, settings.format);
    if (!result) {
      TG_TRY(out.flush());
      return fail(result.error());
    }
    if (result->has_rows) write_rows(result->rows, settings.format, out);
    if (options.stats) log_note(summary(*result));
  }
  TG_TRY(out.flush());
  return ExitCode::kDone;
}

}  // namespace

void add_query(CommandLine& line) {
  Command& command =
      line.command("query", "Answer a question in openCypher, or write what you know");
  auto options = std::make_shared<QueryOptions>();
  command.optional_positional(options->text, "CYPHER",
                              "The query, or several with ; between them; - for standard input");
  command.option(options->file, "-f,--file", "FILE", "Read the query from a file");
  command.repeatable_option(options->parameters, "--param", "NAME=JSON",
                            "A value for $NAME; what is no JSON is a string");
  command.option(options->parameter_file, "--params", "FILE", "Parameters from a JSON object");
  command.flag(options->session.read_only, "--read-only", "Refuse a query that writes");
  command.flag(options->stats, "--stats",
               "Say on stderr what was changed, how many rows there are, and the time");
  command.option(options->session.max_seconds, "--timeout", 1, 1000000,
                 "Give up after so many seconds");
  command.option(options->session.max_megabytes, "--memory", 1, 1000000,
                 "Give up beyond so many MiB of rows and values");
  command.takes_writable_store();
  command.takes_format();
  command.examples(
      "  talkgraph query 'MATCH (p:Person)-[:WORKS_FOR]->(o) RETURN p.name, o.name'\n"
      "  talkgraph query --param who='Mara Quint' 'MATCH (p {name: $who})--(x) RETURN x.name'\n"
      "  talkgraph query --param 'ids=[\"a\", \"b\"]' -f questions.cypher --format json\n"
      "  talkgraph query 'MATCH (p {id: \"mara-quint\"}) SET p:Checked, p.note = \"called her\"'\n"
      "  talkgraph query \"CALL search.talk('custody') YIELD node RETURN node.speaker, node.text\"\n"
      "  talkgraph query 'PROFILE MATCH (a)-[:WORKS_FOR]->(o) RETURN o.name, count(a)'");
  command.runs([options](const Settings& settings) { return run_query(*options, settings); });
}

}  // namespace talkgraph::cli
