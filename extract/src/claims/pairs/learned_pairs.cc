#include "claims/pairs/learned_pairs.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "claims/pairs/candidate_pairs.h"
#include "claims/pairs/pair_judge.h"
#include "claims/text/clause.h"
#include "claims/text/kin.h"
#include "claims/text/word_list.h"
#include "claims/writing/claim_writer.h"

namespace talkgraph::extract {
namespace {

// By the words alone a pair must have this score at least to be worth a tree: what the
// tree adds seldom makes up for less.
constexpr std::int32_t kLeastForTree = -3 * kModelUnit;
// How far from its holder a title may stand, in tokens.
constexpr std::uint32_t kMostToTitle = 6;
// And one that is apposed to it: "Jane Roe, the CEO of Acme".
constexpr std::uint32_t kMostToApposition = 2;

class PairFinder {
 public:
  PairFinder(const TextView& view, const Participants& participants,
             const ClaimResources& resources, const Ontology& ontology, SentenceTrees& trees,
             const std::vector<Assertion>& known)
      : view_(view),
        participants_(participants),
        rules_(resources.pairs()),
        ontology_(ontology),
        trees_(trees),
        judge_(view, resources.pairs().model(), trees, known),
        writer_(view, participants, ontology),
        talk_(!view.transcript().turns.empty()) {
    for (const Assertion& a : known) {
      known_.insert({std::min(a.source, a.target), std::max(a.source, a.target)});
    }
  }

  std::vector<Assertion> find() {
    for (const Sentence& sentence : view_.sentences()) {
      if (!states_facts(sentence) || sentence.is_question) continue;
      const std::vector<MentionPair> pairs = candidate_pairs(view_, sentence);
      if (!pairs.empty()) read(sentence, pairs);
    }
    return writer_.take();
  }

 private:
  void read(const Sentence& sentence, const std::vector<MentionPair>& pairs) {
    std::vector<TitlePhrase> titles;
    bool begun = false;
    for (const MentionPair& pair : pairs) {
      const std::vector<std::size_t> kinds = open_kinds(sentence, pair);
      if (kinds.empty()) continue;
      if (!begun) {
        titles = find_titles(view_, sentence);
        writer_.begin_sentence();
        begun = true;
      }
      const MatchContext context{view_, participants_, ontology_, sentence, titles};
      judge_pair(context, pair, kinds);
    }
    if (begun) writer_.end_sentence();
  }

  // What may be said of two of these types, unless something is known of them already:
  // who founded it may work there, but that is not told.
  std::vector<std::size_t> open_kinds(const Sentence& sentence, const MentionPair& pair) const {
    std::vector<std::size_t> kinds;
    const auto entities = std::minmax(pair.first->entity, pair.second->entity);
    if (known_.contains({entities.first, entities.second})) return kinds;
    if (talk_ && (is_done_to(*pair.first) || is_done_to(*pair.second))) return kinds;
    if ((!talk_ && has_rivals(pair)) || names_talk(pair)) return kinds;
    const auto& all = rules_.model().kinds();
    const std::string_view first = view_.type_of(*pair.first);
    const std::string_view second = view_.type_of(*pair.second);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (least(i) > 1 || !is_legal_pair(ontology_, all[i], first, second)) continue;
      const auto [source, target] = ends(pair, all[i]);
      if (all[i].relation == "USES" && bears_name_of(*target, *source)) continue;
      // "My wife works at Acme": she does.
      if (all[i].relation != "RELATED_TO" && leads_to_kin(view_, sentence, source->tokens.begin)) {
        continue;
      }
      if (rules_.rules()[i].takes_source(view_.type_of(*source))) kinds.push_back(i);
    }
    return kinds;
  }

  // "Acme Vault": what Acme runs under its own name is not what it uses.
  bool bears_name_of(const Mention& thing, const Mention& owner) const {
    const auto& entities = view_.names().entities;
    return entities[thing.entity].name.starts_with(entities[owner.entity].name + " ");
  }

