#include "read/encoding.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "base/utf8.h"

namespace talkgraph::extract {
namespace {

unsigned char byte_at(std::string_view bytes, std::size_t offset) {
  return static_cast<unsigned char>(bytes[offset]);
}

tl::unexpected<Error> not_text(std::string_view bytes, std::size_t offset, std::string what) {
  const auto line = 1 + std::count(bytes.begin(), bytes.begin() + static_cast<long>(offset), '\n');
  Place place;
  place.line = static_cast<std::uint64_t>(line);
  return fail(ErrorCode::kNotText, std::move(what) + " at byte " + std::to_string(offset), place);
}

// Control characters that no text editor writes; tab, line ends, form feed and
// escape (terminal colours) are left out.
bool is_binary_control(unsigned char c) {
  return c < 0x09 || (c > 0x0D && c < 0x20 && c != 0x1B && c != 0x1A) || c == 0x7F;
}

// Where binary data shows: a NUL, or control characters above 2 % of the bytes
// (a stray one or two occur in scraped pages).
std::optional<std::size_t> find_binary(std::string_view bytes) {
  if (const std::size_t nul = bytes.find('\0'); nul != bytes.npos) return nul;
  std::size_t count = 0, first = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (is_binary_control(byte_at(bytes, i)) && count++ == 0) first = i;
  }
  if (count * 50 > bytes.size()) return first;
  return std::nullopt;
}

enum class ByteOrder { kLittle, kBig };

// UTF-16 without a mark shows by zero bytes on one side of most units of its
// beginning; no eight-bit text has any.
std::optional<ByteOrder> guess_utf16(std::string_view bytes) {
  const std::size_t size = std::min<std::size_t>(bytes.size(), 4096) & ~std::size_t{1};
  if (size < 4) return std::nullopt;
  std::size_t low_zero = 0, high_zero = 0;
  for (std::size_t i = 0; i < size; i += 2) {
    low_zero += bytes[i] == 0;
    high_zero += bytes[i + 1] == 0;
  }
  const std::size_t units = size / 2;
  if (high_zero * 10 >= units * 7 && low_zero * 20 <= units) return ByteOrder::kLittle;
  if (low_zero * 10 >= units * 7 && high_zero * 20 <= units) return ByteOrder::kBig;
  return std::nullopt;
}

Result<std::string> decode_utf16(std::string_view bytes, std::size_t begin, ByteOrder order) {
  if (bytes.size() % 2 != begin % 2) {
    return not_text(bytes, bytes.size() - 1, "truncated UTF-16");
  }
  const auto unit = [&](std::size_t i) -> char32_t {
    const char32_t a = byte_at(bytes, i), b = byte_at(bytes, i + 1);
    return order == ByteOrder::kLittle ? (b << 8) | a : (a << 8) | b;
  };
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t i = begin; i < bytes.size(); i += 2) {
    char32_t c = unit(i);
    if (c == 0) return not_text(bytes, i, "binary data");
    if (c >= 0xD800 && c < 0xE000) {
      const bool paired = c < 0xDC00 && i + 3 < bytes.size() && (unit(i + 2) & 0xFC00) == 0xDC00;
      if (!paired) return not_text(bytes, i, "malformed UTF-16");
      c = 0x10000 + ((c - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
      i += 2;
    }
    append_utf8(out, c);
  }
  return out;
}

// Bytes that the lead byte of a UTF-8 sequence promises; 1 for all others.
std::size_t promised_length(unsigned char lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 1;
}

bool is_ascii_letter(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// What speaks for and against UTF-8 in bytes that are not well-formed.
struct Damage {
  std::size_t first_bad = 0;
  std::size_t bad = 0;        // bytes outside well-formed sequences
  std::size_t sequences = 0;  // well-formed sequences of several bytes
  std::size_t high = 0;       // bytes above 0x7F
  bool undefined_in_1252 = false;
};

Damage survey(std::string_view bytes) {
  Damage damage;
  for (std::size_t i = 0; i < bytes.size();) {
    const unsigned char c = byte_at(bytes, i);
    if (c < 0x80) {
      ++i;
      continue;
    }
    const std::size_t length = promised_length(c);
    if (length > 1 && i + length <= bytes.size() && !find_invalid_utf8(bytes.substr(i, length))) {
      ++damage.sequences;
      damage.high += length;
      i += length;
      continue;
    }
    if (damage.bad++ == 0) damage.first_bad = i;
    ++damage.high;
    damage.undefined_in_1252 |= c == 0x81 || c == 0x8D || c == 0x8F || c == 0x90 || c == 0x9D;
    ++i;
  }
  return damage;
}

// Whether the text ends within a character. A single last byte may as well be
// the é of a Windows-1252 "café"; that reading wins when a letter stands before
// it and it is an accented vowel that ends words.
bool is_cut_short(std::string_view bytes, const Damage& damage) {
  const std::size_t tail = bytes.size() - damage.first_bad;
  const unsigned char lead = byte_at(bytes, damage.first_bad);
  if (promised_length(lead) <= tail) return false;
  for (std::size_t i = damage.first_bad + 1; i < bytes.size(); ++i) {
    if ((byte_at(bytes, i) & 0xC0) != 0x80) return false;
  }
  if (tail > 1 || damage.sequences > 0) return true;
  const bool ends_word =
      damage.first_bad > 0 && is_ascii_letter(byte_at(bytes, damage.first_bad - 1));
  return !ends_word || lead == 0xE2 || lead == 0xE3 || lead >= 0xF0;
}

Result<std::string> decode_windows_1252(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open("windows-1252", &status);
  if (U_FAILURE(status)) return fail(ErrorCode::kInternal, u_errorName(status));
  std::string out(bytes.size() * 3, '\0');
  const auto size =
      ucnv_toAlgorithmic(UCNV_UTF8, converter, out.data(), static_cast<std::int32_t>(out.size()),
                         bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  ucnv_close(converter);
  if (U_FAILURE(status)) return fail(ErrorCode::kInternal, u_errorName(status));
  out.resize(static_cast<std::size_t>(size));
  return out;
}

// Bytes that are not UTF-8: damaged UTF-8 if most of what is above ASCII is
// well-formed, else Windows-1252 if it reads like a western text.
Result<std::string> decode_eight_bit(std::string_view bytes) {
  const Damage damage = survey(bytes);
  if (is_cut_short(bytes, damage)) return not_text(bytes, damage.first_bad, "truncated UTF-8");
  if (damage.sequences >= damage.bad) return not_text(bytes, damage.first_bad, "malformed UTF-8");
  if (damage.undefined_in_1252 || damage.high * 3 > bytes.size()) {
    return not_text(bytes, damage.first_bad, "neither UTF-8, UTF-16 nor Windows-1252");
  }
  return decode_windows_1252(bytes);
}

Result<std::string> decode(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.starts_with("\xFF\xFE")) return decode_utf16(bytes, 2, ByteOrder::kLittle);
  if (bytes.starts_with("\xFE\xFF")) return decode_utf16(bytes, 2, ByteOrder::kBig);
  if (const auto order = guess_utf16(bytes)) return decode_utf16(bytes, 0, *order);
  if (const auto at = find_binary(bytes)) return not_text(bytes, *at, "binary data");
  if (!find_invalid_utf8(bytes)) return std::string(bytes);
  return decode_eight_bit(bytes);
}

}  // namespace

Result<std::string> decode_text(std::string_view bytes) {
  TG_ASSIGN(std::string text, decode(bytes));
  if (text.find_first_not_of(" \t\r\n\f\v") == text.npos) {
    return fail(ErrorCode::kEmptyInput, "the file has no text");
  }
  return text;
}

}  // namespace talkgraph::extract
