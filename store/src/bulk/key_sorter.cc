#include "bulk/key_sorter.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <optional>

namespace talkgraph::store {
namespace {

constexpr std::size_t kWordBytes = sizeof(std::uint64_t);
constexpr int kByteBits = 8;
constexpr int kWordBits = 64;
// Of numbers that are sorted, what one pass looks at.
constexpr int kDigitBits = 11;
constexpr std::size_t kDigits = std::size_t{1} << kDigitBits;
// Keys ahead that are fetched from memory while one is visited.
constexpr std::size_t kAhead = 16;

using Bytes = std::array<char, KeySorter::kMostBytes>;
using Words = std::array<std::uint64_t, KeySorter::kMostBytes / kWordBytes>;

Words words_of(std::string_view key) {
  Bytes bytes{};
  std::copy(key.begin(), key.end(), bytes.begin());
  Words words{};
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::uint64_t word = 0;
    for (std::size_t byte = 0; byte < kWordBytes; ++byte) {
      word = word << kByteBits | static_cast<unsigned char>(bytes[i * kWordBytes + byte]);
    }
    words[i] = word;
  }
  return words;
}

Bytes bytes_of(const Words& words) {
  Bytes bytes{};
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t byte = 0; byte < kWordBytes; ++byte) {
      const std::size_t behind = kWordBytes - 1 - byte;
      bytes[i * kWordBytes + byte] = static_cast<char>(words[i] >> behind * kByteBits);
    }
  }
  return bytes;
}

// Bits of keys, beside each other.
struct Field {
  std::size_t word;
  int shift;
  int width;

  std::uint64_t of(const Words& key) const {
    return key[word] >> shift & ((std::uint64_t{1} << width) - 1);
  }
};

// The bytes in which keys differ, those beside each other together, without the bits before
// those that differ; first ones first.
std::vector<Field> differing_fields(const std::vector<Words>& keys) {
  Words differing{};
  for (const Words& key : keys) {
    for (std::size_t i = 0; i < key.size(); ++i) differing[i] |= key[i] ^ keys.front()[i];
  }
  std::vector<Field> fields;
  for (std::size_t word = 0; word < differing.size(); ++word) {
    for (int shift = kWordBits - kByteBits; shift >= 0; shift -= kByteBits) {
      const auto byte = static_cast<unsigned char>(differing[word] >> shift);
      if (byte == 0) continue;
      const bool goes_on = !fields.empty() && fields.back().word == word &&
                           fields.back().shift == shift + kByteBits &&
                           fields.back().width + kByteBits < kWordBits;
      if (goes_on) {
        fields.back() = {word, shift, fields.back().width + kByteBits};
      } else {
        fields.push_back({word, shift, std::bit_width(byte)});
      }
    }
  }
  return fields;
}

std::uint64_t packed(const Words& key, const std::vector<Field>& fields) {
  std::uint64_t number = 0;
  for (const Field& field : fields) number = number << field.width | field.of(key);
  return number;
}

// Without those at the end by which keys are in order as they come, as relationships are
// by their numbers.
void drop_ordered(const std::vector<Words>& keys, std::vector<Field>& fields) {
  for (auto first = fields.begin(); first != fields.end(); ++first) {
    const std::vector<Field> last(first, fields.end());
    const int width = std::accumulate(last.begin(), last.end(), 0,
                                      [](int sum, const Field& one) { return sum + one.width; });
    const auto falls = [&](const Words& a, const Words& b) {
      return packed(a, last) > packed(b, last);
    };
    if (width > kWordBits || std::adjacent_find(keys.begin(), keys.end(), falls) != keys.end()) {
      continue;
    }
    fields.erase(first, fields.end());
    return;
  }
}

// By the bits from `first` to `end`; numbers that are equal there stay in their order.
void sort_by_bits(std::vector<std::uint64_t>& numbers, int first, int end) {
  std::vector<std::uint64_t> sorted(numbers.size());
  for (int shift = first; shift < end; shift += kDigitBits) {
    const auto digit = [shift](std::uint64_t number) { return number >> shift & (kDigits - 1); };
    std::array<std::size_t, kDigits> places{};
    for (const std::uint64_t number : numbers) ++places[digit(number)];
    std::exclusive_scan(places.begin(), places.end(), places.begin(), std::size_t{0});
    for (const std::uint64_t number : numbers) sorted[places[digit(number)]++] = number;
    numbers.swap(sorted);
  }
}

// The places of keys, in the order of the keys, in the lowest `place_bits` of numbers;
// nothing if too many bits of keys differ.
std::optional<std::vector<std::uint64_t>> sorted_places(const std::vector<Words>& keys,
                                                        int place_bits) {
  std::vector<Field> fields = differing_fields(keys);
  drop_ordered(keys, fields);
  int end = place_bits;
  for (const Field& field : fields) end += field.width;
  if (end > kWordBits) return std::nullopt;
  std::vector<std::uint64_t> numbers(keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i)
    numbers[i] = packed(keys[i], fields) << place_bits | i;
  sort_by_bits(numbers, place_bits, end);
  return numbers;
}

}  // namespace

Result<void> KeySorter::add(std::string_view key) {
  if (keys_.size() >= most_held_) TG_TRY(spill());
  keys_.push_back(words_of(key));
  return {};
}

Result<void> KeySorter::visit_sorted(FunctionRef<Result<void>(std::string_view key)> visit) {
  const auto show = [&](const Words& words) {
    const Bytes bytes = bytes_of(words);
    return visit(std::string_view(bytes.data(), key_bytes_));
  };
  const int place_bits = std::bit_width(keys_.size());
  const auto places = sorted_places(keys_, place_bits);
  if (!places) {
    std::sort(keys_.begin(), keys_.end());
    for (const Words& key : keys_) TG_TRY(show(key));
    return {};
  }
  const std::uint64_t mask = (std::uint64_t{1} << place_bits) - 1;
  for (std::size_t i = 0; i < places->size(); ++i) {
    const std::size_t ahead = std::min(i + kAhead, places->size() - 1);
    __builtin_prefetch(&keys_[(*places)[ahead] & mask]);
    TG_TRY(show(keys_[(*places)[i] & mask]));
  }
  return {};
}

Result<void> KeySorter::spill() {
  runs_.begin();
  TG_TRY(visit_sorted([&](std::string_view key) -> Result<void> {
    runs_.add(key, {});
    return {};
  }));
  keys_.clear();
  return runs_.end();
}

Result<void> KeySorter::drain(SortedRuns::Visitor visit) {
  if (!runs_.empty()) {
    TG_TRY(spill());
    std::vector<Words>().swap(keys_);
    return runs_.merge(visit);
  }
  return visit_sorted([&](std::string_view key) { return visit(key, {}); });
}

}  // namespace talkgraph::store
