// How far the log was synced, and commits in it acknowledged. Kept in a small
// file beside the log, so that what a power cut tore, which nobody was promised,
// can be told from damage to what was promised.
#pragma once

#include <cstdint>
#include <filesystem>

#include "base/result.h"
#include "note_file.h"

namespace talkgraph::store {

// Every log with a lower number, and the first `size` bytes of this one. After a
// power cut the file may say less than what was acknowledged, never more.
struct Acknowledgement {
  std::uint64_t log = 0;
  std::uint64_t size = 0;
  // The writer did not sync: what lies behind may have holes.
  bool relaxed = false;
};

// Nothing acknowledged where the file is absent or not whole.
Acknowledgement read_acknowledgement(const std::filesystem::path& directory);

class AcknowledgementFile {
 public:
  explicit AcknowledgementFile(const std::filesystem::path& directory);

  Result<void> write(const Acknowledgement& acknowledgement);

 private:
  NoteFile file_;
};

}  // namespace talkgraph::store
