#include "names/name_edges.h"

#include <algorithm>
#include <array>

#include "names/headlines.h"
#include "names/legal_form.h"
#include "names/name_particles.h"

namespace talkgraph::extract {
namespace {

bool begins_date(std::string_view word) {
  return word == "in" || word == "since" || word == "until" || word == "during" || word == "last" ||
         word == "next" || word == "this";
}

// What is cried before a name is none of it: "Jeez Mira".
bool is_cry(std::string_view word) {
  static constexpr auto kCries = std::to_array<std::string_view>(
      {"aha",   "ah",   "alright", "bravo", "bye",  "congrats", "congratulations",
       "damn",  "dude", "gee",     "geez",  "gosh", "goodbye",  "haha",
       "hello", "hey",  "hi",      "hmm",   "jeez", "nah",      "nope",
       "oh",    "ok",   "okay",    "oops",  "ouch", "sorry",    "thanks",
       "ugh",   "whoa", "woah",    "wow",   "yeah", "yep",      "yo",
       "yup"});
  return std::find(kCries.begin(), kCries.end(), word) != kCries.end();
}

}  // namespace

bool NameEdges::is_version(std::uint32_t i) const {
  const std::string_view number = text_.token(i).text;
  if (text_.token(i).kind == TokenKind::kNumber) return number.size() == 3 && number[1] == '.';
  return (number.size() == 2 || number.size() == 3) && number[0] == 'v' &&
         number.find_first_not_of("0123456789", 1) == number.npos;
}

bool NameEdges::joins_syllable(std::uint32_t i) const {
  return i > 0 && i + 1 < end_ && text_.token(i).text == "-" && !text_.token(i).space_before &&
         !text_.token(i + 1).space_before && text_.token(i - 1).capitalized &&
         text_.token(i + 1).kind == TokenKind::kWord && text_.token(i + 1).text.size() < 7 &&
         !text_.has(i + 1, kAnyClass & ~(kGivenName | kSurname));
}

// "Mira Lund Season 1 Episode 45"
bool NameEdges::is_count_word(std::uint32_t i) const {
  static constexpr auto kNumbers = std::to_array<std::string_view>(
      {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
       "twelve", "twenty", "thirty", "forty", "fifty"});
  const std::string_view word = text_.lower(i);
  const bool counts = word == "season" || word == "episode" || word == "ep" || word == "chapter" ||
                      word == "part" || word == "vol" || word == "volume";
  if (!counts || i + 1 >= end_) return false;
  return text_.token(i + 1).kind == TokenKind::kNumber ||
         std::find(kNumbers.begin(), kNumbers.end(), text_.lower(i + 1)) != kNumbers.end();
}

TokenRange NameEdges::without_edges(TokenRange range) const {
  for (std::uint32_t i = range.begin + 1; i < range.end; ++i) {
    if (is_count_word(i)) range.end = i;
  }
  while (range.size() > 0 && is_edge(range.begin, range.size())) ++range.begin;
  while (range.size() > 0 &&
         ((text_.has(range.end - 1, kDemonym) && !is_surname(range)) ||
          ends_in_crowd(text_, range) ||
          (!text_.looks_like_name(range.end - 1) && !is_syllable(range.end - 1) &&
           !is_plus(text_, range.end - 1) && !(range.size() > 1 && is_version(range.end - 1))) ||
          (range.size() == 1 && text_.has(range.begin, kCalendarWord)))) {
    --range.end;
  }
  return range;
}

// "Emma Western, and", which the Western world is not.
bool NameEdges::is_surname(TokenRange name) const {
  const std::uint32_t last = name.end - 1;
  const bool closed = name.end >= end_ || text_.token(name.end).kind == TokenKind::kPunctuation ||
                      text_.has(name.end, kFunctionWord);
  return closed && name.size() == 2 && text_.has(last, kSurname) &&
         text_.has(name.begin, kGivenName) && !text_.has(name.begin, kCommonWord | kFieldWord) &&
         !text_.capital_is_expected(last);
}

bool NameEdges::is_syllable(std::uint32_t i) const {
  return i > 1 && joins_syllable(i - 1);
}

bool NameEdges::has_syllable(TokenRange range) const {
  while (range.size() > 0 && !joins_syllable(range.begin)) ++range.begin;
  return range.size() > 0;
}

// "Analog Devices, Inc." at the beginning of a sentence.
bool NameEdges::has_addition(std::uint32_t i, std::uint32_t size) const {
  return size > 1 && is_legal_form(text_.lower(i + size - 1));
}

// "In September Acme grew"
bool NameEdges::is_date_here(std::uint32_t i) const {
  return i > 0 && text_.has(i, kCalendarWord) && begins_date(text_.lower(i - 1));
}

bool NameEdges::is_edge(std::uint32_t i, std::uint32_t size) const {
  const bool addressed = i > 0 && is_form_of_address(text_.lower(i - 1));  // "Mr. de Holt"
  if (!text_.looks_like_name(i)) return !(addressed && is_particle(text_.lower(i)));
  if (size > 1 && is_form_of_address(text_.lower(i))) return true;
  if (size > 1 && is_cry(text_.lower(i)) && text_.has(i + 1, kGivenName)) return true;
  if (is_date_here(i) || (size == 1 && text_.has(i, kDemonym | kCalendarWord))) return true;
  if (size == 1 && (is_legal_form(text_.lower(i)) || is_generation(text_.lower(i)))) return true;
  if (!text_.capital_is_expected(i) || !text_.has(i, kOrdinaryName)) return false;
  if (!text_.has(i, kFunctionWord) && (text_.is_always_capital(i) || has_addition(i, size))) {
    return false;
  }
  return size > 1 && !text_.has(i, kGivenName) && !begins_title(i, size);
}

// "Copy Trade lets users": of two ordinary words the second one has a capital only because
// both are a name. What opens a sentence otherwise is an adverb, or tells to do something.
bool NameEdges::begins_title(std::uint32_t i, std::uint32_t size) const {
  const std::string_view word = text_.lower(i);
  const auto ordinary = [&](std::uint32_t k) {
    return text_.has(k, kCommonWord) && !text_.token(k).all_caps &&
           !text_.has(k, kFunctionWord | kGivenName | kDemonym | kCalendarWord | kTitleWord);
  };
  // Of a heading or an item in a list every word may have a capital.
  const std::uint32_t next = i + size;
  const bool goes_on = next < end_ && text_.token(next).kind == TokenKind::kWord &&
                       !text_.token(next).capitalized && text_.lower(end_ - 1) == ".";
  return goes_on && ordinary(i) && ordinary(i + 1) && text_.looks_like_name(i + 1) &&
         !text_.capital_is_expected(i + 1) && text_.lower_case_count(i + 1) == 0 &&
         !word.ends_with("ing") && !word.ends_with("ly") && !word.ends_with("ed");
}

bool NameEdges::is_letter_of_name(std::uint32_t i) const {
  // "Mira L", whose surname is kept back
  const std::string_view letter = text_.token(i).text;
  const std::string_view before = i > 0 ? text_.lower(i - 1) : std::string_view{};
  const bool figure = before == "alice" || before == "bob" || before == "carol";
  if (i > 0 && !figure && letter != "I" && letter != "A" && text_.token(i).capitalized &&
      text_.has(i - 1, kGivenName) && !text_.has(i - 1, kCommonWord | kFieldWord) &&
      text_.token(i - 1).capitalized && !text_.token(i - 1).all_caps &&
      text_.token(i).space_before && !text_.token(i + 1).capitalized &&
      text_.token(i + 1).text != "-" && text_.token(i + 1).text != "/") {
    return true;
  }
  return text_.token(i).capitalized && i + 1 < end_ && text_.token(i + 1).capitalized &&
         text_.token(i + 1).space_before && text_.token(i + 1).text.size() > 1 &&
         !text_.has(i + 1, kFunctionWord);
}

bool NameEdges::is_glued(std::uint32_t i) const {
  return i > 0 && !text_.token(i).space_before && text_.token(i).capitalized &&
         text_.token(i - 1).kind == TokenKind::kWord;
}

bool NameEdges::is_given_name_at(std::uint32_t i) const {
  return text_.has(i, kGivenName) && i + 1 < end_ && text_.looks_like_name(i + 1) &&
         !text_.has(i + 1, kFunctionWord | kCommonWord);
}

bool NameEdges::is_model_word(std::uint32_t i) const {
  const std::string_view word = text_.lower(i);
  if (word != "one" && word != "now" && word != "first" && word != "own") return false;
  return i > 0 && text_.token(i).capitalized && !text_.capital_is_expected(i) &&
         text_.looks_like_name(i - 1) && !text_.has(i - 1, kFunctionWord | kCommonWord);
}

}  // namespace talkgraph::extract
