// The options that every command takes.
#pragma once

#include <filesystem>

namespace talkgraph::cli {

enum class OutputFormat { kTable, kCsv, kTsv, kJson, kJsonl, kMarkdown };

struct Settings {
  std::filesystem::path store;
  std::filesystem::path data;  // ontology, gazetteers, models; empty: the project's own
  OutputFormat format = OutputFormat::kTable;
  bool verbose = false;
  bool quiet = false;
};

}  // namespace talkgraph::cli
