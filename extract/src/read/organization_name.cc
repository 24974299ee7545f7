#include "read/organization_name.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/unicode.h"
#include "read/words.h"

namespace talkgraph::extract {
namespace {

// Words that media and companies are named with.
constexpr std::array kOrganizationWords = {
    "bank",     "blockchain", "capital",  "club",      "company",    "corp",       "daily",
    "digest",   "exchange",   "finance",  "forbes",    "foundation", "fund",       "gazette",
    "group",    "herald",     "inc",      "institute", "journal",    "labs",       "limited",
    "llc",      "ltd",        "magazine", "media",     "network",    "news",       "newsletter",
    "partners", "podcast",    "post",     "press",     "protocol",   "radio",      "report",
    "research", "review",     "show",     "staff",     "studio",     "team",       "technologies",
    "the",      "times",      "today",    "tribune",   "tv",         "university", "ventures",
    "weekly"};

// "TechFlow", "CoinDesk", "ORBNews": a capital inside, but not "McDonald",
// "O'Beirne" or "JPMoss".
bool has_inner_capital(std::string_view word) {
  for (std::size_t i = 3; i < word.size(); ++i) {
    if (is_ascii_upper(word[i]) && is_ascii_lower(word[i - 1])) return true;
  }
  const std::size_t capitals = static_cast<std::size_t>(
      std::find_if_not(word.begin(), word.end(), is_ascii_upper) - word.begin());
  if (capitals > 2 && capitals + 2 < word.size()) return is_ascii_lower(word[capitals]);
  return false;
}

}  // namespace

bool looks_like_organization(std::string_view name) {
  const std::vector<std::string_view> words = split_words(name);
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    const std::string lower = to_lower(word);
    const std::size_t dot = lower.rfind('.');
    const bool domain = dot != lower.npos && dot > 1 && lower.size() - dot > 2;
    return domain || has_inner_capital(word) ||
           std::find(kOrganizationWords.begin(), kOrganizationWords.end(), lower) !=
               kOrganizationWords.end();
  });
}

}  // namespace talkgraph::extract
