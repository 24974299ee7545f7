#include "claims/rules/fillers.h"

#include <algorithm>

#include "base/unicode.h"

namespace talkgraph::extract {
bool is_school(const TextView& view, EntityIndex entity) {
  const DocumentEntity& body = view.names().entities[entity];
  if (body.type != "Organization") return false;
  const std::string name = to_lower(body.name);
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    if (view.words().is(std::string_view(name).substr(begin, end - begin),
                        WordClass::kSchoolNoun)) {
      return true;
    }
    begin = end + 1;
  }
  return false;
}

std::vector<EntityIndex> readings(const MatchContext& context, const ClaimRule& rule,
                                  const Mention& mention) {
  std::vector<EntityIndex> readings = {mention.entity};
  if (mention.kind != MentionKind::kPronoun) return readings;
  const std::string_view word = context.view.lower(mention.tokens.begin);
  if (word != "we" && word != "you" && word != "us") return readings;
  const bool companys =
      context.view.words().is(to_lower(rule.relation), WordClass::kCompanyRelation);
  for (const Participant& participant : context.participants.members()) {
    if (participant.asks && word == "you") continue;
    // What "we" offer, the company offers, not who says it; where "we" are, or what we
    // use, it is and uses.
    const bool placed = rule.relation == "LOCATED_IN" ||
                        (rule.relation == "USES" && is_body(context.view.type_of(mention)));
    const bool own =
        (companys || placed) && word != "you" && context.view.type_of(mention) != "Person";
    if (!own && participant.organization == mention.entity && participant.entity &&
        context.participants.speaker(context.sentence) == &participant) {
      readings.push_back(*participant.entity);
    } else if (participant.entity == mention.entity && participant.organization) {
      readings.push_back(*participant.organization);
      if (companys && word == "you") std::swap(readings.front(), readings.back());
    }
  }
  return readings;
}

bool has_type(const TextView& view, EntityIndex entity, const SlotTypes& types) {
  return types.empty() || types.contains(view.names().entities[entity].type) ||
         (types.contains(kSchoolType) && is_school(view, entity));
}

bool is_legal_end(const MatchContext& context, const ClaimRule& rule, EntityIndex entity,
                  bool source) {
  const RelationType* relation = context.ontology.relation_type(rule.relation);
  const auto& legal = source ? relation->sources : relation->targets;
  const std::string& type = context.view.names().entities[entity].type;
  return std::find(legal.begin(), legal.end(), type) != legal.end();
}

}  // namespace talkgraph::extract
