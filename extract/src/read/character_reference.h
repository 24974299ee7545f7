#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace talkgraph::extract {

struct CharacterReference {
  std::size_t size = 0;  // bytes in the source, with '&' and ';'
  std::string text;      // what is seen instead
};

// Decodes the reference at the beginning of `text`: decimal, hexadecimal, or one
// of the names that pages of prose use; nothing if there is none. Numbers from
// 128 to 159 mean Windows-1252, as in HTML.
std::optional<CharacterReference> decode_character_reference(std::string_view text);

}  // namespace talkgraph::extract
