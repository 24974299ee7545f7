#include "claims/misreadings.h"

#include <algorithm>

#include "claims/misread_posts.h"
#include "claims/word_list.h"

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

// "own a Bitcoin exchange": the exchange.
bool is_kind_of_house(const MatchContext& context, const PatternMatch& match) {
  const Mention* object = match.target->mention;
  if (object == nullptr || object->tokens.end >= context.sentence.tokens.end) return false;
  return is_among(context.view.lower(object->tokens.end),
                  {"exchange", "exchanges", "wallet", "wallets", "company", "companies", "node",
                   "nodes", "business", "broker", "brokerage", "shop", "startup", "etf", "app"});
}

// In talk "they" are mostly other people than the company named last.
bool is_they_in_talk(const MatchContext& context, const PatternMatch& match) {
  const Mention* subject = match.source->mention;
  return subject != nullptr && subject->kind == MentionKind::kPronoun && context.sentence.turn &&
         context.view.lower(subject->tokens.begin) == "they";
}

// "their use of Acme", "pioneers the deployment of Acme": Acme is not theirs.
bool is_of_use(const MatchContext& context, const PatternMatch& match) {
  const Mention* object = match.target->mention;
  if (object == nullptr || object->tokens.begin < context.sentence.tokens.begin + 2) return false;
  return context.view.lower(object->tokens.begin - 1) == "of" &&
         is_among(context.view.lower(object->tokens.begin - 2),
                  {"use", "usage", "knowledge", "understanding", "love", "support", "deployment",
                   "adoption", "acceptance", "spread", "trading"});
}

// "I told them to use Acme", "for developers to use Acme": they would.
bool is_for_others(const TextView& view, const Sentence& sentence, std::uint32_t verb) {
  if (verb < sentence.tokens.begin + 2 || view.lower(verb - 1) != "to") return false;
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
  return verb > sentence.tokens.begin && view.is(verb - 1, WordClass::kCrowd) &&
         view.mention_at(verb - 1) == nullptr;
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
  }
  return open;
}

// "I think building Acme in the open is important"
bool is_thought_of(const TextView& view, const Sentence& sentence, std::uint32_t verb) {
  return verb > sentence.tokens.begin && view.lower(verb).ends_with("ing") &&
         is_among(view.lower(verb - 1), {"think", "believe", "about", "imagine", "say"});
}

// "how to use Acme"
bool is_told_how(const TextView& view, const Sentence& sentence, std::uint32_t verb) {
  return verb >= sentence.tokens.begin + 2 && view.lower(verb - 1) == "to" &&
         view.lower(verb - 2) == "how";
}

// "Then we have Acme, which is slower": there is Acme, too.
bool is_enumerated(const TextView& view, const Sentence& sentence, std::uint32_t verb) {
  return verb >= sentence.tokens.begin + 2 && is_among(view.lower(verb), {"have", "'ve"}) &&
         is_among(view.lower(verb - 1), {"we", "you"}) &&
         is_among(view.lower(verb - 2), {"then", "here", "now", "next", "also"});
}

// "When we launched it", where "it" would be what everybody knows: something else.
bool is_known_it(const MatchContext& context, const PatternMatch& match) {
  const Mention* object = match.target->mention;
  return object != nullptr && object->kind == MentionKind::kPronoun &&
         is_among(context.view.lower(object->tokens.begin), {"it", "them"}) &&
         context.view.names().is_listed(object->entity);
}

// "We closed our office in Peru".
bool is_closing(const MatchContext& context, const PatternMatch& match, std::uint32_t anchor) {
  constexpr std::uint32_t kMostToOwner = 2;  // "closed down our office"
  const std::uint32_t begin = std::max(
      context.sentence.tokens.begin,
      match.range.begin > kMostToOwner ? match.range.begin - kMostToOwner : std::uint32_t{0});
  for (std::uint32_t i = begin; i < anchor; ++i) {
    if (is_among(context.view.lower(i), {"close", "closed", "closing", "shut", "shutting",
                                         "shuttered", "left", "leaving", "exited", "exiting"})) {
      return true;
    }
  }
  return false;
}

// "I run a podcast called Ice Talk": nobody uses it.
bool is_run_show(const MatchContext& context, const PatternMatch& match, std::uint32_t anchor) {
  const Mention* object = match.target->mention;
  if (object == nullptr || object->tokens.begin <= anchor ||
      !is_among(context.view.lower(anchor), {"run", "runs", "ran", "running"})) {
    return false;
  }
  for (std::uint32_t i = anchor + 1; i < object->tokens.begin; ++i) {
    if (is_among(context.view.lower(i), {"podcast", "show", "newsletter", "channel", "blog",
                                         "meetup", "called", "named"})) {
      return true;
    }
  }
  return false;
}

// "We built our backend": no company.
bool is_part_of_own(const MatchContext& context, const PatternMatch& match, std::uint32_t verb) {
  constexpr std::uint32_t kMostAdjectives = 2;
  const Mention* object = match.target->mention;
  if (object == nullptr || object->kind != MentionKind::kPronoun || object->tokens.begin < verb ||
      !context.view.is_possessive(*object)) {
    return false;  // "our founders" are of ours
  }
  const std::uint32_t end =
      std::min(context.sentence.tokens.end, object->tokens.end + kMostAdjectives + 1);
  for (std::uint32_t i = object->tokens.end; i < end; ++i) {
    if (is_among(context.view.lower(i),
                 {"company", "exchange", "firm", "startup", "business", "platform", "fund", "bank",
                  "broker", "brokerage", "agency", "studio", "organization", "organisation"})) {
      return false;
    }
  }
  return true;
}

