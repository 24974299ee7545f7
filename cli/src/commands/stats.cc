#include "store/care.h"

#include "commands/commands.h"
#include "rows.h"
#include "workspace.h"

namespace talkgraph::cli {
namespace {

Result<ExitCode> stats(const Settings& settings) {
  TG_ASSIGN(const Workspace workspace, open_for_reading(settings));
  const GraphReader& graph = *workspace.graph;
  Rows rows;
  rows.columns = {"kind", "name", "count"};
  TG_ASSIGN(const std::uint64_t nodes, graph.count_nodes(std::nullopt));
  TG_ASSIGN(const std::uint64_t relationships, graph.count_relationships(std::nullopt));
  // By name: ids, and so their order, tell of the graph's history.
  std::map<std::string, std::uint64_t> labels;
  for (const LabelId label : graph.labels()) {
    TG_ASSIGN(labels[std::string(graph.label_name(label))], graph.count_nodes(label));
  }
  std::map<std::string, std::uint64_t> types;
  for (const TypeId type : graph.types()) {
    TG_ASSIGN(types[std::string(graph.type_name(type))], graph.count_relationships(type));
  }
  rows.rows.push_back({"all", "nodes", count(nodes)});
  rows.rows.push_back({"all", "relationships", count(relationships)});
  for (const auto& [name, number] : labels) {
    if (number > 0) rows.rows.push_back({"label", name, count(number)});
  }
  for (const auto& [name, number] : types) {
    if (number > 0) rows.rows.push_back({"type", name, count(number)});
  }
  TG_ASSIGN(const std::vector<store::KindSize> sizes, store::store_sizes(settings.store));
  for (const store::KindSize& size : sizes) {
    if (size.bytes > 0) rows.rows.push_back({"bytes", size.kind, count(size.bytes)});
  }
  Output out;
  write_rows(rows, settings.format, out);
  TG_TRY(out.flush());
  return ExitCode::kDone;
}

}  // namespace

void add_stats(CommandLine& line) {
  Command& command =
      line.command("stats", "Count nodes by label, relationships by type, and bytes on disk");
  command.takes_store();
  command.takes_format();
  command.examples("  talkgraph stats\n  talkgraph stats --format json");
  command.runs(stats);
}

}  // namespace talkgraph::cli
