// Which types of things a rule needs in a sentence: where one is missing, matching is not
// worth its time.
#pragma once

#include <cstdint>
#include <vector>

#include "claims/people/participants.h"
#include "claims/rules/frame.h"
#include "claims/rules/pattern.h"
#include "claims/rules/type_need.h"
#include "graph/ontology.h"

namespace talkgraph::extract {

// What each place needs that only a mention in the sentence can fill. A pattern's first place
// and a frame's source may be filled by who is not mentioned.
std::vector<TypeNeed> needs_of(const RelationPattern& pattern, const Ontology& ontology);
std::vector<TypeNeed> needs_of(const RelationFrame& frame, const Ontology& ontology);

// The types that a sentence's mentions may stand for. Refers to `view`, which must outlive it
// and keep its entities.
class TypesAtHand {
 public:
  // O(entities).
  TypesAtHand(const TextView& view, const Participants& participants, const Ontology& ontology);

  // Linear in the sentence.
  void read(const Sentence& sentence);
  // Of the sentence read last. If not, no match is possible.
  bool meet(const std::vector<TypeNeed>& needs) const;

 private:
  const TextView& view_;
  std::vector<TypeMask> of_entity_;  // by entity
  TypeMask of_participants_ = 0;     // whom "we" and "you" may stand for
  TypeMask named_ = 0;
  TypeMask mentioned_ = 0;
};

}  // namespace talkgraph::extract
