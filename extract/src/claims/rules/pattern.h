// The patterns by which relations are recognised, kept as data in
// data/patterns/relations.json. One pattern is a line such as
//
//   S .. [<launch|release>] .. O:Product
//
//   S, O       the source and the target, each a mention of a legal type;
//              "S:Person,Exchange" narrows the types ("School" stands for an
//              organisation with a name such as "... University"), "S's" is a
//              possessive
//   ?S  !S     the same, but a name only, or a pronoun other than "you" only
//   ~S:Person  nothing in the text: who speaks; "~S:Organization" for whom the
//              one who speaks or is asked speaks
//   word|word  one of these words; <word|word> any inflected form of them;
//              @class a class of words.json; a '?' behind makes it optional
//   ..         up to 8 words of the same clause, "..N" up to N; ",.." may also
//              pass commas, "..." commas and prepositions
//   T          a job title, which becomes the property `title`
//   ^          an answer begins here, but for words such as "so" and "then"
//   D          a date, which becomes the property that the pattern names
//   [ ]        around the one element that is looked up first: words, T or S's
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "claims/rules/claim_rule.h"
#include "claims/text/words.h"

namespace talkgraph::extract {

enum class ElementKind : std::uint8_t { kWord, kSource, kTarget, kGap, kTitle, kDate, kStart };

struct PatternElement {
  ElementKind kind = ElementKind::kWord;
  std::set<std::string, std::less<>> words;  // of kWord, lower case
  std::set<std::string, std::less<>> types;  // of a slot; empty: whatever the ontology allows
  bool possessive = false;                   // of a slot
  bool names_only = false;                   // of a slot
  bool pronouns_only = false;                // of a slot
  bool implicit = false;                     // of a slot
  bool optional = false;                     // of kWord
  bool verbal = false;                       // of kWord: forms of verbs
  bool passes_commas = false;                // of a gap
  bool passes_prepositions = false;          // of a gap
  std::uint32_t limit = 0;                   // of a gap, in words
};

struct RelationPattern : ClaimRule {
  std::vector<PatternElement> elements;
  std::size_t anchor = 0;  // index into `elements`
};

// Parses one line of the language above; lemmas in <> are made verbs in
// `words`. kMalformed with the reason.
Result<RelationPattern> parse_pattern(std::string_view line, Words& words);

}  // namespace talkgraph::extract
