#include "claims/relations.h"

#include <algorithm>
#include <array>
#include <utility>

#include "claims/clause.h"
#include "claims/evidence.h"
#include "claims/lists.h"
#include "claims/matcher.h"
#include "claims/noun_phrase.h"
#include "claims/title_relations.h"

namespace talkgraph::extract {
namespace {

// What a reference costs: it may stand for somebody else.
constexpr double kReferenceFactor = 0.9;
// What it costs not to be mentioned at all.
constexpr double kImpliedFactor = 0.8;
constexpr double kTitleWord = 0.01;

// What is said of the same two in one sentence: the first excludes the second.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kExclusions = {{
    {"ISSUES", "HOLDS"},
    {"ISSUES", "LISTS"},
    {"OFFERS", "USES"},
    {"CREATED", "USES"},
    {"EDUCATED_AT", "WORKS_FOR"},
    {"ACQUIRED", "PARTNERS_WITH"},
}};

class RelationFinder {
 public:
  RelationFinder(const TextView& view, const Participants& participants,
                 const ClaimResources& resources, const Ontology& ontology)
      : view_(view), participants_(participants), resources_(resources), ontology_(ontology) {}

  std::vector<Assertion> find() {
    for (const Sentence& sentence : view_.sentences()) {
      if (states_facts(sentence)) read(sentence);
    }
    return std::move(found_);
  }

