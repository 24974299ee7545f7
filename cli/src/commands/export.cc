#include "export/export.h"

#include <iostream>

#include "commands/commands.h"
#include "log.h"
#include "workspace.h"

namespace talkgraph::cli {
namespace {

struct ExportOptions {
  std::string format;
  std::string flavor = "node-link";
  std::string scope = "all";
  std::string output = "-";
};

exports::Options to_export(const ExportOptions& options) {
  exports::Options chosen;
  chosen.format = options.format == "graphml"     ? exports::Format::kGraphml
                  : options.flavor == "cytoscape" ? exports::Format::kCytoscape
                                                  : exports::Format::kNodeLink;
  chosen.scope =
      options.scope == "entities" ? exports::Scope::kEntities : exports::Scope::kEverything;
  return chosen;
}

Result<exports::Summary> write_graph(const GraphReader& graph, const ExportOptions& options) {
  if (options.output != "-") {
    return exports::export_to_file(graph, to_export(options), options.output);
  }
  Result<exports::Summary> written = exports::export_graph(graph, to_export(options), std::cout);
  if (!written) return fail(std::move(written).error().in_file("standard output"));
  if (!std::cout.flush()) return fail(ErrorCode::kIo, "cannot write", {"standard output"});
  return written;
}

Result<ExitCode> export_store(const ExportOptions& options, const Settings& settings) {
  TG_ASSIGN(const Workspace workspace, open_for_reading(settings));
  TG_ASSIGN(const exports::Summary summary, write_graph(*workspace.graph, options));
  if (summary.replaced_characters > 0) {
    log_warning(std::to_string(summary.replaced_characters) +
                " characters that XML cannot hold were replaced");
  }
  log_note("exported " + std::to_string(summary.nodes) + " nodes and " +
           std::to_string(summary.relationships) + " relationships");
  return ExitCode::kDone;
}

}  // namespace

void add_export(CommandLine& line) {
  Command& command = line.command("export", "Write the graph as a file for other programs");
  auto options = std::make_shared<ExportOptions>();
  command.required_choice(options->format, "--format", {"graphml", "json"}, "Format of the file");
  command.choice(options->flavor, "--flavor", {"node-link", "cytoscape"}, "Form of the JSON");
  command.choice(options->scope, "--scope", {"all", "entities"},
                 "Everything, or entities and the relationships between them");
  command.option(options->output, "-o,--output", "FILE",
                 "Written beside it and renamed, so never half a file (default: - for stdout)");
  command.takes_store();
  command.examples(
      "  talkgraph export --format graphml -o graph.graphml\n"
      "  talkgraph export --format json --scope entities | jq '.nodes | length'\n"
      "  talkgraph export --format json --flavor cytoscape -o graph.cyjs");
  command.runs([options](const Settings& settings) { return export_store(*options, settings); });
}

}  // namespace talkgraph::cli
