#include "names/small_names.h"

#include "names/known_names.h"

namespace talkgraph::extract {
namespace {

constexpr NameWordClasses kOfTheLanguage =
    kCommonWord | kFieldWord | kFunctionWord | kCalendarWord | kDemonym | kTitleWord;

bool is_small_person(const NameText& text, std::uint32_t i, std::uint32_t end) {
  if (i + 1 >= end || !text.token(i + 1).space_before) return false;
  const auto names_somebody = [&](std::uint32_t k) {
    const Token& token = text.token(k);
    return token.kind == TokenKind::kWord && token.text.size() > 2 && !text.has(k, kOfTheLanguage);
  };
  return text.has(i, kGivenName) && names_somebody(i) && names_somebody(i + 1);
}

}  // namespace

std::vector<Candidate> add_small_names(const NameText& text, std::vector<Candidate> candidates) {
  if (!text.is_without_capitals()) return candidates;
  std::vector<Candidate> out;
  std::size_t next = 0;
  for (const Sentence& sentence : text.sentences()) {
    if (!yields_names(sentence)) continue;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      while (next < candidates.size() && candidates[next].tokens.begin <= i) {
        out.push_back(candidates[next++]);
      }
      const bool taken = !out.empty() && out.back().tokens.end > i;
      const bool taken_behind = next < candidates.size() && candidates[next].tokens.begin == i + 1;
      if (taken || taken_behind || !is_small_person(text, i, sentence.tokens.end)) continue;
      Candidate candidate;
      candidate.tokens = {i, i + 2};
      candidate.shape = 1.0F;
      out.push_back(candidate);
    }
  }
  out.insert(out.end(), candidates.begin() + static_cast<std::ptrdiff_t>(next), candidates.end());
  return out;
}

}  // namespace talkgraph::extract
