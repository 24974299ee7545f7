#include "layout_note.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/file.h"
#include "crc32c.h"
#include "encoding.h"
#include "log_check.h"

namespace talkgraph::store {
namespace {

constexpr const char* kLayoutName = "LAYOUT";  // DO NOT CHANGE: it is on disk
constexpr std::uint64_t kLayoutBytes = 20;
constexpr std::string_view kManifestPrefix = "MANIFEST-";
constexpr std::uint64_t kMaxManifestBytes = 1ULL << 32;

// The number in "MANIFEST-000005"; zero for another name.
std::uint64_t manifest_number(std::string_view name) {
  const std::size_t begin = name.rfind('/') + 1;
  name.remove_prefix(begin);
  if (!name.starts_with(kManifestPrefix)) return 0;
  name.remove_prefix(kManifestPrefix.size());
  std::uint64_t number = 0;
  const auto [end, wrong] = std::from_chars(name.data(), name.data() + name.size(), number);
  return wrong == std::errc() && end == name.data() + name.size() ? number : 0;
}

}  // namespace

LayoutNote read_layout_note(const std::filesystem::path& directory) {
  const Result<std::string> bytes = read_file(directory / kLayoutName, kLayoutBytes);
  if (!bytes) return {};
  Decoder in(*bytes);
  LayoutNote note;
  note.manifest = in.fixed64();
  note.size = in.fixed64();
  const std::uint32_t sum = in.fixed32();
  if (!in.finished() || sum != crc32c(bytes->substr(0, kLayoutBytes - sizeof sum))) return {};
  return note;
}

LayoutListener::LayoutListener(const std::filesystem::path& directory)
    : file_(directory / kLayoutName) {}

void LayoutListener::note(rocksdb::DB& rocks) {
  std::vector<std::string> files;
  LayoutNote now;
  if (!rocks.GetLiveFiles(files, &now.size, false).ok()) return;
  for (const std::string& file : files) {
    now.manifest = std::max(now.manifest, manifest_number(file));
  }
  const std::lock_guard lock(mutex_);
  if (std::pair(now.manifest, now.size) <= std::pair(noted_.manifest, noted_.size)) return;
  Encoder out;
  out.fixed64(now.manifest);
  out.fixed64(now.size);
  out.fixed32(crc32c(out.bytes()));
  if (file_.write(out.bytes())) noted_ = now;
}

void LayoutListener::OnFlushCompleted(rocksdb::DB* rocks, const rocksdb::FlushJobInfo&) {
  note(*rocks);
}

void LayoutListener::OnCompactionCompleted(rocksdb::DB* rocks, const rocksdb::CompactionJobInfo&) {
  note(*rocks);
}

void LayoutListener::OnExternalFileIngested(rocksdb::DB* rocks,
                                            const rocksdb::ExternalFileIngestionInfo&) {
  note(*rocks);
}

Result<void> check_manifest(const std::filesystem::path& directory) {
  // In this order: a writer may go on meanwhile, and then there is more.
  const LayoutNote noted = read_layout_note(directory);
  const Result<std::string> current = read_file(directory / "CURRENT", kMaxManifestBytes);
  if (!current) return {};  // who opens the database says what is wrong
  const std::string name = current->substr(0, current->find('\n'));
  if (noted.manifest == 0 || manifest_number(name) != noted.manifest) return {};
  const Result<std::string> bytes = read_file(directory / name, kMaxManifestBytes);
  if (!bytes) return {};
  if (const std::optional<std::uint64_t> damage = first_damage(*bytes, noted.size)) {
    return fail(ErrorCode::kCorrupt,
                name + " is damaged at byte " + std::to_string(*damage) +
                    ", so that it is not known of which files the store is made",
                {directory.string()});
  }
  return {};
}

}  // namespace talkgraph::store
