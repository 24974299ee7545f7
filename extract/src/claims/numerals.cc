#include "claims/numerals.h"

#include <charconv>
#include <string>

#include "read/characters.h"

namespace talkgraph::extract {

std::optional<WrittenNumber> written_number(std::string_view text) {
  std::string plain;
  WrittenNumber number;
  std::size_t at = 0;
  int points = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    const bool digit_follows = at + 1 < text.size() && is_ascii_digit(text[at + 1]);
    if (is_ascii_digit(c)) {
      plain += c;
      ++number.digits;
    } else if (c == ',' && digit_follows && at > 0) {
      number.grouped = true;
    } else if (c == '.' && digit_follows) {
      plain += c;
      ++points;
    } else {
      break;
    }
  }
  if (number.digits == 0 || points > 1) return std::nullopt;
  const auto [end, error] =
      std::from_chars(plain.data(), plain.data() + plain.size(), number.value);
  if (error != std::errc() || end != plain.data() + plain.size()) return std::nullopt;
  number.suffix = text.substr(at);
  return number;
}

}  // namespace talkgraph::extract
