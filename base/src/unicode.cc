#include "base/unicode.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdio>
#include <memory>

#include "base/utf8.h"

namespace talkgraph {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string ascii_fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (char c : text) {
    if (c == ' ' || (c >= '\t' && c <= '\r')) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

icu::UnicodeString from_utf8(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

// ICU's transliterators are not safe to share between threads.
std::string to_ascii(std::string_view text) {
  thread_local const std::unique_ptr<icu::Transliterator> transliterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(
        "Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    return U_SUCCESS(status) ? std::move(made) : nullptr;
  }();
  if (!transliterator) return std::string(text);
  icu::UnicodeString wide = from_utf8(text);
  transliterator->transliterate(wide);
  std::string out;
  wide.toUTF8String(out);
  return out;
}

}  // namespace

std::string fold_name(std::string_view text) {
  if (is_ascii(text)) return ascii_fold(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  std::string out;
  if (U_SUCCESS(status)) normalizer->normalize(from_utf8(text), status).toUTF8String(out);
  if (U_FAILURE(status)) return std::string(text);
  std::string folded;
  folded.reserve(out.size());
  for (std::size_t at = 0; at < out.size();) {
    const CodePoint c = decode_utf8(out, at);
    at += c.size;
    if (is_space(c.value)) {
      if (!folded.empty() && folded.back() != ' ') folded += ' ';
    } else if (c.value == 0x2018 || c.value == 0x2019) {
      folded += '\'';
    } else {
      append_utf8(folded, c.value);
    }
  }
  if (!folded.empty() && folded.back() == ' ') folded.pop_back();
  return folded;
}

std::string slugify(std::string_view text) {
  const std::string plain = is_ascii(text) ? ascii_fold(text) : to_ascii(fold_name(text));
  std::string slug;
  for (char c : plain) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      slug += c;
    } else if (c != '\'' && !slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  if (!slug.empty()) return slug;
  slug = "x";
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    at += c.size;
    char digits[12];
    std::snprintf(digits, sizeof digits, "-%x", static_cast<unsigned>(c.value));
    slug += digits;
  }
  return slug;
}

bool is_letter(char32_t c) { return u_isalpha(static_cast<UChar32>(c)); }
bool is_upper(char32_t c) { return u_isupper(static_cast<UChar32>(c)); }
bool is_lower(char32_t c) { return u_islower(static_cast<UChar32>(c)); }
bool is_digit(char32_t c) { return u_isdigit(static_cast<UChar32>(c)); }
bool is_space(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)); }

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    at += c.size;
    const auto value = static_cast<UChar32>(c.value);
    const int type = u_charType(value);
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) continue;
    const int east_asian = u_getIntPropertyValue(value, UCHAR_EAST_ASIAN_WIDTH);
    width += east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
  }
  return width;
}

std::string to_lower(std::string_view text) {
  std::string out;
  if (is_ascii(text)) {
    out.assign(text);
    for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return out;
  }
  icu::UnicodeString wide = from_utf8(text);
  wide.toLower(icu::Locale::getRoot()).toUTF8String(out);
  return out;
}

std::string to_upper(std::string_view text) {
  std::string out;
  icu::UnicodeString wide = from_utf8(text);
  wide.toUpper(icu::Locale::getRoot()).toUTF8String(out);
  return out;
}

}  // namespace talkgraph