 private:
  void read(const Sentence& sentence) {
    if (!has_mention(sentence)) return;
    const std::vector<TitlePhrase> titles = find_titles(view_, sentence);
    const MatchContext context{view_, participants_, ontology_, sentence, titles};
    sentence_begin_ = found_.size();
    for (const TitlePhrase& title : titles) {
      for (const std::uint32_t i : resources_.anchored_by_title()) {
        try_pattern(context, resources_.patterns()[i], title.tokens);
      }
    }
    for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
      const Mention* inside = view_.mention_at(at);
      if (inside != nullptr && inside->kind == MentionKind::kName) continue;
      for (const std::uint32_t i : resources_.anchored_by(view_.lower(at))) {
        try_pattern(context, resources_.patterns()[i], {at, at + 1});
      }
    }
    settle_rivals();
  }

  // Of two readings of one sentence that exclude each other the better one:
  // whoever launched its own token neither holds nor merely lists it.
  void settle_rivals() {
    const auto excluded = [&](const Assertion& loser) {
      for (std::size_t i = sentence_begin_; i < found_.size(); ++i) {
        const Assertion& winner = found_[i];
        if (winner.source != loser.source || winner.target != loser.target) continue;
        for (const auto& [better, worse] : kExclusions) {
          if (winner.type == better && loser.type == worse) return true;
        }
      }
      return false;
    };
    std::vector<Assertion> kept;
    for (std::size_t i = sentence_begin_; i < found_.size(); ++i) {
      if (!excluded(found_[i])) kept.push_back(found_[i]);
    }
    found_.resize(sentence_begin_);
    found_.insert(found_.end(), kept.begin(), kept.end());
  }

  bool has_mention(const Sentence& sentence) const {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (view_.mention_at(i) != nullptr) return true;
    }
    return false;
  }

  void try_pattern(const MatchContext& context, const RelationPattern& pattern, TokenRange anchor) {
    const auto match = match_pattern(context, pattern, anchor);
    if (!match) return refuse(context, pattern, anchor, Silence::kNoPair);
    const Mention* object = match->target->mention;
    if (pattern.target_is_head && object != nullptr && modifies_noun(view_, *object)) {
      return refuse(context, pattern, anchor, Silence::kModifiesNoun);
    }
    std::optional<ClaimStatus> status;
    if (pattern.presupposed) {
      status = judge_presupposed(view_, context.sentence, match->range);
    } else {
      status = judge(view_, context.sentence, match->range, anchor.begin, pattern.ability);
    }
    if (!status || (*status == ClaimStatus::kPlanned && !pattern.may_be_planned)) {
      if (view_.trace() == nullptr) return;
      const auto why = doubt(view_, context.sentence, match->range, anchor.begin, pattern.ability);
      return refuse(context, pattern, anchor, why.value_or(Silence::kPlanned));
    }
    for (const Filler& source : with_list(context, *match->source, *match->target, pattern)) {
      for (const Filler& target : with_list(context, *match->target, *match->source, pattern)) {
        assert_claim(context, pattern, *match, source, target, *status);
      }
    }
  }

  void refuse(const MatchContext& context, const RelationPattern& pattern, TokenRange trigger,
              Silence why) const {
    if (view_.trace() == nullptr) return;
    view_.trace()->refuse(
        context.sentence, pattern.name,
        {view_.token(trigger.begin).span.begin, view_.token(trigger.end - 1).span.end}, why);
  }

  // The filler and, where it is a name in a list, the list's other members.
  std::vector<Filler> with_list(const MatchContext& context, const Filler& filler,
                                const Filler& other_end, const RelationPattern& pattern) const {
    std::vector<Filler> fillers = {filler};
    if (!pattern.whole_list || filler.mention == nullptr) return fillers;
    // "Jane and I started Acme".
    const bool speaker = filler.mention->kind == MentionKind::kPronoun &&
                         view_.lower(filler.mention->tokens.begin) == "i";
    if (filler.mention->kind != MentionKind::kName && !speaker) return fillers;
    std::vector<const Mention*> list = list_before(view_, context.sentence, *filler.mention);
    if (speaker) {
      for (const Mention* member : list) fillers.push_back({member, member->entity});
      return fillers;
    }
    const auto behind = list_behind(view_, context.sentence, *filler.mention);
    list.insert(list.end(), behind.begin(), behind.end());
    for (const Mention* member : list) {
      if (member != other_end.mention) fillers.push_back({member, member->entity});
    }
    return fillers;
  }

  void assert_claim(const MatchContext& context, const RelationPattern& pattern,
                    const PatternMatch& match, const Filler& source, const Filler& target,
                    ClaimStatus status) {
    if (source.entity == target.entity || view_.is_placeholder(source.entity) ||
        view_.is_placeholder(target.entity)) {
      return refuse(context, pattern, match.range, Silence::kPlaceholder);
    }
    const auto& entities = view_.names().entities;
    std::vector<std::string> relations = {pattern.relation};
    if (match.title) relations = relations_of_title(view_, *match.title, pattern.relation);
    for (const std::string& relation : relations) {
      const std::string type = legal_relation(ontology_, entities[source.entity].type, relation,
                                              entities[target.entity].type);
      if (type.empty()) continue;
      Assertion assertion;
      assertion.source = source.entity;
      assertion.type = type;
      assertion.target = target.entity;
      assertion.status = status;
      assertion.properties = properties(context, pattern, match, type);
      assertion.evidence = evidence(context, pattern, match, source, target);
      add(std::move(assertion));
    }
  }

  PropertyMap properties(const MatchContext& context, const RelationPattern& pattern,
                         const PatternMatch& match, const std::string& type) const {
    PropertyMap properties;
    const auto& legal = ontology_.relation_type(type)->properties;
    const auto has = [&](std::string_view key) {
      return std::find(legal.begin(), legal.end(), key) != legal.end();
    };
    if (match.title && has("title")) properties["title"] = title_text(view_, *match.title);
    std::string key = pattern.date_property;
    if (key == "date" && !has("date")) key = "since";
    if (key.empty() || !has(key)) return properties;
    std::optional<DatePhrase> date = match.date;
    if (!date) {
      const TokenRange clause = clause_around(view_, context.sentence, match.range);
      date = nearest_date(view_, clause, match.range.end);
    }
    if (date) properties[key] = date->iso;
    return properties;
  }

  Evidence evidence(const MatchContext& context, const RelationPattern& pattern,
                    const PatternMatch& match, const Filler& source, const Filler& target) const {
    double confidence = pattern.confidence;
    // Of two titles, the fuller one.
    if (match.title) confidence += kTitleWord * std::min(match.title->tokens.size(), 5U);
    TokenRange range = match.range;
    for (const Filler* filler : {&source, &target}) {
      if (filler->mention == nullptr) {
        confidence *= kImpliedFactor;
        continue;
      }
      if (filler->mention->kind != MentionKind::kName) confidence *= kReferenceFactor;
      range.begin = std::min(range.begin, filler->mention->tokens.begin);
      range.end = std::max(range.end, filler->mention->tokens.end);
    }
    return make_evidence(view_, participants_, context.sentence, range, pattern.name, confidence);
  }

  // One claim per sentence, ends and type: the most confident.
  void add(Assertion assertion) {
    for (std::size_t i = sentence_begin_; i < found_.size(); ++i) {
      Assertion& known = found_[i];
      if (known.source != assertion.source || known.target != assertion.target ||
          known.type != assertion.type) {
        continue;
      }
      if (known.evidence.confidence < assertion.evidence.confidence) {
        assertion.properties.merge(known.properties);
        known = std::move(assertion);
      } else {
        known.properties.merge(assertion.properties);
      }
      return;
    }
    found_.push_back(std::move(assertion));
  }

  const TextView& view_;
  const Participants& participants_;
  const ClaimResources& resources_;
  const Ontology& ontology_;
  std::vector<Assertion> found_;
  std::size_t sentence_begin_ = 0;
};

}  // namespace

std::vector<Assertion> find_relations(const TextView& view, const Participants& participants,
                                      const ClaimResources& resources, const Ontology& ontology) {
  return RelationFinder(view, participants, resources, ontology).find();
}

}  // namespace talkgraph::extract
