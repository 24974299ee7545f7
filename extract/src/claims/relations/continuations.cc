#include "claims/relations/continuations.h"

#include <map>
#include <optional>

#include "claims/relations/bare_names.h"
#include "claims/text/sentence_at.h"
#include "claims/text/word_list.h"
#include "claims/writing/evidence.h"

namespace talkgraph::extract {
namespace {

// What it costs that the claim is not said again.
constexpr double kContinuedFactor = 0.8;
// A guess is not continued.
constexpr double kLeastConfidence = 0.55;
// How many other words they may have beside them.
constexpr std::uint32_t kMostOtherWords = 4;
// How many other sentences may stand between.
constexpr std::uint32_t kMostBetweenNames = 1;

// What one may have, do or be to several, so that more names may follow.
bool goes_on(std::string_view type) {
  return is_among(type, {"USES", "LISTS", "HOLDS", "OFFERS", "OPERATES_IN", "PARTNERS_WITH",
                         "COMPETES_WITH", "INVESTED_IN", "PARTICIPATED_IN", "WORKS_FOR",
                         "ORGANIZED", "EDUCATED_AT", "ACQUIRED"});
}

// A claim, and which of its ends may be continued.
struct Open {
  const Assertion* claim = nullptr;
  bool turned = false;   // the source
  std::uint32_t at = 0;  // where that end is named
};

class ContinuationFinder {
 public:
  ContinuationFinder(const TextView& view, const Participants& participants,
                     const Ontology& ontology, const std::vector<Assertion>& known)
      : view_(view), participants_(participants), ontology_(ontology) {
    for (const Assertion& assertion : known) note(assertion);
  }

  // In conversations: a lecture's short lines are headings and code.
  std::vector<Assertion> find() {
    const auto& members = participants_.members();
    if (members.size() < 2) return {};
    const Open* open = nullptr;
    std::uint32_t between = 0;
    std::optional<std::uint32_t> turn;
    for (const Sentence& sentence : view_.sentences()) {
      if (sentence.turn != turn) open = nullptr;
      turn = sentence.turn;
      const Participant* speaker = participants_.speaker(sentence);
      if (!turn || !states_facts(sentence) || speaker == nullptr || speaker->asks) continue;
      const auto own = open_.find(sentence.tokens.begin);
      if (own != open_.end()) {
        open = &own->second;
        between = 0;
      } else if (open != nullptr && !read(sentence, *open) && ++between > kMostBetweenNames) {
        open = nullptr;
      }
    }
    return std::move(found_);
  }

 private:
  // Of a sentence's claims, the one whose named end comes last.
  void note(const Assertion& claim) {
    if (!goes_on(claim.type) || claim.status != ClaimStatus::kAsserted) return;
    if (claim.evidence.confidence < kLeastConfidence) return;
    const Sentence* sentence = sentence_at(view_, claim.evidence.quote.begin);
    if (sentence == nullptr) return;
    for (std::uint32_t i = sentence->tokens.begin; i < sentence->tokens.end; ++i) {
      const Mention* mention = view_.mention_from(i);
      if (mention == nullptr || mention->kind != MentionKind::kName) continue;
      const bool turned = mention->entity == claim.source;
      if ((!turned && mention->entity != claim.target) || (turned && !may_be_source(claim))) {
        continue;
      }
      Open& open = open_[sentence->tokens.begin];
      if (open.claim == nullptr || open.at < i) open = {&claim, turned, i};
    }
  }
  // "Acme and Bell invested in us."
  static bool may_be_source(const Assertion& claim) {
    return is_among(claim.type, {"INVESTED_IN", "LISTS", "PARTNERS_WITH", "COMPETES_WITH"});
  }

  // No more than a word or two beside the names: "And sometimes Acme, too."
  bool is_short(const Sentence& sentence) const {
    std::uint32_t others = 0;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (view_.mention_at(i) != nullptr) continue;
      const TokenKind kind = view_.token(i).kind;
      const bool says =
          view_.is_any(i, class_bit(WordClass::kVerb) | class_bit(WordClass::kAuxiliary) |
                              class_bit(WordClass::kNominative));
      if (says || kind == TokenKind::kSymbol || kind == TokenKind::kNumber) return false;
      others += kind == TokenKind::kWord;
    }
    return others <= kMostOtherWords;
  }

  // Adds the sentence's names to the claim; false if it says something else.
  bool read(const Sentence& sentence, const Open& open) {
    if (!is_short(sentence)) return false;
    const auto names = bare_names(view_, sentence);
    const auto& entities = view_.names().entities;
    const EntityIndex last = open.turned ? open.claim->source : open.claim->target;
    for (const Mention* name : names) {
      if (view_.type_of(*name) != entities[last].type) return false;
    }
    for (const Mention* name : names) {
      Assertion added;
      added.source = open.turned ? name->entity : open.claim->source;
      added.type = open.claim->type;
      added.target = open.turned ? open.claim->target : name->entity;
      if (added.source == added.target) continue;
      // "Acme Wallet. iOS. Twitter.": where it is found.
      if (added.type == "OFFERS" && view_.names().is_listed(added.target)) continue;
      if (!ontology_.allows(entities[added.source].type, added.type, entities[added.target].type)) {
        continue;
      }
      added.evidence = make_evidence(view_, participants_, sentence, name->tokens, "goes-on",
                                     open.claim->evidence.confidence * kContinuedFactor);
      found_.push_back(std::move(added));
    }
    return !names.empty() && !sentence.is_question;
  }

  const TextView& view_;
  const Participants& participants_;
  const Ontology& ontology_;
  std::map<std::uint32_t, Open> open_;  // by the first token of the sentence
  std::vector<Assertion> found_;
};

}  // namespace

std::vector<Assertion> find_continuations(const TextView& view, const Participants& participants,
                                          const Ontology& ontology,
                                          const std::vector<Assertion>& known) {
  return ContinuationFinder(view, participants, ontology, known).find();
}

}  // namespace talkgraph::extract
