#include "claims/relations/counted_members.h"

#include <algorithm>
#include <optional>

#include "claims/text/clause.h"
#include "claims/text/lists.h"
#include "claims/text/word_list.h"
#include "claims/writing/evidence.h"

namespace talkgraph::extract {
namespace {

constexpr double kCountedConfidence = 0.7;
constexpr std::uint32_t kMostBetween = 6;   // sentences from one member to the next
constexpr std::uint32_t kMostToOwner = 4;   // "our three largest competitors"
constexpr std::uint32_t kMostToHaving = 6;  // "we have, I think, three big competitors"
constexpr std::uint32_t kMostToName = 6;    // "is a small company called"
constexpr std::uint32_t kMostGroups = 16;   // in one sentence; more are no talk

// What a group's noun says of its members.
struct Kind {
  const char* relation;
  bool turned;  // a member is the source
};

std::optional<Kind> kind_of(std::string_view noun) {
  if (is_among(noun, {"competitors", "rivals"})) return Kind{"COMPETES_WITH", false};
  if (noun == "partners") return Kind{"PARTNERS_WITH", false};
  if (is_among(noun, {"investors", "backers", "shareholders"})) return Kind{"INVESTED_IN", true};
  if (is_among(noun, {"subsidiaries", "brands"})) return Kind{"PART_OF", true};
  if (noun == "acquisitions") return Kind{"ACQUIRED", false};
  return std::nullopt;
}

// Several of whom it was said whose they are, and what.
struct Group {
  Kind kind;
  EntityIndex owner;
};

class CountedMemberFinder {
 public:
  CountedMemberFinder(const TextView& view, const Participants& participants,
                      const Ontology& ontology)
      : view_(view), participants_(participants), ontology_(ontology) {}

  std::vector<Assertion> find() {
    std::optional<std::uint32_t> turn;
    for (const Sentence& sentence : view_.sentences()) {
      if (sentence.turn != turn) group_.reset();
      turn = sentence.turn;
      if (!states_facts(sentence) || sentence.is_question) continue;
      sentence_ = &sentence;
      if (group_ && ++between_ > kMostBetween) group_.reset();
      read();
    }
    return std::move(found_);
  }

 private:
  void read() {
    const TokenRange tokens = sentence_->tokens;
    std::uint32_t groups = 0;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const auto kind = kind_of(view_.lower(i));
      if (kind && view_.mention_at(i) == nullptr && ++groups <= kMostGroups) {
        const auto owner = owner_of(i);
        group_.reset();
        if (owner) open(*kind, *owner, i);
      }
      const bool opens =
          i == tokens.begin || is_among(view_.lower(i - 1), {",", ":", ";", "-", "–", "—", "and"});
      if (group_ && opens) count(i);
    }
  }

  void open(Kind kind, EntityIndex owner, std::uint32_t noun) {
    const auto status = judge(view_, *sentence_, {noun, noun + 1}, noun);
    if (status != ClaimStatus::kAsserted) return;
    group_ = Group{kind, owner};
    between_ = 0;
  }

  // Whose several they are: "our competitors", "Acme has two subsidiaries", "the brands under
  // the Acme umbrella".
  std::optional<EntityIndex> owner_of(std::uint32_t noun) const {
    const TokenRange tokens = sentence_->tokens;
    for (std::uint32_t n = 1; n <= kMostToHaving && noun >= tokens.begin + n; ++n) {
      const std::uint32_t i = noun - n;
      if (view_.lower(i) == "," || is_barrier(view_, i)) break;
      const Mention* mention = view_.mention_to(i);
      if (mention == nullptr) continue;
      const bool own = view_.is_possessive(*mention) && n <= kMostToOwner;
      const bool has = is_among(view_.lower(mention->tokens.end),
                                {"have", "has", "had", "own", "owns", "run", "runs", "'ve"});
      return (own || has) ? body(*mention) : std::nullopt;
    }
    std::uint32_t at = noun + 1;
    if (at >= tokens.end || !is_among(view_.lower(at), {"of", "under", "behind", "within"})) {
      return std::nullopt;
    }
    ++at;
    while (at < tokens.end && view_.is(at, WordClass::kDeterminer)) ++at;
    const Mention* mention = at < tokens.end ? view_.mention_from(at) : nullptr;
    return mention == nullptr ? std::nullopt : body(*mention);
  }
  std::optional<EntityIndex> body(const Mention& mention) const {
    if (is_body(view_.type_of(mention))) return mention.entity;
    // "I have two competitors": the speaker's company has.
    const Participant* speaker = participants_.speaker(*sentence_);
    const bool self = speaker != nullptr && mention.kind == MentionKind::kPronoun &&
                      speaker->entity == mention.entity;
    return self ? speaker->organization : std::nullopt;
  }

