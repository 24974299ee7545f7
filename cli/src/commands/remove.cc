#include "commands/commands.h"
#include "entities.h"
#include "log.h"
#include "rows.h"
#include "workspace.h"

namespace talkgraph::cli {
namespace {

Result<void> report_unknown(const store::Store& store, const std::string& id) {
  TG_ASSIGN(const std::vector<store::DocumentInfo> infos, store.documents());
  std::vector<std::string> ids;
  for (const store::DocumentInfo& info : infos) ids.push_back(info.id);
  std::string message = "no such document in the store";
  const std::vector<std::string> near = near_misses(id, ids);
  if (!near.empty()) message += "; did you mean " + near.front() + "?";
  log_error(Error{ErrorCode::kNotFound, message, {id}});
  return {};
}

Result<ExitCode> remove(const std::vector<std::string>& ids, const Settings& settings) {
  TG_ASSIGN(const Workspace workspace, open_for_writing(settings, /*create=*/false));
  Rows rows;
  rows.columns = {"document", "outcome"};
  bool some_failed = false;
  for (const std::string& id : ids) {
    TG_ASSIGN(const bool removed, workspace.store->remove_document(id));
    if (removed) {
      rows.rows.push_back({id, "removed"});
      continue;
    }
    some_failed = true;
    TG_TRY(report_unknown(*workspace.store, id));
  }
  if (rows.rows.empty()) return ExitCode::kFailed;
  Output out;
  write_rows(rows, settings.format, out);
  TG_TRY(out.flush());
  return some_failed ? ExitCode::kSomeFailed : ExitCode::kDone;
}

}  // namespace

void add_remove(CommandLine& line) {
  Command& command =
      line.command("remove", "Take documents, and all that only they said, out again");
  auto ids = std::make_shared<std::vector<std::string>>();
  command.positionals(*ids, "DOCUMENT", "Ids, as 'talkgraph documents' lists them");
  command.takes_writable_store();
  command.takes_format();
  command.examples("  talkgraph remove panels/2018-trading.md");
  command.runs([ids](const Settings& settings) { return remove(*ids, settings); });
}

}  // namespace talkgraph::cli
