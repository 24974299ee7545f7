#include "claims/claims.h"

#include "claims/interviews.h"
#include "claims/metrics.h"
#include "claims/presence.h"
#include "claims/references.h"
#include "claims/relations.h"

namespace talkgraph::extract {

Claims find_claims(const Transcript& transcript, const TokenizedText& text, Names& names,
                   const ClaimResources& resources, const Ontology& ontology) {
  TextView view(transcript, text, names, resources.words());
  Participants participants(view);
  // Whom "we" stands for is known only after the first reading has found who
  // works where; the second reading has both.
  add_references(view, participants, names);
  view.refresh();
  participants.learn_organizations(view, find_relations(view, participants, resources, ontology));
  add_references(view, participants, names);
  view.refresh();

  Claims claims;
  claims.assertions = find_interviews(view, participants, ontology);
  auto relations = find_relations(view, participants, resources, ontology);
  claims.assertions.insert(claims.assertions.end(), std::make_move_iterator(relations.begin()),
                           std::make_move_iterator(relations.end()));
  auto presence = find_presence(view, participants, ontology);
  claims.assertions.insert(claims.assertions.end(), std::make_move_iterator(presence.begin()),
                           std::make_move_iterator(presence.end()));
  claims.metrics = find_metrics(view, participants, resources.figure_words());
  return claims;
}

}  // namespace talkgraph::extract
