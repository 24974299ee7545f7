#include "claims/relations/misread_objects.h"

#include <algorithm>

#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

// "own a Bitcoin exchange": the exchange.
bool is_kind_of_house(const MatchContext& context, const PatternMatch& match) {
  const Mention* object = match.target->mention;
  if (object == nullptr || object->tokens.end >= context.sentence.tokens.end) return false;
  return is_among(
      context.view.lower(object->tokens.end),
      {"exchange", "exchanges", "wallet", "wallets", "company", "companies", "node", "nodes",
       "business", "broker", "brokerage", "shop", "startup", "etf", "app", "mining"});
}

// "their use of Acme", "pioneers the deployment of Acme", "released support for the Acme
// chain": Acme is not theirs.
bool is_of_use(const MatchContext& context, const PatternMatch& match) {
  const Mention* object = match.target->mention;
  if (object == nullptr) return false;
  std::uint32_t at = object->tokens.begin;
  const std::uint32_t begin = context.sentence.tokens.begin;
  while (at > begin && context.view.is(at - 1, WordClass::kDeterminer)) --at;
  if (at < begin + 2) return false;
  const std::string_view noun = context.view.lower(at - 2);
  if (is_among(noun, {"support", "integration", "compatibility"})) {
    return is_among(context.view.lower(at - 1), {"of", "for", "with"});
  }
  return context.view.lower(at - 1) == "of" &&
         is_among(noun, {"use", "usage", "knowledge", "understanding", "love", "deployment",
                         "adoption", "acceptance", "spread", "trading"});
}

// "When we launched it", where "it" would be what everybody knows: something else.
bool is_known_it(const MatchContext& context, const PatternMatch& match) {
  const Mention* object = match.target->mention;
  return object != nullptr && object->kind == MentionKind::kPronoun &&
         is_among(context.view.lower(object->tokens.begin), {"it", "them"}) &&
         context.view.names().is_listed(object->entity);
}

