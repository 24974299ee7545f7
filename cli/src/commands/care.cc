// check, backup, restore and compact.
#include "store/care.h"

#include <memory>
#include <set>
#include <string>

#include "commands/commands.h"
#include "log.h"
#include "progress.h"
#include "rows.h"
#include "workspace.h"

namespace talkgraph::cli {
namespace {

struct RestoreChoice {
  std::int64_t number = 0;
  bool replace = false;
};

// What was mended and what was not, each once.
Rows rows_of(const store::CheckReport& report, bool repair) {
  Rows rows;
  rows.columns = {"problem", "state"};
  const std::set<std::string> left(report.left.begin(), report.left.end());
  const std::set<std::string> found(report.problems.begin(), report.problems.end());
  for (const std::string& problem : report.problems) {
    const bool is_mended = repair && !left.contains(problem);
    rows.rows.push_back({problem, is_mended ? "mended" : "left"});
  }
  for (const std::string& problem : report.left) {
    if (!found.contains(problem)) rows.rows.push_back({problem, "left"});
  }
  return rows;
}

Result<store::CheckReport> check_watched(const Ontology& ontology, bool repair,
                                         const Settings& settings) {
  Progress progress(settings);
  return store::check_store(settings.store, ontology, repair,
                            [&](std::uint64_t done, std::uint64_t total, std::string_view doing) {
                              progress.update(done, total, doing);
                            });
}

Result<ExitCode> check(bool repair, const Settings& settings) {
  TG_ASSIGN(const std::unique_ptr<const Ontology> ontology, load_ontology(settings));
  TG_ASSIGN(const store::CheckReport report, check_watched(*ontology, repair, settings));
  if (report.problem_count == 0) {
    log_note("the store is whole");
    return ExitCode::kDone;
  }
  Output out;
  write_rows(rows_of(report, repair), settings.format, out);
  TG_TRY(out.flush());
  log_note(std::to_string(report.problem_count) + " problems were found, " +
           std::to_string(report.left_count) + " are left");
  return report.left_count == 0 ? ExitCode::kDone : ExitCode::kFailed;
}

Result<ExitCode> backup(const std::string& backups, const Settings& settings) {
  TG_ASSIGN(const std::uint32_t number, store::backup_store(settings.store, backups));
  log_note("backup " + std::to_string(number) + " is in " + backups);
  return ExitCode::kDone;
}

Result<ExitCode> restore(const std::string& backups, const RestoreChoice& choice,
                         const Settings& settings) {
  TG_ASSIGN(const std::unique_ptr<const Ontology> ontology, load_ontology(settings));
  store::RestoreOptions options;
  options.number = static_cast<std::uint32_t>(choice.number);
  options.replace = choice.replace;
  TG_TRY(store::restore_store(backups, settings.store, *ontology, options));
  log_note("restored into " + settings.store.string() + ", and checked");
  return ExitCode::kDone;
}

Result<ExitCode> compact(const Settings& settings) {
  TG_TRY(store::compact_store(settings.store));
  return ExitCode::kDone;
}

}  // namespace

void add_check(CommandLine& line) {
  Command& command = line.command("check", "Look whether the store is whole, and mend it");
  auto repair = std::make_shared<bool>(false);
  command.flag(*repair, "--repair",
               "Make anew what follows from documents and from what a person wrote");
  command.takes_store();
  command.takes_format();
  command.examples(
      "  talkgraph check\n  talkgraph check --repair\n\n"
      "Exit status: 0 if the store is whole or was mended, 1 if something is left,\n"
      "which is named; what follows from nothing else only a backup brings back.");
  command.runs([repair](const Settings& settings) { return check(*repair, settings); });
}

void add_backup(CommandLine& line) {
  Command& command = line.command("backup", "Add the store's state to a folder of backups");
  auto backups = std::make_shared<std::string>();
  command.positional(*backups, "DIR", "The folder; what it holds already is not copied again");
  command.takes_store();
  command.examples("  talkgraph backup /mnt/backups/talks");
  command.runs([backups](const Settings& settings) { return backup(*backups, settings); });
}

void add_restore(CommandLine& line) {
  Command& command = line.command("restore", "Make a store from a backup, and check it");
  auto backups = std::make_shared<std::string>();
  auto choice = std::make_shared<RestoreChoice>();
  command.positional(*backups, "DIR", "The folder of backups");
  command.option(choice->number, "--number", 0, UINT32_MAX, "Which backup (0: the last one)");
  command.flag(choice->replace, "--replace", "Put it in place of the store that is there");
  command.takes_store();
  command.examples("  talkgraph restore /mnt/backups/talks --store again");
  command.runs(
      [backups, choice](const Settings& settings) { return restore(*backups, *choice, settings); });
}

void add_compact(CommandLine& line) {
  Command& command = line.command("compact", "Give back the space of what was deleted");
  command.takes_store();
  command.examples("  talkgraph compact");
  command.runs(compact);
}

}  // namespace talkgraph::cli
