#include "comparable.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "base/utf8.h"

namespace talkgraph::evaluate {
namespace {

constexpr std::string_view kOuterPunctuation = " .,;:!?\"'()[]{}";

icu::UnicodeString wide(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string fold_case(icu::UnicodeString text) {
  std::string out;
  text.foldCase(U_FOLD_CASE_DEFAULT).toUTF8String(out);
  return out;
}

std::string compatible_and_folded(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) return fold_case(wide(text));
  icu::UnicodeString normal = nfkc->normalize(wide(text), status);
  return fold_case(U_SUCCESS(status) ? normal : wide(text));
}

// White space, and the separators among the control characters.
bool separates_words(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x20) || c == 0x85 || c == 0xA0 ||
         c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

std::string with_plain_characters(std::string_view text) {
  std::string out;
  bool in_space = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    at += c.size;
    const bool space = separates_words(c.value);
    if (space && !in_space) out += ' ';
    in_space = space;
    if (!space) append_utf8(out, c.value == 0x2019 ? U'\'' : c.value);
  }
  return out;
}

bool is_word_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

}  // namespace

std::string comparable_name(std::string_view name) {
  const std::string plain = with_plain_characters(compatible_and_folded(name));
  std::string_view rest = plain;
  const std::size_t begin = rest.find_first_not_of(kOuterPunctuation);
  if (begin == std::string_view::npos) return {};
  rest = rest.substr(begin, rest.find_last_not_of(kOuterPunctuation) - begin + 1);
  if (rest.ends_with("'s")) rest.remove_suffix(2);
  if (rest.starts_with("the ")) rest.remove_prefix(4);
  return std::string(rest);
}

std::set<std::string> measure_words(std::string_view measure) {
  static const std::set<std::string, std::less<>> kEverywhere = {"of",  "the",    "in",   "a",
                                                                 "for", "number", "total"};
  const std::string folded = fold_case(wide(measure));
  std::set<std::string> words;
  for (std::size_t at = 0; at < folded.size();) {
    std::size_t end = at;
    while (end < folded.size() && is_word_letter(folded[end])) ++end;
    if (end > at) {
      std::string word = folded.substr(at, end - at);
      while (word.ends_with('s')) word.pop_back();
      if (!kEverywhere.contains(word)) words.insert(std::move(word));
    }
    at = end + 1;
  }
  return words;
}

}  // namespace talkgraph::evaluate
