#include "claims/relations/dealings.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "claims/relations/implied_ends.h"
#include "claims/text/clause.h"
#include "claims/text/kin.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/sentence_at.h"
#include "claims/text/word_list.h"
#include "claims/times/dates.h"
#include "claims/times/terms.h"
#include "claims/writing/evidence.h"

namespace talkgraph::extract {
namespace {

// How far from a name the word that tells may stand, in tokens.
constexpr std::uint32_t kMostToWord = 12;
// How many sentences of an answer are still about the question.
constexpr std::uint32_t kMostAnswers = 4;
// What it costs that the question alone tells.
constexpr double kAskedFactor = 0.85;

class DealingFinder {
 public:
  DealingFinder(const TextView& view, const Participants& participants,
                const std::vector<DealingRule>& rules, const Ontology& ontology,
                const std::vector<Assertion>& known)
      : view_(view), participants_(participants), rules_(rules), ontology_(ontology) {
    for (const Assertion& assertion : known) {
      note_pair(assertion.source, assertion.target);
      const Sentence* sentence = sentence_at(view, assertion.evidence.quote.begin);
      if (sentence == nullptr) continue;
      explained_[sentence->tokens.begin].insert({assertion.source, assertion.target});
    }
  }

  std::vector<Assertion> find() {
    for (const Sentence& sentence : view_.sentences()) {
      const Participant* speaker = participants_.speaker(sentence);
      if (!sentence.turn || !states_facts(sentence) || speaker == nullptr) continue;
      if (speaker->asks) {
        hear_question(sentence);
      } else {
        if (*sentence.turn != answer_) begin_answer(*sentence.turn);
        ++said_;
        if (!sentence.is_question) read(sentence, *speaker);
      }
    }
    return std::move(found_);
  }

 private:
  // What was asked last, by rule; several sentences may ask in one turn.
  void hear_question(const Sentence& sentence) {
    if (*sentence.turn != question_) asked_.assign(rules_.size(), false);
    question_ = *sentence.turn;
    for (std::size_t i = 0; i < rules_.size(); ++i) {
      if (has_any(rules_[i].asks, sentence.tokens)) asked_[i] = true;
    }
  }
  void begin_answer(std::uint32_t turn) {
    answer_ = turn;
    said_ = 0;
    if (turn != question_ + 1) asked_.assign(rules_.size(), false);
  }

  void read(const Sentence& sentence, const Participant& speaker) {
    std::vector<const Mention*> names;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Mention* mention = view_.mention_from(i);
      if (mention != nullptr && mention->kind == MentionKind::kName) names.push_back(mention);
    }
    if (names.empty()) return;
    for (std::size_t i = 0; i < rules_.size(); ++i) {
      const DealingRule& rule = rules_[i];
      const bool wanted = std::any_of(names.begin(), names.end(), [&](const Mention* name) {
        return has_type(view_, name->entity, rule.types);
      });
      if (!wanted || has_any(rule.unless, sentence.tokens)) continue;
      const auto owner = rule.personal ? speaker.entity : participants_.company(speaker);
      const bool asked = asked_[i] && said_ <= kMostAnswers &&
                         (rule.personal || !tells_of_speaker(view_, sentence));
      const bool own = owner && speaks_of(sentence, *owner, rule.personal);
      const bool told = owner && (own || asked) && (!rule.venue || type_of(*owner) == "Exchange") &&
                        !names_other_doer(sentence, rule, *owner, own);
      const auto other = told || own ? std::nullopt : only_other(sentence, rule);
      if (!told && !other) continue;
      for (const Mention* name : names) {
        const EntityIndex who = told ? *owner : *other;
        const bool sure = told || is_sure_of_other(*name);
        if (sure && fits(sentence, rule, who, *name))
          try_name(sentence, rule, who, *name, told && asked);
      }
    }
  }

  // The only one of the types of whom the rule may be told besides the speaker's company,
  // where nobody speaks of themselves.
  std::optional<EntityIndex> only_other(const Sentence& sentence, const DealingRule& rule) const {
    std::optional<EntityIndex> only;
    if (rule.others.empty()) return only;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (is_among(view_.lower(i), {"i", "we", "our", "my", "us"})) return std::nullopt;
      const Mention* mention = view_.mention_from(i);
      if (mention == nullptr) continue;
      const std::string_view type = view_.type_of(*mention);
      const bool doer = is_body(type) || type == "Person" || rule.others.contains(type);
      if (!doer || (only && *only == mention->entity)) continue;
      if (only || !rule.others.contains(type)) return std::nullopt;
      only = mention->entity;
    }
    return only;
  }

