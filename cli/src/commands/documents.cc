#include "commands/commands.h"
#include "rows.h"
#include "workspace.h"

namespace talkgraph::cli {
namespace {

Result<ExitCode> documents(const Settings& settings) {
  TG_ASSIGN(const Workspace workspace, open_for_reading(settings));
  TG_ASSIGN(const std::vector<store::DocumentInfo> infos, workspace.store->documents());
  // On a terminal only what a person compares; the rest would take all the room.
  const bool brief = settings.format == OutputFormat::kTable;
  Rows rows;
  rows.columns = {"id", "title", "date", "turns", "entities", "assertions", "metrics"};
  if (!brief) rows.columns.insert(rows.columns.end(), {"source", "bytes", "sha256"});
  for (const store::DocumentInfo& info : infos) {
    auto& row = rows.rows.emplace_back();
    row = {info.id,
           info.title,
           info.date,
           count(info.turns),
           count(info.entities),
           count(info.assertions),
           count(info.metrics)};
    if (!brief) row.insert(row.end(), {info.source, count(info.text_bytes), info.sha256});
  }
  Output out;
  write_rows(rows, settings.format, out);
  TG_TRY(out.flush());
  return ExitCode::kDone;
}

}  // namespace

void add_documents(CommandLine& line) {
  Command& command = line.command("documents", "List the documents of the store");
  command.takes_store();
  command.takes_format();
  command.examples("  talkgraph documents\n  talkgraph documents --format csv > documents.csv");
  command.runs(documents);
}

}  // namespace talkgraph::cli
