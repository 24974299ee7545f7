#include "language/seen_text.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <array>

#include "base/utf8.h"

namespace talkgraph::extract {
namespace {

bool written_without_spaces(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return true;
    default:
      return false;
  }
}

CharacterClass classify_by_category(char32_t c) {
  const auto value = static_cast<UChar32>(c);
  if (u_isUWhiteSpace(value)) return CharacterClass::kSpace;
  switch (u_charType(value)) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
      return CharacterClass::kUpper;
    case U_LOWERCASE_LETTER:
      return CharacterClass::kLower;
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
      return written_without_spaces(value) ? CharacterClass::kIdeograph
                                           : CharacterClass::kOtherLetter;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_FORMAT_CHAR:
      return CharacterClass::kMark;
    case U_DECIMAL_DIGIT_NUMBER:
    case U_LETTER_NUMBER:
      return CharacterClass::kDigit;
    case U_DASH_PUNCTUATION:
    case U_START_PUNCTUATION:
    case U_END_PUNCTUATION:
    case U_CONNECTOR_PUNCTUATION:
    case U_OTHER_PUNCTUATION:
    case U_INITIAL_PUNCTUATION:
    case U_FINAL_PUNCTUATION:
      return CharacterClass::kPunctuation;
    case U_CONTROL_CHAR:
      return CharacterClass::kSpace;
    default:
      return CharacterClass::kSymbol;
  }
}

CharacterClass classify(char32_t c) {
  static const std::array<CharacterClass, 128> ascii = [] {
    std::array<CharacterClass, 128> table{};
    for (char32_t at = 0; at < table.size(); ++at) table[at] = classify_by_category(at);
    return table;
  }();
  return c < ascii.size() ? ascii[c] : classify_by_category(c);
}

// Typesetters' hyphens, breaking and not, join words as "-" does.
constexpr bool is_typographic_hyphen(char32_t c) {
  return c == U'\u2010' || c == U'\u2011';
}

void append_source(std::string_view text, Span part, std::vector<SeenCharacter>& out) {
  for (std::uint32_t at = part.begin; at < part.end;) {
    const CodePoint c = decode_utf8(text, at);
    const char32_t meant = is_typographic_hyphen(c.value) ? U'-' : c.value;
    out.push_back({meant, classify(meant), meant != c.value, {at, at + c.size}});
    at += c.size;
  }
}

void append_replacement(const Markup& markup, std::vector<SeenCharacter>& out) {
  for (std::size_t at = 0; at < markup.replacement.size();) {
    const CodePoint c = decode_utf8(markup.replacement, at);
    out.push_back({c.value, classify(c.value), true, markup.span});
    at += c.size;
  }
}

}  // namespace

std::vector<SeenCharacter> see(const Transcript& transcript, Span block,
                               std::size_t& first_markup) {
  const std::vector<Markup>& markup = transcript.markup;
  while (first_markup < markup.size() && markup[first_markup].span.end <= block.begin) {
    ++first_markup;
  }
  std::vector<SeenCharacter> out;
  out.reserve(block.size());
  std::uint32_t at = block.begin;
  for (std::size_t i = first_markup; i < markup.size() && markup[i].span.begin < block.end; ++i) {
    const Span hidden = markup[i].span;
    if (at < hidden.begin) append_source(transcript.text, {at, hidden.begin}, out);
    append_replacement(markup[i], out);
    if (at < hidden.end) at = hidden.end;
  }
  if (at < block.end) append_source(transcript.text, {at, block.end}, out);
  return out;
}

}  // namespace talkgraph::extract
