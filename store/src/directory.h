// Whether a directory is a store, before anything in it is touched.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"

namespace talkgraph::store {

enum class DirectoryKind {
  kAbsent,      // nothing at this path
  kEmpty,       // a directory without entries
  kUnfinished,  // marked as ours, but making it was interrupted before any data
  kStore,       // marked as ours, with a database
};

// Errors: kNotAStore for anything else, kPermissionDenied, kIo.
Result<DirectoryKind> inspect_directory(const std::filesystem::path& directory);

// Makes the directory, with its parents, where it is absent and marks it as
// ours, durably.
Result<void> mark_directory(const std::filesystem::path& directory);

// Names and sizes of the files that hold data: other ones once something was
// committed, as logs grow and data files are never changed.
Result<std::string> data_files(const std::filesystem::path& directory);

}  // namespace talkgraph::store
