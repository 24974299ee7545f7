#include "read/pictures.h"

#include "base/unicode.h"
#include "base/utf8.h"

namespace talkgraph::extract {
namespace {

constexpr char32_t kFirstArrow = 0x2190;  // letters, marks and punctuation are below
constexpr char32_t kJoiner = 0x200D;      // of emojis that are shown as one

}  // namespace

std::size_t skip_pictures(std::string_view text, std::size_t at) {
  while (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80) {
    const CodePoint c = decode_utf8(text, at);
    if ((c.value < kFirstArrow && c.value != kJoiner) || is_letter(c.value)) break;
    at += c.size;
  }
  return at;
}

std::string_view without_pictures(std::string_view name) {
  for (std::size_t at = name.find(' '); at != name.npos; at = name.find(' ', at + 1)) {
    if (at + 1 < name.size() && skip_pictures(name, at + 1) == name.size()) {
      return name.substr(0, at);
    }
  }
  return name;
}

}  // namespace talkgraph::extract
