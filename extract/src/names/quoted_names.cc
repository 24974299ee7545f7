#include "names/quoted_names.h"

#include <optional>

#include "names/known_names.h"
#include "names/offer_cues.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMaxTokens = 6;

bool is_opening(std::string_view t) {
  return t == "“" || t == "\"" || t == "«" || t == "‘";
}
bool is_closing(std::string_view t) {
  return t == "”" || t == "\"" || t == "»" || t == "’";
}
bool is_clitic(std::string_view lower) {
  return lower.starts_with('\'');
}

// "the feature ‘Swift Harvest’", "launched ‘Swift Harvest’"
bool is_announced(const NameText& text, std::uint32_t i) {
  return i > 0 && !text.has(i + 1, kFunctionWord) &&
         (text.lexicon().noun(text.words(i - 1, i)).words > 0 || brings_in(text, 0, i));
}

// The name in the quotation that opens at token `i`.
std::optional<TokenRange> quoted_name(const NameText& text, std::uint32_t i, std::uint32_t end) {
  // Single marks are put around what somebody says, too.
  if (text.token(i).text == "‘" && !is_announced(text, i)) return std::nullopt;
  std::uint32_t capitals = 0;
  TokenRange name{i + 1, i + 1};
  for (std::uint32_t k = i + 1; k < end && k <= i + 1 + kMaxTokens; ++k) {
    const Token& token = text.token(k);
    if (is_closing(token.text)) {
      return capitals > 1 && text.token(name.begin).capitalized ? std::optional(name)
                                                                : std::nullopt;
    }
    const bool mark_at_end =
        token.kind == TokenKind::kPunctuation && is_closing(text.token(k + 1).text);
    if (mark_at_end && (token.text == "," || token.text == ".")) continue;
    const bool small = text.has(k, kFunctionWord) && !token.capitalized;
    if (token.kind != TokenKind::kWord ||
        (!token.capitalized && !small && !is_clitic(token.lower))) {
      return std::nullopt;
    }
    capitals += token.capitalized;
    name.end = k + 1;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Candidate> add_quoted_names(const NameText& text, std::vector<Candidate> candidates) {
  std::vector<Candidate> out;
  std::size_t next = 0;
  for (const Sentence& sentence : text.sentences()) {
    if (!yields_names(sentence)) continue;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (!is_opening(text.token(i).text)) continue;
      const std::optional<TokenRange> name = quoted_name(text, i, sentence.tokens.end);
      if (!name) continue;
      while (next < candidates.size() && candidates[next].tokens.begin < name->begin) {
        out.push_back(candidates[next++]);
      }
      // Several names in one quotation, or a known one in it, mean a saying.
      const std::size_t first = next;
      bool known = false;
      for (; next < candidates.size() && candidates[next].tokens.begin < name->end; ++next) {
        known = known || candidates[next].certain;
      }
      if (known) {
        next = first;
      } else {
        Candidate quoted;
        quoted.tokens = *name;
        quoted.shape = text.capital_is_expected(name->end - 1) ? 0.0F : 0.8F;
        out.push_back(quoted);
      }
      i = name->end;
    }
  }
  out.insert(out.end(), candidates.begin() + static_cast<std::ptrdiff_t>(next), candidates.end());
  return out;
}

}  // namespace talkgraph::extract
