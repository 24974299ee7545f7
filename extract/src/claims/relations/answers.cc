#include "claims/relations/answers.h"

#include <string>

#include "base/unicode.h"
#include "claims/relations/bare_names.h"
#include "claims/writing/evidence.h"

namespace talkgraph::extract {
namespace {

constexpr int kMostSentences = 3;       // of names alone
constexpr std::uint32_t kMostFill = 4;  // tokens: "Sure.", "Good question."

class AnswerFinder {
 public:
  AnswerFinder(const TextView& view, const Participants& participants,
               const std::vector<QuestionRule>& rules, const Ontology& ontology)
      : view_(view), participants_(participants), rules_(rules), ontology_(ontology) {}

  std::vector<Assertion> find() {
    for (const Sentence& sentence : view_.sentences()) {
      const Participant* speaker = participants_.speaker(sentence);
      if (!sentence.turn || !states_facts(sentence) || speaker == nullptr) continue;
      if (speaker->asks && sentence.is_question) {
        question_ = &sentence;
        answered_ = 0;
      } else if (question_ != nullptr && *sentence.turn == *question_->turn + 1 && !speaker->asks) {
        read(sentence, *speaker);
      } else if (question_ != nullptr && sentence.turn != question_->turn) {
        question_ = nullptr;
      }
    }
    return std::move(found_);
  }

 private:
  void read(const Sentence& sentence, const Participant& speaker) {
    if (answered_ == 0 && is_fill(sentence)) return;
    const std::vector<const Mention*> names = bare_names(view_, sentence);
    if (names.empty() || ++answered_ > kMostSentences) {
      question_ = nullptr;
      return;
    }
    for (const QuestionRule& rule : rules_) {
      const auto who = asks(rule) ? asked_of(rule, speaker) : std::nullopt;
      if (!who) continue;
      for (const Mention* name : names) add(sentence, rule, *who, *name);
    }
  }

  // "Sure.", "Good question."
  bool is_fill(const Sentence& sentence) const {
    if (sentence.tokens.size() > kMostFill) return false;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (view_.mention_at(i) != nullptr || view_.is(i, WordClass::kNegation)) return false;
    }
    return true;
  }

  bool asks(const QuestionRule& rule) const { return has(rule.asks) || has(rule.plain); }
  bool has(const PhraseRows& rows) const {
    const TokenRange tokens = question_->tokens;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      for (const auto& row : rows) {
        std::uint32_t matched = 0;
        while (matched < row.size() && i + matched < tokens.end &&
               view_.lower(i + matched) == row[matched]) {
          ++matched;
        }
        if (matched == row.size()) return true;
      }
    }
    return false;
  }

  // Of whom the question is: of whom answers, or of their company; of another that it
  // names instead.
  std::optional<EntityIndex> asked_of(const QuestionRule& rule, const Participant& speaker) const {
    std::optional<EntityIndex> other;
    for (std::uint32_t i = question_->tokens.begin; i < question_->tokens.end; ++i) {
      const Mention* mention = view_.mention_from(i);
      if (mention == nullptr) continue;
      const bool addressed = mention->entity == speaker.entity ||
                             (speaker.organization && mention->entity == *speaker.organization);
      if (addressed) return rule.personal ? speaker.entity : speaker.organization;
      if (!other && mention->kind == MentionKind::kName && is_body(view_.type_of(*mention))) {
        other = mention->entity;
      }
    }
    if (!other && has(rule.plain)) return participants_.company(speaker);
    return rule.personal ? std::nullopt : other;
  }

  void add(const Sentence& sentence, const QuestionRule& rule, EntityIndex who,
           const Mention& name) {
    Assertion assertion;
    assertion.source = rule.turned ? name.entity : who;
    assertion.type = rule.relation;
    assertion.target = rule.turned ? who : name.entity;
    const auto& entities = view_.names().entities;
    const bool unknown = rule.target_is_listed && !view_.names().is_listed(assertion.target);
    if (unknown || assertion.source == assertion.target ||
        !ontology_.allows(entities[assertion.source].type, rule.relation,
                          entities[assertion.target].type)) {
      return;
    }
    if (rule.target_is_listed && is_account_of_other(name, who)) return;
    assertion.evidence =
        make_evidence(view_, participants_, sentence, name.tokens, rule.name, rule.confidence);
    found_.push_back(std::move(assertion));
  }

  // "twitter.com/janeroe": hers, and no company's.
  bool is_account_of_other(const Mention& site, EntityIndex who) const {
    const std::uint32_t slash = site.tokens.end;
    if (slash + 1 >= view_.token_count() || view_.lower(slash) != "/" ||
        view_.token(slash + 1).space_before) {
      return false;
    }
    const std::string owner = letters_of(view_.names().entities[who].name);
    const std::string account = letters_of(view_.lower(slash + 1));
    return owner.find(account) == std::string::npos && account.find(owner) == std::string::npos;
  }
  static std::string letters_of(std::string_view name) {
    std::string letters = to_lower(name);
    std::erase_if(letters, [](char c) { return c < 'a' || c > 'z'; });
    return letters;
  }

  const TextView& view_;
  const Participants& participants_;
  const std::vector<QuestionRule>& rules_;
  const Ontology& ontology_;
  const Sentence* question_ = nullptr;  // that waits for its answer
  int answered_ = 0;                    // sentences that answer it
  std::vector<Assertion> found_;
};

}  // namespace

std::vector<Assertion> find_answers(const TextView& view, const Participants& participants,
                                    const std::vector<QuestionRule>& rules,
                                    const Ontology& ontology) {
  return AnswerFinder(view, participants, rules, ontology).find();
}

}  // namespace talkgraph::extract