  // "Jane of Acme, Tom of Bell": do names of both types stand between the two? Of talk, where names
  // stand further apart, the model has learnt enough to tell.
  bool has_rivals(const MentionPair& pair) const {
    bool first = false;
    bool second = false;
    for (std::uint32_t i = pair.first->tokens.end; i < pair.second->tokens.begin; ++i) {
      const Mention* mention = view_.mention_from(i);
      if (mention == nullptr || mention->kind != MentionKind::kName) continue;
      const std::string_view type = view_.type_of(*mention);
      first = first || type == view_.type_of(*pair.first);
      second = second || type == view_.type_of(*pair.second);
    }
    return first && second;
  }

  // "Tom (CEO, Acme) talks with Jane": of the other nothing is told.
  bool names_talk(const MentionPair& pair) const {
    for (std::uint32_t i = pair.first->tokens.end; i + 1 < pair.second->tokens.begin; ++i) {
      const bool talk = is_among(view_.lower(i), {"talks", "talked", "talk", "speaks", "spoke",
                                                  "speak", "chats", "chatted", "sits", "sat"});
      if (talk && is_among(view_.lower(i + 1), {"with", "to", "down"})) return true;
      if (is_among(view_.lower(i), {"interviews", "interviewed", "interviewing"})) return true;
    }
    return false;
  }

  // "Jane of Acme told me": a pronoun of whom nothing is told.
  bool is_done_to(const Mention& mention) const {
    return mention.kind == MentionKind::kPronoun &&
           !view_.is(mention.tokens.begin, WordClass::kNominative) && !view_.is_possessive(mention);
  }

  // A heading ("Jane Roe at Acme") may say where somebody talked.
  static bool has_verb(const SentenceTree& tree) {
    for (std::uint32_t i = tree.tokens().begin; i < tree.tokens().end; ++i) {
      if (tree.tag(i) == PartOfSpeech::kVerb || tree.tag(i) == PartOfSpeech::kAuxiliary)
        return true;
    }
    return false;
  }

  double least(std::size_t kind) const { return rules_.rules()[kind].least_in(view_.transcript()); }

  static std::pair<const Mention*, const Mention*> ends(const MentionPair& pair,
                                                        const PairKind& kind) {
    return kind.turned ? std::pair(pair.second, pair.first) : std::pair(pair.first, pair.second);
  }

  void judge_pair(const MatchContext& context, const MentionPair& pair,
                  const std::vector<std::size_t>& kinds) {
    TagScores scores = judge_.score(context.sentence, context.titles, pair);
    const bool open = std::any_of(kinds.begin(), kinds.end(),
                                  [&](std::size_t i) { return scores[i] >= kLeastForTree; });
    if (!open) return;
    const bool heading = talk_ || context.titles.empty();
    if (heading && !has_verb(trees_.of(context.sentence))) return;
    judge_.add_path(context.sentence, pair, scores);
    for (const std::size_t i : kinds) {
      const double probability = PairModel::probability(scores[i]);
      if (probability >= least(i)) claim(context, pair, i, probability);
    }
  }

  void claim(const MatchContext& context, const MentionPair& pair, std::size_t kind,
             double probability) {
    ClaimRule rule = rules_.rules()[kind].claim;
    rule.confidence = std::floor(probability * 100) / 100;
    PatternMatch match;
    match.range = {pair.first->tokens.begin, pair.second->tokens.end};
    const std::uint32_t anchor = pair.second->tokens.begin;
    const auto status = judge(view_, context.sentence, match.range, anchor);
    if (!status || *status != ClaimStatus::kAsserted) {
      const auto why = doubt(view_, context.sentence, match.range, anchor);
      return writer_.refuse(context, rule, match.range, why.value_or(Silence::kUncertain));
    }
    const auto [source, target] = ends(pair, rules_.model().kinds()[kind]);
    match.source = Filler{source, source->entity};
    match.target = Filler{target, target->entity};
    if (is_ended(context.sentence, rule.relation, match.range)) return;
    if (rule.relation == "WORKS_FOR") {
      if (is_sought(match.range)) return;
      if (has_post_behind(context, *source, *target) || has_post_told(context, *source)) return;
      match.title = title_of(context, *source, *target);
    }
    writer_.add(context, rule, match, *match.source, *match.target, *status);
  }

