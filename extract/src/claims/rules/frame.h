// Frames: what a verb or a noun says of those that depend on it, wherever they
// stand in the sentence. Kept as data beside the patterns:
//
//   S verb(launch|release) O
//
//   verb(…)    the verbs of the frame; what stands before is the subject, what
//              stands behind the object; "=founded" is that form only. Passives are turned round,
//              and who does what in "X, which launched Y" or "we went on to launch Y" is found.
//   noun(…)    nouns that say what S is: "S noun(subsidiary) of O" reads "S is a
//              subsidiary of O", "O's subsidiary S", "our subsidiary, S", "S, a
//              subsidiary of O". "of" stands for possessives, too.
//   deed(…)    nouns for what S does: "S deed(partnership) with O" reads "our
//              partnership with O" and "S announced a partnership with O"
//   title()    the same for job titles, which become the property `title`; also
//              "they hired S as title", "S joined O as title"
//   at|for     what stands behind is not the object, but has one of these
//              prepositions
//   +word|word the object must be one of these nouns: "S verb(have) +office in O"
//   !over      a particle that belongs to the verb
//   S, O       as in patterns: "S:Person,Exchange" narrows the types, "?S" wants
//              a name
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "claims/rules/claim_rule.h"
#include "claims/rules/fillers.h"
#include "claims/text/words.h"

namespace talkgraph::extract {

enum class FrameKind : std::uint8_t { kVerb, kNoun, kTitle, kDeed };

using FrameWordSet = std::set<std::string, std::less<>>;

struct FrameEnd {
  SlotTypes types;
  bool names_only = false;
};

struct RelationFrame : ClaimRule {
  FrameKind kind = FrameKind::kVerb;
  FrameWordSet words;         // of the verb or noun, inflected
  FrameWordSet objects;       // nouns, one of which the object must be; may be empty
  FrameWordSet prepositions;  // of what stands behind; none for an object
  std::string particle;       // may be empty
  FrameEnd source;
  FrameEnd target;
  bool turned = false;  // O stands before, S behind
};

// Parses one line of the language above; verbs are made verbs in `words`.
// kMalformed with the reason.
Result<RelationFrame> parse_frame(std::string_view line, Words& words);

}  // namespace talkgraph::extract
