#include "bulk/byte_sorter.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <memory>
#include <queue>
#include <utility>

namespace talkgraph::store {
namespace {

constexpr std::size_t kSizeBytes = sizeof(std::uint32_t);
constexpr std::size_t kHeaderBytes = 2 * kSizeBytes;
constexpr std::size_t kRunBufferBytes = 256U << 10;

tl::unexpected<Error> file_error(const char* what, const std::filesystem::path& path) {
  return fail(ErrorCode::kIo, std::string(what) + ": " + std::strerror(errno), {path.string()});
}

// Eight bytes of a key as a number that compares as they do; zeros behind its end.
std::uint64_t word_at(std::string_view key, std::size_t begin) {
  std::uint64_t word = 0;
  for (std::size_t i = begin; i < begin + sizeof word; ++i) {
    word = word << 8 | (i < key.size() ? static_cast<unsigned char>(key[i]) : 0U);
  }
  return word;
}

std::uint32_t size_at(const char* bytes) {
  std::uint32_t size = 0;
  std::memcpy(&size, bytes, sizeof size);
  return size;
}

void append_size(std::string& out, std::size_t size) {
  const auto narrow = static_cast<std::uint32_t>(size);
  out.append(reinterpret_cast<const char*>(&narrow), sizeof narrow);
}

}  // namespace

// A file of sorted records, of which one is at hand.
class ByteSorter::Run {
 public:
  explicit Run(const std::filesystem::path& path) : path_(path), buffer_(kRunBufferBytes) {
    file_.rdbuf()->pubsetbuf(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    file_.open(path, std::ios::binary);
  }

  // False at the end.
  Result<bool> next() {
    std::array<char, kHeaderBytes> header{};
    if (!file_.read(header.data(), header.size())) {
      if (file_.eof() && file_.gcount() == 0) return false;
      return file_error("cannot read", path_);
    }
    key_.resize(size_at(header.data()));
    value_.resize(size_at(header.data() + kSizeBytes));
    file_.read(key_.data(), static_cast<std::streamsize>(key_.size()));
    file_.read(value_.data(), static_cast<std::streamsize>(value_.size()));
    if (!file_) return file_error("cannot read", path_);
    return true;
  }

  const std::string& key() const { return key_; }
  const std::string& value() const { return value_; }

 private:
  std::filesystem::path path_;
  std::vector<char> buffer_;
  std::ifstream file_;
  std::string key_;
  std::string value_;
};

std::string_view ByteSorter::key_at(std::uint32_t offset) const {
  return std::string_view(records_).substr(offset + kHeaderBytes, size_at(&records_[offset]));
}

std::string_view ByteSorter::value_at(std::uint32_t offset) const {
  const std::size_t key_size = size_at(&records_[offset]);
  return std::string_view(records_).substr(offset + kHeaderBytes + key_size,
                                           size_at(&records_[offset + kSizeBytes]));
}

Result<void> ByteSorter::add(std::string_view key, std::string_view value) {
  const std::size_t size = kHeaderBytes + key.size() + value.size();
  const std::size_t held = records_.size() + entries_.size() * sizeof(Entry);
  if (!entries_.empty() && held + size + sizeof(Entry) > memory_bytes_) TG_TRY(spill());
  entries_.push_back(
      {word_at(key, 0), word_at(key, 8), static_cast<std::uint32_t>(records_.size())});
  append_size(records_, key.size());
  append_size(records_, value.size());
  records_.append(key).append(value);
  return {};
}

void ByteSorter::sort() {
  std::sort(entries_.begin(), entries_.end(), [this](const Entry& a, const Entry& b) {
    if (a.first != b.first) return a.first < b.first;
    if (a.second != b.second) return a.second < b.second;
    return key_at(a.offset) < key_at(b.offset);
  });
}

Result<void> ByteSorter::spill() {
  sort();
  std::filesystem::path path = files_;
  path += "." + std::to_string(runs_.size());
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  for (const Entry& entry : entries_) {
    const std::size_t size =
        kHeaderBytes + key_at(entry.offset).size() + value_at(entry.offset).size();
    file.write(&records_[entry.offset], static_cast<std::streamsize>(size));
  }
  file.close();
  if (!file) return file_error("cannot write", path);
  runs_.push_back(std::move(path));
  records_.clear();
  entries_.clear();
  return {};
}

Result<void> ByteSorter::drain(Visitor visit) {
  if (!runs_.empty()) {
    TG_TRY(spill());
    std::string().swap(records_);
    std::vector<Entry>().swap(entries_);
    return merge(visit);
  }
  sort();
  for (const Entry& entry : entries_) TG_TRY(visit(key_at(entry.offset), value_at(entry.offset)));
  return {};
}

Result<void> ByteSorter::merge(Visitor visit) {
  const auto comes_after = [](const Run* a, const Run* b) { return a->key() > b->key(); };
  std::vector<std::unique_ptr<Run>> runs;
  std::priority_queue<Run*, std::vector<Run*>, decltype(comes_after)> least(comes_after);
  for (const std::filesystem::path& path : runs_) {
    runs.push_back(std::make_unique<Run>(path));
    TG_ASSIGN(const bool has_record, runs.back()->next());
    if (has_record) least.push(runs.back().get());
  }
  while (!least.empty()) {
    Run* run = least.top();
    least.pop();
    TG_TRY(visit(run->key(), run->value()));
    TG_ASSIGN(const bool has_record, run->next());
    if (has_record) least.push(run);
  }
  return {};
}

}  // namespace talkgraph::store
