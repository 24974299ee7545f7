#include <algorithm>

#include "base/file.h"
#include "commands/commands.h"
#include "evaluate/evaluation.h"
#include "evaluate/gold.h"
#include "extract/extractor.h"
#include "log.h"
#include "output.h"
#include "pipeline.h"
#include "rows.h"
#include "workspace.h"

namespace talkgraph::cli {
namespace {

namespace fs = std::filesystem;

struct EvaluateOptions {
  std::string gold;
  std::string texts;
  std::int64_t jobs = 1;
  bool errors = false;
  bool documents = false;
};

// The annotations of a folder, in order of their files' names.
Result<std::vector<evaluate::GoldDocument>> read_annotations(const fs::path& folder,
                                                             const Ontology& ontology) {
  std::error_code failure;
  std::vector<fs::path> files;
  for (fs::directory_iterator entry(folder, failure), end; !failure && entry != end;
       entry.increment(failure)) {
    if (entry->path().extension() == ".json") files.push_back(entry->path());
  }
  if (failure) return fail(ErrorCode::kIo, failure.message(), {folder.string()});
  if (files.empty()) return fail(ErrorCode::kNotFound, "no annotations there", {folder.string()});
  std::sort(files.begin(), files.end());
  std::vector<evaluate::GoldDocument> annotations;
  for (const fs::path& file : files) {
    TG_ASSIGN(const std::string json, read_file(file));
    TG_ASSIGN(evaluate::GoldDocument gold, evaluate::parse_gold(json, file.string(), ontology));
    annotations.push_back(std::move(gold));
  }
  return annotations;
}

void add_row(Rows& rows, std::string_view measure, std::string_view of,
             const evaluate::Tally& tally) {
  rows.rows.push_back({measure, of, count(tally.right), count(tally.spurious), count(tally.missing),
                       tally.precision(), tally.recall(), tally.f1()});
}

class EvaluationReport {
 public:
  explicit EvaluationReport(const EvaluateOptions& options) : options_(options) {
    scores_.columns = {"measure", "of",        "right",  "spurious",
                       "missing", "precision", "recall", "f1"};
    errors_.columns = {"document", "start", "end", "line", "measure", "error", "type", "what"};
  }

  void add(const DocumentGraph& document, const evaluate::Evaluation& one) {
    add_scores(sum_, one);
    for (const evaluate::Mistake& mistake : one.mistakes) add_error(document, mistake);
    if (options_.documents) documents_.emplace_back(document.id, one.scores);
  }

  std::uint64_t ungrounded() const { return sum_.ungrounded; }

  void write(OutputFormat format, Output& out) {
    for (std::size_t i = 0; i < evaluate::kMeasures; ++i) {
      const std::string_view measure = evaluate::measure_name(static_cast<evaluate::Measure>(i));
      add_row(scores_, measure, "all", sum_.scores[i].total);
      for (const auto& [type, tally] : sum_.scores[i].by_type) {
        add_row(scores_, measure, type, tally);
      }
      for (const auto& [id, scores] : documents_) add_row(scores_, measure, id, scores[i].total);
    }
    write_rows(options_.errors ? errors_ : scores_, format, out);
  }

 private:
  void add_error(const DocumentGraph& document, const evaluate::Mistake& mistake) {
    std::vector<Value> row = {document.id, Value(), Value(), Value()};
    if (mistake.place) {
      const auto begin = document.text.begin();
      row[1] = count(mistake.place->begin);
      row[2] = count(mistake.place->end);
      row[3] = 1 + static_cast<std::int64_t>(std::count(begin, begin + mistake.place->begin, '\n'));
    }
    row.emplace_back(evaluate::measure_name(mistake.measure));
    row.emplace_back(evaluate::problem_name(mistake.problem));
    row.emplace_back(mistake.type);
    row.emplace_back(mistake.what);
    errors_.rows.push_back(std::move(row));
  }

  const EvaluateOptions& options_;
  evaluate::Evaluation sum_;
  std::vector<std::pair<std::string, decltype(evaluate::Evaluation::scores)>> documents_;
  Rows scores_;
  Rows errors_;
};

Result<ExitCode> evaluate_folder(const EvaluateOptions& options, const Settings& settings) {
  TG_ASSIGN(const fs::path data, data_directory(settings));
  TG_ASSIGN(const auto ontology, load_ontology(settings));
  TG_ASSIGN(const auto annotations, read_annotations(options.gold, *ontology));
  TG_ASSIGN(const auto extractor, extract::Extractor::load(data, *ontology));
  std::vector<InputFile> inputs;
  for (const evaluate::GoldDocument& gold : annotations) {
    inputs.push_back({fs::path(options.texts) / gold.text_file, gold.text_file, false});
  }
  PipelineOptions pipeline;
  pipeline.jobs = jobs_or_cores(options.jobs);
  EvaluationReport report(options);
  std::size_t failed = 0;
  extract_all(inputs, extractor, *ontology, pipeline, [&](ExtractedInput extracted) {
    if (!extracted.document) {
      log_error(extracted.document.error());
      ++failed;
      return true;
    }
    report.add(*extracted.document,
               evaluate::evaluate(annotations[extracted.input], *extracted.document, *ontology));
    return true;
  });
  if (failed == inputs.size()) return ExitCode::kFailed;
  Output out;
  report.write(settings.format, out);
  TG_TRY(out.flush());
  if (report.ungrounded() > 0) {
    return fail(ErrorCode::kInternal, std::to_string(report.ungrounded()) +
                                          " mentions or claims have no place in their text");
  }
  return failed == 0 ? ExitCode::kDone : ExitCode::kSomeFailed;
}

}  // namespace

void add_evaluate(CommandLine& line) {
  Command& command = line.command(
      "evaluate", "Measure extraction against reference annotations, one JSON file a transcript");
  auto options = std::make_shared<EvaluateOptions>();
  command.required_option(options->gold, "--gold", "DIR",
                          "Annotations, *.json; evaluate/README.md");
  command.required_option(options->texts, "--texts", "DIR", "The transcripts that they name");
  command.flag(options->errors, "--errors", "List every mistake with its place instead");
  command.flag(options->documents, "--documents", "Measure each transcript, too");
  command.option(options->jobs, "--jobs", 0, 1024, "Threads; 0 for one per core (default: 1)");
  command.takes_data();
  command.takes_format();
  command.examples(
      "  talkgraph evaluate --gold annotations --texts transcripts\n"
      "  talkgraph evaluate --gold annotations --texts transcripts --errors --format tsv");
  command.runs([options](const Settings& settings) { return evaluate_folder(*options, settings); });
}

}  // namespace talkgraph::cli
