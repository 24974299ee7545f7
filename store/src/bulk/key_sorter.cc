#include "bulk/key_sorter.h"

#include <algorithm>

namespace talkgraph::store {
namespace {

constexpr std::size_t kWordBytes = sizeof(std::uint64_t);

using Bytes = std::array<char, KeySorter::kMostBytes>;

template <class Words>
Words words_of(std::string_view key) {
  Bytes bytes{};
  std::copy(key.begin(), key.end(), bytes.begin());
  Words words{};
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::uint64_t word = 0;
    for (std::size_t byte = 0; byte < kWordBytes; ++byte) {
      word = word << 8 | static_cast<unsigned char>(bytes[i * kWordBytes + byte]);
    }
    words[i] = word;
  }
  return words;
}

template <class Words>
Bytes bytes_of(const Words& words) {
  Bytes bytes{};
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t byte = 0; byte < kWordBytes; ++byte) {
      bytes[i * kWordBytes + byte] = static_cast<char>(words[i] >> (kWordBytes - 1 - byte) * 8);
    }
  }
  return bytes;
}

}  // namespace

Result<void> KeySorter::add(std::string_view key) {
  if (keys_.size() >= most_held_) TG_TRY(spill());
  keys_.push_back(words_of<Words>(key));
  return {};
}

void KeySorter::sort() {
  std::sort(keys_.begin(), keys_.end(), [](const Words& a, const Words& b) {
    for (std::size_t i = 0; i + 1 < a.size(); ++i) {
      if (a[i] != b[i]) return a[i] < b[i];
    }
    return a.back() < b.back();
  });
}

Result<void> KeySorter::spill() {
  sort();
  runs_.begin();
  for (const Words& words : keys_) {
    runs_.add(std::string_view(bytes_of(words).data(), key_bytes_), {});
  }
  keys_.clear();
  return runs_.end();
}

Result<void> KeySorter::drain(SortedRuns::Visitor visit) {
  if (!runs_.empty()) {
    TG_TRY(spill());
    std::vector<Words>().swap(keys_);
    return runs_.merge(visit);
  }
  sort();
  for (const Words& words : keys_) {
    const Bytes bytes = bytes_of(words);
    TG_TRY(visit(std::string_view(bytes.data(), key_bytes_), {}));
  }
  return {};
}

}  // namespace talkgraph::store
