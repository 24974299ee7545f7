#include "algorithms/neighbors.h"
#include "algorithms/projection.h"
#include "commands/commands.h"
#include "entities.h"
#include "relations.h"
#include "workspace.h"

namespace talkgraph::cli {
namespace {

struct NeighborOptions {
  std::string name;
  std::string type;
  std::int64_t depth = 1;
};

Result<List> describe_ways(const GraphReader& graph, const std::vector<Relationship>& ways) {
  List texts;
  for (const Relationship& way : ways) {
    TG_ASSIGN(const NamedNode source, name_node(graph, way.source));
    TG_ASSIGN(const NamedNode target, name_node(graph, way.target));
    texts.emplace_back(source.name + " -" + std::string(graph.type_name(way.type)) + "-> " +
                       target.name);
  }
  return texts;
}

Result<ExitCode> neighbors(const NeighborOptions& options, const Settings& settings) {
  TG_ASSIGN(const Workspace workspace, open_for_reading(settings));
  TG_ASSIGN(const NamedNode start, find_entity(workspace, options.name));
  algorithms::ProjectionOptions chosen;
  if (!options.type.empty()) chosen.types = {options.type};
  TG_ASSIGN(const auto projection, algorithms::Projection::make(*workspace.graph, chosen));
  TG_ASSIGN(
      const std::vector<algorithms::Neighbor> found,
      algorithms::neighbors(projection, start.node, static_cast<std::uint32_t>(options.depth)));
  Rows rows;
  rows.columns = {"depth", "name", "type", "id", "via"};
  for (const algorithms::Neighbor& neighbor : found) {
    TG_ASSIGN(const NamedNode node, name_node(*workspace.graph, neighbor.node));
    TG_ASSIGN(List ways, describe_ways(*workspace.graph, neighbor.via));
    rows.rows.push_back({static_cast<std::int64_t>(neighbor.depth), node.name, node.type, node.id,
                         std::move(ways)});
  }
  Output out;
  write_rows(rows, settings.format, out);
  TG_TRY(out.flush());
  return ExitCode::kDone;
}

}  // namespace

void add_neighbors(CommandLine& line) {
  Command& command = line.command("neighbors", "List what is connected with an entity");
  auto options = std::make_shared<NeighborOptions>();
  command.positional(options->name, "NAME", "Name, alias or id of the entity");
  command.option(options->depth, "--depth", 1, 1000, "Relationships away at most (default: 1)");
  command.option(options->type, "--type", "TYPE", "Only relationships of this type");
  command.takes_store();
  command.takes_format();
  command.examples(
      "  talkgraph neighbors Coinhaven\n  talkgraph neighbors Coinhaven --depth 2 --type OFFERS");
  command.runs([options](const Settings& settings) { return neighbors(*options, settings); });
}

}  // namespace talkgraph::cli
