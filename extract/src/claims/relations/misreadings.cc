#include "claims/relations/misreadings.h"

#include <algorithm>

#include "claims/relations/misread_homes.h"
#include "claims/relations/misread_investments.h"
#include "claims/relations/misread_objects.h"
#include "claims/relations/misread_posts.h"
#include "claims/relations/misread_titles.h"
#include "claims/relations/posts_elsewhere.h"
#include "claims/relations/shared_subjects.h"
#include "claims/relations/undone.h"
#include "claims/text/kin.h"
#include "claims/text/lists.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

// "the difference between investing in Bitcoin and holding it": nobody's deed, unless an
// auxiliary makes it one ("we are holding").
bool is_bare_gerund(const TextView& view, const Sentence& sentence, std::uint32_t verb) {
  if (!view.lower(verb).ends_with("ing")) return false;
  while (verb > sentence.tokens.begin && view.is(verb - 1, WordClass::kAdverb)) --verb;
  return verb == sentence.tokens.begin ||
         !view.is_any(verb - 1, class_bit(WordClass::kBe) | class_bit(WordClass::kAuxiliary) |
                                    class_bit(WordClass::kHave));
}

// In talk "they" are mostly other people than the company named last.
bool is_they_in_talk(const MatchContext& context, const PatternMatch& match) {
  const Mention* subject = match.source->mention;
  return subject != nullptr && subject->kind == MentionKind::kPronoun && context.sentence.turn &&
         context.view.lower(subject->tokens.begin) == "they";
}

// "I told them to use Acme", "for developers to use Acme": they would.
bool is_for_others(const TextView& view, const Sentence& sentence, std::uint32_t verb) {
  if (verb < sentence.tokens.begin + 2 || view.lower(verb - 1) != "to") return false;
  if (verb >= sentence.tokens.begin + 3 && view.lower(verb - 3) == "for" &&
      !is_among(view.lower(verb - 2), {"me", "us"})) {
    return true;
  }
  // "I told my mother to buy Acme"
  const bool told = verb >= sentence.tokens.begin + 4 &&
                    is_among(view.lower(verb - 4), {"told", "asked", "advised", "convinced",
                                                    "persuaded", "urged", "begged", "helped"});
  if (told && view.is(verb - 3, WordClass::kDeterminer)) return true;
  return view.is(verb - 2, WordClass::kCrowd) ||
         is_among(view.lower(verb - 2), {"them", "you", "him", "her", "anybody", "anyone"});
}

// "I think people are also using Acme": they are.
bool is_of_crowd(const MatchContext& context, const PatternMatch& match, std::uint32_t verb) {
  const TextView& view = context.view;
  const Sentence& sentence = context.sentence;
  const Mention* subject = match.source->mention;
  if (subject == nullptr || subject->tokens.begin > verb) return false;
  while (verb > sentence.tokens.begin &&
         view.is_any(verb - 1, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kBe) |
                                   class_bit(WordClass::kAdverb))) {
    --verb;
  }
  if (verb == sentence.tokens.begin || !view.is(verb - 1, WordClass::kCrowd)) return false;
  // "our engineers use Acme": that is us.
  const bool own = view.is(verb - 1, WordClass::kOwnThing) && subject->tokens.end + 1 == verb &&
                   view.is_possessive(*subject);
  return view.mention_at(verb - 1) == nullptr && !own;
}

// 'They say "I am using Acme" and': who talks quotes somebody.
bool is_quoted_in_talk(const MatchContext& context, const PatternMatch& match) {
  const TextView& view = context.view;
  const Mention* subject = match.source->mention;
  if (subject == nullptr || subject->kind != MentionKind::kPronoun || !context.sentence.turn ||
      !is_among(view.lower(subject->tokens.begin), {"i", "we", "my", "our"})) {
    return false;
  }
  bool open = false;
  for (std::uint32_t i = context.sentence.tokens.begin; i < subject->tokens.begin; ++i) {
    const std::string_view mark = view.lower(i);
    if (mark == "“" || mark == "”") open = mark == "“";
    if (mark == "\"") open = !open;
    // "and oh, we move to Acme"
    if (mark == "oh" && i + 2 == subject->tokens.begin && view.lower(i + 1) == ",") open = true;
  }
  return open;
}

// "I think it came from Acme", with no "it": who thinks does nothing else.
bool is_of_thinker(const MatchContext& context, const PatternMatch& match, std::uint32_t verb) {
  const Mention* subject = match.source->mention;
  return subject != nullptr && subject->kind == MentionKind::kPronoun &&
         context.view.lower(subject->tokens.begin) == "i" && subject->tokens.end < verb &&
         is_among(context.view.lower(subject->tokens.end), {"think", "guess", "believe"});
}

