#include "claims/posts/own_posts.h"

#include <algorithm>

#include "claims/text/clause.h"
#include "claims/text/title_relations.h"
#include "claims/text/word_list.h"
#include "claims/writing/evidence.h"

namespace talkgraph::extract {
namespace {

constexpr double kOwnPostConfidence = 0.65;
constexpr std::uint32_t kMostBeforePost = 4;  // "I'm currently also the", read backwards

class OwnPostFinder {
 public:
  OwnPostFinder(const TextView& view, const Participants& participants, const Ontology& ontology)
      : view_(view), participants_(participants), ontology_(ontology) {}

  std::vector<Assertion> find() {
    for (const Sentence& sentence : view_.sentences()) {
      if (!states_facts(sentence)) continue;
      if (!sentence.turn) {
        if (sentence.zone == Zone::kLead) read_lead(sentence);
        continue;
      }
      const Participant* speaker = participants_.speaker(sentence);
      if (sentence.is_question) {
        if (speaker != nullptr && speaker->asks) note_question(sentence);
        continue;
      }
      if (speaker == nullptr || speaker->asks || !speaker->entity) continue;
      const auto employer = employer_of(sentence, *speaker);
      if (employer && says_of_itself(sentence)) read(sentence, *speaker->entity, *employer);
    }
    return std::move(found_);
  }

 private:
  // "The guests are Jane Roe, CEO of Acme, and Tom Reed, Head of Growth.": he is so of
  // whatever he is known to speak for.
  void read_lead(const Sentence& sentence) {
    for (const TitlePhrase& title : find_titles(view_, sentence)) {
      const Mention* person = person_before(sentence, title.tokens.begin);
      if (person == nullptr || !stands_apart(sentence, title.tokens.end) || names_house(title)) {
        continue;
      }
      for (const Participant& member : participants_.members()) {
        if (member.asks || member.entity != person->entity || !member.organization) continue;
        add(sentence, {person->tokens.begin, title.tokens.end}, *member.entity,
            *member.organization, &title);
      }
    }
  }

  // "Jane Roe,", "Jane Roe (@jane),".
  const Mention* person_before(const Sentence& sentence, std::uint32_t title) const {
    std::uint32_t at = title;
    if (at <= sentence.tokens.begin + 1 || view_.lower(at - 1) != ",") return nullptr;
    --at;
    if (view_.lower(at - 1) == ")") {
      while (at > sentence.tokens.begin + 1 && view_.lower(at - 1) != "(") --at;
      --at;
    }
    const Mention* mention = at > sentence.tokens.begin ? view_.mention_to(at - 1) : nullptr;
    return mention != nullptr && view_.type_of(*mention) == "Person" ? mention : nullptr;
  }

  // "Founder of Silver Lake", where nothing tells that Silver Lake is a company.
  bool names_house(const TitlePhrase& title) const {
    for (std::uint32_t i = title.tokens.begin + 1; i + 1 < title.tokens.end; ++i) {
      if (view_.lower(i) == "of" && view_.token(i + 1).capitalized &&
          view_.lower(title.tokens.begin).ends_with("founder")) {
        return true;
      }
    }
    return false;
  }

  bool stands_apart(const Sentence& sentence, std::uint32_t end) const {
    return end >= sentence.tokens.end || is_among(view_.lower(end), {".", ";"}) ||
           (view_.lower(end) == "," && end + 1 < sentence.tokens.end &&
            (view_.is(end + 1, WordClass::kConjunction) ||
             view_.is(end + 1, WordClass::kRelative)));
  }

  // "What is your role at Acme?": whoever answers has one there.
  void note_question(const Sentence& sentence) {
    asked_.reset();
    for (std::uint32_t i = sentence.tokens.begin; i + 2 < sentence.tokens.end; ++i) {
      if (!is_among(view_.lower(i), {"role", "job", "position", "title", "work"})) continue;
      if (!is_among(view_.lower(i + 1), {"at", "with", "in"}) || i == sentence.tokens.begin ||
          view_.lower(i - 1) != "your") {
        continue;
      }
      const Mention* body = view_.mention_from(i + 2);
      if (body == nullptr || !is_body(view_.type_of(*body))) continue;
      const Participant* who = participants_.addressee(sentence);
      if (who == nullptr || !who->entity) return;
      asked_ = Asked{*who->entity, body->entity, *sentence.turn};
      add(sentence, {i - 1, body->tokens.end}, *who->entity, body->entity, nullptr);
      return;
    }
  }

