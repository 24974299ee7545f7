#include "claims/times/date_numbers.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace talkgraph::extract {

std::optional<int> number_of(std::string_view text) {
  for (std::string_view suffix : {"st", "nd", "rd", "th"}) {
    if (text.size() > suffix.size() && text.ends_with(suffix)) {
      text.remove_suffix(suffix.size());
      break;
    }
  }
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<int> year_of(std::string_view text) {
  const auto value = text.size() == 4 ? number_of(text) : std::nullopt;
  return value && *value >= 1900 && *value <= 2099 ? value : std::nullopt;
}

std::optional<int> day_of(std::string_view text) {
  const auto value = number_of(text);
  return value && *value >= 1 && *value <= 31 ? value : std::nullopt;
}

std::optional<int> small_number(std::string_view word) {
  static constexpr std::array<std::string_view, 20> kWords = {
      "zero",     "one",     "two",     "three",     "four",     "five",    "six",
      "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
      "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
  for (std::size_t i = 0; i < kWords.size(); ++i) {
    if (kWords[i] == word) return static_cast<int>(i);
  }
  if (word == "a") return 1;
  const auto value = word.size() <= 2 ? number_of(word) : std::nullopt;
  return value && *value > 0 ? value : std::nullopt;
}

std::optional<int> tens_of(std::string_view word) {
  static constexpr std::array<std::string_view, 8> kTens = {
      "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
  for (std::size_t i = 0; i < kTens.size(); ++i) {
    if (kTens[i] == word) return static_cast<int>(i + 2) * 10;
  }
  return std::nullopt;
}

std::optional<int> month_named(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kMonths = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  constexpr std::size_t kShortest = 3;
  if (word.size() < kShortest) return std::nullopt;
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (kMonths[i].starts_with(word) && (word.size() <= 4 || word.size() == kMonths[i].size())) {
      return static_cast<int>(i + 1);
    }
  }
  return std::nullopt;
}

std::string month_name(int month) {
  static constexpr std::array<std::string_view, 12> kNames = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  return std::string(kNames[static_cast<std::size_t>(month - 1)]);
}

std::string iso_date(int year, int month, int day) {
  std::array<char, 16> text{};
  if (month == 0) {
    std::snprintf(text.data(), text.size(), "%04d", year);
  } else if (day == 0) {
    std::snprintf(text.data(), text.size(), "%04d-%02d", year, month);
  } else {
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, month, day);
  }
  return text.data();
}

}  // namespace talkgraph::extract
