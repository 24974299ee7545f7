// The numbers that dates are made of, in lower case.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace talkgraph::extract {

// "14", "3rd".
std::optional<int> number_of(std::string_view text);
// "two", "a", "12": how many, up to nineteen in words.
std::optional<int> small_number(std::string_view word);
// "twenty" to "ninety".
std::optional<int> tens_of(std::string_view word);
// "september", "sept", "sep": 9.
std::optional<int> month_named(std::string_view word);
// Four digits from 1900 to 2099.
std::optional<int> year_of(std::string_view text);
// From 1 to 31.
std::optional<int> day_of(std::string_view text);
// "September", of 9.
std::string month_name(int month);
// "2024", "2024-09", "2024-09-05"; a month or day of 0 is left out.
std::string iso_date(int year, int month = 0, int day = 0);

}  // namespace talkgraph::extract
