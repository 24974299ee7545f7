// For which company "we", "it" and who speaks stand where a figure is said of them.
#include "claims/subjects/figure_owners.h"
#include "claims/subjects/subjects.h"
#include "claims/text/clause.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr double kManyMessages = 1e6;  // so many are a system's load, and no example

}  // namespace

// "It's 4,000 merchants that ...", "then we have two rounds", and "we" in a talk on a
// theme: of no organisation.
bool SubjectFinder::is_anybodys(const Sentence& sentence, const Mention& mention,
                                const Figure& figure, const Measure& measure) const {
  const std::uint32_t next = mention.tokens.end;
  const std::string_view word = view_.lower(mention.tokens.begin);
  if (word == "it") {
    if (is_quoted(view_, sentence, mention) || seems(view_, sentence, next) ||
        !can_have(view_, words_, mention.entity, figure, measure) ||
        is_of_software(measure, view_.type_of(mention)))
      return true;
    return tells_number(view_, sentence, mention.tokens.begin, figure, measure);
  }
  if (!is_among(word, {"we", "our", "us"})) return false;
  if (is_fields_own(view_, sentence, mention)) return true;
  if (!can_have(view_, words_, mention.entity, figure, measure)) return true;
  // "we are in a new market and the fees are a dollar per transaction"
  if (measure.owner == nullptr && measure.tokens.begin > sentence.tokens.begin &&
      view_.lower(measure.tokens.begin - 1) == "the" && is_of_networks(view_, sentence, measure)) {
    return true;
  }
  if (is_school(view_, mention.entity) || is_of_event(measure)) return true;
  if (figure.kind == FigureKind::kCount && figure.value < kManyMessages &&
      FigureWords::holds(words_.protocol_nouns, measure.head) &&
      measure.text.find("fund") == std::string::npos) {
    return true;
  }
  const Participant* speaker = participants_.speaker(sentence);
  if (speaker == nullptr || speaker->organization != mention.entity) return false;
  if (view_.type_of(mention) != "Organization" || figure.kind == FigureKind::kMoney ||
      figure.kind == FigureKind::kRank) {
    return !participants_.company(*speaker);
  }
  // A project that is no more than the talk's theme: what only companies have.
  const bool theme = speaker->by_theme && !introduced_.is_of_companies(measure) &&
                     measure.text.find("market") == std::string::npos &&
                     measure.text.find("members") == std::string::npos;
  // Of where somebody worked neither guests nor nodes are told.
  const bool loose = speaker->weakly && (is_of_software(measure, "Organization") ||
                                         is_among(measure.text, {"people", "contributors"}));
  if (loose) return true;
  return theme || !participants_.company(*speaker);
}

// "our assets" of somebody whose company nobody names: theirs.
bool SubjectFinder::is_own_company(const Sentence& sentence, const Mention& mention) const {
  const Participant* speaker = participants_.speaker(sentence);
  return speaker != nullptr && !speaker->asks && speaker->entity == mention.entity &&
         is_among(view_.lower(mention.tokens.begin), {"we", "our"});
}

std::optional<EntityIndex> SubjectFinder::organization_of(const Sentence& sentence,
                                                          EntityIndex person, const Figure& figure,
                                                          const Measure& measure) const {
  for (const Participant* participant :
       {participants_.speaker(sentence), participants_.addressee(sentence)}) {
    if (participant != nullptr && participant->entity == person) {
      const auto company = participants_.company(*participant);
      return company && can_have(view_, words_, *company, figure, measure) ? company : std::nullopt;
    }
  }
  const auto company = introduced_.company_of(person);
  return company && introduced_.is_of_companies(measure) ? company : std::nullopt;
}

}  // namespace talkgraph::extract
