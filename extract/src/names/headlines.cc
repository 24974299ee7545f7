#include "names/headlines.h"

#include <algorithm>
#include <array>

#include "names/name_shape.h"

namespace talkgraph::extract {

bool is_small_word_of_title(const NameText& text, std::uint32_t i, std::uint32_t end) {
  static constexpr auto kSmall =
      std::to_array<std::string_view>({"a", "all", "and", "around", "at", "did", "for", "from",
                                       "in", "of", "on", "the", "to", "what", "with"});
  const auto tells = [&](std::uint32_t k) {
    return text.token(k).capitalized && !text.token(k).all_caps && !text.capital_is_expected(k);
  };
  return std::find(kSmall.begin(), kSmall.end(), text.lower(i)) != kSmall.end() && i > 0 &&
         i + 1 < end && tells(i - 1) && tells(i) && tells(i + 1) && !text.has(i - 1, kCalendarWord);
}

bool is_plural_kind(const NameText& text, TokenRange range) {
  const std::uint32_t last = range.end - 1;
  if (range.size() < 2 || !text.lower(last).ends_with('s')) return false;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (!text.has(i, kOrdinaryName) || text.has(i, kGivenName | kSurname)) return false;
  }
  return text.lexicon().noun(text.words(last, range.end)).words == 1;
}

TokenRange without_headline(const NameText& text, TokenRange range) {
  bool special = false;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (!text.capital_is_expected(i)) return range;
    special = special || is_mixed_case(text.token(i).text);
  }
  const auto ordinary = [&](std::uint32_t i) {
    return text.has(i, kOrdinaryName) && !text.has(i, kGivenName | kSurname);
  };
  const auto head = [&](std::uint32_t i) {
    return text.lexicon().head_types(text.words(i, i + 1)) != 0;
  };
  if (!special) {
    // "Velmora Connection", where nothing but the heading has such a name.
    while (range.size() > 1 && !ordinary(range.begin) && ordinary(range.end - 1) &&
           !head(range.end - 1) && !text.is_capital_anywhere(range.end - 1)) {
      --range.end;
    }
    return range;
  }
  while (range.size() > 1 && ordinary(range.begin)) ++range.begin;
  while (range.size() > 1 && ordinary(range.end - 1) && !head(range.end - 1)) --range.end;
  return range;
}

bool is_plain_headline(const NameText& text, TokenRange range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (!text.capital_is_expected(i) || text.is_capital_anywhere(i) ||
        !text.has(i, kCommonWord | kFieldWord) || text.has(i, kGivenName | kSurname)) {
      return false;
    }
  }
  return range.size() > 1;
}

bool ends_in_crowd(const NameText& text, TokenRange range) {
  static constexpr auto kCrowds =
      std::to_array<std::string_view>({"community", "fam", "family", "folks", "team"});
  const std::uint32_t last = range.end - 1;
  return range.size() > 1 && !text.has(last - 1, kOrdinaryName) &&
         std::find(kCrowds.begin(), kCrowds.end(), text.lower(last)) != kCrowds.end();
}

TokenRange without_kind(const NameText& text, TokenRange range) {
  static constexpr auto kKinds =
      std::to_array<std::string_view>({"broker", "brokerage", "company", "custodian", "exchange",
                                       "firm", "neobank", "platform", "startup"});
  for (std::uint32_t i = range.begin; i + 1 < range.end; ++i) {
    if (!text.has(i, kCommonWord | kFieldWord | kDemonym)) return range;
    if (std::find(kKinds.begin(), kKinds.end(), text.lower(i)) == kKinds.end()) continue;
    for (std::uint32_t k = i + 1; k < range.end; ++k) {
      if (text.has(k, kOrdinaryName & ~(kGivenName | kSurname))) return range;
    }
    return {i + 1, range.end};
  }
  return range;
}

bool joins_title(const NameText& text, TokenRange last, std::uint32_t i, std::uint32_t end) {
  const std::string_view word = text.lower(i);
  const bool to = word == "to";
  if ((!to && word != "with" && word != "for" && word != "on") || i + 1 >= end) return false;
  const auto ordinary = [&](std::uint32_t k) {
    const Token& token = text.token(k);
    return token.capitalized && !token.all_caps && !text.capital_is_expected(k) &&
           !is_mixed_case(token.text) && text.has(k, kCommonWord) &&
           !text.has(k, kFunctionWord | kTitleWord | kDemonym | kCalendarWord | kGivenName);
  };
  // "from Marketing to Sales", "Speed and Performance with Orb"
  const std::string_view before = last.begin > 0 ? text.lower(last.begin - 1) : std::string_view{};
  const bool listed = last.begin > 1 && text.lower(last.begin - 2) == ",";
  if (before == "from" || before == "a" || (before == "and" && !listed)) return false;
  return ordinary(i - 1) && ordinary(i + 1) && (to || last.size() == 1);
}

bool is_plus(const NameText& text, std::uint32_t i) {
  const std::string_view mark = text.token(i).text;
  return (mark == "+" || mark == "++") && i > 0 && !text.token(i).space_before &&
         text.looks_like_name(i - 1) &&
         (text.token(i + 1).space_before || text.token(i + 1).kind == TokenKind::kPunctuation);
}

}  // namespace talkgraph::extract
