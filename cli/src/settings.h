// The options that every command takes.
#pragma once

#include <cstdint>
#include <filesystem>

#include "store/store.h"

namespace talkgraph::cli {

enum class OutputFormat { kTable, kCsv, kTsv, kJson, kJsonl, kMarkdown };

struct Settings {
  std::filesystem::path store;
  std::filesystem::path data;  // ontology, gazetteers, models; empty: the project's own
  store::Durability durability = store::Durability::kFull;
  std::uint64_t cache_size_bytes = store::Options().cache_size_bytes;
  OutputFormat format = OutputFormat::kTable;
  bool verbose = false;
  bool quiet = false;
};

}  // namespace talkgraph::cli