  // No market is "a series of Peru talks", or what only seems to be a place.
  bool is_sure_of_other(const Mention& name) const {
    if (view_.type_of(name) != "Place") return true;
    return view_.names().is_listed(name.entity) && !modifies_noun(view_, name);
  }

  const std::string& type_of(EntityIndex entity) const {
    return view_.names().entities[entity].type;
  }
  bool has_any(const WordRows& rows, TokenRange tokens) const {
    return first_of(rows, tokens).has_value();
  }
  // Where the first of `rows` begins within `tokens`, outside names.
  std::optional<std::uint32_t> first_of(const WordRows& rows, TokenRange tokens) const {
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const Mention* mention = view_.mention_at(i);
      if (mention != nullptr && mention->kind == MentionKind::kName) continue;
      for (const auto& row : rows) {
        std::uint32_t matched = 0;
        while (matched < row.size() && i + matched < tokens.end &&
               view_.lower(i + matched) == row[matched]) {
          ++matched;
        }
        if (matched == row.size()) return i;
      }
    }
    return std::nullopt;
  }
  // Does one of `rows` stand before the name and its article?
  bool is_behind(const WordRows& rows, const Sentence& sentence, const Mention& name) const {
    std::uint32_t end = name.tokens.begin;
    while (end > sentence.tokens.begin && view_.is(end - 1, WordClass::kDeterminer)) --end;
    return std::any_of(rows.begin(), rows.end(), [&](const auto& row) {
      const auto size = static_cast<std::uint32_t>(row.size());
      if (end < sentence.tokens.begin + size) return false;
      for (std::uint32_t i = 0; i < size; ++i) {
        if (view_.lower(end - size + i) != row[i]) return false;
      }
      return true;
    });
  }

  // Does the sentence say "we", or whatever stands for the owner? Of themselves people say "I".
  bool speaks_of(const Sentence& sentence, EntityIndex owner, bool personal) const {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Mention* mention = view_.mention_from(i);
      const bool said = !personal || (mention != nullptr && mention->kind != MentionKind::kName &&
                                      !leads_to_kin(view_, sentence, i));
      if (mention != nullptr && mention->entity == owner && said) return true;
    }
    return false;
  }

  // Could somebody else be meant? A name of a type that the rule does not look for, or "he";
  // without "we" also "they" and "it".
  bool names_other_doer(const Sentence& sentence, const DealingRule& rule, EntityIndex owner,
                        bool own) const {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Mention* mention = view_.mention_from(i);
      if (is_filler(view_, sentence, i)) continue;
      if (mention == nullptr) {
        const std::string_view word = view_.lower(i);
        if (!own && (word == "they" || word == "he" || word == "she" || word == "you")) return true;
        continue;
      }
      const std::string_view type = view_.type_of(*mention);
      const bool doer = is_body(type) || type == "Person";
      if (!doer || mention->entity == owner || has_type(view_, mention->entity, rule.types))
        continue;
      // Who says "I" speaks for the company.
      const Participant* speaker = participants_.speaker(sentence);
      if (speaker == nullptr || speaker->entity != mention->entity) return true;
    }
    return false;
  }

  bool fits(const Sentence& sentence, const DealingRule& rule, EntityIndex owner,
            const Mention& name) const {
    if (!has_type(view_, name.entity, rule.types) || name.entity == owner) return false;
    if (view_.is_placeholder(name.entity) || pairs_.contains(std::minmax(owner, name.entity)) ||
        view_.is_possessive(name)) {
      return false;
    }
    if (!rule.behind.empty() && !is_behind(rule.behind, sentence, name)) return false;
    if (rule.target_is_head && modifies_noun(view_, name)) return false;
    if (rule.target_is_unlisted &&
        (view_.names().is_listed(name.entity) || is_ground(view_, name))) {
      return false;
    }
    const EntityIndex source = rule.turned ? name.entity : owner;
    const EntityIndex target = rule.turned ? owner : name.entity;
    if (!ontology_.allows(type_of(source), rule.relation, type_of(target))) return false;
    for (const Participant& member : participants_.members()) {
      if (member.entity == name.entity || (member.asks && member.organization == name.entity)) {
        return false;
      }
    }
    // What another rule has made of the name here.
    const auto explained = explained_.find(sentence.tokens.begin);
    return explained == explained_.end() ||
           std::none_of(explained->second.begin(), explained->second.end(), [&](const auto& pair) {
             return pair.first == name.entity || pair.second == name.entity;
           });
  }

  void try_name(const Sentence& sentence, const DealingRule& rule, EntityIndex owner,
                const Mention& name, bool asked) {
    const TokenRange near = reach_of(sentence, name.tokens);
    const auto word = first_of(rule.words, near);
    // Whom one asks about companies, names persons for many reasons.
    if (!word && (!asked || view_.type_of(name) == "Person")) return;
    const TokenRange range =
        word ? TokenRange{std::min(*word, name.tokens.begin), std::max(*word + 1, name.tokens.end)}
             : name.tokens;
    if (doubt(view_, sentence, range, name.tokens.begin, true)) return;
    const auto status = judge(view_, sentence, range, name.tokens.begin, true);
    if (!status || (*status == ClaimStatus::kPlanned && !rule.may_be_planned)) return;
    Assertion assertion;
    assertion.source = rule.turned ? name.entity : owner;
    assertion.type = rule.relation;
    assertion.target = rule.turned ? owner : name.entity;
    assertion.status = *status;
    assertion.evidence = make_evidence(view_, participants_, sentence, range, rule.name,
                                       word ? rule.confidence : rule.confidence * kAskedFactor);
    assertion.properties = dates_of(sentence, rule, range);
    note_pair(owner, name.entity);
    found_.push_back(std::move(assertion));
  }

  // When it began and ended, as far as the clause says.
  PropertyMap dates_of(const Sentence& sentence, const DealingRule& rule, TokenRange range) const {
    PropertyMap properties;
    const auto& legal = ontology_.relation_type(rule.relation)->properties;
    const auto has = [&](std::string_view key) {
      return std::find(legal.begin(), legal.end(), key) != legal.end();
    };
    if (has("until")) add_term(view_, sentence, range, properties);
    const TokenRange clause = clause_around(view_, sentence, range);
    const auto date = date_of_claim(view_, with_opening(view_, sentence, clause), range);
    std::string key = has("since") ? "since" : "date";
    if (has("until") && tells_of_leaving(view_, clause)) key = "until";
    if (date && has(key)) properties.emplace(key, date->iso);
    return properties;
  }

  // The tokens around a name, up to where another clause begins.
  TokenRange reach_of(const Sentence& sentence, TokenRange name) const {
    TokenRange clause = clause_around(view_, sentence, name);
    if (name.begin > clause.begin + kMostToWord) clause.begin = name.begin - kMostToWord;
    clause.end = std::min(clause.end, name.end + kMostToWord);
    return clause;
  }

  void note_pair(EntityIndex a, EntityIndex b) { pairs_.insert(std::minmax(a, b)); }

  const TextView& view_;
  const Participants& participants_;
  const std::vector<DealingRule>& rules_;
  const Ontology& ontology_;
  std::set<std::pair<EntityIndex, EntityIndex>> pairs_;  // of which something is said
  std::map<std::uint32_t, std::set<std::pair<EntityIndex, EntityIndex>>> explained_;
  std::vector<bool> asked_ = std::vector<bool>(rules_.size(), false);
  std::uint32_t question_ = UINT32_MAX - 1;  // turn that asked last
  std::uint32_t answer_ = UINT32_MAX;        // turn that answers
  std::uint32_t said_ = 0;                   // sentences of it
  std::vector<Assertion> found_;
};

}  // namespace

std::vector<Assertion> find_dealings(const TextView& view, const Participants& participants,
                                     const std::vector<DealingRule>& rules,
                                     const Ontology& ontology,
                                     const std::vector<Assertion>& known) {
  return DealingFinder(view, participants, rules, ontology, known).find();
}

}  // namespace talkgraph::extract
