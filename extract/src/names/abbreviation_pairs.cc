#include "names/abbreviation_pairs.h"

#include <cctype>
#include <optional>

namespace talkgraph::extract {
namespace {

bool is_alnum(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0;
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

constexpr std::uint32_t kMaxWordsBeforeAlias = 6;  // "hereinafter referred to as the"

bool announces_alias(std::string_view word) {
  return word == "as" || word == "aka" || word == "a.k.a." || word == "called" ||
         word == "hereafter" || word == "hereinafter" || word == "formerly" ||
         word == "abbreviated";
}

// After the bracket at token `i`, the first token of what it says the name is
// also called; nothing if the bracket holds something else.
std::optional<std::uint32_t> alias_begin(const NameText& text, std::uint32_t i) {
  bool announced = false;
  for (std::uint32_t k = i + 1; k < i + 1 + kMaxWordsBeforeAlias; ++k) {
    const bool opens = k == i + 1 || (k == i + 2 && text.lower(i + 1) == "the");
    if (text.looks_like_name(k)) return announced || opens ? std::optional(k) : std::nullopt;
    const std::string_view word = text.lower(k);
    announced = announced || announces_alias(word);
    if (word == ")") return std::nullopt;
  }
  return std::nullopt;
}

// Words between two names, or before the first, for one thing that changed its
// name.
bool says_renamed(std::string_view word) {
  return word == "renamed" || word == "rebranded" || word == "rename" || word == "rebrand";
}
bool says_when(std::string_view word) {
  return word == "now" || word == "formerly" || word == "previously" || word == "once";
}

// "Orbex, now called Velmora", "we renamed Orbex to Velmora".
bool is_renamed(const NameText& text, TokenRange first, TokenRange second) {
  const std::uint32_t gap = second.begin - first.end;
  if (gap == 0 || gap > 5) return false;
  const std::string_view word = text.lower(first.end);
  if (gap == 1 && (word == "to" || word == "as" || word == "into")) {
    for (std::uint32_t back = 1; back <= 3 && first.begin >= back; ++back) {
      if (says_renamed(text.lower(first.begin - back))) return true;
    }
    return first.begin > 1 && text.lower(first.begin - 1) == "from" &&
           text.lower(first.begin - 2) == "name";
  }
  if ((word != "," && word != "(") || !says_when(text.lower(first.end + 1))) return false;
  if (gap == 2) return true;
  const std::string_view last = text.lower(second.begin - 1);
  return gap <= 4 && (last == "called" || last == "named" || last == "as");
}

// "Orbex, also known as the Orbital Exchange", "Orbital Exchange aka Orbex".
bool is_also_known(const NameText& text, TokenRange first, TokenRange second) {
  constexpr std::uint32_t kMostBetween = 6;
  if (second.begin <= first.end || second.begin - first.end > kMostBetween) return false;
  std::uint32_t i = first.end;
  if (text.lower(i) == ",") ++i;
  if (text.lower(i) == "aka" || text.lower(i) == "a.k.a." || text.lower(i) == "a.k.a") {
    ++i;
  } else {
    const std::string_view how = text.lower(i);
    if (how == "also" || how == "better" || how == "otherwise" || how == "formerly") ++i;
    if (text.lower(i) != "known" || text.lower(i + 1) != "as") return false;
    i += 2;
  }
  if (text.lower(i) == "the") ++i;
  return i == second.begin;
}

// "Vel, or Velmora Lund, is", "the Orbex Coin, or ORC, is": the same under two names.
bool is_or_called(const NameText& text, TokenRange first, TokenRange second) {
  constexpr std::size_t kShortestForm = 3;  // letters
  if (second.begin != first.end + 2 || text.lower(first.end) != "," ||
      text.lower(first.end + 1) != "or" || text.lower(second.end) != ",") {
    return false;
  }
  const std::string left = text.key(first), right = text.key(second);
  if (text.token(second.begin).all_caps && second.size() == 1) return abbreviates(right, left);
  return first.size() == 1 && left.size() >= kShortestForm && right.starts_with(left);
}

}  // namespace

bool abbreviates(std::string_view shorter, std::string_view longer) {
  std::size_t s = shorter.size();
  std::size_t l = longer.size();
  bool matched = false;
  while (s > 0) {
    --s;
    if (!is_alnum(shorter[s])) continue;
    const auto fits = [&] {
      return lower(longer[l - 1]) == lower(shorter[s]) &&
             (s > 0 || l == 1 || !is_alnum(longer[l - 2]));
    };
    while (l > 0 && !fits()) --l;
    if (l == 0) return false;
    --l;
    matched = true;
  }
  return matched;
}

std::vector<SameThing> find_explained_names(const NameText& text,
                                            const std::vector<Candidate>& candidates) {
  std::vector<SameThing> out;
  for (std::uint32_t i = 0; i + 1 < candidates.size(); ++i) {
    const Candidate& first = candidates[i];
    const Candidate& second = candidates[i + 1];
    if (is_renamed(text, first.tokens, second.tokens)) out.push_back({i, i + 1, true});
    if (is_or_called(text, first.tokens, second.tokens) ||
        is_also_known(text, first.tokens, second.tokens)) {
      const bool longer_first = text.key(first.tokens).size() > text.key(second.tokens).size();
      out.push_back({longer_first ? i : i + 1, longer_first ? i + 1 : i, true});
    }
    if (text.lower(first.tokens.end) != "(") continue;
    const auto begin = alias_begin(text, first.tokens.end);
    if (!begin || *begin != second.tokens.begin) continue;
    const std::string_view close = text.lower(second.tokens.end);
    if (close != ")" && close != ",") continue;
    const bool handle = is_handle(text.token(*begin).text) && *begin == first.tokens.end + 1 &&
                        second.tokens.size() == 1;
    const bool article = text.lower(*begin - 1) == "the";
    const bool announced = handle || *begin > first.tokens.end + (article ? 2 : 1);
    const std::string left = text.seen(first.tokens);
    const std::string right = text.seen(second.tokens);
    if (handle || (left.size() >= right.size() && (announced || abbreviates(right, left)))) {
      out.push_back({i, i + 1, announced});
    } else if (left.size() < right.size() && (announced || abbreviates(left, right))) {
      out.push_back({i + 1, i, announced});
    }
  }
  return out;
}

}  // namespace talkgraph::extract
