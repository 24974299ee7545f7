#include "xml_text.h"

#include <array>
#include <cstdio>

#include "base/utf8.h"

namespace talkgraph::exports {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

// What stands for the code point at `offset`; empty if it stands for itself.
std::string_view substitute(char32_t point) {
  switch (point) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\r':
      return "&#13;";  // readers turn a bare one into a line feed
    case '\t':
    case '\n':
      return {};
    case 0xFFFE:
    case 0xFFFF:
      return kReplacement;
    default:
      return point < 0x20 ? kReplacement : std::string_view();
  }
}

bool is_name_character(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
         c == ':' || c == '-' || c == '_';
}

}  // namespace

void append_xml_text(std::string& out, std::string_view text, std::uint64_t& replaced) {
  std::size_t kept = 0;  // everything before it is in `out`
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode_utf8(text, i);
    const std::string_view instead = substitute(point.value);
    if (!instead.empty()) {
      out += text.substr(kept, i - kept);
      out += instead;
      kept = i + point.size;
      if (instead == kReplacement) ++replaced;
    }
    i += point.size;
  }
  out += text.substr(kept);
}

std::string name_token(std::string_view text) {
  if (text.empty()) return "_x_";
  std::string token;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode_utf8(text, i);
    i += point.size;
    const bool looks_escaped = point.value == '_' && i < text.size() && text[i] == 'x';
    if (is_name_character(point.value) && !looks_escaped) {
      token += static_cast<char>(point.value);
      continue;
    }
    std::array<char, 16> escape{};
    const int size =
        std::snprintf(escape.data(), escape.size(), "_x%04X_", static_cast<unsigned>(point.value));
    token.append(escape.data(), static_cast<std::size_t>(size));
  }
  return token;
}

}  // namespace talkgraph::exports
