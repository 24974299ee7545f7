// Whole files in, whole files out.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace talkgraph {

// The bytes of a regular file. Errors: kNotFound, kPermissionDenied, kIo, and
// kTooLarge above `limit_bytes`, each placed in the file.
Result<std::string> read_file(const std::filesystem::path& path,
                              std::uint64_t limit_bytes = UINT64_MAX);

// As AtomicFile does, which has the errors.
Result<void> write_file_atomically(const std::filesystem::path& path, std::string_view bytes);

}  // namespace talkgraph
