#include "claims/misreadings.h"

#include <algorithm>

#include "claims/lists.h"
#include "claims/word_list.h"

namespace talkgraph::extract {
namespace {

// "After the hack at Acme we ...": there, something happened; "thanks to someone at Acme,
// we ...": somebody else is there.
bool is_at_mishap(const TextView& view, const Sentence& sentence, std::uint32_t anchor) {
  return view.lower(anchor) == "at" && anchor > sentence.tokens.begin &&
         is_among(
             view.lower(anchor - 1),
             {"incident", "hack",    "hacks",    "breach",  "collapse",   "exploit",   "attack",
              "failure",  "outage",  "crash",    "scandal", "fraud",      "theft",     "mess",
              "disaster", "problem", "problems", "event",   "conference", "situation", "drama",
              "losses",   "someone", "somebody", "people",  "friend",     "friends",   "tweeted",
              "tweet",    "look",    "looked",   "laughed", "yelled"});
}

// "We joined the Safe Coin Alliance", "We are a partner of Acme": the company, for
// which the speaker works.
bool is_of_company(const MatchContext& context, const PatternMatch& match) {
  const Mention* subject = match.source->mention;
  const Participant* speaker = context.participants.speaker(context.sentence);
  return subject != nullptr && subject->kind == MentionKind::kPronoun &&
         is_among(context.view.lower(subject->tokens.begin), {"we", "us"}) && speaker != nullptr &&
         speaker->organization && !speaker->by_theme &&
         speaker->organization != match.target->entity && speaker->organization != speaker->entity;
}

bool is_in_list_of(const MatchContext& context, const Mention& first, const Mention& last) {
  const auto list = list_behind(context.view, context.sentence, first);
  return std::find(list.begin(), list.end(), &last) != list.end();
}

// "Jane interviews Tom, the CEO of Acme": Tom is.
bool is_title_of_other(const MatchContext& context, const PatternMatch& match) {
  const TextView& view = context.view;
  const Mention* subject = match.source->mention;
  std::uint32_t at = match.title->tokens.begin;
  while (at > context.sentence.tokens.begin && view.is(at - 1, WordClass::kDeterminer)) --at;
  const std::uint32_t begin = context.sentence.tokens.begin;
  // "and Tom, who is the CEO"
  if (at > begin + 2 && view.is(at - 1, WordClass::kBe) && view.lower(at - 2) == "who") {
    at -= view.lower(at - 3) == "," ? 2 : 1;
  } else if (at < begin + 2 || view.lower(at - 1) != ",") {
    return false;
  }
  if (subject == nullptr || at < begin + 2) return false;
  const Mention* before = view.mention_to(at - 2);
  return before != nullptr && before->kind == MentionKind::kName &&
         view.type_of(*before) == "Person" && before->entity != subject->entity &&
         subject->tokens.end <= before->tokens.begin && !is_in_list_of(context, *subject, *before);
}

// "Acme's CEO Jane Roe for Bell": she is Acme's, who is named before the title.
bool is_title_at_other(const MatchContext& context, const PatternMatch& match) {
  const TextView& view = context.view;
  const Mention* body = match.target->mention;
  const std::uint32_t begin = context.sentence.tokens.begin;
  std::uint32_t at = match.title->tokens.begin;
  if (body == nullptr || body->tokens.begin < match.title->tokens.end) return false;
  if (at > begin && is_possessive_mark(view.lower(at - 1))) --at;
  const Mention* before = at > begin ? view.mention_to(at - 1) : nullptr;
  return before != nullptr && before->kind == MentionKind::kName &&
         is_body(view.type_of(*before)) && before->entity != body->entity;
}

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

// "their use of Acme": nothing of theirs.
bool is_of_use(const MatchContext& context, const PatternMatch& match) {
  const Mention* object = match.target->mention;
  if (object == nullptr || object->tokens.begin < context.sentence.tokens.begin + 2) return false;
  return context.view.lower(object->tokens.begin - 1) == "of" &&
         is_among(context.view.lower(object->tokens.begin - 2),
                  {"use", "usage", "knowledge", "understanding", "love", "support"});
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

// "I'm an editor at Acme, joined by Jane Roe"
bool is_company_kept(const TextView& view, const Sentence& sentence, std::uint32_t verb) {
  return view.lower(verb) == "joined" && verb + 1 < sentence.tokens.end &&
         view.lower(verb + 1) == "by";
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

// "I created a Pastebin", "we started a Discord": one of many that others make.
bool is_one_of_many(const MatchContext& context, const PatternMatch& match) {
  const Mention* object = match.target->mention;
  if (object == nullptr || object->tokens.begin == context.sentence.tokens.begin) return false;
  return is_among(context.view.lower(object->tokens.begin - 1), {"a", "an", "another"}) &&
         context.view.names().is_listed(object->entity);
}

// "director of the MIT Design Lab", where only "MIT" was found: another body.
bool is_cut_short(const MatchContext& context, const Mention& body) {
  const TextView& view = context.view;
  const TokenRange sentence = context.sentence.tokens;
  if (context.sentence.zone != Zone::kDialogue || body.kind != MentionKind::kName) return false;
  const auto goes_on = [&](std::uint32_t at) {
    const Token& token = view.token(at);
    return token.kind == TokenKind::kWord && token.capitalized && !token.all_caps &&
           view.mention_at(at) == nullptr &&
           !view.is_any(at,
                        class_bit(WordClass::kTitleHead) | class_bit(WordClass::kTitleModifier));
  };
  const std::uint32_t next = body.tokens.end;
  return next < sentence.end && view.token(next).space_before && goes_on(next);
}

// "Ivo (Lindt) asked": his family's name.
bool is_rest_of_name(const MatchContext& context, const PatternMatch& match) {
  const Mention* person = match.source->mention;
  const Mention* body = match.target->mention;
  return person != nullptr && body != nullptr && person->tokens.size() == 1 &&
         body->tokens.size() == 1 && !context.view.names().is_listed(body->entity);
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

}  // namespace

bool is_misread(const MatchContext& context, const ClaimRule& rule, const PatternMatch& match,
                std::uint32_t anchor) {
  const std::string_view word = context.view.lower(anchor);
  if (match.title && (is_title_of_other(context, match) || is_title_at_other(context, match))) {
    return true;
  }
  if (is_quoted_in_talk(context, match)) return true;
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
    return is_they_in_talk(context, match) || is_likened(context, match) ||
           is_told_how(context.view, context.sentence, anchor) ||
           is_for_others(context.view, context.sentence, anchor) ||
           is_of_crowd(context, match, anchor);
  }
  if (rule.relation == "OFFERS") {
    return is_known_it(context, match) || is_one_of_many(context, match) ||
           is_of_use(context, match) || is_enumerated(context.view, context.sentence, anchor);
  }
  const Mention* object = match.target->mention;
  const bool cut = object != nullptr && is_cut_short(context, *object);
  if (rule.relation == "CREATED") {
    return cut || is_one_of_many(context, match) ||
           is_thought_of(context.view, context.sentence, anchor);
  }
  if (rule.relation == "WORKS_FOR") {
    if (cut || is_company_kept(context.view, context.sentence, anchor)) return true;
    if (word == "(" && is_rest_of_name(context, match)) return true;
    const bool joint = match.title || word.starts_with("join") ||
                       is_among(word, {"part", "partner", "sponsor", "member", "of"});
    return is_at_mishap(context.view, context.sentence, anchor) ||
           (joint && is_of_company(context, match));
  }
  if (rule.relation == "FOUNDED") {
    return is_among(word, {"open", "opened", "create", "created", "launch", "launched", "build",
                           "built"}) &&
           is_of_company(context, match);
  }
  return rule.relation == "LOCATED_IN" && word == "live" &&
         is_adjective(context.view, context.sentence, anchor);
}

}  // namespace talkgraph::extract
