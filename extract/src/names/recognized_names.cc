#include "names/recognized_names.h"

#include <algorithm>

namespace talkgraph::extract {
namespace {

constexpr float kRecognized = 0.6F;
constexpr float kPersonVote = 0.5F;
constexpr float kTypeVote = 0.25F;  // of what is said of companies, all but persons are called so
constexpr float kRecognizedPart = 0.3F;  // where name and candidate only overlap

NameType type_of(RecognizedType type) {
  switch (type) {
    case RecognizedType::kPerson:
      return NameType::kPerson;
    case RecognizedType::kOrganization:
      return NameType::kOrganization;
    case RecognizedType::kPlace:
      return NameType::kPlace;
  }
  return NameType::kOrganization;
}

bool is_uncertain(const Candidate& candidate) {
  return !candidate.certain && candidate.source != CandidateSource::kSpeaker;
}

}  // namespace

void add_recognized_votes(const NameText& text, const Recognizer& recognizer, const Tagger& tagger,
                          std::vector<Candidate>& candidates) {
  std::vector<std::span<const Token>> asked;
  std::vector<TokenRange> ranges;
  std::size_t at = 0;
  for (const Sentence& sentence : text.sentences()) {
    bool uncertain = false;
    while (at < candidates.size() && candidates[at].tokens.begin < sentence.tokens.begin) ++at;
    for (; at < candidates.size() && candidates[at].tokens.begin < sentence.tokens.end; ++at) {
      uncertain = uncertain || is_uncertain(candidates[at]);
    }
    if (!uncertain) continue;
    ranges.push_back(sentence.tokens);
    asked.push_back(text.tokens(sentence.tokens));
  }
  const auto found = recognizer.recognize(tagger, asked);
  at = 0;
  for (std::size_t s = 0; s < ranges.size(); ++s) {
    for (const RecognizedName& name : found[s]) {
      const TokenRange words{ranges[s].begin + name.words.begin, ranges[s].begin + name.words.end};
      while (at < candidates.size() && candidates[at].tokens.end <= words.begin) ++at;
      for (std::size_t c = at; c < candidates.size() && candidates[c].tokens.begin < words.end;
           ++c) {
        if (!is_uncertain(candidates[c])) continue;
        const bool same = candidates[c].tokens == words;
        candidates[c].recognized = same ? kRecognized : kRecognizedPart;
        // One word of no list is a company as often as somebody.
        const bool known = words.size() > 1 || text.has(words.begin, kGivenName | kSurname);
        const bool person = name.type == RecognizedType::kPerson && known;
        const float weight = person ? kPersonVote : kTypeVote;
        candidates[c].learned.add(type_of(name.type), same ? weight : weight / 2);
      }
    }
  }
}

}  // namespace talkgraph::extract
