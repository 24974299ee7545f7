#include "names/name_shape.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace talkgraph::extract {
namespace {

// Of a word of no list, or a given name, where any word has a capital.
constexpr float kShapeAtStart = 0.4F;
constexpr float kShapeOfGivenName = 0.6F;
constexpr float kShapeOfTicker = 0.6F;  // of a word that is said to be a coin

// "Orbex is ...": in no list, and not in a line of capitals.
bool is_unlisted_at_start(const NameText& text, TokenRange range) {
  const std::uint32_t i = range.begin;
  return range.size() == 1 && !text.has(i, kAnyClass & ~(kGivenName | kSurname)) &&
         text.token(i).text.size() > 3 && text.lower_case_count(i) == 0 &&
         !text.token(i).all_caps && !text.capital_is_expected(range.end);
}
// "ThoughtsWhen", "MostThe": two lines of a page whose break was lost.
bool is_glued(std::string_view word) {
  static constexpr auto kOpeners =
      std::to_array<std::string_view>({"About", "And", "From", "How", "Our", "That", "The", "These",
                                       "This", "We", "What", "When", "Why", "With"});
  const auto last =
      std::find_if(word.rbegin(), word.rend(), [](char c) { return c >= 'A' && c <= 'Z'; });
  const auto cut = static_cast<std::size_t>(word.rend() - last);
  return cut > 4 &&
         std::find(kOpeners.begin(), kOpeners.end(), word.substr(cut - 1)) != kOpeners.end();
}
// "mira@orb.com" names nothing.
bool is_mail_host(const NameText& text, TokenRange range) {
  return range.begin > 0 && text.token(range.begin - 1).text == "@" &&
         !text.token(range.begin).space_before;
}

}  // namespace

bool is_small_word_in_capitals(const NameText& text, std::uint32_t i) {
  const auto loud = [&](std::uint32_t k) {
    return text.token(k).all_caps && text.token(k).text.size() > 2;
  };
  return text.lower_case_count(i) > 0 && !text.has(i, kFieldWord) && loud(i) &&
         text.token(i).text.size() > 3 && !(i > 0 && loud(i - 1)) &&
         !(i + 1 < text.size() && loud(i + 1));
}

bool is_ticker_of_word(const NameText& text, std::uint32_t i) {
  const auto loud = [&](std::uint32_t k) {
    return text.token(k).all_caps && text.token(k).text.size() > 1;
  };
  const std::string_view noun = text.lower(i + 1);
  return text.token(i).text.size() > 2 && text.token(i).all_caps && text.lower(i) != noun &&
         (noun == "token" || noun == "tokens") && !text.token(i + 1).capitalized &&
         !text.has(i, kFieldWord | kFunctionWord) && !(i > 0 && loud(i - 1));
}

float name_shape(const NameText& text, TokenRange range) {
  if (is_mail_host(text, range)) return 0;
  bool tells = false;
  bool rare = false;
  bool acronym = true;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Token& token = text.token(i);
    if (token.text == "-" || !text.looks_like_name(i)) continue;
    const bool mixed = is_mixed_case(token.text);
    if (mixed && is_glued(token.text)) return 0;
    if (mixed && !token.capitalized && text.has(i, kFieldWord)) return 0;  // "dApp"
    const bool special = mixed || is_dotted_name(token.text);
    if (is_handle(token.text)) return 1.0F;
    tells = tells || special || !text.capital_is_expected(i);
    rare = rare || !text.has(i, kOrdinaryName) || text.has(i, kGivenName);
    acronym = acronym && token.all_caps;
  }
  if (!tells && !is_unlisted_at_start(text, range)) return 0;
  if (!tells) return text.has(range.begin, kGivenName) ? kShapeOfGivenName : kShapeAtStart;
  if (range.size() == 1 && is_ticker_of_word(text, range.begin)) return kShapeOfTicker;
  if (acronym) return rare ? 0.3F : 0.0F;
  if (range.size() > 1) return rare ? 1.0F : 0.6F;
  return rare ? 0.7F : 0.15F;
}

}  // namespace talkgraph::extract
