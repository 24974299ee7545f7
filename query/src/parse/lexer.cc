#include "parse/lexer.h"

#include <array>
#include <optional>

#include "base/unicode.h"
#include "base/utf8.h"

namespace talkgraph::query {

namespace {

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

// Longest first.
constexpr auto kSymbols = std::to_array<std::string_view>({
    "..", "<=", ">=", "<>", "=~", "+=", "(", ")", "[", "]", "{", "}", ",", ":",
    ";",  ".",  "+",  "-",  "*",  "/",  "%", "^", "=", "<", ">", "|", "&", "!",
});

class Lexer {
 public:
  explicit Lexer(const Source& source) : source_(source), text_(source.text()) {}

  Result<std::vector<Token>> run() {
    while (true) {
      TG_TRY(skip_space());
      if (at_ == text_.size()) break;
      begin_ = at_;
      TG_TRY(read_token());
    }
    begin_ = at_;
    push(TokenKind::kEnd, "");
    match_brackets();
    return std::move(tokens_);
  }

 private:
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  bool starts_with(std::string_view prefix) const {
    return text_.substr(at_, prefix.size()) == prefix;
  }
  Span span_to(std::size_t end) const {
    return {static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(end)};
  }
  Error error(Detail detail, const std::string& message) const {
    return source_.syntax_error(detail, message, span_to(at_));
  }
  void push(TokenKind kind, std::string text) {
    tokens_.push_back({kind, span_to(at_), std::move(text), 0});
  }

  // Length in bytes of a letter, digit or mark at `at`, 0 if there is none.
  std::uint32_t identifier_part(std::size_t at) const {
    if (at >= text_.size()) return 0;
    const CodePoint c = decode_utf8(text_, at);
    return c.value == '_' || is_letter(c.value) || is_digit(c.value) ? c.size : 0;
  }

  Result<void> skip_space() {
    while (at_ < text_.size()) {
      begin_ = at_;
      if (starts_with("//")) {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (starts_with("/*")) {
        const std::size_t end = text_.find("*/", at_ + 2);
        if (end == std::string_view::npos) {
          return fail(error(Detail::kUnexpectedSyntax, "this comment never ends"));
        }
        at_ = end + 2;
      } else {
        const CodePoint c = decode_utf8(text_, at_);
        if (!is_space(c.value)) return {};
        at_ += c.size;
      }
    }
    return {};
  }

  Result<void> read_token() {
    const char c = peek();
    if (c == '\'' || c == '"') return read_string(c);
    if (c == '`') return read_escaped(TokenKind::kEscapedIdentifier);
    if (c == '$') return read_parameter();
    if (is_ascii_digit(c) || (c == '.' && is_ascii_digit(peek(1)))) return read_number();
    if (identifier_part(at_) > 0) return read_identifier(TokenKind::kIdentifier);
    for (const std::string_view symbol : kSymbols) {
      if (!starts_with(symbol)) continue;
      at_ += symbol.size();
      push(TokenKind::kSymbol, std::string(symbol));
      return {};
    }
    const CodePoint unknown = decode_utf8(text_, at_);
    const std::string shown(text_.substr(at_, unknown.size));
    return fail(
        error(unknown.value < 0x80 ? Detail::kUnexpectedSyntax : Detail::kInvalidUnicodeCharacter,
              "the character " + shown + " means nothing here"));
  }

  Result<void> read_identifier(TokenKind kind) {
    const std::size_t from = at_;
    while (const std::uint32_t size = identifier_part(at_)) at_ += size;
    push(kind, std::string(text_.substr(from, at_ - from)));
    return {};
  }

  // `name`, with a doubled backtick for one.
  Result<void> read_escaped(TokenKind kind) {
    std::string name;
    ++at_;
    while (at_ < text_.size()) {
      if (peek() != '`') {
        name += text_[at_++];
      } else if (peek(1) == '`') {
        name += '`';
        at_ += 2;
      } else {
        ++at_;
        push(kind, std::move(name));
        return {};
      }
    }
    return fail(error(Detail::kUnexpectedSyntax, "this name in backticks never ends"));
  }

  // $(...) computes a label or type.
  Result<void> read_parameter() {
    ++at_;
    if (peek() == '(') {
      push(TokenKind::kSymbol, "$");
      return {};
    }
    if (peek() == '`') return read_escaped(TokenKind::kParameter);
    if (identifier_part(at_) == 0) {
      return fail(error(Detail::kUnexpectedSyntax, "a parameter needs a name after $"));
    }
    return read_identifier(TokenKind::kParameter);
  }

  // One underscore may stand between two digits.
  void skip_digits() {
    while (is_ascii_digit(peek()) ||
           (peek() == '_' && is_ascii_digit(peek(1)) && is_ascii_digit(text_[at_ - 1]))) {
      ++at_;
    }
  }

  Result<void> read_number() {
    TokenKind kind = TokenKind::kInteger;
    if (peek() == '0' && (peek(1) == 'x' || peek(1) == 'X' || peek(1) == 'o')) {
      at_ += 2;  // the letters that follow are checked where the number is read
      while (identifier_part(at_) == 1) ++at_;
    } else {
      skip_digits();
      if (peek() == '.' && is_ascii_digit(peek(1))) {
        kind = TokenKind::kFloat;
        ++at_;
        skip_digits();
      }
      if (peek() == 'e' || peek() == 'E') kind = read_exponent(kind);
    }
    if (identifier_part(at_) > 0) {
      kind = TokenKind::kBadNumber;
      while (const std::uint32_t size = identifier_part(at_)) at_ += size;
    }
    std::string number(text_.substr(begin_, at_ - begin_));
    if (kind != TokenKind::kBadNumber) std::erase(number, '_');
    push(kind, std::move(number));
    return {};
  }

  TokenKind read_exponent(TokenKind kind) {
    const std::size_t sign = peek(1) == '-' || peek(1) == '+' ? 1 : 0;
    if (!is_ascii_digit(peek(1 + sign))) return kind;
    at_ += 1 + sign;
    skip_digits();
    return TokenKind::kFloat;
  }

  Result<void> read_string(char quote) {
    std::string value;
    ++at_;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == quote) {
        ++at_;
        push(TokenKind::kString, std::move(value));
        return {};
      }
      if (c == '\\') {
        TG_TRY(read_escape(value));
      } else {
        value += c;
        ++at_;
      }
    }
    at_ = begin_ + 1;
    return fail(error(Detail::kUnexpectedSyntax, "this string never ends"));
  }