  // "the first is", "another one would be", "then there's": where what is counted begins, or
  // `begin`.
  std::uint32_t behind_number(std::uint32_t begin) const {
    const std::uint32_t end = sentence_->tokens.end;
    std::uint32_t at = begin;
    while (at < end &&
           is_among(view_.lower(at), {"so", "and", "then", "well", "um", "uh", ",", "also"})) {
      ++at;
    }
    if (at + 2 < end && view_.lower(at) == "there" && at > begin &&
        is_among(view_.lower(at + 1), {"is", "'s", "are", "was"})) {
      return at + 2;
    }
    if (at < end && view_.lower(at) == "the") ++at;
    const bool numbered = at + 1 < end && view_.lower(at) == "number" &&
                          is_among(view_.lower(at + 1), {"one", "two", "three", "four"});
    if (!numbered &&
        (at >= end ||
         !is_among(view_.lower(at), {"first", "second", "third", "fourth", "fifth", "one", "other",
                                     "others", "another", "last", "next", "biggest", "largest",
                                     "main", "latter", "newest", "smallest", "oldest"}))) {
      return begin;
    }
    at += numbered ? 2 : 1;
    if (at < end && view_.lower(at) == "one") ++at;
    if (at + 1 < end && view_.lower(at) == "of" &&
        is_among(view_.lower(at + 1), {"them", "these", "those"})) {
      at += 2;
    }
    if (at < end && is_among(view_.lower(at),
                             {"company", "exchange", "business", "firm", "brand", "subsidiary",
                              "competitor", "rival", "partner", "investor", "fund", "bank",
                              "platform", "project", "acquisition", "backer", "shareholder"})) {
      ++at;
    }
    while (at < end && view_.is(at, WordClass::kAdverb)) ++at;
    const bool be = at < end && is_among(view_.lower(at), {"is", "was", "'s", "are", "were", ":"});
    return be ? at + 1 : begin;
  }

  void count(std::uint32_t begin) {
    std::uint32_t at = behind_number(begin);
    if (at == begin || at < counted_to_) return;
    const Mention* name = nullptr;
    const std::uint32_t last = std::min(sentence_->tokens.end, at + kMostToName);
    for (; at < last && name == nullptr; ++at) {
      name = view_.mention_from(at);
      if (name != nullptr) break;
      const bool naming = is_among(view_.lower(at), {"called", "named"});
      if (!naming &&
          view_.is_any(at, class_bit(WordClass::kVerb) | class_bit(WordClass::kPreposition) |
                               class_bit(WordClass::kNominative) | class_bit(WordClass::kNegation) |
                               class_bit(WordClass::kRelative))) {
        return;
      }
    }
    if (name == nullptr || at < counted_to_ || name->kind != MentionKind::kName ||
        view_.is_possessive(*name))
      return;
    const auto status = judge(view_, *sentence_, {begin, name->tokens.end}, begin);
    if (!status || *status == ClaimStatus::kPlanned) return;
    between_ = 0;
    counted_to_ = at + 1;
    add(*name, *status);
    for (const Mention* other : list_behind(view_, *sentence_, *name)) add(*other, *status);
  }

  void add(const Mention& name, ClaimStatus status) {
    const auto& entities = view_.names().entities;
    Assertion assertion;
    assertion.source = group_->kind.turned ? name.entity : group_->owner;
    assertion.type = group_->kind.relation;
    assertion.target = group_->kind.turned ? group_->owner : name.entity;
    assertion.status = status;
    if (assertion.source == assertion.target ||
        !ontology_.allows(entities[assertion.source].type, assertion.type,
                          entities[assertion.target].type)) {
      return;
    }
    assertion.evidence =
        make_evidence(view_, participants_, *sentence_, name.tokens, "counted", kCountedConfidence);
    found_.push_back(std::move(assertion));
  }

  const TextView& view_;
  const Participants& participants_;
  const Ontology& ontology_;
  const Sentence* sentence_ = nullptr;
  std::optional<Group> group_;
  std::uint32_t between_ = 0;     // sentences since the last member
  std::uint32_t counted_to_ = 0;  // behind its name's first token
  std::vector<Assertion> found_;
};

}  // namespace

std::vector<Assertion> find_counted_members(const TextView& view, const Participants& participants,
                                            const Ontology& ontology) {
  return CountedMemberFinder(view, participants, ontology).find();
}

}  // namespace talkgraph::extract
