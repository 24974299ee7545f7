#include "claims/writing/evidence.h"

#include <algorithm>

#include "claims/text/clause.h"

namespace talkgraph::extract {
namespace {

Span span_of(const TextView& view, TokenRange range) {
  return {view.token(range.begin).span.begin, view.token(range.end - 1).span.end};
}

bool ends_phrase(const TextView& view, std::uint32_t token) {
  const std::string_view word = view.lower(token);
  return word == "," || word == ";" || word == ":" || word == "—" || word == "–" || word == "(" ||
         word == ")";
}

TokenRange quoted_tokens(const TextView& view, const Sentence& sentence, TokenRange range) {
  if (sentence.span.size() <= kQuoteBytes) return sentence.tokens;
  TokenRange best = range;
  TokenRange grown = range;
  // Phrase by phrase, to the right first, as long as it fits.
  for (bool growing = true; growing;) {
    growing = false;
    if (grown.end < sentence.tokens.end) {
      ++grown.end;
      while (grown.end < sentence.tokens.end && !ends_phrase(view, grown.end)) ++grown.end;
      if (span_of(view, grown).size() > kQuoteBytes) break;
      best = grown;
      growing = true;
    }
    if (grown.begin > sentence.tokens.begin) {
      --grown.begin;
      while (grown.begin > sentence.tokens.begin && !ends_phrase(view, grown.begin - 1)) {
        --grown.begin;
      }
      if (span_of(view, grown).size() > kQuoteBytes) break;
      best = grown;
      growing = true;
    }
  }
  return best;
}

}  // namespace

Evidence make_evidence(const TextView& view, const Participants& participants,
                       const Sentence& sentence, TokenRange range, std::string rule,
                       double confidence) {
  Evidence evidence;
  evidence.quote = span_of(view, quoted_tokens(view, sentence, range));
  evidence.sentence = sentence.span;
  if (const Participant* speaker = participants.speaker(sentence)) {
    evidence.speaker = speaker->entity;
  }
  evidence.rule = std::move(rule);
  evidence.confidence = confidence;
  return evidence;
}

}  // namespace talkgraph::extract
