// Rows of files, whatever their form.
#pragma once

#include <string>
#include <vector>

#include "base/function_ref.h"
#include "base/result.h"
#include "import/importer.h"

namespace talkgraph::cli {

// Calls `take` with every row: of files with nodes first, then of CSV files with
// relationships. What ends in .csv or .tsv is CSV, else JSON lines; "-" is JSON
// lines on standard input. An error of a file, or of `take`, ends it.
Result<void> read_rows(const std::vector<std::string>& files,
                       FunctionRef<Result<void>(PlacedRow)> take);

}  // namespace talkgraph::cli
