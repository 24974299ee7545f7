// The forms in which integers, strings and doubles reach the disk. FORMAT.md
// names them; nothing here may change without a new format version.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace talkgraph::store {

// Number of values of ClaimStatus, which are written as they count there. DO NOT
// CHANGE: they are on disk.
constexpr std::uint8_t kClaimStatuses = 4;

// The number whose bytes in memory are those of `value`, highest first.
template <class Integer>
Integer with_highest_byte_first(Integer value) {
  if constexpr (std::endian::native == std::endian::big || sizeof value == 1) {
    return value;
  } else if constexpr (sizeof value == sizeof(std::uint32_t)) {
    return __builtin_bswap32(value);
  } else {
    static_assert(sizeof value == sizeof(std::uint64_t));
    return __builtin_bswap64(value);
  }
}

// Big-endian, so that byte order is numeric order; returns where it ends.
template <class Integer>
char* write_big_endian(Integer value, char* out) {
  const Integer bytes = with_highest_byte_first(value);
  std::memcpy(out, &bytes, sizeof bytes);
  return out + sizeof bytes;
}

// Reads what write_big_endian() wrote at `in`; returns where it ends.
template <class Integer>
const char* read_big_endian(const char* in, Integer& value) {
  Integer bytes = 0;
  std::memcpy(&bytes, in, sizeof bytes);
  value = with_highest_byte_first(bytes);
  return in + sizeof bytes;
}

class Encoder {
 public:
  void byte(std::uint8_t value) { bytes_.push_back(static_cast<char>(value)); }
  // Big-endian.
  void fixed32(std::uint32_t value);
  void fixed64(std::uint64_t value);
  // LEB128: seven bits a byte, lowest first, the shortest form.
  void varint(std::uint64_t value);
  // Small for small absolute values: 0, -1, 1, -2, ... as varints.
  void zigzag(std::int64_t value);
  // The bits of an IEEE 754 double, big-endian; NaNs keep their payload.
  void float64(double value);
  // A varint length and the bytes.
  void string(std::string_view value);
  // The bytes alone.
  void raw(std::string_view value) { bytes_.append(value); }

  const std::string& bytes() const { return bytes_; }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

// Reads what an Encoder wrote. Whatever the bytes, no read goes past their end:
// a read that would gives a zero or an empty view and makes the decoder fail
// for good, so callers may check once, at the end.
class Decoder {
 public:
  // The bytes must outlive the decoder and the views it gives.
  explicit Decoder(std::string_view bytes) : rest_(bytes) {}

  std::uint8_t byte();
  std::uint32_t fixed32();
  std::uint64_t fixed64();
  std::uint64_t varint();
  // A varint that must fit in 32 bits.
  std::uint32_t varint32();
  std::int64_t zigzag();
  double float64();
  std::string_view string();
  // A varint number of items that follow and take a byte or more each: never
  // more than there are bytes left, so it is safe to reserve for.
  std::size_t count();
  // A byte that must be 0 or 1.
  bool boolean();
  // A byte that must be below `limit`.
  std::uint8_t choice(std::uint8_t limit);

  void reject() { failed_ = true; }
  bool ok() const { return !failed_; }
  // All bytes were read, and every read succeeded.
  bool finished() const { return !failed_ && rest_.empty(); }
  std::string_view rest() const { return rest_; }

 private:
  std::string_view take(std::size_t size);

  std::string_view rest_;
  bool failed_ = false;
};

}  // namespace talkgraph::store
