#include <chrono>
#include <cstdio>
#include <map>

#include "commands/commands.h"
#include "extract/extractor.h"
#include "inputs.h"
#include "interrupt.h"
#include "log.h"
#include "pipeline.h"
#include "progress.h"
#include "rows.h"
#include "workspace.h"

namespace talkgraph::cli {
namespace {

struct BuildOptions {
  std::vector<std::string> inputs;
  std::int64_t jobs = 0;
};

struct Tally {
  std::uint64_t added = 0;
  std::uint64_t replaced = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t failed = 0;

  std::uint64_t committed() const { return added + replaced + unchanged; }
};

// Commits documents one by one; what fails is reported and counted.
class Builder {
 public:
  Builder(store::Store& store, const Settings& settings) : store_(store), progress_(settings) {}

  void report(const Error& error) {
    log_error(error);
    ++tally_.failed;
  }

  // False when building cannot go on.
  bool take(ExtractedInput input, std::size_t total) {
    progress_.update(input.input, total, input.file);
    if (!input.document) {
      report(input.document.error());
    } else if (!repeats_id(input)) {
      const Result<store::CommitOutcome> outcome = store_.commit_document(*input.document);
      if (!outcome) return handle_failure(outcome.error(), input);
      count(*outcome);
      log_detail(input.file + ": committed");
    }
    return !interrupted();
  }

  const Tally& tally() const { return tally_; }
  const Result<void>& fatal() const { return fatal_; }

 private:
  // Reports an id that came before: JSON lines may hold one that a file has, too.
  bool repeats_id(const ExtractedInput& input) {
    const Place place{input.file, input.line, 0};
    const auto [taken, fresh] = places_.emplace(input.document->id, place);
    if (fresh) return false;
    report({ErrorCode::kConflict,
            "document id '" + input.document->id + "' is already taken by " + taken->second.file +
                (taken->second.line > 0 ? ":" + std::to_string(taken->second.line) : ""),
            place});
    return true;
  }

  // A document that breaks a rule fails alone; a store that fails fails all.
  bool handle_failure(const Error& error, const ExtractedInput& input) {
    const bool of_document = error.code == ErrorCode::kMalformed ||
                             error.code == ErrorCode::kInvalidArgument ||
                             error.code == ErrorCode::kTooLarge;
    if (!of_document) {
      fatal_ = fail(error);
      return false;
    }
    report(Error(error).in_file(input.file));
    return true;
  }

  void count(store::CommitOutcome outcome) {
    switch (outcome) {
      case store::CommitOutcome::kAdded:
        ++tally_.added;
        break;
      case store::CommitOutcome::kReplaced:
        ++tally_.replaced;
        break;
      case store::CommitOutcome::kUnchanged:
        ++tally_.unchanged;
        break;
    }
  }

