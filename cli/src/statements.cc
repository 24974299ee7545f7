#include "statements.h"

namespace talkgraph::cli {
namespace {

// Behind the string, name or comment that begins at `at`; `at` if none does.
std::size_t behind_quoted(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\'' || c == '"' || c == '`') {
    std::size_t i = at + 1;
    while (i < text.size() && text[i] != c) i += text[i] == '\\' && c != '`' ? 2 : 1;
    return std::min(i + 1, text.size());
  }
  if (text.substr(at, 2) == "//") return std::min(text.find('\n', at), text.size());
  if (text.substr(at, 2) == "/*") {
    const std::size_t end = text.find("*/", at + 2);
    return end == std::string_view::npos ? text.size() : end + 2;
  }
  return at;
}

bool is_space_character(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

}  // namespace

Statements split_statements(std::string_view text) {
  Statements statements;
  std::size_t begin = 0;
  bool empty = true;
  std::size_t at = 0;
  while (at < text.size()) {
    if (const std::size_t end = behind_quoted(text, at); end > at) {
      empty = empty && text[at] == '/';
      at = end;
      continue;
    }
    if (text[at] == ';') {
      if (!empty) statements.complete.emplace_back(text.substr(begin, at - begin));
      begin = at + 1;
      empty = true;
    } else if (!is_space_character(text[at])) {
      empty = false;
    }
    ++at;
  }
  if (!empty) statements.rest = text.substr(begin);
  return statements;
}

}  // namespace talkgraph::cli