  // "We delisted Lumo", "We closed [our] office in [Peru]".
  bool is_ended(const Sentence& sentence, std::string_view relation, TokenRange range) const {
    const bool stands = relation == "LOCATED_IN" || relation == "OPERATES_IN";
    const bool has_word_before = range.begin > sentence.tokens.begin;
    for (std::uint32_t i = range.begin - (has_word_before ? 1 : 0); i < range.end; ++i) {
      if (relation == "LISTS" && view_.lower(i).starts_with("delist")) return true;
      if (stands && is_among(view_.lower(i), {"closed", "closing", "left", "leaving", "shut"})) {
        return true;
      }
    }
    return false;
  }

  // "I applied for a job at Acme", "I was offered a post at Acme", "I turned down a job at Acme":
  // who does not have it, perhaps.
  bool is_sought(TokenRange range) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (is_among(view_.lower(i), {"apply", "applied", "applying", "offer", "offered", "interview",
                                    "interviewed", "declined"})) {
        return true;
      }
      if (view_.lower(i) == "turned" && view_.lower(i + 1) == "down") return true;
    }
    return false;
  }

  // The title that stands nearest to its holder, with no other person between them; none
  // that is held elsewhere: "a trader at Acme, later at Bell".
  std::optional<TitlePhrase> title_of(const MatchContext& context, const Mention& holder,
                                      const Mention& employer) const {
    const TitlePhrase* nearest = nullptr;
    std::uint32_t least = kMostToTitle + 1;
    for (const TitlePhrase& title : context.titles) {
      const bool before = title.tokens.end <= holder.tokens.begin;
      const TokenRange gap = before ? TokenRange{title.tokens.end, holder.tokens.begin}
                                    : TokenRange{holder.tokens.end, title.tokens.begin};
      if (gap.end < gap.begin || gap.size() >= least || names_person(gap)) continue;
      if (is_held_at_other(title, employer)) continue;
      least = gap.size();
      nearest = &title;
    }
    return nearest == nullptr ? std::nullopt : std::optional(*nearest);
  }
  // "At Acme we met Jane Roe, CEO of Bell": the name is followed by where it belongs.
  bool has_post_behind(const MatchContext& context, const Mention& person,
                       const Mention& body) const {
    if (body.tokens.begin >= person.tokens.begin) return false;
    return std::any_of(context.titles.begin(), context.titles.end(), [&](const TitlePhrase& title) {
      return title.tokens.begin >= person.tokens.end &&
             title.tokens.begin <= person.tokens.end + kMostToApposition &&
             is_held_at_other(title, body);
    });
  }
  // "Jane Roe is the CEO of Acme, a customer of Bell": where she works is told.
  bool has_post_told(const MatchContext& context, const Mention& person) const {
    const auto& claims = judge_.setting().claims_in(context.sentence);
    return std::any_of(claims.begin(), claims.end(), [&](const PairClaim& claim) {
      return claim.relation == "WORKS_FOR" && claim.source == person.entity;
    });
  }
  bool is_held_at_other(const TitlePhrase& title, const Mention& employer) const {
    const std::uint32_t at = title.tokens.end;
    if (at + 1 >= view_.token_count() || !view_.is(at, WordClass::kPreposition)) return false;
    const Mention* other = view_.mention_from(at + 1);
    return other != nullptr && is_body(view_.type_of(*other)) && other->entity != employer.entity;
  }
  bool names_person(TokenRange range) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const Mention* mention = view_.mention_at(i);
      if (mention != nullptr && view_.type_of(*mention) == "Person") return true;
    }
    return false;
  }

  const TextView& view_;
  const Participants& participants_;
  const PairRules& rules_;
  const Ontology& ontology_;
  SentenceTrees& trees_;
  PairJudge judge_;
  ClaimWriter writer_;
  bool talk_;
  std::set<std::pair<EntityIndex, EntityIndex>> known_;  // of whom something is claimed
};

}  // namespace

std::vector<Assertion> find_learned_pairs(const TextView& view, const Participants& participants,
                                          const ClaimResources& resources, const Ontology& ontology,
                                          SentenceTrees& trees,
                                          const std::vector<Assertion>& known) {
  return PairFinder(view, participants, resources, ontology, trees, known).find();
}

}  // namespace talkgraph::extract
