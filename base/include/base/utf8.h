// UTF-8 at the level of bytes; no locale, no allocation.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace talkgraph {

// Offset of the first byte that does not belong to well-formed UTF-8 (Unicode
// 15, table 3-7), or nothing if the whole text is well-formed. O(n).
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

// One code point and the bytes it takes. `text` must be well-formed and
// `offset` the start of a code point before its end.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;  // bytes, 1 to 4
};
CodePoint decode_utf8(std::string_view text, std::size_t offset);

// Appends the UTF-8 form of a Unicode scalar value.
void append_utf8(std::string& out, char32_t code_point);

// Number of code points in well-formed UTF-8.
std::size_t count_code_points(std::string_view text);

}  // namespace talkgraph