  Result<void> read_escape(std::string& value) {
    constexpr std::string_view kFrom = "\\'\"`bfnrt";
    constexpr std::string_view kTo = "\\'\"`\b\f\n\r\t";
    const char c = peek(1);
    if (c == 'u' || c == 'U') return read_unicode_escape(value, c == 'u' ? 4 : 8);
    const std::size_t found = c == '\0' ? std::string_view::npos : kFrom.find(c);
    if (found == std::string_view::npos) {
      begin_ = at_;
      return fail(error(Detail::kUnexpectedSyntax, "there is no such escape in strings"));
    }
    value += kTo[found];
    at_ += 2;
    return {};
  }

  // Four or eight hexadecimal digits; two escapes may make a surrogate pair.
  Result<void> read_unicode_escape(std::string& value, std::size_t digits) {
    auto code = hexadecimal(at_ + 2, digits);
    std::size_t size = 2 + digits;
    if (code && *code >= 0xD800 && *code < 0xDC00 && text_.substr(at_ + size, 2) == "\\u") {
      const auto low = hexadecimal(at_ + size + 2, 4);
      if (low && *low >= 0xDC00 && *low < 0xE000) {
        code = 0x10000 + ((*code - 0xD800) << 10) + (*low - 0xDC00);
        size += 6;
      }
    }
    if (!code || *code > 0x10FFFF || (*code >= 0xD800 && *code < 0xE000)) {
      begin_ = at_;
      return fail(error(Detail::kInvalidUnicodeLiteral, "this escape is no Unicode character"));
    }
    append_utf8(value, *code);
    at_ += size;
    return {};
  }

  std::optional<char32_t> hexadecimal(std::size_t from, std::size_t digits) const {
    if (from + digits > text_.size()) return std::nullopt;
    char32_t code = 0;
    for (const char c : text_.substr(from, digits)) {
      const char lower = static_cast<char>(c | 0x20);
      if (is_ascii_digit(c)) {
        code = code * 16 + static_cast<char32_t>(c - '0');
      } else if (lower >= 'a' && lower <= 'f') {
        code = code * 16 + static_cast<char32_t>(lower - 'a' + 10);
      } else {
        return std::nullopt;
      }
    }
    return code;
  }

  void match_brackets() {
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (token.kind != TokenKind::kSymbol || token.text.size() != 1) continue;
      const char c = token.text[0];
      if (c == '(' || c == '[' || c == '{') {
        open.push_back(i);
      } else if ((c == ')' || c == ']' || c == '}') && !open.empty()) {
        const char opening = tokens_[open.back()].text[0];
        if (c != (opening == '(' ? ')' : opening == '[' ? ']' : '}')) return;
        tokens_[open.back()].closing = i;
        open.pop_back();
      }
    }
  }

  const Source& source_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;  // of the token being read
  std::vector<Token> tokens_;
};

}  // namespace

Result<std::vector<Token>> tokenize(const Source& source) {
  return Lexer(source).run();
}

}  // namespace talkgraph::query
