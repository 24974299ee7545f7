// A place in the text that may name something.
#pragma once

#include <cstdint>
#include <optional>

#include "language/tokens.h"
#include "names/entity_type.h"
#include "names/post_cues.h"

namespace talkgraph::extract {

enum class CandidateSource : std::uint8_t {
  kSpeaker,  // the full name or label of a speaker
  kGazetteer,
  kCapitals,     // written like a name
  kDescription,  // an event told by its kind: "our tenth anniversary"
};

struct Candidate {
  TokenRange tokens;
  CandidateSource source = CandidateSource::kCapitals;
  std::uint32_t index = 0;  // of the speaker or gazetteer entry
  // Known for sure; otherwise the form is weak and needs context.
  bool certain = false;
  // What the list that knows it says it is.
  std::optional<NameType> listed;
  bool country = false;  // or a territory, as the list says
  // How much its writing alone speaks for a name, 0 to 1.
  float shape = 0;
  TypeVotes votes;
  // The posts that are told of it, as of the one for whom somebody works.
  PostSet posts = 0;
  // How much the trained recogniser speaks for a name.
  float recognized = 0;
  // What the type model makes of it; says nothing of whether it is a name.
  TypeVotes learned;
};

}  // namespace talkgraph::extract
