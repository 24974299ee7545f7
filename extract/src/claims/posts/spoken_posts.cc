#include "claims/posts/spoken_posts.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "claims/posts/career_words.h"
#include "claims/text/clause.h"
#include "claims/text/title_relations.h"
#include "claims/text/word_list.h"
#include "claims/writing/evidence.h"

namespace talkgraph::extract {
namespace {

constexpr double kSpokenPostConfidence = 0.65;
constexpr std::uint32_t kMostToCopula = 3;  // "is also our", read backwards
constexpr std::uint32_t kMostToWhere = 60;  // tokens from a title to "of Acme"
constexpr std::size_t kMostSentences = 4;   // in which a company is still spoken of

class SpokenPostFinder {
 public:
  SpokenPostFinder(const TextView& view, const Participants& participants, const Ontology& ontology)
      : view_(view), participants_(participants), ontology_(ontology) {}

  std::vector<Assertion> find() {
    for (const Sentence& sentence : view_.sentences()) {
      if (!sentence.turn || sentence.is_label) continue;
      if (turn_ != sentence.turn) bodies_.clear();
      turn_ = sentence.turn;
      if (bodies_.size() == kMostSentences) bodies_.erase(bodies_.begin());
      bodies_.emplace_back();
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        const Mention* mention = view_.mention_from(i);
        if (mention != nullptr && is_body(view_.type_of(*mention))) {
          bodies_.back().insert(mention->entity);
        }
      }
      if (states_facts(sentence) && !sentence.is_question) read(sentence);
    }
    return std::move(found_);
  }

 private:
  void read(const Sentence& sentence) {
    for (const TitlePhrase& title : find_titles(view_, sentence)) {
      const TokenRange tokens = title.tokens;
      if (!heads_company(view_, tokens) || !stands_alone(sentence, tokens.end)) continue;
      if (const Mention* who = subject_of(sentence, tokens)) {
        if (const auto house = house_of_speaker(sentence, *who)) {
          add(sentence, *who, title, *house);
        }
      } else if (const Mention* named = apposed_to(sentence, tokens.begin)) {
        if (const auto company = spoken_of()) add(sentence, *named, title, *company);
      }
    }
  }

  // Nothing behind it says where: no "of Acme", no "who runs a bank".
  bool stands_alone(const Sentence& sentence, std::uint32_t end) const {
    const std::uint32_t last = std::min(sentence.tokens.end, end + kMostToWhere);
    for (std::uint32_t i = end; i + 1 < last; ++i) {
      const bool of = is_among(view_.lower(i), {"of", "at", "for", "with", "from"});
      const Mention* where = of ? view_.mention_from(i + 1) : nullptr;
      if (where != nullptr && is_body(view_.type_of(*where))) return false;
    }
    return end >= sentence.tokens.end || view_.token(end).kind == TokenKind::kPunctuation ||
           (is_among(view_.lower(end), {"and", "but", "so", "here", "now", "today", "too"}) &&
            !names_next(sentence, end + 1));
  }

  bool names_next(const Sentence& sentence, std::uint32_t at) const {
    const Mention* next = at < sentence.tokens.end ? view_.mention_at(at) : nullptr;
    return next != nullptr && next->kind == MentionKind::kName;
  }

  // "Ivo is also our", "he's the" before the title; one of many ("a CEO") is no post.
  const Mention* subject_of(const Sentence& sentence, TokenRange title) const {
    std::uint32_t verb = title.begin;
    bool one_of_many = false;
    for (std::uint32_t n = 0; n < kMostToCopula && verb > sentence.tokens.begin + 1; ++n) {
      const std::string_view word = view_.lower(verb - 1);
      if (!is_among(word, {"the", "our", "my", "a", "also", "currently", "now", "actually",
                           "another", "other"})) {
        break;
      }
      one_of_many = one_of_many || word == "a";
      --verb;
    }
    if (verb == sentence.tokens.begin + 1 || !is_among(view_.lower(verb - 1), {"'s", "is"}) ||
        (one_of_many && !view_.lower(title.begin).starts_with("co"))) {
      return nullptr;
    }
    const Mention* who = view_.mention_to(verb - 2);
    if (who == nullptr || view_.type_of(*who) != "Person" || view_.is_possessive(*who)) {
      return nullptr;
    }
    // "my friend Ivo's dad is our CEO"
    const bool he = is_among(view_.lower(who->tokens.begin), {"he", "she"});
    return who->kind == MentionKind::kName || he ? who : nullptr;
  }

