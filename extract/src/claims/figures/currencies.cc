#include "claims/figures/currencies.h"

#include "claims/text/numerals.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

std::string_view word_at(const TextView& view, TokenRange sentence, std::uint32_t i) {
  return i >= sentence.begin && i < sentence.end ? view.lower(i) : std::string_view();
}

bool is_symbol(std::string_view text) {
  return is_among(text, {"$", "€", "£", "¥", "₩", "₹"});
}

// "HK" of "HK$75", "CAD" of "CAD$75": whose dollars or pesos they are.
std::string dollar_of(std::string_view state) {
  if (is_among(state, {"a", "au", "aud"})) return "AUD";
  if (is_among(state, {"c", "ca", "cad"})) return "CAD";
  if (is_among(state, {"s", "sgd"})) return "SGD";
  if (is_among(state, {"hk", "hkd"})) return "HKD";
  if (is_among(state, {"nt", "ntd", "twd"})) return "TWD";
  if (is_among(state, {"nz", "nzd"})) return "NZD";
  if (is_among(state, {"mx", "mxn", "mex"})) return "MXN";
  if (state == "r") return "BRL";
  return "USD";
}

}  // namespace

std::optional<ReadCurrency> currency_before(const TextView& view, const FigureWords& words,
                                            TokenRange sentence, std::uint32_t token) {
  const auto currency = words.currencies.find(word_at(view, sentence, token));
  if (currency == words.currencies.end()) return std::nullopt;
  if (!written_number(word_at(view, sentence, token + 1))) return std::nullopt;
  if (currency->first == "won" && token > sentence.begin) return std::nullopt;  // a verb
  ReadCurrency read{currency->second, token + 1, 1, token};
  const bool joined = token > sentence.begin && !view.token(token).space_before;
  if (view.lower(token) == "$" && joined) {
    read.unit = dollar_of(view.lower(token - 1));
    if (read.unit != "USD" || is_among(view.lower(token - 1), {"us", "usd"})) {
      read.begin = token - 1;
    }
  }
  return read;
}

std::optional<ReadCurrency> currency_behind(const TextView& view, const FigureWords& words,
                                            TokenRange sentence, std::uint32_t token) {
  const auto word = [&](std::uint32_t i) { return word_at(view, sentence, i); };
  if (is_among(word(token), {"cents", "cent"})) return ReadCurrency{"USD", token + 1, 0.01, token};
  for (const auto& national : words.national_currencies) {
    const auto size = static_cast<std::uint32_t>(national.words.size());
    bool same = true;
    for (std::uint32_t i = 0; i < size; ++i) same = same && word(token + i) == national.words[i];
    if (same) return ReadCurrency{national.sign, token + size, 1, token};
  }
  const auto currency = words.currencies.find(word(token));
  if (currency == words.currencies.end()) return std::nullopt;
  // "10 $30": the sign belongs to what follows it.
  if (is_symbol(word(token)) && written_number(word(token + 1))) return std::nullopt;
  return ReadCurrency{currency->second, token + 1, 1, token};
}

}  // namespace talkgraph::extract
