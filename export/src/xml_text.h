// Text as XML 1.0 can hold it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace talkgraph::exports {

// Appends well-formed UTF-8 as character data that reads back the same. What no
// XML 1.0 document may hold (control characters, U+FFFE and U+FFFF) becomes
// U+FFFD and is counted in `replaced`.
void append_xml_text(std::string& out, std::string_view text, std::uint64_t& replaced);

// The text as a name token (XML Schema's NMTOKEN), which GraphML asks of every
// id and name: ASCII letters, digits and ".", ":", "-", "_" stay, any other
// character becomes _xHHHH_, its code point in at least four hexadecimal
// digits, and so does "_" before "x" (the scheme of ISO 9075-14). Different
// texts give different tokens; the empty text gives "_x_".
std::string name_token(std::string_view text);

}  // namespace talkgraph::exports