// "I was on the Ice Talk podcast": as a guest.
bool is_show(const MatchContext& context, const PatternMatch& match) {
  const Mention* object = match.target->mention;
  return object != nullptr && object->tokens.end < context.sentence.tokens.end &&
         is_among(context.view.lower(object->tokens.end), {"podcast", "show", "episode"});
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
  // "By raising money from Acme, we grew": the money came to us.
  const bool fronted = object != nullptr && context.view.lower(verb).ends_with("ing") &&
                       object->tokens.begin > verb &&
                       context.view.lower(object->tokens.begin - 1) == ",";
  return object != nullptr && object->kind == MentionKind::kPronoun && !fronted &&
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

// "something like Acme": another one.
bool is_only_like(const MatchContext& context, const PatternMatch& match) {
  const Mention* object = match.target->mention;
  if (object == nullptr || object->tokens.begin < context.sentence.tokens.begin + 2) return false;
  return context.view.lower(object->tokens.begin - 1) == "like" &&
         is_among(context.view.lower(object->tokens.begin - 2),
                  {"something", "somebody", "someone", "anything", "somewhere"});
}

// "wrote it in Acme", and not Acme; but "came up with Acme".
bool is_made_in(const MatchContext& context, const PatternMatch& match, std::uint32_t verb) {
  const Mention* object = match.target->mention;
  if (is_among(context.view.lower(verb), {"come", "comes", "came", "coming"})) return false;
  return object != nullptr && object->tokens.begin > verb &&
         is_among(context.view.lower(object->tokens.begin - 1), {"in", "on", "with"});
}

// "the owner of these Acmes", "reasons to hold Acme": an example's, or anybody's.
bool is_held_by_any(const MatchContext& context, const PatternMatch& match, std::uint32_t verb) {
  const Mention* object = match.target->mention;
  const std::uint32_t begin = context.sentence.tokens.begin;
  if (object != nullptr && object->tokens.begin > begin &&
      is_among(context.view.lower(object->tokens.begin - 1), {"these", "those"})) {
    return true;
  }
  return verb >= begin + 2 && context.view.lower(verb - 1) == "to" &&
         is_among(context.view.lower(verb - 2),
                  {"reason", "reasons", "way", "ways", "incentive", "incentives"});
}

// Words of who takes what others offer.
bool is_word_of_use(const TextView& view, std::uint32_t token) {
  const std::string_view word = view.lower(token);
  const bool beside = is_among(word, {"work", "works", "working", "worked", "compete", "competes",
                                      "competing", "integrate", "integrated", "integrating"});
  return (beside && view.lower(token + 1) == "with") ||
         is_among(word,
                  {"use",      "uses",      "used",        "using",       "rely",      "relies",
                   "relied",   "relying",   "adopt",       "adopts",      "adopted",   "adopting",
                   "leverage", "leverages", "leveraged",   "leveraging",  "connected", "connects",
                   "switched", "plugged",   "implemented", "implementing"});
}

// "I was using Acme as a provider", "we rely on tools like Acme": somebody else offers it.
bool is_used(const MatchContext& context, const PatternMatch& match) {
  const Mention* user = match.source->mention;
  const Mention* object = match.target->mention;
  if (object == nullptr) return false;
  const std::uint32_t begin = user != nullptr ? user->tokens.end : context.sentence.tokens.begin;
  for (std::uint32_t i = begin; i < object->tokens.begin; ++i) {
    if (is_word_of_use(context.view, i)) return true;
  }
  return false;
}

// "implemented the Acme support of their app": not Acme.
bool is_support(const MatchContext& context, const PatternMatch& match) {
  const Mention* object = match.target->mention;
  return object != nullptr && object->tokens.end < context.sentence.tokens.end &&
         is_among(context.view.lower(object->tokens.end),
                  {"support", "integration", "compatibility"});
}

// "Everyone at Acme owns some": they do.
bool is_of_people_there(const MatchContext& context, const PatternMatch& match,
                        std::string_view relation) {
  const Mention* holder = match.source->mention;
  if (holder == nullptr || holder->kind != MentionKind::kName ||
      holder->tokens.begin <= context.sentence.tokens.begin + 1 ||
      !is_among(context.view.lower(holder->tokens.begin - 1), {"at", "in", "from"})) {
    return false;
  }
  // "The folks at Acme launched it": that is Acme.
  const std::string_view who = context.view.lower(holder->tokens.begin - 2);
  const bool own = is_among(relation, {"HOLDS", "INVESTED_IN", "USES"});
  return is_among(who, {"everyone", "everybody", "anyone", "anybody", "someone", "somebody",
                        "nobody", "employees"}) ||
         (own && is_among(who, {"people", "guys", "folks"}));
}

// "we received our Acme", as others make them.
bool is_bought(const MatchContext& context, std::uint32_t owner) {
  return owner > context.sentence.tokens.begin &&
         is_among(context.view.lower(owner - 1),
                  {"received", "bought", "got", "ordered", "opened", "unboxed"});
}

// "We run Acme Vault", said by Acme: it is offered.
bool is_run_by_house(const MatchContext& context, const PatternMatch& match, std::uint32_t verb) {
  const auto& entities = context.view.names().entities;
  const Participant* speaker = context.participants.speaker(context.sentence);
  return is_among(context.view.lower(verb), {"run", "runs", "running", "operate", "operates"}) &&
         speaker != nullptr && speaker->organization &&
         entities[match.target->entity].name.starts_with(entities[*speaker->organization].name +
                                                         " ");
}

// "We work on Mondays".
bool is_weekday(const TextView& view, const Mention* object) {
  return object != nullptr &&
         is_among(view.lower(object->tokens.begin),
                  {"mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays"});
}

// "we got our licence from Acme": an authority is not used.
bool is_granted(const MatchContext& context, const PatternMatch& match) {
  const TextView& view = context.view;
  const Mention* object = match.target->mention;
  if (object == nullptr || object->tokens.begin < context.sentence.tokens.begin + 3) return false;
  std::uint32_t from = object->tokens.begin - 1;
  if (view.is(from, WordClass::kDeterminer)) --from;
  return is_among(view.lower(from), {"by", "from"}) &&
         is_among(view.lower(from - 1),
                  {"approval", "approvals", "authorisation", "authorization", "charter", "licence",
                   "licences", "license", "licenses", "permission", "permit", "registration"});
}

}  // namespace

bool is_no_object(const MatchContext& context, const PatternMatch& match, std::uint32_t anchor,
                  std::string_view relation) {
  return is_doer(context, match, anchor) || is_only_like(context, match) ||
         is_of_people_there(context, match, relation);
}

bool is_not_held(const MatchContext& context, const PatternMatch& match, std::uint32_t anchor) {
  return is_kind_of_house(context, match) || is_held_by_any(context, match, anchor);
}

bool is_not_used(const MatchContext& context, const PatternMatch& match, std::uint32_t anchor) {
  const Mention* object = match.target->mention;
  const bool owner = object != nullptr && object->kind == MentionKind::kName &&
                     object->tokens.end < context.sentence.tokens.end &&
                     is_first_name_of_thing(context.view, *object);
  return owner || is_show(context, match) || is_run_show(context, match, anchor) ||
         is_run_by_house(context, match, anchor) || is_likened(context, match) ||
         is_granted(context, match);
}

bool is_not_offered(const MatchContext& context, const PatternMatch& match, std::uint32_t anchor) {
  const std::string_view word = context.view.lower(anchor);
  return is_weekday(context.view, match.target->mention) || is_known_it(context, match) ||
         is_one_of_many(context, match) || is_of_use(context, match) || is_made_so(match, word) ||
         is_sent_there(context, match, word) || is_bought(context, anchor) ||
         is_used(context, match);
}

bool is_not_created(const MatchContext& context, const PatternMatch& match, std::uint32_t anchor) {
  return is_one_of_many(context, match) || is_made_so(match, context.view.lower(anchor)) ||
         is_of_use(context, match) || is_made_in(context, match, anchor) ||
         is_support(context, match);
}

}  // namespace talkgraph::extract
