#include "claims/quoted_speech.h"

#include <algorithm>
#include <map>

#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

// One who is said to say something once may be anybody.
constexpr int kLeastReports = 3;
// Tokens; fewer are a word that the article holds apart.
constexpr std::uint32_t kLeastTurn = 4;

// The first mention that begins at `at` or behind it.
std::vector<Mention>::const_iterator first_mention(const std::vector<Mention>& mentions,
                                                   std::uint32_t at) {
  return std::lower_bound(
      mentions.begin(), mentions.end(), at,
      [](const Mention& mention, std::uint32_t begin) { return mention.span.begin < begin; });
}

bool names(const TextView& view, Span span, EntityIndex entity) {
  const auto& mentions = view.names().mentions;
  for (auto i = first_mention(mentions, span.begin); i != mentions.end() && i->span.end <= span.end;
       ++i) {
    if (i->entity == entity) return true;
  }
  return false;
}

Span common(Span a, Span b) {
  const std::uint32_t begin = std::max(a.begin, b.begin);
  return {begin, std::max(begin, std::min(a.end, b.end))};
}

class Attribution {
 public:
  Attribution(const TextView& view, const std::vector<QuotedSpeech>& quoted)
      : view_(view), quoted_(quoted) {}

  // Of whom it tells must be named between the marks: "said Jane Roe, the CEO of Acme"
  // is the author's.
  void attribute(Assertion& claim) const {
    each(claim.evidence.quote, [&](const QuotedSpeech& speech, Span part) {
      if (names(view_, part, claim.source) && names(view_, part, claim.target)) {
        claim.evidence.speaker = speech.speaker;
      }
    });
  }
  void attribute(MetricAssertion& claim) const {
    each(claim.evidence.quote, [&](const QuotedSpeech& speech, Span part) {
      if (2 * part.size() > claim.evidence.quote.size()) claim.evidence.speaker = speech.speaker;
    });
  }

 private:
  template <class Use>
  void each(Span span, Use use) const {
    auto speech = std::lower_bound(
        quoted_.begin(), quoted_.end(), span.begin,
        [](const QuotedSpeech& one, std::uint32_t begin) { return one.span.end <= begin; });
    for (; speech != quoted_.end() && speech->span.begin < span.end; ++speech) {
      use(*speech, common(speech->span, span));
    }
  }

  const TextView& view_;
  const std::vector<QuotedSpeech>& quoted_;
};

bool tells_view(std::string_view word) {
  return is_among(word, {"believes", "thinks", "describes", "described", "discusses", "discussed",
                         "outlines", "outlined", "attributes", "attributed", "sees", "views",
                         "recommends", "recommended", "expects", "cautions", "argues"});
}

// "Roe explains that", "she also believes"
bool reports(const TextView& view, const Mention& person) {
  std::uint32_t at = person.tokens.end;
  if (is_among(view.lower(at), {"also", "further", "then", "himself", "herself"})) ++at;
  const std::string_view verb = view.lower(at);
  if (!tells_saying(verb) && !tells_view(verb)) return false;
  // "claims a pension", "shares a flat", "sees the sea"
  return is_among(verb, {"said", "says", "explained", "explains", "told", "tells", "argued",
                         "argues", "believes", "thinks"}) ||
         is_among(view.lower(at + 1), {"that", "how", "why", "what", "whether", ":"});
}

// Who is told to say things, time and again.
std::vector<EntityIndex> find_reported(const TextView& view) {
  std::map<EntityIndex, int> times;
  std::vector<EntityIndex> found;
  for (const Mention& mention : view.names().mentions) {
    if (view.type_of(mention) != "Person" || !reports(view, mention)) continue;
    if (++times[mention.entity] == kLeastReports) found.push_back(mention.entity);
  }
  return found;
}

}  // namespace

void attribute_quotes(const TextView& view, const QuoteSpeakers& quotes, Claims& claims) {
  if (!view.transcript().turns.empty()) return;
  for (const QuoteSpeakers::Quote& quote : quotes.quotes()) {
    if (!quote.speaker || quote.tokens.size() < kLeastTurn) continue;
    claims.quoted.push_back(
        {*quote.speaker,
         {view.token(quote.tokens.begin).span.begin, view.token(quote.tokens.end - 1).span.end}});
  }
  claims.reported = find_reported(view);
  const Attribution attribution(view, claims.quoted);
  for (Assertion& claim : claims.assertions) attribution.attribute(claim);
  for (MetricAssertion& claim : claims.metrics) attribution.attribute(claim);
}

}  // namespace talkgraph::extract
