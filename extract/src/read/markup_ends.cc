// Where tags and addresses end.
#include <algorithm>
#include <cstddef>

#include "read/characters.h"
#include "read/inline_markup.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMaxTagBytes = 4096;

}  // namespace

std::size_t find_tag_end(std::string_view text, std::size_t begin, std::size_t end) {
  if (begin + 2 >= end || text[begin] != '<') return 0;
  const std::string_view rest = text.substr(begin, end - begin);
  if (rest.starts_with("<!--")) {
    const std::size_t close = rest.find("-->", 4);
    return close == rest.npos ? 0 : begin + close + 3;
  }
  const char c = rest[1] == '/' ? rest[2] : rest[1];
  if (!is_ascii_alpha(c) && rest[1] != '!' && rest[1] != '?') return 0;
  char quote = 0;
  for (std::size_t i = 1; i < std::min(rest.size(), kMaxTagBytes); ++i) {
    if (quote != 0) {
      if (rest[i] == quote) quote = 0;
    } else if (rest[i] == '>') {
      return begin + i + 1;
    } else if (rest[i] == '<') {
      return 0;
    } else if ((rest[i] == '"' || rest[i] == '\'') && rest[i - 1] == '=') {
      quote = rest[i];
    }
  }
  return 0;
}

std::size_t find_address_end(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view rest = text.substr(begin, end - begin);
  std::size_t size = 0;
  for (const std::string_view scheme : {"https://", "http://", "www."}) {
    if (rest.starts_with(scheme)) size = scheme.size();
  }
  if (size == 0 || size == rest.size() || !is_word_byte(rest[size])) return begin;
  int parentheses = 0;
  for (; size < rest.size(); ++size) {
    const char c = rest[size];
    if (is_ascii_space(c) || c == '<' || c == '>' || c == '"' || c == '`' || c == '|') break;
    if (c == '(') ++parentheses;
    if (c == ')' && parentheses-- == 0) break;
  }
  while (std::string_view(".,;:!?'*_]").find(rest[size - 1]) != std::string_view::npos) --size;
  return begin + size;
}

}  // namespace talkgraph::extract
