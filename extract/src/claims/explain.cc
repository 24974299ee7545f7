#include "claims/explain.h"

#include <algorithm>
#include <array>
#include <set>

#include "claims/text/text_view.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

struct SilenceWords {
  std::string_view name;
  std::string_view text;
};
constexpr std::array<SilenceWords, 16> kSilences = {{
    {"furniture", "a part of the page that states no facts"},
    {"no-name", "nothing in it stands for an entity"},
    {"no-trigger", "no word, title or figure that makes a claim"},
    {"question", "it asks"},
    {"no-pair", "no two entities around it that it could join"},
    {"no-measure", "nothing that the figure measures"},
    {"no-subject", "nobody whom the figure is said of"},
    {"modifies-noun", "the name only describes another thing"},
    {"placeholder", "a stock character, or one entity at both ends"},
    {"asked", "it is what is asked"},
    {"supposed", "supposed only"},
    {"denied", "denied"},
    {"uncertain", "possible only"},
    {"planned", "planned, where only what is counts"},
    {"improbable", "the model of pairs finds improbable what a rule would claim"},
    {"said-before", "the same figure was taken from an earlier sentence"},
}};

// Where each sentence stands in the explanation; claims quote whole sentences.
std::map<Span, std::size_t> places(const TokenizedText& text) {
  std::map<Span, std::size_t> at;
  for (std::size_t i = 0; i < text.sentences.size(); ++i) at.emplace(text.sentences[i].span, i);
  return at;
}

std::vector<EntityIndex> entities_in(const Sentence& sentence,
                                     const std::vector<Mention>& mentions) {
  const auto first = std::lower_bound(
      mentions.begin(), mentions.end(), sentence.tokens.begin,
      [](const Mention& mention, std::uint32_t token) { return mention.tokens.begin < token; });
  std::set<EntityIndex> entities;
  for (auto m = first; m != mentions.end() && m->tokens.begin < sentence.tokens.end; ++m) {
    entities.insert(m->entity);
  }
  return {entities.begin(), entities.end()};
}

bool is_pronoun(std::string_view word) {
  return is_among(word, {"i", "me", "my", "we", "us", "our", "you", "your", "he", "him", "his",
                         "she", "her", "it", "its", "they", "them", "their"});
}

// Whom its words stand for, and those that stand for nobody known.
std::vector<Reference> references_in(const TokenizedText& text, const Sentence& sentence,
                                     const std::vector<Mention>& mentions) {
  std::vector<Reference> references;
  auto mention = std::lower_bound(
      mentions.begin(), mentions.end(), sentence.tokens.begin,
      [](const Mention& one, std::uint32_t token) { return one.tokens.begin < token; });
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    while (mention != mentions.end() && mention->tokens.end <= i) ++mention;
    if (mention != mentions.end() && mention->tokens.begin <= i) {
      const bool first = mention->tokens.begin == i;
      if (first && mention->kind != MentionKind::kName) {
        references.push_back({mention->span, mention->entity});
      }
    } else if (is_pronoun(text.tokens[i].lower)) {
      references.push_back({text.tokens[i].span, std::nullopt});
    }
  }
  return references;
}

Silence why_silent(const Sentence& sentence, const SentenceExplanation& explanation) {
  if (!states_facts(sentence)) return Silence::kFurniture;
  Silence nearest = Silence::kNoTrigger;
  for (const RefusedClaim& refused : explanation.refused) {
    nearest = std::max(nearest, refused.why);
  }
  const bool without_names = nearest <= Silence::kNoPair && explanation.entities.empty();
  if (without_names) return Silence::kNoName;
  return sentence.is_question && nearest <= Silence::kNoPair ? Silence::kQuestion : nearest;
}

}  // namespace

std::string_view silence_name(Silence silence) {
  return kSilences[static_cast<std::size_t>(silence)].name;
}

std::string_view silence_text(Silence silence) {
  return kSilences[static_cast<std::size_t>(silence)].text;
}

Explanation explain(const Transcript& transcript, const TokenizedText& text,
                    const std::vector<Mention>& mentions, const DocumentGraph& document,
                    const ClaimTrace& trace) {
  Explanation explanation;
  for (const Sentence& sentence : text.sentences) {
    SentenceExplanation& one = explanation.emplace_back();
    one.span = sentence.span;
    if (sentence.turn) one.speaker = transcript.turns[*sentence.turn].speaker;
    one.entities = entities_in(sentence, mentions);
    one.references = references_in(text, sentence, mentions);
    one.refused = trace.of(sentence);
    std::stable_sort(
        one.refused.begin(), one.refused.end(),
        [](const RefusedClaim& a, const RefusedClaim& b) { return a.trigger < b.trigger; });
  }
  const std::map<Span, std::size_t> at = places(text);
  for (std::size_t i = 0; i < document.assertions.size(); ++i) {
    const auto place = at.find(document.assertions[i].evidence.sentence);
    if (place != at.end()) explanation[place->second].assertions.push_back(i);
  }
  for (std::size_t i = 0; i < document.metrics.size(); ++i) {
    const auto place = at.find(document.metrics[i].evidence.sentence);
    if (place != at.end()) explanation[place->second].metrics.push_back(i);
  }
  for (std::size_t i = 0; i < explanation.size(); ++i) {
    SentenceExplanation& one = explanation[i];
    if (one.assertions.empty() && one.metrics.empty()) {
      one.silence = why_silent(text.sentences[i], one);
    }
  }
  return explanation;
}

}  // namespace talkgraph::extract
