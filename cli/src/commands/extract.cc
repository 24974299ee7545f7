#include "commands/commands.h"
#include "explanation_report.h"
#include "extract/extractor.h"
#include "graph/document_json.h"
#include "inputs.h"
#include "log.h"
#include "output.h"
#include "pipeline.h"
#include "workspace.h"

namespace talkgraph::cli {
namespace {

struct ExtractOptions {
  std::vector<std::string> inputs;
  std::int64_t jobs = 1;
  bool with_text = false;
  bool explain = false;
};

Result<ExitCode> extract_to_stdout(const ExtractOptions& options, const Settings& settings) {
  const Inputs inputs = collect_inputs(options.inputs);
  for (const Error& error : inputs.errors) log_error(error);
  std::size_t failed = inputs.errors.size();
  std::size_t printed = 0;

  TG_ASSIGN(const std::filesystem::path data, data_directory(settings));
  TG_ASSIGN(const auto ontology, load_ontology(settings));
  TG_ASSIGN(const auto extractor, extract::Extractor::load(data, *ontology));
  Output out;
  Result<void> written;
  PipelineOptions pipeline;
  pipeline.jobs = jobs_or_cores(options.jobs);
  extract_all(inputs.files, extractor, *ontology, pipeline, [&](ExtractedInput extracted) {
    if (!extracted.document) {
      log_error(extracted.document.error());
      ++failed;
      return true;
    }
    out.write(to_json_line(*extracted.document, options.with_text));
    out.write("\n");
    // At once: whoever reads the pipe may be waiting for this one.
    written = out.flush();
    ++printed;
    return written.has_value();
  });
  TG_TRY(written);
  if (printed == 0 && failed == 0) {
    return fail(ErrorCode::kNotFound, "no transcripts there", {options.inputs.front()});
  }
  return failed == 0 ? ExitCode::kDone : printed > 0 ? ExitCode::kSomeFailed : ExitCode::kFailed;
}

Result<ExitCode> explain_to_stdout(const ExtractOptions& options, const Settings& settings) {
  const Inputs inputs = collect_inputs(options.inputs);
  for (const Error& error : inputs.errors) log_error(error);
  std::size_t failed = inputs.errors.size();
  TG_ASSIGN(const std::filesystem::path data, data_directory(settings));
  TG_ASSIGN(const auto ontology, load_ontology(settings));
  TG_ASSIGN(const auto extractor, extract::Extractor::load(data, *ontology));
  Output out;
  ExplanationReport report(settings.format, out);
  std::size_t explained = 0;
  for (const InputFile& input : inputs.files) {
    Result<std::string> bytes = read_input(input);
    extract::Explanation explanation;
    Result<DocumentGraph> document =
        bytes ? extractor.extract(*bytes, input.id, &explanation) : fail(bytes.error());
    if (!document) {
      log_error(std::move(document).error());
      ++failed;
      continue;
    }
    report.add(*document, explanation);
    ++explained;
  }
  report.finish();
  TG_TRY(out.flush());
  if (explained == 0 && failed == 0) {
    return fail(ErrorCode::kNotFound, "no transcripts there", {options.inputs.front()});
  }
  return failed == 0 ? ExitCode::kDone : explained > 0 ? ExitCode::kSomeFailed : ExitCode::kFailed;
}

}  // namespace

void add_extract(CommandLine& line) {
  Command& command =
      line.command("extract", "Print what transcripts say, one JSON object a line; needs no store");
  auto options = std::make_shared<ExtractOptions>();
  command.positionals(options->inputs, "FILE", "Transcripts, folders of them, or - for stdin");
  command.flag(options->with_text, "--text", "Include the text, as 'build' needs it");
  command.flag(options->explain, "--explain",
               "Say of each sentence whom \"we\" and \"it\" stand for, what was found by which "
               "rule, or why nothing was");
  command.option(options->jobs, "--jobs", 0, 1024, "Threads; 0 for one per core (default: 1)");
  command.takes_data();
  command.takes_format();
  command.examples(
      "  talkgraph extract interview.html\n"
      "  talkgraph extract --explain interview.html\n"
      "  talkgraph extract --explain --format json interview.html\n"
      "  curl -s https://example.org/interview | talkgraph extract -\n"
      "  ls *.md | parallel talkgraph extract --text > all.jsonl && talkgraph build all.jsonl");
  command.runs([options](const Settings& settings) {
    return options->explain ? explain_to_stdout(*options, settings)
                            : extract_to_stdout(*options, settings);
  });
}

}  // namespace talkgraph::cli
