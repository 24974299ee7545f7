#include <filesystem>

#include "commands/commands.h"
#include "import/files.h"
#include "import/importer.h"
#include "interrupt.h"
#include "log.h"
#include "rows.h"
#include "workspace.h"

namespace talkgraph::cli {
namespace {

// A transaction is held in memory; more than this goes by files.
constexpr std::uintmax_t kTransactionBytes = 16U << 20;

struct ImportOptions {
  std::vector<std::string> files;
  std::string rejects = "talkgraph-rejects.jsonl";
  bool bulk = false;
};

Result<bool> loads_at_once(const ImportOptions& options, const GraphReader& graph) {
  if (options.bulk) return true;
  TG_ASSIGN(const std::uint64_t nodes, graph.count_nodes({}));
  if (nodes == 0) return true;
  std::uintmax_t bytes = 0;
  for (const std::string& file : options.files) {
    std::error_code unknown;  // standard input, or what opening will report
    const std::uintmax_t size = std::filesystem::file_size(file, unknown);
    if (unknown) return file == "-";
    bytes += size;
  }
  return bytes > kTransactionBytes;
}

Result<void> import_rows(const ImportOptions& options, ImportTarget& target, Importer& importer) {
  TG_TRY(read_rows(options.files, [&](PlacedRow row) -> Result<void> {
    if (interrupted()) {
      return fail(ErrorCode::kCancelled, "interrupted; nothing of the files was imported");
    }
    return importer.add(std::move(row));
  }));
  TG_TRY(importer.finish());
  return target.commit();
}

Result<void> import_into(const Workspace& workspace, const ImportOptions& options,
                         const Settings& settings, Rows& rows) {
  Progress progress(settings);
  TG_ASSIGN(const bool at_once, loads_at_once(options, *workspace.graph));
  const auto run = [&](ImportTarget& target) -> Result<void> {
    Importer importer(target, *workspace.graph, options.rejects, progress);
    TG_TRY(import_rows(options, target, importer));
    rows.columns = {"nodes", "relationships", "rejected"};
    rows.rows = {
        {count(importer.nodes()), count(importer.relationships()), count(importer.rejected())}};
    return {};
  };
  if (at_once) {
    TG_ASSIGN(const auto load, workspace.store->begin_bulk_load({}));
    TargetOf<store::BulkLoad> target(*load);
    return run(target);
  }
  TG_ASSIGN(const auto edit, workspace.store->begin_edit());
  TargetOf<store::Edit> target(*edit);
  return run(target);
}

Result<ExitCode> import_files(const ImportOptions& options, const Settings& settings) {
  catch_interrupts();
  TG_ASSIGN(Workspace workspace, open_for_writing(settings, /*create=*/true));
  TG_ASSIGN(workspace.graph, workspace.store->snapshot());
  Rows rows;
  TG_TRY(import_into(workspace, options, settings, rows));
  Output out;
  write_rows(rows, settings.format, out);
  TG_TRY(out.flush());
  const std::int64_t rejected = *rows.rows.front()[2].as_int();
  if (rejected == 0) return ExitCode::kDone;
  log_warning(std::to_string(rejected) + " rows were rejected; " + options.rejects +
              " says which, and why");
  const bool imported = *rows.rows.front()[0].as_int() + *rows.rows.front()[1].as_int() > 0;
  return imported ? ExitCode::kSomeFailed : ExitCode::kFailed;
}

}  // namespace

void add_import(CommandLine& line) {
  Command& command = line.command(
      "import", "Load nodes and relationships, which are yours, from JSON lines or CSV");
  auto options = std::make_shared<ImportOptions>();
  command.positionals(options->files, "FILE",
                      "*.csv and *.tsv with headers such as :ID, :LABEL, :START_ID, :END_ID, :TYPE "
                      "and age:int, else JSON lines; - for stdin");
  command.flag(options->bulk, "--bulk",
               "Load by sorted files, as is done for an empty store and for large files");
  command.option(options->rejects, "--rejects", "FILE",
                 "Where rows that cannot be imported go, as JSON lines with their place and the "
                 "reason (default: " +
                     options->rejects + ")");
  command.takes_writable_store();
  command.takes_format();
  command.examples(
      "  talkgraph import people.csv companies.csv works-for.csv\n"
      "  talkgraph import graph.jsonl --rejects wrong.jsonl\n"
      "  talkgraph export --format json | talkgraph import - --store copy.store");
  command.runs([options](const Settings& settings) { return import_files(*options, settings); });
}

}  // namespace talkgraph::cli
