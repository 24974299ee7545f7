// What fills the places of patterns and frames: a mention and whom it stands for.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "claims/people/participants.h"
#include "claims/rules/claim_rule.h"
#include "claims/text/text_view.h"
#include "claims/text/titles.h"
#include "claims/times/dates.h"
#include "graph/ontology.h"

namespace talkgraph::extract {

// A mention and whom it stands for: "we" is first the speaker's organisation,
// but also the speaker, where only a person can be meant.
struct Filler {
  const Mention* mention = nullptr;  // null if nothing in the text stands for it
  EntityIndex entity = 0;
};

struct PatternMatch {
  std::optional<Filler> source;
  std::optional<Filler> target;
  std::optional<TitlePhrase> title;
  std::optional<DatePhrase> date;
  TokenRange range;  // from the first to the last token that matched
};

// One sentence, its titles, and the ontology that says what is legal.
struct MatchContext {
  const TextView& view;
  const Participants& participants;
  const Ontology& ontology;
  const Sentence& sentence;
  const std::vector<TitlePhrase>& titles;
};

// A type of patterns and frames only: an organisation with a name such as "... University".
inline constexpr std::string_view kSchoolType = "School";

// The types that a place takes; empty: whatever the ontology allows.
using SlotTypes = std::set<std::string, std::less<>>;

// Whom the mention may stand for, the likeliest first for what the rule claims: what
// "you" launched your company launched, what you founded yourself.
std::vector<EntityIndex> readings(const MatchContext& context, const ClaimRule& rule,
                                  const Mention& mention);

// An organisation whose name says that one studies there; "we" are some people of it.
bool is_school(const TextView& view, EntityIndex entity);

// Is the entity of one of `types`?
bool has_type(const TextView& view, EntityIndex entity, const SlotTypes& types);

// May the entity be the source, or the target, of the rule's relation?
bool is_legal_end(const MatchContext& context, const ClaimRule& rule, EntityIndex entity,
                  bool source);

}  // namespace talkgraph::extract
