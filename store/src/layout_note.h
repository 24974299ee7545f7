// How far the manifest, which says of which files the database is made, was synced:
// RocksDB takes one whose end is missing for an older state of the database.
#pragma once

#include <rocksdb/db.h>
#include <rocksdb/listener.h>

#include <cstdint>
#include <filesystem>
#include <mutex>

#include "base/result.h"
#include "note_file.h"

namespace talkgraph::store {

// The number of a manifest and bytes of it. After a power cut the note may say less
// than the truth, never more. Zero where nothing is known.
struct LayoutNote {
  std::uint64_t manifest = 0;
  std::uint64_t size = 0;
};

LayoutNote read_layout_note(const std::filesystem::path& directory);

// Keeps the note while the database is written to.
class LayoutListener final : public rocksdb::EventListener {
 public:
  explicit LayoutListener(const std::filesystem::path& directory);

  // Notes the manifest as it is now. Any thread may call it. What cannot be noted is
  // only known less well.
  void note(rocksdb::DB& rocks);

  void OnFlushCompleted(rocksdb::DB* rocks, const rocksdb::FlushJobInfo&) override;
  void OnCompactionCompleted(rocksdb::DB* rocks, const rocksdb::CompactionJobInfo&) override;
  void OnExternalFileIngested(rocksdb::DB* rocks,
                              const rocksdb::ExternalFileIngestionInfo&) override;

 private:
  std::mutex mutex_;  // guards what follows
  NoteFile file_;
  LayoutNote noted_;
};

// kCorrupt, naming file and byte, if the manifest lacks something of what was noted.
Result<void> check_manifest(const std::filesystem::path& directory);

}  // namespace talkgraph::store