  store::Store& store_;
  Progress progress_;
  Tally tally_;
  std::map<std::string, Place> places_;  // where each document id came from
  Result<void> fatal_;
};

Value number(std::uint64_t count) {
  return static_cast<std::int64_t>(count);
}

Result<std::uint64_t> count_label(const GraphReader& graph, std::string_view name) {
  const auto label = graph.find_label(name);
  if (!label) return 0;
  return graph.count_nodes(*label);
}

// One row: what this run did, and what the store holds now.
Result<Rows> summarize(const Workspace& workspace, const Tally& tally) {
  TG_ASSIGN(const std::unique_ptr<const GraphReader> graph, workspace.store->snapshot());
  std::uint64_t relationships = 0;
  for (const RelationType& relation : workspace.ontology->relation_types()) {
    const auto type = graph->find_type(relation.name);
    if (!type) continue;
    TG_ASSIGN(const std::uint64_t of_type, graph->count_relationships(*type));
    relationships += of_type;
  }
  Rows rows;
  rows.columns = {"added", "replaced", "unchanged", "failed"};
  rows.rows = {
      {number(tally.added), number(tally.replaced), number(tally.unchanged), number(tally.failed)}};
  const auto add = [&](const char* column, std::uint64_t count) {
    rows.columns.emplace_back(column);
    rows.rows.front().push_back(number(count));
  };
  TG_ASSIGN(const std::uint64_t documents, count_label(*graph, "Document"));
  TG_ASSIGN(const std::uint64_t turns, count_label(*graph, "Turn"));
  TG_ASSIGN(const std::uint64_t entities, count_label(*graph, "Entity"));
  TG_ASSIGN(const std::uint64_t metrics, count_label(*graph, "Metric"));
  add("documents", documents);
  add("turns", turns);
  add("entities", entities);
  add("relationships", relationships);
  add("metrics", metrics);
  return rows;
}

void log_seconds(std::chrono::steady_clock::time_point start, const Tally& tally) {
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  char seconds[32];
  std::snprintf(seconds, sizeof seconds, "%.1f", elapsed.count());
  log_note(std::to_string(tally.committed()) + " documents in " + seconds + " s");
}

ExitCode exit_code(const Tally& tally) {
  if (interrupted()) return ExitCode::kFailed;
  if (tally.failed == 0) return ExitCode::kDone;
  return tally.committed() > 0 ? ExitCode::kSomeFailed : ExitCode::kFailed;
}

void log_ignored(const Inputs& inputs) {
  if (inputs.ignored.empty()) return;
  log_note("left out " + std::to_string(inputs.ignored.size()) +
           " files of other kinds (-v lists them)");
  for (const auto& path : inputs.ignored) log_detail(path.string() + ": no transcript");
}

Result<ExitCode> build(const BuildOptions& options, const Settings& settings) {
  const auto start = std::chrono::steady_clock::now();
  const Inputs inputs = collect_inputs(options.inputs);
  if (inputs.files.empty() && inputs.errors.empty()) {
    return fail(ErrorCode::kNotFound, "no transcripts there", {options.inputs.front()});
  }
  if (inputs.files.empty()) {
    for (const Error& error : inputs.errors) log_error(error);
    return ExitCode::kFailed;
  }
  log_ignored(inputs);
  catch_interrupts();
  TG_ASSIGN(const std::filesystem::path data, data_directory(settings));
  TG_ASSIGN(const Workspace workspace, open_for_writing(settings, /*create=*/true));
  TG_ASSIGN(const auto extractor, extract::Extractor::load(data, *workspace.ontology));

  Tally tally;
  {
    Builder builder(*workspace.store, settings);
    for (const Error& error : inputs.errors) builder.report(error);
    const PipelineOptions pipeline{jobs_or_cores(options.jobs), /*stdin_is_json_lines=*/true};
    extract_all(inputs.files, extractor, *workspace.ontology, pipeline, [&](ExtractedInput input) {
      return builder.take(std::move(input), inputs.files.size());
    });
    TG_TRY(builder.fatal());
    tally = builder.tally();
  }
  if (interrupted()) log_warning("interrupted; what was committed until now is kept");
  TG_ASSIGN(const Rows rows, summarize(workspace, tally));
  Output out;
  write_rows(rows, settings.format, out);
  TG_TRY(out.flush());
  log_seconds(start, tally);
  return exit_code(tally);
}

}  // namespace

void add_build(CommandLine& line) {
  Command& command =
      line.command("build", "Read transcripts into the store; what is there already is left alone");
  auto options = std::make_shared<BuildOptions>();
  command.positionals(options->inputs, "PATH",
                      "Transcripts, folders of them, JSON lines of 'extract --text' (*.jsonl), or "
                      "- for JSON lines on stdin");
  command.option(options->jobs, "--jobs", 0, 1024,
                 "Threads that extract; 0 for one per core (default: 0)");
  command.takes_writable_store();
  command.takes_format();
  command.examples(
      "  talkgraph build interviews/\n"
      "  talkgraph build interviews/ --store press.store --jobs 4\n"
      "  talkgraph extract --text interviews/ | talkgraph build -");
  command.runs([options](const Settings& settings) { return build(*options, settings); });
}

}  // namespace talkgraph::cli
