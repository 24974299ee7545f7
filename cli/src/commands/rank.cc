#include <cmath>

#include "algorithms/centrality.h"
#include "algorithms/projection.h"
#include "commands/commands.h"
#include "entities.h"
#include "rows.h"
#include "workspace.h"

namespace talkgraph::cli {
namespace {

struct RankOptions {
  std::string by = "pagerank";
  std::string label;
  std::int64_t limit = 20;
};

Result<std::vector<algorithms::Score>> score(const algorithms::Projection& projection,
                                             const std::string& by) {
  if (by == "betweenness") return algorithms::betweenness(projection);
  if (by == "degree") return algorithms::degree(projection);
  return algorithms::page_rank(projection);
}

Result<bool> has_label(const GraphReader& graph, NodeId node, const std::string& name) {
  if (name.empty()) return true;
  TG_ASSIGN(const std::vector<LabelId> labels, graph.node_labels(node));
  for (const LabelId label : labels) {
    if (graph.label_name(label) == name) return true;
  }
  return false;
}

// People compare scores; the digits behind the sixth place only blur that.
double rounded(double score) {
  return std::round(score * 1e6) / 1e6;
}

Result<ExitCode> rank(const RankOptions& options, const Settings& settings) {
  TG_ASSIGN(const Workspace workspace, open_for_reading(settings));
  const GraphReader& graph = *workspace.graph;
  if (!options.label.empty() && !graph.find_label(options.label)) {
    return fail(ErrorCode::kNotFound, "no node has the label '" + options.label + "'");
  }
  TG_ASSIGN(const auto projection, algorithms::Projection::make(graph));
  TG_ASSIGN(const std::vector<algorithms::Score> scores, score(projection, options.by));
  Rows rows;
  rows.columns = {"rank", "name", "type", "id", options.by};
  for (const algorithms::Score& one : scores) {
    if (static_cast<std::int64_t>(rows.rows.size()) == options.limit) break;
    TG_ASSIGN(const bool wanted, has_label(graph, one.node, options.label));
    if (!wanted) continue;
    TG_ASSIGN(const NamedNode node, name_node(graph, one.node));
    const double shown = settings.format == OutputFormat::kTable ? rounded(one.score) : one.score;
    rows.rows.push_back(
        {static_cast<std::int64_t>(rows.rows.size() + 1), node.name, node.type, node.id, shown});
  }
  Output out;
  write_rows(rows, settings.format, out);
  TG_TRY(out.flush());
  return ExitCode::kDone;
}

}  // namespace

void add_rank(CommandLine& line) {
  Command& command = line.command("rank", "List the entities that matter most");
  auto options = std::make_shared<RankOptions>();
  command.choice(options->by, "--by", {"pagerank", "betweenness", "degree"}, "What counts");
  command.option(options->limit, "--limit", 1, 1'000'000'000, "Lines at most (default: 20)");
  command.option(options->label, "--label", "LABEL",
                 "List only nodes with this label, such as Person; all are scored");
  command.takes_store();
  command.takes_format();
  command.examples("  talkgraph rank\n  talkgraph rank --by betweenness --label Person --limit 5");
  command.runs([options](const Settings& settings) { return rank(*options, settings); });
}

}  // namespace talkgraph::cli
