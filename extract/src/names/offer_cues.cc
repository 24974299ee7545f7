#include "names/offer_cues.h"

#include <algorithm>
#include <array>

#include "names/kind_words.h"

namespace talkgraph::extract {
namespace {

constexpr float kPlainOffer = 0.8F;
constexpr float kEnables = 0.6F;  // companies do so, too
constexpr float kMade = 0.4F;     // besides what the verb tells by itself

bool is_offer_word(std::string_view word, const auto& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// What companies do to what they offer, before its name.
constexpr auto kBringing = std::to_array<std::string_view>(
    {"debut", "debuted", "debuting", "introduced", "introducing", "launch", "launched", "launches",
     "launching", "released", "releasing", "shipped", "unveil", "unveiled", "unveiling",
     "unveils"});
constexpr auto kOffering = std::to_array<std::string_view>({"offer", "offered", "offers"});
constexpr auto kMaking =
    std::to_array<std::string_view>({"built", "created", "designed", "developed"});
constexpr auto kRolling = std::to_array<std::string_view>({"roll", "rolled", "rolling", "rolls"});
// Whom a thing lets do something, as nobody else does; and whom laws and offices let, too.
constexpr auto kUsers = std::to_array<std::string_view>(
    {"anyone", "creators", "customers", "developers", "everyone", "holders", "investors", "members",
     "merchants", "players", "teams", "traders", "users", "you"});
constexpr auto kEnabling =
    std::to_array<std::string_view>({"allow", "allows", "enable", "enables", "let", "lets"});
constexpr auto kBrought =
    std::to_array<std::string_view>({"introduced", "launched", "released", "rolled", "unveiled"});
constexpr auto kCan = std::to_array<std::string_view>({"can", "could"});

}  // namespace

bool brings_in(const NameText& text, std::uint32_t begin, std::uint32_t i) {
  if (i <= begin) return false;
  const std::string_view word = text.lower(i - 1);
  if (is_offer_word(word, kBringing)) return true;
  if (i < begin + 2) return false;
  const std::string_view before = text.lower(i - 2);
  return (word == "out" && is_offer_word(before, kRolling)) || (word == "of" && before == "launch");
}

float offer_cue_before(const NameText& text, std::uint32_t begin, std::uint32_t i) {
  if (brings_in(text, begin, i)) return kPlainOffer;
  if (i <= begin) return 0;
  const std::string_view word = text.lower(i - 1);
  return is_offer_word(word, kOffering) ? kPlainOffer : is_offer_word(word, kMaking) ? kMade : 0.0F;
}

float offer_cue_after(const NameText& text, std::uint32_t i, std::uint32_t end) {
  const auto word = [&](std::uint32_t k) { return k < end ? text.lower(k) : std::string_view{}; };
  if (is_offer_word(word(i), kEnabling) && is_offer_word(word(i + 1), kUsers)) return kEnables;
  if (word(i) == "gives" && is_offer_word(word(i + 1), kUsers)) return kEnables;
  // What goes live on an exchange is traded there.
  if ((word(i) == "went" || word(i) == "goes") && word(i + 1) == "live") {
    return word(i + 2) == "on" ? 0 : kPlainOffer;
  }
  std::uint32_t k = i;
  if (word(k) == "will" && (word(k + 1) == "be" || word(k + 1) == "go")) {
    k += 2;
    if (word(k) == "live") return word(k + 1) == "on" ? 0 : kPlainOffer;
  } else if (is_copula(word(k))) {
    ++k;
  } else {
    return 0;
  }
  while (word(k) == "now" || word(k) == "already" || word(k) == "also" || word(k) == "currently" ||
         word(k) == "first" || word(k) == "officially" || word(k) == "finally") {
    ++k;
  }
  if (word(k) == "live" && word(k + 1) != "in" && word(k + 1) != "on") return kPlainOffer;
  return word(k) == "available" || is_offer_word(word(k), kBrought) ? kPlainOffer : 0;
}

bool receives(const NameText& text, TokenRange name, std::uint32_t begin, std::uint32_t end) {
  static constexpr auto kGiven =
      std::to_array<std::string_view>({"introduce", "introduced", "introducing", "introduces"});
  if (name.begin <= begin || name.end >= end) return false;
  const std::string_view verb = text.lower(name.begin - 1);
  const std::string_view next = text.lower(name.end);
  if (is_offer_word(verb, kGiven)) return next == "to" || next == "as";
  return is_offer_word(verb, kOffering) && is_article(next);
}

bool is_means(const NameText& text, TokenRange name, std::uint32_t begin, std::uint32_t end) {
  if (name.begin <= begin ||
      (text.lower(name.begin - 1) != "with" && text.lower(name.begin - 1) != "using")) {
    return false;
  }
  std::uint32_t k = name.end;
  if (k < end && text.lower(k) == ",") ++k;
  return k + 1 < end && is_offer_word(text.lower(k), kUsers) &&
         is_offer_word(text.lower(k + 1), kCan);
}

}  // namespace talkgraph::extract
