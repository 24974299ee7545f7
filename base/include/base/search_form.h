// The form in which words are compared when text is searched, by ICU.
#pragma once

#include <string>
#include <string_view>

namespace talkgraph {

// NFKC with case folding and without accents: "Café" and "CAFE" give the same.
// Input must be well-formed UTF-8.
std::string search_form(std::string_view word);

// Belongs to a script that is written without spaces between words, such as
// Chinese, Japanese or Thai.
bool is_unspaced_script(char32_t c);

// A mark that combines with the letter before it.
bool is_combining_mark(char32_t c);

}  // namespace talkgraph
