#include "names/called_names.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "names/company_cues.h"
#include "names/known_names.h"

namespace talkgraph::extract {
namespace {

constexpr float kCalled = 0.4F;         // for a product, besides what the noun before says
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

// May it be a name, by its end? Words of no list that end otherwise are mostly words.
bool ends_like_name(std::string_view lower) {
  static constexpr auto kEndings = std::to_array<std::string_view>(
      {"able", "al",  "ance", "ed",  "ence", "er",  "ers",  "est", "ful",  "ible", "ic",  "ics",
       "ing",  "ion", "ism",  "ist", "ity",  "ive", "less", "ly",  "ment", "ness", "ous", "s"});
  return std::none_of(kEndings.begin(), kEndings.end(),
                      [&](std::string_view end) { return lower.ends_with(end); });
}

// "projects like orbl and wavl": the second of two rare words that a kind announces.
bool are_listed(const NameText& text, std::uint32_t i, std::uint32_t begin) {
  static constexpr auto kKinds =
      std::to_array<std::string_view>({"coins", "companies", "exchanges", "platforms", "projects",
                                       "protocols", "startups", "tokens", "wallets"});
  if (i < begin + 4 || text.lower(i - 1) != "and" || !is_rare_word(text, i - 2)) return false;
  const std::uint32_t like = i - 3;
  const bool such = text.lower(like) == "as" && text.lower(like - 1) == "such";
  if (!such && text.lower(like) != "like" && text.lower(like) != "including") return false;
  const std::string_view kind = text.lower(such ? like - 2 : like - 1);
  const bool ends = text.token(i + 1).kind != TokenKind::kWord || text.has(i + 1, kFunctionWord);
  return ends && std::find(kKinds.begin(), kKinds.end(), kind) != kKinds.end() &&
         ends_like_name(text.lower(i)) && ends_like_name(text.lower(i - 2));
}

// "It's called orbl", of what the text names again.
bool is_called_again(const NameText& text, std::uint32_t i, std::uint32_t begin) {
  if (i < begin + 3 || text.lower(i - 1) != "called" || text.lower_case_count(i) < 2) return false;
  const bool is = text.lower(i - 2) == "'s" || text.lower(i - 2) == "’s" ||
                  text.lower(i - 2) == "is" || text.lower(i - 2) == "was";
  const bool it = text.lower(i - 3) == "it" || text.lower(i - 3) == "project";
  const bool ends = text.token(i + 1).kind != TokenKind::kWord || text.has(i + 1, kFunctionWord);
  return is && it && ends && ends_like_name(text.lower(i));
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
      } else if (are_listed(text, i, sentence.tokens.begin)) {
        out.insert(text.lower(i));
        out.insert(text.lower(i - 2));
      } else if (is_called_again(text, i, sentence.tokens.begin)) {
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
      if (text.lower(i - (i > 0)) == "called") candidate.votes.add(NameType::kProduct, kCalled);
      out.push_back(candidate);
    }
  }
  out.insert(out.end(), candidates.begin() + static_cast<std::ptrdiff_t>(next), candidates.end());
  return out;
}

}  // namespace talkgraph::extract
