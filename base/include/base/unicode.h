// Unicode properties and foldings, by ICU.
#pragma once

#include <string>
#include <string_view>

namespace talkgraph {

// NFKC with case folding, curly apostrophes made straight and runs of white
// space made one blank: two names that a reader takes for the same compare
// equal. Input must be well-formed UTF-8.
std::string fold_name(std::string_view text);

// A readable identifier: folded, transliterated to ASCII where ICU can, every
// run of other characters one '-', none at the ends. "XT.COM" -> "xt-com",
// "Xie Jiayin" -> "xie-jiayin". Never empty: text without letters or digits
// yields "x" and its code points in hexadecimal.
std::string slugify(std::string_view text);

bool is_letter(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_digit(char32_t c);
bool is_space(char32_t c);
// East Asian wide characters count 2, combining marks 0, others 1: the columns
// that `text` takes on a terminal.
std::size_t display_width(std::string_view text);

// Lower and upper case by Unicode's default mapping.
std::string to_lower(std::string_view text);
std::string to_upper(std::string_view text);

}  // namespace talkgraph
