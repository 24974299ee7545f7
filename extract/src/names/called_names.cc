#include "names/called_names.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "names/company_cues.h"
#include "names/known_names.h"

namespace talkgraph::extract {
namespace {

constexpr std::size_t kMinLetters = 4;  // shorter ones are slips more often than names

bool is_rare_word(const NameText& text, std::uint32_t i) {
  const Token& token = text.token(i);
  return token.kind == TokenKind::kWord && token.text.size() >= kMinLetters &&
         !text.has(i, kAnyClass) && std::all_of(token.text.begin(), token.text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
         });
}

// "a wallet called": a common noun for what has names, shortly before token `i`.
// Functions and processes are called something, too.
bool follows_kind(const NameText& text, std::uint32_t i, std::uint32_t begin) {
  for (std::uint32_t back = 2; back <= 3 && i >= begin + back; ++back) {
    if (text.lexicon().noun(text.words(i - back, i - 1)).words > 0) return true;
  }
  return false;
}

// A misspelt word goes on ("worked at varoius places"), a name ends the phrase.
bool is_house(const NameText& text, std::uint32_t i, std::uint32_t begin) {
  const bool ends = text.token(i + 1).kind != TokenKind::kWord || text.has(i + 1, kFunctionWord);
  return ends && follows_house_words(text, begin, i);
}

std::set<std::string_view> called_words(const NameText& text) {
  std::set<std::string_view> out;
  for (const Sentence& sentence : text.sentences()) {
    if (!yields_names(sentence)) continue;
    for (std::uint32_t i = sentence.tokens.begin + 1; i < sentence.tokens.end; ++i) {
      const std::string_view before = text.lower(i - 1);
      // Of a compound ("called orb-like") only the first part would be seen.
      const bool whole = text.token(i + 1).text != "-";
      const bool called = before == "called" || before == "named";
      if (!whole || !is_rare_word(text, i)) continue;
      if (called ? follows_kind(text, i, sentence.tokens.begin)
                 : is_house(text, i, sentence.tokens.begin)) {
        out.insert(text.lower(i));
      }
    }
  }
  return out;
}

}  // namespace

std::vector<Candidate> add_called_names(const NameText& text, std::vector<Candidate> candidates) {
  const std::set<std::string_view> called = called_words(text);
  if (called.empty()) return candidates;
  std::vector<Candidate> out;
  std::size_t next = 0;
  for (const Sentence& sentence : text.sentences()) {
    if (!yields_names(sentence)) continue;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      while (next < candidates.size() && candidates[next].tokens.begin <= i) {
        out.push_back(candidates[next++]);
      }
      const bool taken = !out.empty() && out.back().tokens.end > i;
      if (taken || called.count(text.lower(i)) == 0) continue;
      Candidate candidate;
      candidate.tokens = {i, i + 1};
      candidate.shape = 0.8F;
      out.push_back(candidate);
    }
  }
  out.insert(out.end(), candidates.begin() + static_cast<std::ptrdiff_t>(next), candidates.end());
  return out;
}

}  // namespace talkgraph::extract
