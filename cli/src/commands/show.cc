#include "commands/commands.h"
#include "entity_report.h"
#include "workspace.h"

namespace talkgraph::cli {
namespace {

Result<ExitCode> show(const std::string& name, const Settings& settings) {
  TG_ASSIGN(const Workspace workspace, open_for_reading(settings));
  TG_ASSIGN(const NamedNode entity, find_entity(workspace, name));
  TG_ASSIGN(const EntityReport report, report_on(workspace, entity));
  QuoteReader quotes(*workspace.store);
  Output out;
  switch (settings.format) {
    case OutputFormat::kTable:
      TG_TRY(write_report_page(report, quotes, out));
      break;
    case OutputFormat::kJson:
    case OutputFormat::kJsonl: {
      const bool compact = settings.format == OutputFormat::kJsonl;
      TG_ASSIGN(const std::string json, report_json(report, quotes, compact));
      out.write(json + '\n');
      break;
    }
    default: {
      TG_ASSIGN(const Rows rows, report_rows(report, quotes));
      write_rows(rows, settings.format, out);
    }
  }
  TG_TRY(out.flush());
  return ExitCode::kDone;
}

}  // namespace

void add_show(CommandLine& line) {
  Command& command = line.command(
      "show", "Show an entity: names, roles, relations and figures, each with its quote");
  auto name = std::make_shared<std::string>();
  command.positional(*name, "NAME", "Name, alias or id of the entity");
  command.takes_store();
  command.takes_format();
  command.examples("  talkgraph show \"Mara Quint\"\n  talkgraph show Coinhaven --format json");
  command.runs([name](const Settings& settings) { return show(*name, settings); });
}

}  // namespace talkgraph::cli