// "with Acme, Bell and Coin": what is said of each, they do not do to each other.
bool is_of_one_list(const MatchContext& context, const ClaimRule& rule, const PatternMatch& match) {
  const Mention* first = match.source->mention;
  const Mention* last = match.target->mention;
  if (first == nullptr || last == nullptr || first->kind != MentionKind::kName ||
      !is_body(context.view.type_of(*first)) || !is_body(context.view.type_of(*last))) {
    return false;
  }
  if (last->tokens.begin < first->tokens.begin) std::swap(first, last);
  std::uint32_t at = first->tokens.begin;
  const auto before = list_before(context.view, context.sentence, *first);
  if (!before.empty()) at = before.front()->tokens.begin;
  while (at > context.sentence.tokens.begin && context.view.is(at - 1, WordClass::kDeterminer)) {
    --at;
  }
  const bool mutual = is_among(rule.relation, {"PARTNERS_WITH", "COMPETES_WITH", "RELATED_TO"});
  const bool led =
      at > context.sentence.tokens.begin &&
      is_among(context.view.lower(at - 1), {"with", "like", "as", "by", "from", "including",
                                            "against", ":", "(", "–", "—", "-"});
  const bool joint = is_among(context.view.lower(last->tokens.begin - 1), {"and", "or"});
  if (!led && (mutual || !joint)) return false;
  const auto list = list_behind(context.view, context.sentence, *first);
  return std::find(list.begin(), list.end(), last) != list.end();
}

// "Either buy one, or use Acme", "as I said, use Acme": others are told to.
bool is_imperative(const MatchContext& context, const PatternMatch& match, std::uint32_t verb) {
  const Mention* subject = match.source->mention;
  return subject != nullptr && subject->kind == MentionKind::kPronoun &&
         verb > context.sentence.tokens.begin && subject->tokens.end < verb &&
         context.view.lower(verb) == "use" &&
         is_among(context.view.lower(verb - 1), {",", "or", "please", "just"});
}

// "I think building Acme in the open is important"
bool is_thought_of(const TextView& view, const Sentence& sentence, std::uint32_t verb) {
  return verb > sentence.tokens.begin && view.lower(verb).ends_with("ing") &&
         is_among(view.lower(verb - 1), {"think", "believe", "about", "imagine", "say"});
}

// "how to use Acme", "how you use Acme", "how do I use Acme"
bool is_told_how(const TextView& view, const Sentence& sentence, std::uint32_t verb) {
  if (verb >= sentence.tokens.begin + 2 && is_among(view.lower(verb - 1), {"i", "you", "we"})) {
    const std::string_view before = view.lower(verb - 2);
    const bool asks = verb >= sentence.tokens.begin + 3 && view.lower(verb - 3) == "how" &&
                      is_among(before, {"do", "can", "would", "should", "did"});
    if (asks || (before == "how" && view.lower(verb - 1) == "you")) return true;
  }
  return verb >= sentence.tokens.begin + 2 && view.lower(verb - 1) == "to" &&
         view.lower(verb - 2) == "how";
}

// "Then we have Acme, which is slower": there is Acme, too.
bool is_enumerated(const TextView& view, const Sentence& sentence, std::uint32_t verb) {
  return verb >= sentence.tokens.begin + 2 && is_among(view.lower(verb), {"have", "'ve"}) &&
         is_among(view.lower(verb - 1), {"we", "you"}) &&
         is_among(view.lower(verb - 2), {"then", "here", "now", "next", "also"});
}

// "We signed Acme as a customer": no partner.
bool is_signed_customer(const MatchContext& context, const PatternMatch& match) {
  const std::uint32_t at = match.range.end;
  const std::uint32_t last = std::min(context.sentence.tokens.end, at + 4);
  if (at >= last || context.view.lower(at) != "as") return false;
  for (std::uint32_t i = at + 1; i < last; ++i) {
    if (is_among(context.view.lower(i), {"customer", "customers", "client", "clients", "user"})) {
      return true;
    }
  }
  return false;
}