  std::optional<EntityIndex> employer_of(const Sentence& sentence,
                                         const Participant& speaker) const {
    const bool answers =
        asked_ && asked_->who == *speaker.entity && *sentence.turn == asked_->turn + 1;
    if (answers) return asked_->where;
    return speaker.organization;
  }

  // "I'm" opens the sentence or one of its first clauses.
  bool says_of_itself(const Sentence& sentence) const {
    for (std::uint32_t i = sentence.tokens.begin; i + 1 < sentence.tokens.end; ++i) {
      if (view_.lower(i) == "i" && is_among(view_.lower(i + 1), {"'m", "am"})) return true;
    }
    return false;
  }

  void read(const Sentence& sentence, EntityIndex who, EntityIndex where) {
    for (const TitlePhrase& title : find_titles(view_, sentence)) {
      const auto begin = begin_of_claim(sentence, title);
      if (!begin || names_employer(sentence, title.tokens.end)) continue;
      const TokenRange range{*begin, title.tokens.end};
      const auto status = judge(view_, sentence, range, title.tokens.begin);
      if (status == ClaimStatus::kAsserted) add(sentence, range, who, where, &title);
    }
  }

  // "I'm the", "I am currently our", before the title; one of many ("a developer") is
  // no post.
  std::optional<std::uint32_t> begin_of_claim(const Sentence& sentence,
                                              const TitlePhrase& title) const {
    const std::uint32_t first = title.tokens.begin;
    for (std::uint32_t n = 1; n <= kMostBeforePost && first >= sentence.tokens.begin + n + 1; ++n) {
      const std::uint32_t i = first - n;
      if (is_among(view_.lower(i), {"'m", "am"})) {
        return view_.lower(i - 1) == "i" ? std::optional(i - 1) : std::nullopt;
      }
      if (!is_among(view_.lower(i), {"the", "our", "also", "currently", "now", "still"})) break;
    }
    return std::nullopt;
  }

  // "of Acme", "at a bank": the employer is another one, or told by other rules.
  bool names_employer(const Sentence& sentence, std::uint32_t end) const {
    return end < sentence.tokens.end &&
           is_among(view_.lower(end), {"of", "at", "for", "with", "from", "in", "to", "behind"});
  }

  void add(const Sentence& sentence, TokenRange range, EntityIndex who, EntityIndex where,
           const TitlePhrase* title) {
    const auto& entities = view_.names().entities;
    std::vector<std::string> relations = {"WORKS_FOR"};
    if (title != nullptr) relations = relations_of_title(view_, *title, "WORKS_FOR");
    for (const std::string& relation : relations) {
      if (who == where || !ontology_.allows(entities[who].type, relation, entities[where].type)) {
        continue;
      }
      Assertion assertion;
      assertion.source = who;
      assertion.type = relation;
      assertion.target = where;
      if (title != nullptr && relation == "WORKS_FOR") {
        assertion.properties["title"] = title_text(view_, *title);
      }
      assertion.evidence =
          make_evidence(view_, participants_, sentence, range, "own-post", kOwnPostConfidence);
      found_.push_back(std::move(assertion));
    }
  }

  struct Asked {
    EntityIndex who = 0;
    EntityIndex where = 0;
    std::uint32_t turn = 0;
  };

  const TextView& view_;
  const Participants& participants_;
  const Ontology& ontology_;
  std::optional<Asked> asked_;  // by the last question
  std::vector<Assertion> found_;
};

}  // namespace

std::vector<Assertion> find_own_posts(const TextView& view, const Participants& participants,
                                      const Ontology& ontology) {
  return OwnPostFinder(view, participants, ontology).find();
}

}  // namespace talkgraph::extract
