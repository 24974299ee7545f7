#include "query/query.h"

#include "base/file.h"
#include "commands/commands.h"
#include "log.h"
#include "rows.h"
#include "workspace.h"

namespace talkgraph::cli {
namespace {

// Far above what a person writes; a larger file is no query.
constexpr std::uint64_t kMaxQueryBytes = 16ULL << 20;

struct QueryOptions {
  std::string text;
  std::string file;
  std::vector<std::string> parameters;
  bool read_only = false;
};

Result<std::string> query_text(const QueryOptions& options) {
  if (options.file.empty()) return options.text;
  return read_file(options.file, kMaxQueryBytes);
}

// NAME=VALUE, where VALUE is a string whatever it looks like; nothing for what
// has not this form.
std::optional<query::Parameters> read_parameters(const std::vector<std::string>& given) {
  query::Parameters parameters;
  for (const std::string& parameter : given) {
    const std::size_t equals = parameter.find('=');
    if (equals == std::string::npos || equals == 0) return std::nullopt;
    parameters[parameter.substr(0, equals)] = parameter.substr(equals + 1);
  }
  return parameters;
}

// What a property can hold stays what it is; the rest is Cypher's notation.
Result<Value> to_value(const query::Datum& datum, const GraphReader& graph) {
  if (datum.is_null()) return Value();
  if (std::optional<Value> value = query::to_property(datum)) return std::move(*value);
  TG_ASSIGN(std::string text, query::to_cypher(datum, graph));
  return Value(std::move(text));
}

Result<Rows> to_rows(query::ResultTable table, const GraphReader& graph) {
  Rows rows;
  rows.columns = std::move(table.columns);
  for (const auto& result : table.rows) {
    auto& row = rows.rows.emplace_back();
    for (const query::Datum& datum : result) {
      TG_ASSIGN(Value value, to_value(datum, graph));
      row.push_back(std::move(value));
    }
  }
  return rows;
}

Result<Rows> read_rows(const query::Prepared& prepared, const query::Parameters& parameters,
                       const Settings& settings) {
  TG_ASSIGN(const Workspace workspace, open_for_reading(settings));
  TG_ASSIGN(query::ResultTable table, query::run(prepared, *workspace.graph, parameters));
  return to_rows(std::move(table), *workspace.graph);
}

// Everything that the statement writes, or nothing: after an error the store is
// as it was.
Result<Rows> write_and_read_rows(const query::Prepared& prepared,
                                 const query::Parameters& parameters, const Settings& settings) {
  TG_ASSIGN(const Workspace workspace, open_for_writing(settings, /*create=*/false));
  Rows rows;
  TG_TRY(workspace.store->edit([&](GraphWriter& graph) -> Result<void> {
    TG_ASSIGN(query::ResultTable table, query::run(prepared, graph, parameters));
    TG_ASSIGN(rows, to_rows(std::move(table), graph));
    return {};
  }));
  return rows;
}

Result<ExitCode> run_query(const QueryOptions& options, const Settings& settings) {
  const std::optional<query::Parameters> parameters = read_parameters(options.parameters);
  if (!parameters || options.text.empty() == options.file.empty()) {
    log_error(parameters ? "give one query, as an argument or with -f"
                         : "--param takes NAME=VALUE");
    return ExitCode::kUsage;
  }
  TG_ASSIGN(const std::string text, query_text(options));
  TG_ASSIGN(const query::Prepared prepared, query::prepare(text));
  const bool writes = prepared.is_update();
  if (writes && options.read_only) {
    return fail(ErrorCode::kQuerySemantics, "the query writes, and --read-only forbids that");
  }
  TG_ASSIGN(const Rows rows, writes ? write_and_read_rows(prepared, *parameters, settings)
                                    : read_rows(prepared, *parameters, settings));
  Output out;
  write_rows(rows, settings.format, out);
  TG_TRY(out.flush());
  return ExitCode::kDone;
}

}  // namespace

void add_query(CommandLine& line) {
  Command& command =
      line.command("query", "Answer a question in openCypher, or write what you know");
  auto options = std::make_shared<QueryOptions>();
  command.optional_positional(options->text, "CYPHER", "The query");
  command.option(options->file, "-f,--file", "FILE", "Read the query from a file");
  command.repeatable_option(options->parameters, "--param", "NAME=VALUE",
                            "A string for $NAME in the query; may be repeated");
  command.flag(options->read_only, "--read-only", "Refuse a query that writes");
  command.takes_writable_store();
  command.takes_format();
  command.examples(
      "  talkgraph query 'MATCH (p:Person)-[:WORKS_FOR]->(o) RETURN p.name, o.name'\n"
      "  talkgraph query --param who='Mara Quint' 'MATCH (p {name: $who})--(x) RETURN x.name'\n"
      "  talkgraph query 'MATCH (p {id: \"mara-quint\"}) SET p:Checked, p.note = \"called her\"'");
  command.runs([options](const Settings& settings) { return run_query(*options, settings); });
}

}  // namespace talkgraph::cli
