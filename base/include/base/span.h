// A range of bytes in a text.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace talkgraph {

// Half-open range [begin, end) of UTF-8 byte offsets into a document's text.
// Texts are limited to 4 GiB (and in practice by extract's input limit).
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  constexpr auto operator<=>(const Span&) const = default;
};

// The bytes of `span` in `text`; the span must lie inside the text.
constexpr std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

}  // namespace talkgraph