  std::optional<EntityIndex> house_of_speaker(const Sentence& sentence, const Mention& who) const {
    const Participant* speaker = participants_.speaker(sentence);
    if (speaker == nullptr || speaker->asks || !speaker->organization || speaker->by_theme ||
        speaker->weakly || speaker->entity == who.entity ||
        speaker->entity == speaker->organization) {
      return std::nullopt;
    }
    const auto others = bodies(names_before(sentence, who) ? 1 : 2);
    const bool own =
        others.empty() || (others.size() == 1 && *others.begin() == *speaker->organization);
    return own ? speaker->organization : std::nullopt;
  }

  // "Jane Roe, the".
  const Mention* apposed_to(const Sentence& sentence, std::uint32_t title) const {
    if (title < sentence.tokens.begin + 3 || view_.lower(title - 1) != "the" ||
        view_.lower(title - 2) != ",") {
      return nullptr;
    }
    const Mention* who = view_.mention_to(title - 3);
    const bool person = who != nullptr && who->kind == MentionKind::kName &&
                        view_.type_of(*who) == "Person" && !view_.is_possessive(*who);
    return person ? who : nullptr;
  }

  // Is who "he" stands for named in the sentence itself?
  bool names_before(const Sentence& sentence, const Mention& who) const {
    for (std::uint32_t i = sentence.tokens.begin; i < who.tokens.end; ++i) {
      const Mention* name = view_.mention_from(i);
      if (name != nullptr && name->kind == MentionKind::kName && name->entity == who.entity) {
        return true;
      }
    }
    return false;
  }

  // Those named in the last `count` sentences.
  std::set<EntityIndex> bodies(std::size_t count) const {
    std::set<EntityIndex> all;
    for (std::size_t i = bodies_.size() - std::min(count, bodies_.size()); i < bodies_.size();
         ++i) {
      all.insert(bodies_[i].begin(), bodies_[i].end());
    }
    return all;
  }
  std::optional<EntityIndex> spoken_of() const {
    const auto all = bodies(kMostSentences);
    return all.size() == 1 ? std::optional(*all.begin()) : std::nullopt;
  }

  // "if he's the CTO", "I think she's the CFO".
  bool is_supposed(const Sentence& sentence, std::uint32_t begin) const {
    for (std::uint32_t i = sentence.tokens.begin; i < begin; ++i) {
      if (is_among(view_.lower(i), {"if", "whether", "think", "guess", "maybe", "unless", "wish",
                                    "until", "imagine", "suppose", "when", "say", "says"})) {
        return true;
      }
    }
    return false;
  }

  void add(const Sentence& sentence, const Mention& who, const TitlePhrase& title,
           EntityIndex where) {
    const TokenRange range{who.tokens.begin, title.tokens.end};
    if (is_supposed(sentence, range.begin) ||
        judge_presupposed(view_, sentence, range) != ClaimStatus::kAsserted) {
      return;
    }
    const auto& entities = view_.names().entities;
    for (const std::string& relation : relations_of_title(view_, title, "WORKS_FOR")) {
      if (!ontology_.allows(entities[who.entity].type, relation, entities[where].type)) continue;
      Assertion assertion;
      assertion.source = who.entity;
      assertion.type = relation;
      assertion.target = where;
      if (relation == "WORKS_FOR") assertion.properties["title"] = title_text(view_, title);
      assertion.evidence = make_evidence(view_, participants_, sentence, range, "spoken-post",
                                         kSpokenPostConfidence);
      found_.push_back(std::move(assertion));
    }
  }

  const TextView& view_;
  const Participants& participants_;
  const Ontology& ontology_;
  std::optional<std::uint32_t> turn_;
  std::vector<std::set<EntityIndex>> bodies_;  // named in the turn's last sentences
  std::vector<Assertion> found_;
};

}  // namespace

std::vector<Assertion> find_spoken_posts(const TextView& view, const Participants& participants,
                                         const Ontology& ontology) {
  return SpokenPostFinder(view, participants, ontology).find();
}

}  // namespace talkgraph::extract
