#include "bulk/byte_sorter.h"

#include <algorithm>
#include <cstring>

namespace talkgraph::store {
namespace {

constexpr std::size_t kSizeBytes = sizeof(std::uint32_t);
constexpr std::size_t kHeaderBytes = 2 * kSizeBytes;

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
  runs_.begin();
  for (const Entry& entry : entries_) runs_.add(key_at(entry.offset), value_at(entry.offset));
  records_.clear();
  entries_.clear();
  return runs_.end();
}

Result<void> ByteSorter::drain(SortedRuns::Visitor visit) {
  if (!runs_.empty()) {
    TG_TRY(spill());
    std::string().swap(records_);
    std::vector<Entry>().swap(entries_);
    return runs_.merge(visit);
  }
  sort();
  for (const Entry& entry : entries_) TG_TRY(visit(key_at(entry.offset), value_at(entry.offset)));
  return {};
}

}  // namespace talkgraph::store
