#include "names/name_finder.h"

#include <algorithm>
#include <memory>

#include "names/called_names.h"
#include "names/capital_runs.h"
#include "names/context_cues.h"
#include "names/derived_names.h"
#include "names/described_events.h"
#include "names/entity_builder.h"
#include "names/known_names.h"
#include "names/linked_names.h"
#include "names/name_groups.h"
#include "names/nickname_spans.h"
#include "names/quoted_names.h"
#include "names/recognized_names.h"
#include "names/roster_names.h"
#include "names/small_names.h"
#include "names/talk_names.h"
#include "names/thing_votes.h"

namespace talkgraph::extract {
namespace {

std::optional<NameType> type_beforehand(const Candidate& candidate, const Transcript& transcript,
                                        const Gazetteer& gazetteer) {
  if (candidate.source == CandidateSource::kSpeaker) {
    return transcript.speakers[candidate.index].is_organization ? NameType::kOrganization
                                                                : NameType::kPerson;
  }
  if (candidate.source != CandidateSource::kGazetteer || !candidate.certain) return std::nullopt;
  return gazetteer.entries()[candidate.index].type;
}

}  // namespace

Result<NameFinder> NameFinder::load(const std::filesystem::path& data) {
  TG_ASSIGN(NameLexicon lexicon, NameLexicon::load(data / "lexicons"));
  TG_ASSIGN(Gazetteer gazetteer, Gazetteer::load(data / "gazetteers", lexicon));
  TG_ASSIGN(TypeModel types, TypeModel::load(data / "models" / "name-types.bin"));
  TG_ASSIGN(Tagger tagger, Tagger::load(data / "models"));
  TG_ASSIGN(Recognizer recognizer, Recognizer::load(data / "models"));
  return NameFinder(std::move(lexicon), std::move(gazetteer), std::move(types), std::move(tagger),
                    std::move(recognizer));
}

Names NameFinder::find(const Transcript& transcript, const TokenizedText& tokens,
                       std::string_view document) const {
  const NameText text(transcript, tokens, lexicon_);
  std::vector<Candidate> candidates = find_known_names(text, gazetteer_);
  candidates = find_capital_runs(text, std::move(candidates));
  candidates = join_nicknames(text, std::move(candidates));
  candidates = add_called_names(text, std::move(candidates));
  candidates = add_small_names(text, std::move(candidates));
  add_small_surnames(text, candidates);
  candidates = add_quoted_names(text, std::move(candidates));
  candidates = add_linked_names(text, std::move(candidates));
  candidates = add_talk_names(text, std::move(candidates));
  candidates = add_described_events(text, std::move(candidates));
  std::vector<std::optional<NameType>> types;
  for (const Candidate& candidate : candidates) {
    types.push_back(type_beforehand(candidate, transcript, gazetteer_));
  }
  add_context_votes(text, types, candidates);
  add_thing_votes(text, candidates);
  vote_in_rosters(text, candidates);
  type_model_.judge(text, candidates);
  add_recognized_votes(text, recognizer_, tagger_, candidates);
  auto groups = std::make_unique<NameGroups>(text, gazetteer_, candidates);
  groups->resolve();
  if (extend_derived_names(text, *groups, candidates)) {
    groups = std::make_unique<NameGroups>(text, gazetteer_, candidates);
    groups->resolve();
  }
  return build_entities(text, gazetteer_, candidates, *groups, document);
}

}  // namespace talkgraph::extract
