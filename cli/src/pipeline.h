// Inputs to documents: extraction on several threads, results in the inputs'
// order, so that what a command does with them does not depend on their number.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/function_ref.h"
#include "base/result.h"
#include "extract/extractor.h"
#include "graph/document_graph.h"
#include "graph/ontology.h"
#include "inputs.h"

namespace talkgraph::cli {

struct PipelineOptions {
  std::size_t jobs = 1;  // threads that extract, at least 1
  // Standard input holds JSON lines, not one transcript.
  bool stdin_is_json_lines = false;
};

// One document, or why there is none; errors are placed in the file.
struct ExtractedInput {
  std::string file;       // as a person named it
  std::size_t line = 0;   // of a JSON line, from 1; else 0
  std::size_t input = 0;  // index into the inputs
  Result<DocumentGraph> document;
};

// Calls `take` with every document, on the calling thread, in order of inputs
// and lines; it returns false to stop early. Keeps a few documents per thread in
// memory, never all.
void extract_all(const std::vector<InputFile>& inputs, const extract::Extractor& extractor,
                 const Ontology& ontology, const PipelineOptions& options,
                 FunctionRef<bool(ExtractedInput)> take);

// The bytes of one transcript, from standard input where the path is empty.
Result<std::string> read_input(const InputFile& input);

// Threads to use when a person asks for `jobs`; 0 means one per core.
std::size_t jobs_or_cores(std::int64_t jobs);

}  // namespace talkgraph::cli
