#include "bulk/key_sorter.h"

#include <algorithm>
#include <numeric>

namespace talkgraph::store {
namespace {

constexpr std::size_t kWordBytes = sizeof(std::uint64_t);
constexpr std::size_t kBitsPerByte = 8;
constexpr std::size_t kByteValues = 256;
// From how many keys on, and up to how many bytes, sorting byte by byte is faster than by
// comparisons.
constexpr std::size_t kFewKeys = 2000;
constexpr std::size_t kMostSortedBytes = 12;

using Bytes = std::array<char, KeySorter::kMostBytes>;

template <class Words>
Words words_of(std::string_view key) {
  Bytes bytes{};
  std::copy(key.begin(), key.end(), bytes.begin());
  Words words{};
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::uint64_t word = 0;
    for (std::size_t byte = 0; byte < kWordBytes; ++byte) {
      word = word << kBitsPerByte | static_cast<unsigned char>(bytes[i * kWordBytes + byte]);
    }
    words[i] = word;
  }
  return words;
}

template <class Words>
std::size_t byte_of(const Words& words, std::size_t byte) {
  const std::size_t behind = kWordBytes - 1 - byte % kWordBytes;
  return words[byte / kWordBytes] >> behind * kBitsPerByte & (kByteValues - 1);
}

// By the bytes from `first` on.
template <class Words>
bool comes_before(const Words& a, const Words& b, std::size_t first) {
  std::size_t word = first / kWordBytes;
  const std::uint64_t mask = ~std::uint64_t{0} >> first % kWordBytes * kBitsPerByte;
  if ((a[word] & mask) != (b[word] & mask)) return (a[word] & mask) < (b[word] & mask);
  for (++word; word < a.size(); ++word) {
    if (a[word] != b[word]) return a[word] < b[word];
  }
  return false;
}

template <class Words>
Bytes bytes_of(const Words& words) {
  Bytes bytes{};
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t byte = 0; byte < kWordBytes; ++byte) {
      bytes[i * kWordBytes + byte] =
          static_cast<char>(words[i] >> (kWordBytes - 1 - byte) * kBitsPerByte);
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
  if (keys_.size() >= kFewKeys) {
    const std::vector<std::size_t> bytes = unordered_bytes();
    if (bytes.size() <= kMostSortedBytes) return sort_by_bytes(bytes);
  }
  std::sort(keys_.begin(), keys_.end(),
            [](const Words& a, const Words& b) { return comes_before(a, b, 0); });
}

std::vector<std::size_t> KeySorter::unordered_bytes() const {
  Words differing{};
  for (const Words& key : keys_) {
    for (std::size_t i = 0; i < key.size(); ++i) differing[i] |= key[i] ^ keys_.front()[i];
  }
  std::vector<std::size_t> bytes;
  for (std::size_t byte = kMostBytes; byte-- > 0;) {
    if (byte_of(differing, byte) != 0) bytes.push_back(byte);
  }
  // Keys that come by one of their parts, as relationships do by their numbers.
  for (std::size_t ordered = bytes.size(); ordered > 0; --ordered) {
    const std::size_t first = bytes[ordered - 1];
    const auto falls = [first](const Words& a, const Words& b) {
      return comes_before(b, a, first);
    };
    if (std::adjacent_find(keys_.begin(), keys_.end(), falls) != keys_.end()) continue;
    bytes.erase(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(ordered));
    break;
  }
  return bytes;
}

// Each pass keeps the order of those before among keys with the same byte.
void KeySorter::sort_by_bytes(const std::vector<std::size_t>& bytes) {
  std::vector<Words> sorted(bytes.empty() ? 0 : keys_.size());
  for (const std::size_t byte : bytes) {
    std::array<std::size_t, kByteValues> places{};
    for (const Words& key : keys_) ++places[byte_of(key, byte)];
    std::exclusive_scan(places.begin(), places.end(), places.begin(), std::size_t{0});
    for (const Words& key : keys_) sorted[places[byte_of(key, byte)]++] = key;
    keys_.swap(sorted);
  }
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
