#include "base/file.h"
#include "commands/commands.h"
#include "explanation_text.h"
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

Result<extract::Explanation> explain_file(const extract::Extractor& extractor,
                                          const InputFile& input) {
  TG_ASSIGN(const std::string bytes, read_file(input.path, extract::kMaxTranscriptBytes));
  return extractor.explain(bytes, input.id);
}

// One transcript after the other, for people to read.
Result<ExitCode> explain_to_stdout(const ExtractOptions& options, const Settings& settings) {
  const Inputs inputs = collect_inputs(options.inputs);
  for (const Error& error : inputs.errors) log_error(error);
  std::size_t failed = inputs.errors.size();
  std::size_t printed = 0;
  TG_ASSIGN(const std::filesystem::path data, data_directory(settings));
  TG_ASSIGN(const auto ontology, load_ontology(settings));
  TG_ASSIGN(const auto extractor, extract::Extractor::load(data, *ontology));
  Output out;
  for (const InputFile& input : inputs.files) {
    if (input.is_json_lines || input.path.empty()) {
      return fail(ErrorCode::kInvalidArgument, "--explain reads transcripts in files", {input.id});
    }
    auto explained = explain_file(extractor, input);
    if (!explained) {
      log_error(explained.error());
      ++failed;
      continue;
    }
    out.write(explanation_text(*explained));
    TG_TRY(out.flush());
    ++printed;
  }
  return failed == 0 ? ExitCode::kDone : printed > 0 ? ExitCode::kSomeFailed : ExitCode::kFailed;
}

}  // namespace

void add_extract(CommandLine& line) {
  Command& command =
      line.command("extract", "Print what transcripts say, one JSON object a line; needs no store");
  auto options = std::make_shared<ExtractOptions>();
  command.positionals(options->inputs, "FILE", "Transcripts, folders of them, or - for stdin");
  command.flag(options->with_text, "--text", "Include the text, as 'build' needs it");
  command.option(options->jobs, "--jobs", 0, 1024, "Threads; 0 for one per core (default: 1)");
  command.flag(options->explain, "--explain",
               "Print each sentence with its claims, their rules and scores, or why there is none");
  command.takes_data();
  command.examples(
      "  talkgraph extract interview.html\n"
      "  talkgraph extract --explain interview.html | less\n"
      "  curl -s https://example.org/interview | talkgraph extract -\n"
      "  ls *.md | parallel talkgraph extract --text > all.jsonl && talkgraph build all.jsonl");
  command.runs([options](const Settings& settings) {
    return options->explain ? explain_to_stdout(*options, settings)
                            : extract_to_stdout(*options, settings);
  });
}

}  // namespace talkgraph::cli