// "I created a Pastebin", "we started a Discord", "we made the GitHub page": one of many
// that others make.
bool is_one_of_many(const MatchContext& context, const PatternMatch& match) {
  const Mention* object = match.target->mention;
  const TokenRange sentence = context.sentence.tokens;
  if (object == nullptr || object->tokens.begin == sentence.begin) return false;
  const bool listed = context.view.names().is_listed(object->entity);
  const std::uint32_t next = object->tokens.end;
  const bool kind = next < sentence.end && context.view.is(next, WordClass::kKindNoun);
  if (is_among(context.view.lower(object->tokens.begin - 1), {"a", "an", "another"})) {
    return listed || !kind;  // "a Lumo plan" may be new
  }
  return listed && next < sentence.end &&
         is_among(context.view.lower(next),
                  {"repo", "repository", "page", "account", "group", "channel", "integration",
                   "extension", "plugin", "bot", "thread"});
}

// "We only need it to make it cheaper": nothing is made.
bool is_made_so(const PatternMatch& match, std::string_view verb) {
  const Mention* object = match.target->mention;
  return object != nullptr && object->kind == MentionKind::kPronoun &&
         is_among(verb, {"make", "makes", "made", "making"});
}

// "the scheme that we used": who does something is not what it is done to.
bool is_doer(const MatchContext& context, const PatternMatch& match, std::uint32_t verb) {
  const Mention* object = match.target->mention;
  return object != nullptr && object->kind == MentionKind::kPronoun &&
         object->tokens.begin > verb &&
         is_among(context.view.lower(object->tokens.begin), {"i", "we", "he", "she", "they"});
}

// "There was a question on Lumo from Jane": the question is from her.
bool is_sent_there(const MatchContext& context, const PatternMatch& match,
                   std::string_view anchor) {
  const Mention* object = match.target->mention;
  if (anchor != "from" || object == nullptr) return false;
  std::uint32_t at = object->tokens.begin;
  while (at > context.sentence.tokens.begin && context.view.is(at - 1, WordClass::kDeterminer)) {
    --at;
  }
  return at > context.sentence.tokens.begin &&
         is_among(context.view.lower(at - 1), {"on", "via", "through", "in", "at"});
}

// "uses the same interface as Acme": Acme's own is another one.
bool is_likened(const MatchContext& context, const PatternMatch& match) {
  const Mention* object = match.target->mention;
  if (object == nullptr || object->tokens.begin == context.sentence.tokens.begin) return false;
  std::uint32_t at = object->tokens.begin - 1;
  if (context.view.lower(at) != "as") return false;
  while (at > match.range.begin && context.view.lower(at) != "same") --at;
  return context.view.lower(at) == "same";
}

// "We are live in Peru".
bool is_adjective(const TextView& view, const Sentence& sentence, std::uint32_t word) {
  while (word > sentence.tokens.begin && view.is(word - 1, WordClass::kAdverb)) --word;
  return word > sentence.tokens.begin && view.is(word - 1, WordClass::kBe);
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
  if (is_title_of_others(context, match, anchor) || is_quoted_in_talk(context, match) ||
      is_doer(context, match, anchor)) {
    return true;
  }
  if (rule.relation == "HOLDS") {
    const Mention* holder = match.source->mention;
    const bool vague = holder != nullptr && holder->kind == MentionKind::kPronoun &&
                       is_among(context.view.lower(holder->tokens.begin), {"they", "their"});
    const bool back = anchor + 2 < context.sentence.tokens.end &&
                      context.view.lower(anchor + 1) == "back";  // "we buy back our token"
    return vague || back || is_kind_of_house(context, match) ||
           is_bare_gerund(context.view, context.sentence, anchor);
  }
  if (rule.relation == "USES") {
    const Mention* object = match.target->mention;
    const bool owner = object != nullptr && object->kind == MentionKind::kName &&
                       object->tokens.end < context.sentence.tokens.end &&
                       is_first_name_of_thing(context.view, *object);
    return owner || is_run_show(context, match, anchor) || is_they_in_talk(context, match) ||
           is_likened(context, match) || is_told_how(context.view, context.sentence, anchor) ||
           is_trading_house(context.view, context.sentence, anchor) ||
           is_for_others(context.view, context.sentence, anchor) ||
           is_of_crowd(context, match, anchor);
  }
  if (rule.relation == "OFFERS") {
    return is_known_it(context, match) || is_one_of_many(context, match) ||
           is_of_use(context, match) || is_made_so(match, word) ||
           is_sent_there(context, match, word) ||
           is_enumerated(context.view, context.sentence, anchor);
  }
  if (rule.relation == "CREATED") {
    const Mention* object = match.target->mention;
    const bool cut = object != nullptr && is_cut_short(context, *object);
    return cut || is_one_of_many(context, match) || is_made_so(match, word) ||
           is_of_use(context, match) || is_thought_of(context.view, context.sentence, anchor);
  }
  if (rule.relation == "WORKS_FOR") return is_misread_post(context, match, anchor);
  if (rule.relation == "FOUNDED") {
    if (is_part_of_own(context, match, anchor)) return true;
    return is_among(word, {"open", "opened", "create", "created", "launch", "launched", "build",
                           "built"}) &&
           is_of_company(context, match);
  }
  if (rule.relation == "OPERATES_IN") return is_closing(context, match, anchor);
  return rule.relation == "LOCATED_IN" && word == "live" &&
         is_adjective(context.view, context.sentence, anchor);
}

}  // namespace talkgraph::extract
