#include "claims/relations/relations.h"

#include <algorithm>
#include <utility>

#include "claims/relations/arguments.h"
#include "claims/relations/frame_matcher.h"
#include "claims/relations/matcher.h"
#include "claims/relations/misreadings.h"
#include "claims/relations/object_parts.h"
#include "claims/rules/type_needs.h"
#include "claims/text/clause.h"
#include "claims/text/descriptions.h"
#include "claims/text/lists.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"
#include "claims/writing/claim_writer.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostBeforeNoun = 3;  // "not a direct competitor"
constexpr std::size_t kMostPairs = 400;       // of two long lists that one match joins
class RelationFinder {
 public:
  RelationFinder(const TextView& view, const Participants& participants,
                 const ClaimResources& resources, const Ontology& ontology, SentenceTrees& trees)
      : view_(view),
        participants_(participants),
        resources_(resources),
        ontology_(ontology),
        trees_(trees),
        types_(view, participants, ontology),
        writer_(view, participants, ontology) {}

  std::vector<Assertion> find() {
    for (const Sentence& sentence : view_.sentences()) {
      if (states_facts(sentence)) read(sentence);
    }
    return writer_.take();
  }

 private:
  void read(const Sentence& sentence) {
    if (!has_mention(sentence)) return;
    const std::vector<TitlePhrase> titles = find_titles(view_, sentence);
    const MatchContext context{view_, participants_, ontology_, sentence, titles};
    types_.read(sentence);
    writer_.begin_sentence();
    for (const TitlePhrase& title : titles) {
      for (const std::uint32_t i : resources_.anchored_by_title()) {
        try_pattern(context, resources_.patterns()[i], title.tokens);
      }
    }
    for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
      if (in_name(at) || is_compound(at)) continue;
      for (const std::uint32_t i : resources_.anchored_by(view_.lower(at))) {
        try_pattern(context, resources_.patterns()[i], {at, at + 1});
      }
    }
    if (names_two(sentence)) read_frames(context);
    writer_.end_sentence();
  }

  // "a build-out" is nothing that somebody builds.
  bool is_compound(std::uint32_t token) const {
    return view_.is(token, WordClass::kVerb) && token + 2 < view_.token_count() &&
           view_.is_hyphen(token + 1) && !view_.token(token + 2).space_before;
  }
  bool in_name(std::uint32_t token) const {
    const Mention* mention = view_.mention_at(token);
    return mention != nullptr && mention->kind == MentionKind::kName;
  }
  bool is_one(const Mention& mention, std::string_view a, std::string_view b) const {
    const std::string_view word = view_.lower(mention.tokens.begin);
    return mention.kind == MentionKind::kPronoun && (word == a || word == b);
  }
  bool is_of_guest(const MatchContext& context, const Mention& subject) const {
    const Participant* speaker = participants_.speaker(context.sentence);
    return speaker != nullptr && speaker->asks && is_one(subject, "you", "you");
  }
  // "Are you on Acme?", "You posted it on Acme", said to a guest; "you use Acme" may be
  // anybody.
  bool is_addressed(const MatchContext& context, const Mention& subject, std::uint32_t verb) const {
    const bool done = view_.lower(verb).ends_with("ed");
    return (context.sentence.is_question || done) && is_of_guest(context, subject);
  }
  // "Why did you choose Acme?": whose company builds on a chain, does not do so alone.
  PatternMatch with_company(const MatchContext& context, PatternMatch match) const {
    const Mention* subject = match.source->mention;
    if (subject == nullptr || !is_of_guest(context, *subject) ||
        view_.names().entities[match.target->entity].type != "Network") {
      return match;
    }
    const Participant* guest = participants_.addressee(context.sentence);
    const bool person = guest != nullptr && guest->entity == match.source->entity;
    if (person && guest->organization) match.source->entity = *guest->organization;
    return match;
  }
  bool has_mention(const Sentence& sentence) const {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (view_.mention_at(i) != nullptr) return true;
    }
    return false;
  }
  // Two mentions of different things, one of them by name, or a name and "the app": less is
  // not worth a tree.
  bool names_two(const Sentence& sentence) const {
    const Mention* first = nullptr;
    bool two = false;
    bool name = false;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Mention* mention = view_.mention_from(i);
      two = two || (first == nullptr && view_.is(i, WordClass::kHouseThing));
      if (mention == nullptr) continue;
      two = two || (first != nullptr && first->entity != mention->entity);
      name = name || mention->kind == MentionKind::kName;
      if (first == nullptr) first = mention;
    }
    return two && name;
  }

  void read_frames(const MatchContext& context) {
    const TokenRange tokens = context.sentence.tokens;
    const SentenceTree* tree = nullptr;
    for (std::uint32_t at = tokens.begin; at < tokens.end; ++at) {
      if (in_name(at) || is_compound(at)) continue;
      for (const std::uint32_t i : resources_.frames_of(view_.lower(at))) {
        const RelationFrame& frame = resources_.frames()[i];
        if (!types_.meet(frame.needs)) continue;
        if (tree == nullptr) tree = &trees_.of(context.sentence);
        const Arguments arguments(view_, *tree);
        for (const PatternMatch& match : match_frame(context, arguments, frame, at)) {
          const bool used = frame.relation == "USES";
          claim(context, frame, used ? with_company(context, match) : match, {at, at + 1});
        }
      }
    }
  }

  void try_pattern(const MatchContext& context, const RelationPattern& pattern, TokenRange anchor) {
    std::optional<PatternMatch> match;
    if (types_.meet(pattern.needs)) match = match_pattern(context, pattern, anchor);
    if (!match) return writer_.refuse(context, pattern, anchor, Silence::kNoPair);
    if (pattern.relation == "USES") match = with_company(context, *match);
    claim(context, pattern, *match, anchor);
  }

  void claim(const MatchContext& context, const ClaimRule& rule, const PatternMatch& match,
             TokenRange anchor) {
    const Mention* object = match.target->mention;
    // "co-founder of the Bitcoin company Acme": of Acme.
    const bool describes =
        object != nullptr && object->kind == MentionKind::kName &&
        match.range.end <= object->tokens.end &&
        described_name(view_, object->tokens.begin, context.sentence.tokens.end) != nullptr;
    const bool compounded = object != nullptr && match.range.end <= object->tokens.end &&
                            object->tokens.end < context.sentence.tokens.end &&
                            view_.is_hyphen(object->tokens.end);  // "Acme-branded cards"
    if (describes || compounded ||
        (rule.target_is_head && object != nullptr && modifies_noun(view_, *object) &&
         !(rule.relation == "USES" && modifies_means(view_, *object)))) {
      return writer_.refuse(context, rule, anchor, Silence::kModifiesNoun);
    }
    const Mention* subject = match.source->mention;
    const bool vague =
        (rule.target_is_named && object != nullptr && is_one(*object, "it", "them")) ||
        (rule.source_is_sure && subject != nullptr && is_one(*subject, "it", "you") &&
         !is_addressed(context, *subject, anchor.begin));
    const bool listed = view_.names().is_listed(match.target->entity);
    const bool common = rule.target_is_unlisted ? listed : rule.target_is_listed && !listed;
    if (vague || common ||
        (rule.target_is_whole && object != nullptr && is_of_part(view_, *object))) {
      return writer_.refuse(context, rule, anchor, Silence::kNoPair);
    }
    if (is_misread(context, rule, match, anchor.begin)) {
      return writer_.refuse(context, rule, anchor, Silence::kNoPair);
    }
    std::optional<ClaimStatus> status;
    if (rule.presupposed && is_denied(context.sentence, anchor.begin)) {
      return writer_.refuse(context, rule, anchor, Silence::kDenied);
    }
    if (rule.presupposed) {
      status = judge_presupposed(view_, context.sentence, match.range);
    } else {
      status = judge(view_, context.sentence, match.range, anchor.begin, rule.ability);
    }
    const bool guessed = rule.source_is_sure && status == ClaimStatus::kOpinion;
    if (!status || guessed || (*status == ClaimStatus::kPlanned && !rule.may_be_planned)) {
      if (view_.trace() == nullptr) return;
      const auto why = doubt(view_, context.sentence, match.range, anchor.begin, rule.ability);
      return writer_.refuse(context, rule, anchor, why.value_or(Silence::kPlanned));
    }
    // Read once, not once per source: a list may be long.
    std::size_t pairs = 0;
    const auto targets = with_list(context, *match.target, *match.source, rule, match);
    for (const Filler& source : with_list(context, *match.source, *match.target, rule, match)) {
      for (const Filler& target : targets) {
        if (++pairs > kMostPairs) return;
        writer_.add(context, rule, match, source, target, *status);
      }
    }
  }

  // "is not a rival of ours", "has no partnership with": the noun itself is denied.
  bool is_denied(const Sentence& sentence, std::uint32_t noun) const {
    for (std::uint32_t n = 1; n <= kMostBeforeNoun && noun >= sentence.tokens.begin + n; ++n) {
      const std::string_view word = view_.lower(noun - n);
      if (word == "not" || word == "n't" || word == "no" || word == "never") return true;
      const bool passed = view_.is(noun - n, WordClass::kDeterminer) ||
                          view_.is(noun - n, WordClass::kAdverb) || word == "direct" ||
                          word == "real";
      if (!passed) return false;
    }
    return false;
  }

  // "a director at Acme, Bell and Corp": where else the same title was held.
  std::vector<const Mention*> further_posts(const MatchContext& context, const PatternMatch& match,
                                            const Filler& filler) const {
    const Mention* first = filler.mention;
    if (!match.title || &filler != &*match.target || first->kind != MentionKind::kName ||
        match.title->tokens.end > first->tokens.begin) {
      return {};
    }
    auto posts = list_behind(view_, context.sentence, *first);
    const bool bodies = std::all_of(posts.begin(), posts.end(), [&](const Mention* post) {
      return post->kind == MentionKind::kName && is_body(view_.type_of(*post));
    });
    if (posts.empty() || !bodies || view_.lower(posts.back()->tokens.begin - 1) != "and") return {};
    const std::uint32_t next = posts.back()->tokens.end;
    const bool ends =
        next >= context.sentence.tokens.end || view_.token(next).kind == TokenKind::kPunctuation ||
        view_.is_any(next, class_bit(WordClass::kPreposition) | class_bit(WordClass::kBarrier));
    if (!ends || is_possessive_mark(view_.lower(next))) posts.clear();
    return posts;
  }

  // "Acme and Bell, which is a bank based in Peru", "Jane (founder of Acme), Tom": only the
  // one right before it is.
  bool is_described_alone(const PatternMatch& match, const Filler& filler) const {
    const std::uint32_t at = filler.mention->tokens.end;
    if (&filler != &*match.source || match.target->mention == nullptr ||
        match.target->mention->tokens.begin <= at + 1) {
      return false;
    }
    return view_.lower(at) == "(" ||
           (view_.lower(at) == "," && is_among(view_.lower(at + 1), {"which", "that", "a", "an"}));
  }

  // The filler and, where it is a name in a list, the list's other members.
  std::vector<Filler> with_list(const MatchContext& context, const Filler& filler,
                                const Filler& other_end, const ClaimRule& rule,
                                const PatternMatch& match) const {
    std::vector<Filler> fillers = {filler};
    if (filler.mention == nullptr) return fillers;
    if (!rule.whole_list) {
      for (const Mention* post : further_posts(context, match, filler)) {
        fillers.push_back({post, post->entity});
      }
      return fillers;
    }
    // "Jane and I started Acme".
    const bool speaker = filler.mention->kind == MentionKind::kPronoun &&
                         view_.lower(filler.mention->tokens.begin) == "i";
    if (filler.mention->kind != MentionKind::kName && !speaker) return fillers;
    if (is_described_alone(match, filler)) return fillers;
    std::vector<const Mention*> list = list_before(view_, context.sentence, *filler.mention);
    if (speaker) {
      for (const Mention* member : list) {
        if (view_.type_of(*member) == "Person") fillers.push_back({member, member->entity});
      }
      return fillers;
    }
    const auto behind = list_behind(view_, context.sentence, *filler.mention);
    list.insert(list.end(), behind.begin(), behind.end());
    for (const Mention* member : list) {
      if (member != other_end.mention) fillers.push_back({member, member->entity});
    }
    return fillers;
  }

  const TextView& view_;
  const Participants& participants_;
  const ClaimResources& resources_;
  const Ontology& ontology_;
  SentenceTrees& trees_;
  TypesAtHand types_;
  ClaimWriter writer_;
};

}  // namespace

std::vector<Assertion> find_relations(const TextView& view, const Participants& participants,
                                      const ClaimResources& resources, const Ontology& ontology,
                                      SentenceTrees& trees) {
  return RelationFinder(view, participants, resources, ontology, trees).find();
}

}  // namespace talkgraph::extract
