#include "claims/relations/rivals.h"

#include <algorithm>
#include <set>
#include <utility>

#include "claims/text/clause.h"
#include "claims/text/word_list.h"
#include "claims/writing/evidence.h"

namespace talkgraph::extract {
namespace {

constexpr double kRivalConfidence = 0.5;
constexpr std::uint32_t kMostToDenial = 3;  // "not a direct competitor"
constexpr std::size_t kMostNamed = 5;       // more of them are a list of something

class RivalFinder {
 public:
  RivalFinder(const TextView& view, const Participants& participants, const Ontology& ontology,
              const std::vector<Assertion>& known)
      : view_(view), participants_(participants), ontology_(ontology) {
    for (const Assertion& assertion : known) {
      if (assertion.type == "COMPETES_WITH")
        known_.insert(pair(assertion.source, assertion.target));
    }
  }

  std::vector<Assertion> find() {
    for (const Sentence& sentence : view_.sentences()) {
      if (sentence.turn && states_facts(sentence) && speaks_of_rivalry(sentence) &&
          !denies_rivalry(sentence)) {
        read(sentence);
      }
    }
    return std::move(found_);
  }

 private:
  static std::pair<EntityIndex, EntityIndex> pair(EntityIndex a, EntityIndex b) {
    return {std::min(a, b), std::max(a, b)};
  }

  bool speaks_of_rivalry(const Sentence& sentence) const {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const bool rivalry = view_.is(i, WordClass::kRivalry) && view_.mention_at(i) == nullptr;
      if (rivalry && !is_shared(sentence, i)) return true;
    }
    return false;
  }

  // "We share a landlord with Acme": no share of a market.
  bool is_shared(const Sentence& sentence, std::uint32_t word) const {
    return view_.lower(word) == "share" && word + 1 < sentence.tokens.end &&
           view_.is(word + 1, WordClass::kDeterminer);
  }

  // "We do not compete with Acme", "we are no rival of Acme", "we don't see Acme as a rival"
  bool denies_rivalry(const Sentence& sentence) const {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (i > sentence.tokens.begin && is_among(view_.lower(i - 1), {"not", "n't", "never"}) &&
          is_among(view_.lower(i), {"see", "consider", "regard", "view"})) {
        return true;
      }
      if (!view_.lower(i).starts_with("compet") && !view_.lower(i).starts_with("rival")) continue;
      for (std::uint32_t n = 1; n <= kMostToDenial && i >= sentence.tokens.begin + n; ++n) {
        if (is_among(view_.lower(i - n), {"not", "n't", "no", "never"})) return true;
      }
    }
    return false;
  }

  // "Coinara and Bitfjord are not better off" compares neither with the other.
  bool names_rivalry(const Sentence& sentence) const {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const std::string_view word = view_.lower(i);
      if (word.starts_with("compet") || word.starts_with("compar") || word.starts_with("rival") ||
          is_among(word, {"versus", "vs", "players", "leading", "largest", "biggest"})) {
        return true;
      }
    }
    return false;
  }

  void read(const Sentence& sentence) {
    std::vector<const Mention*> named;
    const Mention* own = nullptr;  // of whom the speaker speaks as "we"
    EntityIndex own_company = 0;
    const Participant* speaker = participants_.speaker(sentence);
    if (speaker != nullptr && speaker->asks) speaker = participants_.addressee(sentence);
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Mention* mention = view_.mention_from(i);
      if (mention == nullptr) continue;
      // "How do you see Acme as a competitor?" asks of the company.
      const bool ours = speaker != nullptr && speaker->organization &&
                        (mention->entity == speaker->organization ||
                         (mention->entity == speaker->entity && view_.lower(i).starts_with("you")));
      // Of a company that is no exchange "our competitors are Acme and Bell" tells nothing of
      // these two.
      if (ours && !is_venue(*speaker->organization)) return;
      if (ours && own == nullptr) {
        own = mention;
        own_company = *speaker->organization;
      }
      if (view_.type_of(*mention) != "Exchange") continue;
      const bool known = std::any_of(named.begin(), named.end(), [&](const Mention* other) {
        return other->entity == mention->entity;
      });
      if (!ours && !known && mention->kind == MentionKind::kName) named.push_back(mention);
    }
    if (named.size() > kMostNamed || (own == nullptr && !names_rivalry(sentence))) return;
    for (std::size_t i = 0; i < named.size(); ++i) {
      if (own != nullptr) {
        add(sentence, *own, own_company, *named[i]);
        continue;
      }
      for (std::size_t k = i + 1; k < named.size(); ++k)
        add(sentence, *named[i], named[i]->entity, *named[k]);
    }
  }

  bool is_venue(EntityIndex entity) const {
    return view_.names().entities[entity].type == "Exchange";
  }

  // `first` is whom the mention `a` stands for.
  void add(const Sentence& sentence, const Mention& a, EntityIndex first, const Mention& b) {
    if (!ontology_.allows("Exchange", "COMPETES_WITH", "Exchange") ||
        !known_.insert(pair(first, b.entity)).second) {
      return;
    }
    Assertion assertion;
    assertion.source = first;
    assertion.type = "COMPETES_WITH";
    assertion.target = b.entity;
    const TokenRange range{std::min(a.tokens.begin, b.tokens.begin),
                           std::max(a.tokens.end, b.tokens.end)};
    assertion.evidence =
        make_evidence(view_, participants_, sentence, range, "same-market", kRivalConfidence);
    found_.push_back(std::move(assertion));
  }

  const TextView& view_;
  const Participants& participants_;
  const Ontology& ontology_;
  std::set<std::pair<EntityIndex, EntityIndex>> known_;  // either way round
  std::vector<Assertion> found_;
};

}  // namespace

std::vector<Assertion> find_rivals(const TextView& view, const Participants& participants,
                                   const Ontology& ontology, const std::vector<Assertion>& known) {
  return RivalFinder(view, participants, ontology, known).find();
}

}  // namespace talkgraph::extract
