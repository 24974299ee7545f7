#include "claims/text/numerals.h"

#include <charconv>
#include <string>

#include "read/characters.h"

namespace talkgraph::extract {

namespace {

// "0,5": do so few digits stand behind the comma, and no other comma, that it parts a fraction?
bool parts_fraction(std::string_view text, std::size_t comma) {
  constexpr std::size_t kMostDigits = 2;
  std::size_t end = comma + 1;
  while (end < text.size() && is_ascii_digit(text[end])) ++end;
  return end - comma - 1 <= kMostDigits && (end == text.size() || text[end] != ',');
}

}  // namespace

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
    } else if (c == ',' && digit_follows && at > 0 &&
               (number.grouped || !parts_fraction(text, at))) {
      number.grouped = true;
    } else if ((c == '.' || (c == ',' && at > 0)) && digit_follows) {  // "0.5", "0,5"
      plain += '.';
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
