#include "pair_examples.h"

#include <algorithm>
#include <utility>

#include "base/file.h"
#include "claims/pairs/candidate_pairs.h"
#include "claims/references.h"
#include "claims/relations/relations.h"
#include "learning/hashing.h"
#include "read/read_transcript.h"

namespace talkgraph::extract::train {
namespace {

bool holds_nothing(const std::vector<Answer>& answers) {
  return std::all_of(answers.begin(), answers.end(),
                     [](Answer answer) { return answer == Answer::kUnknown; });
}

}  // namespace

const std::vector<PairKind>& pair_kinds() {
  static const std::vector<PairKind> kKinds = [] {
    std::vector<PairKind> kinds;
    for (const char* relation :
         {"WORKS_FOR", "FOUNDED", "EDUCATED_AT", "LOCATED_IN", "PART_OF", "ACQUIRED", "INVESTED_IN",
          "USES", "CREATED", "OFFERS", "ISSUES", "LISTS", "ORGANIZED", "PARTICIPATED_IN",
          "OPERATES_IN", "HOLDS", "RECOGNIZED"}) {
      kinds.push_back({relation, false});
      kinds.push_back({relation, true});
    }
    for (const char* relation : {"RELATED_TO", "PARTNERS_WITH", "COMPETES_WITH"}) {
      kinds.push_back({relation, false});
    }
    return kinds;
  }();
  return kKinds;
}

bool PairExamples::is_legal(const TextView& view, const MentionPair& pair,
                            const PairKind& kind) const {
  return is_legal_pair(ontology_, kind, view.type_of(*pair.first), view.type_of(*pair.second));
}

bool PairExamples::Reading::tells(const Sentence& sentence, const MentionPair& pair,
                                  const PairKind& kind, bool symmetric) const {
  const EntityIndex source = kind.turned ? pair.second->entity : pair.first->entity;
  const EntityIndex target = kind.turned ? pair.first->entity : pair.second->entity;
  const auto& said = setting.claims_in(sentence);
  return std::any_of(said.begin(), said.end(), [&](const PairClaim& claim) {
    const bool straight = claim.source == source && claim.target == target;
    const bool crossed = claim.source == target && claim.target == source;
    return claim.relation == kind.relation && (straight || (symmetric && crossed));
  });
}

void PairExamples::add(const Reading& reading, SentenceTrees& trees, const Sentence& sentence,
                       const std::vector<TitlePhrase>& titles, const MentionPair& pair,
                       PairExample example) {
  for (std::size_t i = 0; i < pair_kinds().size(); ++i) {
    const PairKind& kind = pair_kinds()[i];
    if (!is_legal(reading.view, pair, kind)) example.answers[i] = Answer::kUnknown;
    const bool symmetric = ontology_.relation_type(kind.relation)->symmetric;
    example.told.push_back(reading.tells(sentence, pair, kind, symmetric));
  }
  if (holds_nothing(example.answers)) return;
  example.features = pair_features(reading.view, reading.setting.context(sentence, titles), pair);
  const auto path = path_features(reading.view, trees.of(sentence), pair);
  example.features.insert(example.features.end(), path.begin(), path.end());
  examples_.push_back(std::move(example));
}

std::vector<Assertion> PairExamples::first_reading(const Transcript& transcript,
                                                   const TokenizedText& text, Names names,
                                                   SentenceTrees& trees) const {
  TextView view(transcript, text, names, resources_.words());
  Participants participants(view);
  participants.speak_for_themselves();
  add_references(view, participants, names);
  view.refresh();
  return find_relations(view, participants, resources_, ontology_, trees);
}

Result<void> PairExamples::add_text(std::string_view bytes, const std::string& id,
                                    const PairExample& sample, const Mend& mend,
                                    const Judge& judge) {
  TG_ASSIGN(const Transcript transcript, read_transcript(bytes, id));
  const TokenizedText text = tokenize(transcript);
  Names names = finder_.find(transcript, text, id);
  if (mend) mend(text, names);
  SentenceTrees trees(text, resources_.syntax());
  const auto organizations = first_reading(transcript, text, names, trees);
  TextView view(transcript, text, names, resources_.words());
  Participants participants(view);
  participants.learn_organizations(view, organizations);
  add_references(view, participants, names);
  view.refresh();
  const auto relations = find_relations(view, participants, resources_, ontology_, trees);
  const Reading reading{view, PairSetting(view, relations)};
  for (const Sentence& sentence : view.sentences()) {
    if (!states_facts(sentence) || sentence.is_question) continue;
    const auto pairs = candidate_pairs(view, sentence);
    if (pairs.empty()) continue;
    const auto titles = find_titles(view, sentence);
    for (const MentionPair& pair : pairs) {
      PairExample example = sample;
      example.answers = judge(reading, sentence, pair);
      example.source = hash_text(id);
      if (!example.answers.empty()) add(reading, trees, sentence, titles, pair, std::move(example));
    }
  }
  return {};
}

}  // namespace talkgraph::extract::train
