#include "text_layout.h"

#include <algorithm>

#include "base/unicode.h"
#include "base/utf8.h"

namespace talkgraph::cli {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

// C0 and C1, and the marks that reorder a line (Unicode 15, "Bidi_Control").
bool drives_terminal(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

bool breaks_line(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r';
}

// The longest prefix that takes at most `width` columns, but one code point at
// least; in bytes.
std::size_t prefix_of_width(std::string_view text, std::size_t width) {
  std::size_t columns = 0;
  std::size_t offset = 0;
  while (offset < text.size()) {
    const std::size_t size = decode_utf8(text, offset).size;
    columns += display_width(text.substr(offset, size));
    if (columns > width && offset > 0) break;
    offset += size;
  }
  return offset;
}

}  // namespace

std::string without_control_characters(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  while (!text.empty()) {
    const std::size_t valid = find_invalid_utf8(text).value_or(text.size());
    for (std::size_t offset = 0; offset < valid;) {
      const CodePoint point = decode_utf8(text, offset);
      append_utf8(clean, breaks_line(point.value)       ? U' '
                         : drives_terminal(point.value) ? kReplacement
                                                        : point.value);
      offset += point.size;
    }
    text.remove_prefix(valid);
    if (!text.empty()) {
      append_utf8(clean, kReplacement);
      text.remove_prefix(1);
    }
  }
  return clean;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  width = std::max<std::size_t>(width, 1);
  std::vector<std::string> lines;
  for (;;) {
    const std::size_t fits = prefix_of_width(text, width);
    if (fits == text.size()) break;
    // A blank right behind what fits is as good a place as one inside.
    const std::size_t blank = text.substr(0, fits + 1).rfind(' ');
    const bool at_blank = blank != std::string_view::npos && blank > 0;
    const std::size_t end = at_blank ? blank : fits;
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(at_blank ? end + 1 : end);
  }
  if (!text.empty() || lines.empty()) lines.emplace_back(text);
  return lines;
}

std::string pad(std::string_view text, std::size_t width, bool to_the_right) {
  const std::size_t taken = display_width(text);
  const std::string blanks(width > taken ? width - taken : 0, ' ');
  return to_the_right ? blanks + std::string(text) : std::string(text) + blanks;
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + text;
  return all;
}

}  // namespace talkgraph::cli
