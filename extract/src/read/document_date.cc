#include "read/document_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <optional>
#include <string_view>

#include "base/unicode.h"
#include "read/characters.h"
#include "read/visible_text.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMaxDatedPieces = 40;
constexpr std::size_t kMaxDatedLine = 200;

constexpr std::array<std::string_view, 12> kMonthNames = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

// The words and numbers of a line, in lower case.
std::vector<std::string> parts_of(std::string_view line) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < line.size();) {
    if (!is_word_byte(line[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < line.size() && is_word_byte(line[at])) ++at;
    parts.push_back(to_lower(line.substr(begin, at - begin)));
  }
  return parts;
}

int month_of(std::string_view word) {
  for (std::size_t i = 0; i < kMonthNames.size(); ++i) {
    const bool cut = word.size() >= 3 && word.size() <= 4 && kMonthNames[i].starts_with(word);
    if (word == kMonthNames[i] || cut) return static_cast<int>(i + 1);
  }
  return 0;
}

// "14", "3rd", "2025"; 0 for anything else.
int number_in(std::string_view word) {
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  const std::string_view rest(end, static_cast<std::size_t>(word.data() + word.size() - end));
  const bool ordinal = rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
  return error == std::errc() && (rest.empty() || ordinal) ? value : 0;
}

std::optional<std::string> day_of_year(int year, int month, int day) {
  if (year < 1990 || year > 2099 || month < 1 || month > 12 || day < 1 || day > 31) {
    return std::nullopt;
  }
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, month, day);
  return text.data();
}

std::optional<std::string> date_in(std::string_view line) {
  const std::vector<std::string> parts = parts_of(line);
  for (std::size_t i = 0; i + 2 < parts.size(); ++i) {
    const std::string &a = parts[i], &b = parts[i + 1], &c = parts[i + 2];
    if (month_of(a) != 0) {
      if (auto day = day_of_year(number_in(c), month_of(a), number_in(b))) return day;
    } else if (month_of(b) != 0) {
      if (auto day = day_of_year(number_in(c), month_of(b), number_in(a))) return day;
    } else if (a.size() == 4 && b.size() <= 2 && c.size() <= 2) {
      if (auto day = day_of_year(number_in(a), number_in(b), number_in(c))) return day;
    }
  }
  return std::nullopt;
}

// "Jane Roe joined Acme on May 5, 2020.": what a sentence dates is not the text.
bool is_sentence(std::string_view line) {
  return line.ends_with('.') && std::count(line.begin(), line.end(), ' ') >= 8;
}

}  // namespace

std::string find_document_date(const Page& page, const std::vector<Piece>& pieces,
                               std::size_t dialogue) {
  const std::size_t end = std::min({pieces.size(), dialogue, kMaxDatedPieces});
  for (std::size_t i = 0; i < end; ++i) {
    if (pieces[i].block.span.size() > 2 * kMaxDatedLine) continue;
    const std::string line =
        visible_text(page.text, page.markup, pieces[i].block.span, kMaxDatedLine).bytes;
    if (is_sentence(trim(line))) continue;
    if (auto date = date_in(line)) return *date;
  }
  return {};
}

}  // namespace talkgraph::extract
