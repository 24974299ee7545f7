#include "names/venue_cues.h"

#include <algorithm>
#include <array>

namespace talkgraph::extract {
namespace {

constexpr float kPlain = 0.9F;
constexpr float kHint = 0.6F;
constexpr std::uint32_t kReach = 6;  // words between "trade" and "on", "lists" and "pairs"

bool is_among(std::string_view word, const auto& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Before "on": what one does on an exchange, or finds there.
constexpr auto kOn = std::to_array<std::string_view>(
    {"derivatives", "futures",    "hands",     "liquidity",  "listed",     "listing",
     "listings",    "order-book", "orderbook", "pair",       "pairs",      "perpetuals",
     "perps",       "spot",       "trade",     "traded",     "traders",    "trades",
     "trading",     "volume",     "volumes",   "withdrawal", "withdrawals"});
// The same, of banks and shops, too.
constexpr auto kPerhapsOn = std::to_array<std::string_view>(
    {"account", "accounts", "bought", "buy", "deposit", "deposits", "positions", "sell", "sold"});
// Before "of" and "at".
constexpr auto kOf =
    std::to_array<std::string_view>({"book", "listings", "orderbook", "traders", "withdrawals"});
constexpr auto kWhatIsListed = std::to_array<std::string_view>(
    {"altcoins", "asset", "assets", "coin", "coins", "contracts", "cryptocurrencies", "cryptos",
     "futures", "pair", "pairs", "perpetuals", "token", "tokens"});
// Behind "'s".
constexpr auto kOwned =
    std::to_array<std::string_view>({"futures", "launchpad", "listing", "listings", "liquidity",
                                     "orderbook", "spot", "traders", "withdrawals"});
constexpr auto kTradingParts = std::to_array<std::string_view>(
    {"engine", "fee", "fees", "pair", "pairs", "volume", "volumes"});

bool holds_back(const NameText& text, std::uint32_t begin, std::uint32_t i, const auto& words) {
  for (std::uint32_t back = 1; back <= kReach && i >= begin + back; ++back) {
    const std::uint32_t at = i - back;
    if (text.token(at).kind == TokenKind::kPunctuation) return false;
    if (is_among(text.lower(at), words)) return true;
  }
  return false;
}

// "lists 300 pairs", "listed its hundredth coin"; not "listed companies".
bool lists_things(const NameText& text, std::uint32_t i, std::uint32_t end) {
  for (std::uint32_t k = i + 1; k < std::min(i + 2 + kReach, end); ++k) {
    if (text.token(k).kind == TokenKind::kPunctuation) return false;
    if (is_among(text.lower(k), kWhatIsListed)) return true;
  }
  return false;
}

bool is_trading_part(const NameText& text, std::uint32_t i) {
  const std::string_view word = text.lower(i);
  const std::string_view next = text.lower(i + 1);
  if (word == "matching") return next == "engine";
  if (word == "order") return next == "book" || next == "books";
  return word == "trading" && is_among(next, kTradingParts);
}

// "our matching engine", "our trading pairs", "we delisted".
bool tells_of_trading(const NameText& text, std::uint32_t i) {
  const std::string_view word = text.lower(i);
  if (word == "delist" || word == "delisted") {
    for (std::uint32_t back = 1; back <= 3 && i >= back; ++back) {
      if (text.lower(i - back) == "we") return true;
    }
    return false;
  }
  const bool part = is_trading_part(text, i) || word == "orderbook" || word == "listings";
  return part && i > 0 && text.lower(i - 1) == "our";
}

}  // namespace

float venue_cue_before(const NameText& text, std::uint32_t begin, std::uint32_t i) {
  if (i <= begin) return 0;
  const std::string_view word = text.lower(i - 1);
  if (word == "on") {
    if (holds_back(text, begin, i - 1, kOn)) return kPlain;
    return holds_back(text, begin, i - 1, kPerhapsOn) ? kHint : 0;
  }
  if (word == "of" || word == "at") {
    return i >= begin + 2 && is_among(text.lower(i - 2), kOf) ? kPlain : 0;
  }
  static constexpr auto kIn = std::to_array<std::string_view>({"deposit", "deposited", "deposits"});
  static constexpr auto kOut =
      std::to_array<std::string_view>({"withdraw", "withdrawal", "withdrawals", "withdrew"});
  if (word == "to") return holds_back(text, begin, i - 1, kIn) ? kHint : 0;
  return word == "from" && holds_back(text, begin, i - 1, kOut) ? kPlain : 0;
}

float venue_cue_after(const NameText& text, std::uint32_t i, std::uint32_t end) {
  if (i >= end) return 0;
  std::string_view word = text.lower(i);
  if (word == "has" || word == "have" || word == "had") word = text.lower(++i);
  if (word == "list" || word == "lists" || word == "listed") {
    return lists_things(text, i, end) ? kPlain : 0;
  }
  if (word == "is")
    return text.lower(i + 1) == "where" && text.lower(i + 3) == "trade" ? kPlain : 0;
  const bool possessive = word == "'s" || word == "’s";
  if (is_trading_part(text, possessive ? i + 1 : i)) return kPlain;
  if (possessive) return is_among(text.lower(i + 1), kOwned) ? kPlain : 0;
  return word == "listing" || word == "listings" || word == "traders" ? kHint : 0;
}

bool is_own_venue(const NameText& text, std::uint32_t i) {
  const std::string_view word = text.lower(i);
  if (tells_of_trading(text, i)) return true;
  if (word != "exchange" && word != "exchanges") return false;
  for (std::uint32_t back = 1; back <= 3 && i >= back; ++back) {
    const std::string_view before = text.lower(i - back);
    if (before == "our" || before == "his" || before == "her") return true;
    if (before == "an" || before == "a") {
      return i >= back + 1 && text.lower(i - back - 1) == "as";
    }
    if (text.token(i - back).kind != TokenKind::kWord || text.has(i - back, kFunctionWord)) break;
  }
  return false;
}

}  // namespace talkgraph::extract
