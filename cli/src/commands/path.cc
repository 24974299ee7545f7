#include "algorithms/paths.h"
#include "algorithms/projection.h"
#include "commands/commands.h"
#include "entities.h"
#include "page.h"
#include "relations.h"
#include "workspace.h"

namespace talkgraph::cli {
namespace {

struct PathOptions {
  std::string a;
  std::string b;
  std::int64_t count = 1;
};

// One relationship of a path, and where it is entered.
struct Step {
  Relation relation;
  bool forward = true;  // it points along the path
  std::optional<Quote> quote;
};

using Steps = std::vector<Step>;

Result<Steps> read_steps(const Workspace& workspace, const algorithms::Path& path,
                         QuoteReader& reader) {
  Steps steps;
  for (std::size_t i = 0; i < path.relationships.size(); ++i) {
    Step& step = steps.emplace_back();
    TG_ASSIGN(step.relation, read_relation(*workspace.graph, path.relationships[i]));
    step.forward = path.relationships[i].source == path.nodes[i];
    TG_ASSIGN(step.quote, reader.best(step.relation.properties));
  }
  return steps;
}

void write_page(const std::vector<Steps>& paths, Output& out) {
  Page page(out);
  for (std::size_t i = 0; i < paths.size(); ++i) {
    const Steps& steps = paths[i];
    if (i > 0) page.blank();
    page.heading("Path " + std::to_string(i + 1) + " of " + std::to_string(paths.size()) + ", " +
                 std::to_string(steps.size()) +
                 (steps.size() == 1 ? " relationship" : " relationships"));
    for (const Step& step : steps) {
      page.relation(step.relation);
      if (step.quote) page.quote(*step.quote);
    }
  }
}

Rows path_rows(const std::vector<Steps>& paths) {
  Rows rows;
  rows.columns = {"path", "step", "from", "direction", "type", "to", "quote", "speaker", "place"};
  for (std::size_t i = 0; i < paths.size(); ++i) {
    for (std::size_t j = 0; j < paths[i].size(); ++j) {
      const auto& [relation, forward, quote] = paths[i][j];
      const NamedNode& from = forward ? relation.source : relation.target;
      const NamedNode& to = forward ? relation.target : relation.source;
      rows.rows.push_back(
          {static_cast<std::int64_t>(i + 1), static_cast<std::int64_t>(j + 1), from.name,
           forward ? "->" : "<-", relation.type, to.name, quote ? Value(quote->text) : Value(),
           quote ? Value(quote->speaker) : Value(), quote ? Value(quote->place()) : Value()});
    }
  }
  return rows;
}

Result<ExitCode> path(const PathOptions& options, const Settings& settings) {
  TG_ASSIGN(const Workspace workspace, open_for_reading(settings));
  TG_ASSIGN(const NamedNode a, find_entity(workspace, options.a));
  TG_ASSIGN(const NamedNode b, find_entity(workspace, options.b));
  if (a.node == b.node) {
    return fail(ErrorCode::kInvalidArgument, "both names are " + a.name + " (" + a.id + ")");
  }
  TG_ASSIGN(const auto projection, algorithms::Projection::make(*workspace.graph));
  TG_ASSIGN(const std::vector<algorithms::Path> found,
            algorithms::shortest_paths(projection, a.node, b.node,
                                       static_cast<std::size_t>(options.count)));
  if (found.empty()) {
    return fail(ErrorCode::kNotFound, "no path leads from " + a.name + " to " + b.name);
  }
  QuoteReader reader(*workspace.store);
  std::vector<Steps> paths;
  for (const algorithms::Path& one : found) {
    TG_ASSIGN(Steps steps, read_steps(workspace, one, reader));
    paths.push_back(std::move(steps));
  }
  Output out;
  if (settings.format == OutputFormat::kTable) {
    write_page(paths, out);
  } else {
    write_rows(path_rows(paths), settings.format, out);
  }
  TG_TRY(out.flush());
  return ExitCode::kDone;
}

}  // namespace

void add_path(CommandLine& line) {
  Command& command =
      line.command("path", "Find the shortest ways from one entity to another, step by step");
  auto options = std::make_shared<PathOptions>();
  command.positional(options->a, "A", "Where the path begins");
  command.positional(options->b, "B", "Where it ends; relationships are walked either way");
  command.option(options->count, "-k", 1, 1000, "So many paths, shortest first (default: 1)");
  command.takes_store();
  command.takes_format();
  command.examples(
      "  talkgraph path \"Mara Quint\" \"Theo Lindqvist\"\n"
      "  talkgraph path \"Mara Quint\" \"Theo Lindqvist\" -k 3 --format json");
  command.runs([options](const Settings& settings) { return path(*options, settings); });
}

}  // namespace talkgraph::cli
