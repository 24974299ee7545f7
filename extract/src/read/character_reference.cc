#include "read/character_reference.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/utf8.h"
#include "read/characters.h"

namespace talkgraph::extract {
namespace {

using Named = std::pair<std::string_view, char32_t>;

// HTML's names for Latin-1, punctuation and currencies, sorted by name.
constexpr std::array kNames = {
    Named{"AElig", 0xC6},    Named{"Aacute", 0xC1},   Named{"Acirc", 0xC2},
    Named{"Agrave", 0xC0},   Named{"Aring", 0xC5},    Named{"Atilde", 0xC3},
    Named{"Auml", 0xC4},     Named{"Ccedil", 0xC7},   Named{"Eacute", 0xC9},
    Named{"Ecirc", 0xCA},    Named{"Egrave", 0xC8},   Named{"Euml", 0xCB},
    Named{"Iacute", 0xCD},   Named{"Ntilde", 0xD1},   Named{"Oacute", 0xD3},
    Named{"Ocirc", 0xD4},    Named{"Oslash", 0xD8},   Named{"Otilde", 0xD5},
    Named{"Ouml", 0xD6},     Named{"Scaron", 0x160},  Named{"Uacute", 0xDA},
    Named{"Uuml", 0xDC},     Named{"Yacute", 0xDD},   Named{"aacute", 0xE1},
    Named{"acirc", 0xE2},    Named{"acute", 0xB4},    Named{"aelig", 0xE6},
    Named{"agrave", 0xE0},   Named{"amp", '&'},       Named{"apos", '\''},
    Named{"aring", 0xE5},    Named{"atilde", 0xE3},   Named{"auml", 0xE4},
    Named{"bdquo", 0x201E},  Named{"bull", 0x2022},   Named{"ccedil", 0xE7},
    Named{"cent", 0xA2},     Named{"copy", 0xA9},     Named{"deg", 0xB0},
    Named{"eacute", 0xE9},   Named{"ecirc", 0xEA},    Named{"egrave", 0xE8},
    Named{"emsp", 0x2003},   Named{"ensp", 0x2002},   Named{"euml", 0xEB},
    Named{"euro", 0x20AC},   Named{"frac12", 0xBD},   Named{"frac14", 0xBC},
    Named{"frac34", 0xBE},   Named{"ge", 0x2265},     Named{"gt", '>'},
    Named{"hellip", 0x2026}, Named{"iacute", 0xED},   Named{"icirc", 0xEE},
    Named{"iexcl", 0xA1},    Named{"igrave", 0xEC},   Named{"iquest", 0xBF},
    Named{"iuml", 0xEF},     Named{"laquo", 0xAB},    Named{"larr", 0x2190},
    Named{"ldquo", 0x201C},  Named{"le", 0x2264},     Named{"lsaquo", 0x2039},
    Named{"lsquo", 0x2018},  Named{"lt", '<'},        Named{"mdash", 0x2014},
    Named{"micro", 0xB5},    Named{"middot", 0xB7},   Named{"minus", 0x2212},
    Named{"nbsp", 0xA0},     Named{"ndash", 0x2013},  Named{"ne", 0x2260},
    Named{"ntilde", 0xF1},   Named{"oacute", 0xF3},   Named{"ocirc", 0xF4},
    Named{"oelig", 0x153},   Named{"ograve", 0xF2},   Named{"ordf", 0xAA},
    Named{"ordm", 0xBA},     Named{"oslash", 0xF8},   Named{"otilde", 0xF5},
    Named{"ouml", 0xF6},     Named{"para", 0xB6},     Named{"plusmn", 0xB1},
    Named{"pound", 0xA3},    Named{"prime", 0x2032},  Named{"quot", '"'},
    Named{"raquo", 0xBB},    Named{"rarr", 0x2192},   Named{"rdquo", 0x201D},
    Named{"reg", 0xAE},      Named{"rsaquo", 0x203A}, Named{"rsquo", 0x2019},
    Named{"sbquo", 0x201A},  Named{"scaron", 0x161},  Named{"sect", 0xA7},
    Named{"shy", 0xAD},      Named{"sup1", 0xB9},     Named{"sup2", 0xB2},
    Named{"sup3", 0xB3},     Named{"szlig", 0xDF},    Named{"thinsp", 0x2009},
    Named{"times", 0xD7},    Named{"trade", 0x2122},  Named{"uacute", 0xFA},
    Named{"ucirc", 0xFB},    Named{"ugrave", 0xF9},   Named{"uuml", 0xFC},
    Named{"yacute", 0xFD},   Named{"yen", 0xA5},      Named{"yuml", 0xFF},
    Named{"zwj", 0x200D},    Named{"zwnj", 0x200C},
};
static_assert(std::is_sorted(kNames.begin(), kNames.end()));

// Windows-1252's bytes 0x80 to 0x9F; 0 where it has none.
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
    0x2039, 0x152,  0,      0x17D,  0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0,      0x17E,  0x178};

std::optional<CharacterReference> make(std::size_t size, char32_t c) {
  if (c >= 0x80 && c < 0xA0) c = kWindows1252[c - 0x80];
  if (c == 0 || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) c = 0xFFFD;
  CharacterReference reference;
  reference.size = size;
  // A soft hyphen only says where a word may break.
  if (c != 0xAD) append_utf8(reference.text, c);
  return reference;
}

std::optional<CharacterReference> decode_number(std::string_view text) {
  const bool hexadecimal = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  std::size_t at = hexadecimal ? 3 : 2;
  const std::size_t first = at;
  char32_t value = 0;
  for (; at < text.size() && at < first + 8; ++at) {
    const char c = ascii_lower(text[at]);
    const bool letter = hexadecimal && c >= 'a' && c <= 'f';
    if (!is_ascii_digit(c) && !letter) break;
    const auto digit = static_cast<char32_t>(letter ? c - 'a' + 10 : c - '0');
    value = std::min<char32_t>(value * (hexadecimal ? 16 : 10) + digit, 0x110000);
  }
  if (at == first) return std::nullopt;
  return make(at + (at < text.size() && text[at] == ';'), value);
}

}  // namespace

std::optional<CharacterReference> decode_character_reference(std::string_view text) {
  if (text.size() < 3 || text[0] != '&') return std::nullopt;
  if (text[1] == '#') return decode_number(text);
  std::size_t at = 1;
  while (at < text.size() && at < 10 && (is_ascii_alpha(text[at]) || is_ascii_digit(text[at]))) {
    ++at;
  }
  if (at >= text.size() || text[at] != ';') return std::nullopt;
  const std::string_view name = text.substr(1, at - 1);
  const auto found = std::lower_bound(kNames.begin(), kNames.end(), Named{name, 0});
  if (found == kNames.end() || found->first != name) return std::nullopt;
  return make(at + 1, found->second);
}

}  // namespace talkgraph::extract
