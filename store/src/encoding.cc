#include "encoding.h"

#include <array>
#include <bit>

namespace talkgraph::store {
namespace {

template <class Integer>
void append_big_endian(std::string& bytes, Integer value) {
  std::array<char, sizeof(Integer)> big_endian{};
  write_big_endian(value, big_endian.data());
  bytes.append(big_endian.data(), big_endian.size());
}

template <class Integer>
Integer integer_of(std::string_view bytes) {
  Integer value = 0;
  if (bytes.size() == sizeof value) read_big_endian(bytes.data(), value);
  return value;
}

}  // namespace

void Encoder::fixed32(std::uint32_t value) {
  append_big_endian(bytes_, value);
}

void Encoder::fixed64(std::uint64_t value) {
  append_big_endian(bytes_, value);
}

void Encoder::varint(std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) byte(static_cast<std::uint8_t>(value | 0x80));
  byte(static_cast<std::uint8_t>(value));
}

void Encoder::zigzag(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  varint((bits << 1) ^ (value < 0 ? ~std::uint64_t{0} : 0));
}

void Encoder::float64(double value) {
  fixed64(std::bit_cast<std::uint64_t>(value));
}

void Encoder::string(std::string_view value) {
  varint(value.size());
  raw(value);
}

std::string_view Decoder::take(std::size_t size) {
  if (failed_ || rest_.size() < size) {
    failed_ = true;
    return {};
  }
  const std::string_view taken = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return taken;
}

std::uint8_t Decoder::byte() {
  return integer_of<std::uint8_t>(take(1));
}

std::uint32_t Decoder::fixed32() {
  return integer_of<std::uint32_t>(take(4));
}

std::uint64_t Decoder::fixed64() {
  return integer_of<std::uint64_t>(take(8));
}

std::uint64_t Decoder::varint() {
  std::uint64_t value = 0;
  for (int shift = 0; shift < 64; shift += 7) {
    const std::uint64_t next = byte();
    const std::uint64_t bits = next & 0x7f;
    if (shift == 63 && bits > 1) break;  // above 64 bits
    value |= bits << shift;
    if (next < 0x80) {
      if (next == 0 && shift > 0) break;  // not the shortest form
      return failed_ ? 0 : value;
    }
  }
  failed_ = true;
  return 0;
}

std::uint32_t Decoder::varint32() {
  const std::uint64_t value = varint();
  if (value > UINT32_MAX) failed_ = true;
  return failed_ ? 0 : static_cast<std::uint32_t>(value);
}

std::int64_t Decoder::zigzag() {
  const std::uint64_t bits = varint();
  return static_cast<std::int64_t>((bits >> 1) ^ (~(bits & 1) + 1));
}

double Decoder::float64() {
  return std::bit_cast<double>(fixed64());
}

std::string_view Decoder::string() {
  const std::uint64_t size = varint();
  if (size > rest_.size()) failed_ = true;
  return take(failed_ ? 0 : static_cast<std::size_t>(size));
}

std::size_t Decoder::count() {
  const std::uint64_t number = varint();
  if (number > rest_.size()) failed_ = true;
  return failed_ ? 0 : static_cast<std::size_t>(number);
}

bool Decoder::boolean() {
  return choice(2) == 1;
}

std::uint8_t Decoder::choice(std::uint8_t limit) {
  const std::uint8_t value = byte();
  if (value >= limit) failed_ = true;
  return failed_ ? std::uint8_t{0} : value;
}

}  // namespace talkgraph::store
