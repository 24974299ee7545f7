#include "claims/subjects/introduced_subjects.h"

#include "claims/text/clause.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {

IntroducedSubjects::IntroducedSubjects(const TextView& view, const Participants& participants,
                                       const FigureWords& words,
                                       const std::vector<Assertion>& relations)
    : view_(view), participants_(participants), words_(words) {
  for (const Assertion& relation : relations) {
    // "met while working at Acme" makes nobody its voice.
    const bool post = relation.type == "FOUNDED" ||
                      (relation.type == "WORKS_FOR" && relation.properties.contains("title") &&
                       !relation.properties.contains("until"));
    if (post && is_body(view_.names().entities[relation.target].type)) {
      posts_[relation.source].insert(relation.target);
    }
  }
  guests_company_ = guests();
}

std::optional<EntityIndex> IntroducedSubjects::company_of(EntityIndex person) const {
  const auto posts = posts_.find(person);
  const bool one = posts != posts_.end() && posts->second.size() == 1;
  return one ? std::optional(*posts->second.begin()) : std::nullopt;
}

// The company of who answers, or on a page without speakers the only one with posts.
std::optional<EntityIndex> IntroducedSubjects::guests() const {
  if (!view_.transcript().turns.empty()) {
    const Participant* guest = participants_.only_answerer();
    return guest != nullptr ? participants_.company(*guest) : std::nullopt;
  }
  std::set<EntityIndex> companies;
  for (const auto& [person, targets] : posts_) companies.insert(targets.begin(), targets.end());
  return companies.size() == 1 ? std::optional(*companies.begin()) : std::nullopt;
}

bool IntroducedSubjects::is_of_companies(const Measure& measure) const {
  if (measure.head == "share") {
    const std::string_view whole =
        measure.tokens.size() > 0 ? view_.lower(measure.tokens.end - 1) : std::string_view();
    return is_among(whole, {"revenue", "revenues", "turnover", "income", "sales", "business",
                            "volume", "volumes", "profit", "profits", "staff", "employees"});
  }
  return FigureWords::holds(words_.company_nouns, measure.head) ||
         words_.money_measures.contains(measure.head) ||
         words_.money_measures.contains(measure.text) || measure.text == "employees" ||
         is_among(measure.head, {"countries", "jurisdictions", "offices", "members"});
}

const Mention* IntroducedSubjects::body_before(const Sentence& sentence,
                                               std::uint32_t token) const {
  for (std::uint32_t i = token; i-- > sentence.tokens.begin;) {
    const Mention* mention = view_.mention_at(i);
    if (mention == nullptr) continue;
    // "the Acme-backed firm", "its Acme days", but "Acme CEO Jane Roe"
    const std::uint32_t next = mention->tokens.end;
    const bool part = next < sentence.tokens.end && modifies_noun(view_, *mention) &&
                      !view_.is(next, WordClass::kTitleHead);
    if (!part && is_body(view_.type_of(*mention))) return mention;
    i = mention->tokens.begin;
  }
  return nullptr;
}

const Mention* IntroducedSubjects::body_behind(const Sentence& sentence,
                                               std::uint32_t token) const {
  for (std::uint32_t i = token; i < sentence.tokens.end; ++i) {
    const Mention* mention = view_.mention_from(i);
    if (mention != nullptr && is_body(view_.type_of(*mention))) return mention;
  }
  return nullptr;
}

// Does who asks tell the guest what their company has: "the total funding was", "For a team
// of 11, why do you"?
bool IntroducedSubjects::speaks_to_guest(const Sentence& sentence, const Measure& measure) const {
  const Mention* named = body_behind(sentence, sentence.tokens.begin);
  if (named != nullptr) return guests_company_ == named->entity && sentence.is_question;
  if (view_.lower(sentence.tokens.begin).starts_with("congrat")) return true;
  const bool own = words_.group_nouns.contains(measure.head) || measure.text == "employees" ||
                   measure.text.find("team size") != std::string::npos ||
                   measure.text == "valuation" ||
                   is_among(measure.head, {"fundraising", "funding", "headcount"});
  for (std::uint32_t i = sentence.tokens.begin; own && i < sentence.tokens.end; ++i) {
    if (is_among(view_.lower(i), {"you", "your", "total"})) return true;
  }
  return false;
}

std::optional<FigureSubject> IntroducedSubjects::find(const Sentence& sentence,
                                                      const Figure& figure,
                                                      const Measure& measure) const {
  const Participant* speaker = participants_.speaker(sentence);
  const bool host = sentence.turn && speaker != nullptr && speaker->asks;
  const bool team = host && (words_.group_nouns.contains(measure.head) ||
                             measure.text.find("team size") != std::string::npos);
  if ((sentence.turn && !host) || measure.owner != nullptr || !(team || is_of_companies(measure))) {
    return std::nullopt;
  }
  const Mention* before = body_before(sentence, figure.tokens.begin);
  if (!guests_company_) {
    // The only one that the sentence names.
    const bool only = before != nullptr && sentence.zone == Zone::kLead &&
                      body_before(sentence, before->tokens.begin) == nullptr &&
                      body_behind(sentence, figure.tokens.end) == nullptr;
    return only ? std::optional(FigureSubject{before->entity, before->tokens}) : std::nullopt;
  }
  const Mention* named =
      before != nullptr || host ? before : body_behind(sentence, figure.tokens.end);
  if (named == nullptr) {
    // "You are a team of 11", asked or told: theirs.
    const bool told = !host || speaks_to_guest(sentence, measure);
    return told ? std::optional(FigureSubject{*guests_company_, {}}) : std::nullopt;
  }
  if (named->entity != *guests_company_) return std::nullopt;
  return FigureSubject{named->entity, named->tokens};
}

}  // namespace talkgraph::extract
