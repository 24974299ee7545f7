#include "language/token_scanner.h"

#include <optional>
#include <string>
#include <string_view>

#include "language/abbreviations.h"

namespace talkgraph::extract {
namespace {

using Characters = std::vector<SeenCharacter>;

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'\u2019' || c == U'\u02BC';
}
bool is_ascii_alnum(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

class Scanner {
 public:
  explicit Scanner(const Characters& characters) : characters_(characters) {}

  std::vector<ScannedToken> scan() {
    for (at_ = 0; at_ < size();) {
      if (kind(at_) == CharacterClass::kSpace) {
        ++at_;
      } else if (const std::uint32_t address = address_end(at_); address > at_) {
        emit(address, TokenKind::kSymbol);
      } else if (is_word_character(kind(at_)) || starts_handle(at_)) {
        scan_word();
      } else {
        emit(mark_end(),
             kind(at_) == CharacterClass::kSymbol ? TokenKind::kSymbol : TokenKind::kPunctuation);
      }
    }
    return std::move(tokens_);
  }

 private:
  std::uint32_t size() const { return static_cast<std::uint32_t>(characters_.size()); }
  // Nothing stands beyond the end: a blank.
  CharacterClass kind(std::uint32_t i) const {
    return i < size() ? characters_[i].kind : CharacterClass::kSpace;
  }
  char32_t value(std::uint32_t i) const { return i < size() ? characters_[i].value : U' '; }
  bool word_at(std::uint32_t i) const { return is_word_character(kind(i)); }
  bool letter_at(std::uint32_t i) const { return is_word_letter(kind(i)); }
  bool digit_at(std::uint32_t i) const { return kind(i) == CharacterClass::kDigit; }
  bool upper_at(std::uint32_t i) const { return kind(i) == CharacterClass::kUpper; }
  bool lower_at(std::uint32_t i) const { return kind(i) == CharacterClass::kLower; }

  void emit(std::uint32_t end, TokenKind token_kind) {
    tokens_.push_back({at_, end, token_kind});
    at_ = end;
  }

  std::string lower_text(std::uint32_t begin, std::uint32_t end) const {
    std::string out;
    for (std::uint32_t i = begin; i < end; ++i) {
      const char32_t c = value(i);
      if (c >= 0x80) return {};  // callers compare with ASCII words only
      out += static_cast<char>(c >= U'A' && c <= U'Z' ? c + 32 : c);
    }
    return out;
  }

  bool starts_handle(std::uint32_t i) const {
    return value(i) == U'@' && is_ascii_alnum(value(i + 1)) && (i == 0 || !word_at(i - 1)) &&
           is_ascii_alnum(value(i + 2));
  }

  // End of "https://..." or "name@host.tld" beginning at `i`, or `i`.
  std::uint32_t address_end(std::uint32_t i) const {
    static constexpr std::u32string_view kSchemes[] = {U"https://", U"http://", U"www."};
    for (const std::u32string_view scheme : kSchemes) {
      if (!matches(i, scheme)) continue;
      std::uint32_t end = i;
      while (end < size() && in_address(end)) ++end;
      while (end > i && is_address_tail(value(end - 1))) --end;
      return end;
    }
    return mail_end(i);
  }
  // End of "name@host.tld", or `i`.
  std::uint32_t mail_end(std::uint32_t i) const {
    constexpr std::uint32_t kLongest = 64;  // of either half
    const auto in_half = [&](std::uint32_t k) {
      const char32_t c = value(k);
      return is_ascii_alnum(c) || c == U'.' || c == U'-' || c == U'_' || c == U'+';
    };
    if (!is_ascii_alnum(value(i)) || (i > 0 && in_half(i - 1))) return i;
    std::uint32_t at = i;
    while (at < i + kLongest && in_half(at)) ++at;
    if (value(at) != U'@') return i;
    std::uint32_t end = at + 1;
    while (end < at + kLongest && in_half(end)) ++end;
    while (end > at && !is_ascii_alnum(value(end - 1))) --end;
    for (std::uint32_t k = at + 2; k + 2 < end; ++k) {
      if (value(k) == U'.') return end;
    }
    return i;
  }
  bool matches(std::uint32_t i, std::u32string_view word) const {
    for (std::uint32_t k = 0; k < word.size(); ++k) {
      if ((value(i + k) | 0x20) != (word[k] | 0x20)) return false;
    }
    return true;
  }
  bool in_address(std::uint32_t i) const {
    const char32_t c = value(i);
    return c > U' ' && c < 0x80 && c != U'<' && c != U'>' && c != U')' && c != U']' && c != U'"';
  }
  static bool is_address_tail(char32_t c) {
    return c == U'.' || c == U',' || c == U';' || c == U':' || c == U'!' || c == U'?' ||
           c == U'\'' || c == U'*';
  }

  // Runs of one mark are one token: "...", "--", "!!".
  std::uint32_t mark_end() const {
    std::uint32_t end = at_ + 1;
    const char32_t c = value(at_);
    if (c != U'.' && c != U'-' && c != U'!' && c != U'?' && c != U'*' && c != U'=') return end;
    while (end < size() && value(end) == c) ++end;
    return end;
  }

  void scan_word() {
    if (kind(at_) == CharacterClass::kIdeograph) {
      std::uint32_t end = at_;
      while (kind(end) == CharacterClass::kIdeograph || kind(end) == CharacterClass::kMark) ++end;
      return emit(end, TokenKind::kWord);
    }
    std::uint32_t end = value(at_) == U'@' ? at_ + 1 : at_;
    for (;;) {
      while (word_at(end) && kind(end) != CharacterClass::kIdeograph && !is_glued(end)) ++end;
      if (is_glued(end) || !joins(end)) break;
      ++end;
    }
    emit_with_clitic(with_final_dot(end));
  }

  // Does something else begin at `i` within a word, as a line break was lost? "Websitehttps://",
  // "Contact DetailsMira Lund", "About OrbexEstablished in 2018"
  bool is_glued(std::uint32_t i) const {
    if (i < at_ + 3 || !lower_at(i - 1)) return false;
    if (matches(i, U"https://") || matches(i, U"http://")) return true;
    if (!upper_at(i)) return false;
    if (i == at_ + 7 && matches(at_, U"Details")) return true;
    return matches(i, U"Established") && !word_at(i + 11);
  }

  // Does the character at `i` hold the word before and the word after together?
  bool joins(std::uint32_t i) const {
    if (i == at_ || !word_at(i + 1) || kind(i + 1) == CharacterClass::kIdeograph) return false;
    const char32_t c = value(i);
    if (c == U'.') return digit_at(i + 1) ? true : dot_joins(i);
    if (c == U',') return digit_at(i - 1) && digit_at(i + 1) && (digit_at(i + 3) || is_part(i + 1));
    if (c == U'/' || c == U':') return digit_at(i - 1) && digit_at(i + 1);
    if (c == U'_') return true;
    if (c == U'&') return upper_at(i - 1) && upper_at(i + 1) && i - at_ <= 3;
    if (is_apostrophe(c)) return letter_at(i + 1) || digit_at(i + 1);
    return c == U'-' && lower_text(at_, i) == "co" && letter_at(i + 1);
  }

  // "0,5%": digits behind the comma of those who write no point; "12,50,000": lakhs.
  bool is_part(std::uint32_t i) const {
    const std::uint32_t next = digit_at(i + 1) ? i + 2 : i + 1;
    const bool lakhs = next == i + 2 && value(next) == U',' && digit_at(next + 1) &&
                       digit_at(next + 2) && digit_at(next + 3);
    return value(next) == U'%' || lakhs;
  }

  // "pump.fun", "XT.COM", "U.S" and "Mt.Gox" are one word; in "the end.Then"
  // only the blank is missing.
  bool dot_joins(std::uint32_t i) const {
    const bool new_sentence = upper_at(i + 1) && lower_at(i + 2);
    return !(new_sentence && (lower_at(at_) || i - at_ > 3));
  }

  std::uint32_t with_final_dot(std::uint32_t end) const {
    if (value(end) != U'.' || value(end + 1) == U'.' || word_at(end + 1)) return end;
    const std::string word = lower_text(at_, end);
    if (word == "no") return digit_at(next_visible(end + 1)) ? end + 1 : end;
    const bool initial = end == at_ + 1 && upper_at(at_) && word != "i";
    const bool dotted = word.find('.') != std::string::npos;
    const Abbreviation known = abbreviation(word);
    if (initial) return goes_on_with_name(end + 1) ? end + 1 : end;
    if (known == Abbreviation::kNone) return is_initials(end) ? end + 1 : end;
    const bool needs_capital = !dotted && word != "vs" && word != "etc" && word != "eg" &&
                               word != "ie" && word != "cf" && word != "approx";
    return needs_capital && !upper_at(at_) ? end : end + 1;
  }
  // "J.P", "U.S.S": single letters with dots between.
  bool is_initials(std::uint32_t end) const {
    if (end < at_ + 3) return false;
    for (std::uint32_t i = at_; i < end; ++i) {
      if ((i - at_) % 2 == 0 ? !upper_at(i) : value(i) != U'.') return false;
    }
    return true;
  }
  bool goes_on_with_name(std::uint32_t i) const {
    const std::uint32_t next = next_visible(i);
    if (!upper_at(next)) return false;
    std::uint32_t end = next;
    while (letter_at(end)) ++end;
    return !is_function_word(lower_text(next, end));
  }
  std::uint32_t next_visible(std::uint32_t i) const {
    while (i < size() && kind(i) == CharacterClass::kSpace) ++i;
    return i;
  }

  // Splits "'s", "n't", "'re" and the like off the word that ends at `end`.
  void emit_with_clitic(std::uint32_t end) {
    const std::uint32_t clitic = clitic_begin(end);
    emit(clitic, kind_of_word(at_, clitic));
    if (clitic < end) emit(end, TokenKind::kWord);
  }
  std::uint32_t clitic_begin(std::uint32_t end) const {
    const std::uint32_t length = end - at_;
    if (length > 3 && is_apostrophe(value(end - 2)) && (value(end - 1) | 0x20) == U't' &&
        (value(end - 3) | 0x20) == U'n') {
      return end - 3;
    }
    for (const std::uint32_t size_after : {1U, 2U}) {
      if (length <= size_after + 1 || !is_apostrophe(value(end - size_after - 1))) continue;
      const std::string tail = lower_text(end - size_after, end);
      if (tail == "s" || tail == "d" || tail == "m" || tail == "re" || tail == "ve" ||
          tail == "ll") {
        return end - size_after - 1;
      }
    }
    return end;
  }

  // "50k", "20x", "10th", "3PM", "10.5" are numbers, "1inch" and "2FA" words.
  TokenKind kind_of_word(std::uint32_t begin, std::uint32_t end) const {
    if (!digit_at(begin)) return TokenKind::kWord;
    std::uint32_t letters = 0;
    for (std::uint32_t i = begin; i < end; ++i) letters += letter_at(i);
    if (letters > 2) return TokenKind::kWord;
    return letters == 0 || letter_at(end - 1) ? TokenKind::kNumber : TokenKind::kWord;
  }

  const Characters& characters_;
  std::vector<ScannedToken> tokens_;
  std::uint32_t at_ = 0;
};

}  // namespace

std::vector<ScannedToken> scan_tokens(const Characters& characters) {
  return Scanner(characters).scan();
}

}  // namespace talkgraph::extract
