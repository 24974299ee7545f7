#include "names/small_names.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "names/company_cues.h"
#include "names/known_names.h"

namespace talkgraph::extract {
namespace {

constexpr NameWordClasses kOfTheLanguage =
    kCommonWord | kFieldWord | kFunctionWord | kCalendarWord | kDemonym | kTitleWord;

constexpr std::size_t kShortestCompany = 4;  // in letters

bool names_somebody(const NameText& text, std::uint32_t i) {
  const Token& token = text.token(i);
  return token.kind == TokenKind::kWord && token.text.size() > 2 && !text.has(i, kOfTheLanguage);
}

bool is_small_person(const NameText& text, std::uint32_t i, std::uint32_t end) {
  return i + 1 < end && text.token(i + 1).space_before && text.has(i, kGivenName) &&
         names_somebody(text, i) && names_somebody(text, i + 1);
}

// A lower-case word of no list where a clause about somebody goes on behind his name.
bool is_small_surname(const NameText& text, std::uint32_t i) {
  constexpr std::size_t kShortest = 5;  // in letters
  const std::string_view word = text.token(i).text;
  const bool letters =
      std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!letters || word.size() < kShortest || text.has(i, kOrdinaryName & ~(kGivenName | kSurname)))
    return false;
  if (text.lexicon().head_types(text.words(i, i + 1)) != 0) return false;  // "Adelaide summit"
  const bool verb = word.ends_with("ing") || word.ends_with("ed") || word.ends_with("s");
  const std::string_view next = text.lower(i + 1);
  return !verb && (next == "," || next == "from" || next == "who" || next == "at");
}

// "i am delphine", "my name is delphine"
bool is_introduced(const NameText& text, std::uint32_t i, std::uint32_t begin) {
  if (i < begin + 2 || !text.has(i, kGivenName) || !names_somebody(text, i)) return false;
  const std::string_view first = text.lower(i - 2);
  const std::string_view second = text.lower(i - 1);
  return (first == "i" && (second == "am" || second == "'m")) ||
         (first == "name" && (second == "is" || second == "'s"));
}

// A word of no list where a company is named.
bool is_small_company(const NameText& text, std::uint32_t i, std::uint32_t begin) {
  return text.token(i).kind == TokenKind::kWord && !text.has(i, kAnyClass) &&
         text.token(i).text.size() >= kShortestCompany && follows_house_words(text, begin, i);
}

// "episode of the tidal hour podcast": how many words before the last, which says that it
// is one, begin at token `i`.
std::uint32_t size_of_show(const NameText& text, std::uint32_t i, TokenRange sentence) {
  if (i < sentence.begin + 2 || text.lower(i - 1) != "the") return 0;
  const std::string_view opening = text.lower(i - 2);
  if (opening != "of" && opening != "to" && opening != "on") return 0;
  for (std::uint32_t size = 0; size < 4 && i + size < sentence.end; ++size) {
    const std::string_view word = text.lower(i + size);
    if (word == "podcast" || word == "show") return size;
    if (text.token(i + size).kind != TokenKind::kWord || text.has(i + size, kFunctionWord))
      return 0;
  }
  return 0;
}

// Puts names between the candidates: `size_at` says how many words of one begin at
// a token of a sentence, where no candidate is.
template <class SizeAt>
std::vector<Candidate> insert_names(const NameText& text, const std::vector<Candidate>& candidates,
                                    SizeAt size_at) {
  std::vector<Candidate> out;
  std::size_t next = 0;
  for (const Sentence& sentence : text.sentences()) {
    if (!yields_names(sentence)) continue;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      while (next < candidates.size() && candidates[next].tokens.begin <= i) {
        out.push_back(candidates[next++]);
      }
      if (!out.empty() && out.back().tokens.end > i) continue;
      const std::uint32_t size = size_at(i, sentence.tokens);
      if (size == 0) continue;
      if (next < candidates.size() && candidates[next].tokens.begin < i + size) continue;
      Candidate candidate;
      candidate.tokens = {i, i + size};
      candidate.shape = 1.0F;
      out.push_back(candidate);
    }
  }
  out.insert(out.end(), candidates.begin() + static_cast<std::ptrdiff_t>(next), candidates.end());
  return out;
}

}  // namespace

void add_small_surnames(const NameText& text, std::vector<Candidate>& candidates) {
  for (std::size_t c = 0; c < candidates.size(); ++c) {
    Candidate& candidate = candidates[c];
    const std::uint32_t i = candidate.tokens.begin;
    const bool open = candidate.tokens.size() == 1 && !candidate.certain &&
                      text.token(i).capitalized && !text.token(i).all_caps &&
                      text.has(i, kGivenName) && !text.has(i, kCommonWord | kFunctionWord);
    const bool free = c + 1 == candidates.size() || candidates[c + 1].tokens.begin > i + 1;
    if (!open || !free || !is_small_surname(text, i + 1)) continue;
    Candidate person;
    person.tokens = {i, i + 2};
    person.shape = 1.0F;
    person.votes.add(NameType::kPerson, 1.0F);
    candidate = person;
  }
}

std::vector<Candidate> add_small_names(const NameText& text, std::vector<Candidate> candidates) {
  if (!text.is_without_capitals()) return candidates;
  std::set<std::string_view> given;      // of persons whom the text introduces
  std::set<std::string_view> companies;  // likewise
  candidates = insert_names(text, candidates, [&](std::uint32_t i, TokenRange sentence) {
    const bool full = is_small_person(text, i, sentence.end);
    if (full || is_introduced(text, i, sentence.begin)) given.insert(text.lower(i));
    if (is_small_company(text, i, sentence.begin)) companies.insert(text.lower(i));
    return full ? 2U : size_of_show(text, i, sentence);
  });
  return insert_names(text, candidates, [&](std::uint32_t i, TokenRange) {
    return given.count(text.lower(i)) + companies.count(text.lower(i)) > 0 ? 1U : 0U;
  });
}

}  // namespace talkgraph::extract
