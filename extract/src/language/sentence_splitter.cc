#include "language/sentence_splitter.h"

#include "language/abbreviations.h"

namespace talkgraph::extract {
namespace {

bool is_terminal(const Token& token) {
  const std::string_view t = token.text;
  return t.starts_with('.') || t.starts_with('!') || t.starts_with('?') || t == "…" || t == "。" ||
         t == "！" || t == "？";
}

bool is_ellipsis(const Token& token) {
  return token.text == "…" || (token.text.size() > 1 && token.text.starts_with('.'));
}

bool is_closing(const Token& token) {
  const std::string_view t = token.text;
  return t == ")" || t == "]" || t == "”" || t == "»" || t == "」" || t == "』" || t == "）" ||
         ((t == "\"" || t == "'" || t == "’") && !token.space_before);
}

bool has_words(std::span<const Token> tokens) {
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::kWord || token.kind == TokenKind::kNumber) return true;
  }
  return false;
}

// A list number or letter: "1", "a".
bool is_enumerator(std::span<const Token> tokens) {
  return tokens.size() == 1 && (tokens[0].kind == TokenKind::kNumber || tokens[0].text.size() == 1);
}

// "Inc." and "U.S." end a sentence when a word follows that begins one.
bool abbreviation_ends(const Token& token, const Token& next) {
  if (token.kind != TokenKind::kWord || !token.text.ends_with('.')) return false;
  const std::string_view word = token.lower.substr(0, token.lower.size() - 1);
  return abbreviation(word) != Abbreviation::kBeforeWord && next.capitalized && word.size() > 1 &&
         is_function_word(next.lower);
}

// "(HK. 8267)": a code, and no sentence.
bool is_code_in_parentheses(std::span<const Token> tokens, std::size_t mark) {
  return mark >= 2 && mark + 1 < tokens.size() && tokens[mark].text == "." &&
         tokens[mark - 2].text == "(" && tokens[mark + 1].kind == TokenKind::kNumber;
}

// "at Yahoo! from 2003": a mark that belongs to the name before it.
bool is_mark_of_name(std::span<const Token> tokens, std::size_t begin, std::size_t mark) {
  if (mark <= begin + 1 || mark + 1 >= tokens.size() || tokens[mark].text != "!") return false;
  const Token& name = tokens[mark - 1];
  const Token& next = tokens[mark + 1];
  return !tokens[mark].space_before && name.kind == TokenKind::kWord && name.capitalized &&
         !name.all_caps && next.kind == TokenKind::kWord && !next.capitalized &&
         is_function_word(next.lower) && tokens[mark - 2].kind == TokenKind::kWord;
}

// Does a sentence end between the terminal mark and `next`, which comes after
// any closing quotes?
bool breaks(const Token& mark, bool closed, const Token& next) {
  if (!next.space_before && !mark.text.ends_with("。") && !mark.text.ends_with("！") &&
      !mark.text.ends_with("？") && !next.capitalized) {
    return false;
  }
  const bool lower = next.kind == TokenKind::kWord && !next.capitalized;
  return !(lower && (closed || is_ellipsis(mark)));
}

}  // namespace

std::vector<TokenRange> split_sentences(std::span<const Token> tokens, std::uint32_t first) {
  std::vector<TokenRange> out;
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    if (has_words(tokens.subspan(begin, end - begin))) {
      out.push_back(
          {first + static_cast<std::uint32_t>(begin), first + static_cast<std::uint32_t>(end)});
    }
    begin = end;
  };
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (at + 1 < tokens.size() && abbreviation_ends(tokens[at], tokens[at + 1])) {
      close(at + 1);
      continue;
    }
    if (!is_terminal(tokens[at]) || is_code_in_parentheses(tokens, at)) continue;
    if (is_mark_of_name(tokens, begin, at)) continue;
    std::size_t end = at + 1;
    while (end < tokens.size() && (is_terminal(tokens[end]) || is_closing(tokens[end]))) ++end;
    const bool closed = end > at + 1 && is_closing(tokens[end - 1]);
    if (end < tokens.size() && !breaks(tokens[at], closed, tokens[end])) continue;
    if (is_enumerator(tokens.subspan(begin, at - begin))) continue;
    close(end);
    at = end - 1;
  }
  close(tokens.size());
  return out;
}

}  // namespace talkgraph::extract