// "began as a venture between Acme and Bell, founded by": neither of the two was.
bool is_between(const MatchContext& context, const PatternMatch& match, std::uint32_t verb) {
  const TextView& view = context.view;
  const Mention* body = match.target->mention;
  if (body == nullptr || body->tokens.end > verb || !view.lower(verb).ends_with("ed")) return false;
  bool joined = false;
  for (std::uint32_t i = body->tokens.end; i < verb; ++i) joined = joined || view.lower(i) == ",";
  if (!joined) return false;
  for (std::uint32_t i = body->tokens.begin; i-- > context.sentence.tokens.begin;) {
    if (view.lower(i) == "between") return true;
    if (view.mention_at(i) == nullptr && !is_among(view.lower(i), {"and", ",", "the"})) break;
  }
  return false;
}

// "managing trading operations with Acme": nothing is traded there.
bool is_trading_house(const TextView& view, const Sentence& sentence, std::uint32_t verb) {
  return view.lower(verb) == "trading" && verb + 1 < sentence.tokens.end &&
         is_among(view.lower(verb + 1),
                  {"operations", "operation", "desk", "desks", "team", "and", "platform", "venue",
                   "teams", "business", "systems", "system", "floor"});
}

}  // namespace

bool is_misread(const MatchContext& context, const ClaimRule& rule, const PatternMatch& match,
                std::uint32_t anchor) {
  const std::string_view word = context.view.lower(anchor);
  const TextView& view = context.view;
  if (is_title_of_others(context, match, anchor) || is_quoted_in_talk(context, match) ||
      is_no_object(context, match, anchor, rule.relation) ||
      is_of_thinker(context, match, anchor) || is_of_one_list(context, rule, match) ||
      is_fronted_supposition(view, context.sentence.tokens, anchor)) {
    return true;
  }
  if (rule.relation == "HOLDS") {
    const Mention* holder = match.source->mention;
    const bool vague = holder != nullptr && holder->kind == MentionKind::kPronoun &&
                       is_among(view.lower(holder->tokens.begin), {"they", "their"});
    const bool back = anchor + 2 < context.sentence.tokens.end &&
                      view.lower(anchor + 1) == "back";  // "we buy back our token"
    return vague || back || is_not_held(context, match, anchor) ||
           is_for_others(view, context.sentence, anchor) ||
           is_bare_gerund(view, context.sentence, anchor);
  }
  // "the only listed company to have Bitcoin": its shares are listed.
  if (rule.relation == "LISTS" && word == "listed" && view.is(anchor + 1, WordClass::kBodyNoun)) {
    return true;
  }
  if (rule.relation == "USES") {
    return is_undone(context, match) || is_not_used(context, match, anchor) ||
           is_they_in_talk(context, match) || is_imperative(context, match, anchor) ||
           is_told_how(view, context.sentence, anchor) ||
           is_trading_house(view, context.sentence, anchor) ||
           is_for_others(view, context.sentence, anchor) || is_of_crowd(context, match, anchor);
  }
  if (rule.relation == "OFFERS") {
    return is_not_offered(context, match, anchor) || is_enumerated(view, context.sentence, anchor);
  }
  if (rule.relation == "CREATED") {
    const Mention* object = match.target->mention;
    const bool cut = object != nullptr && is_cut_short(context, *object);
    return cut || is_not_created(context, match, anchor) ||
           is_thought_of(view, context.sentence, anchor);
  }
  if (rule.relation == "ISSUES") return is_not_issued(context, match, anchor);
  if (rule.relation == "EDUCATED_AT" && match.source->mention != nullptr) {
    // "My brother's studies at Acme"
    return leads_to_kin(view, context.sentence, match.source->mention->tokens.begin);
  }
  if (rule.relation == "WORKS_FOR") {
    return is_left_school(context, match, anchor) || is_misread_post(context, match, anchor);
  }
  if (rule.relation == "FOUNDED") {
    const Mention* object = match.target->mention;
    const bool cut =
        object != nullptr && object->tokens.begin > anchor && is_cut_short(context, *object);
    if (cut || is_in_brackets_before(context, match) || is_not_founded(context, match, anchor) ||
        is_between(context, match, anchor)) {
      return true;
    }
    return is_among(word, {"open", "opened", "create", "created", "launch", "launched", "build",
                           "built"}) &&
           is_of_company(context, match);
  }
  if (rule.relation == "INVESTED_IN") {
    return is_no_investment(context, match, anchor);
  }
  if (rule.relation == "PARTNERS_WITH") return is_signed_customer(context, match);
  if (rule.relation == "OPERATES_IN") {
    return is_closing(context, match, anchor) || is_undone(context, match);
  }
  return rule.relation == "LOCATED_IN" && is_misread_home(context, match, anchor);
}

}  // namespace talkgraph::extract
