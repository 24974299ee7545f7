#include "claims/relations/misread_posts.h"

#include <algorithm>

#include "claims/relations/misread_titles.h"
#include "claims/relations/posts_elsewhere.h"
#include "claims/text/lists.h"
#include "claims/text/title_relations.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

// "joined Acme for a long strategy session"
constexpr std::uint32_t kMostToMeeting = 5;

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

// "the VP of Strategic Sales at Acme": a field, and no company.
bool is_field_of_post(const MatchContext& context, const PatternMatch& match) {
  const TextView& view = context.view;
  const Mention* body = match.target->mention;
  if (!match.title || body == nullptr || body->tokens.begin != match.title->tokens.end + 1 ||
      view.lower(match.title->tokens.end) != "of" ||
      body->tokens.end + 1 >= context.sentence.tokens.end || body->tokens.size() < 2 ||
      !is_among(view.lower(body->tokens.end), {"at", "with"})) {
    return false;
  }
  const Mention* house = view.mention_from(body->tokens.end + 1);
  return house != nullptr && is_body(view.type_of(*house));
}

// "I'm an editor at Acme, joined by Jane Roe"
bool is_company_kept(const TextView& view, const Sentence& sentence, std::uint32_t verb) {
  return view.lower(verb) == "joined" && verb + 1 < sentence.tokens.end &&
         view.lower(verb + 1) == "by";
}

// "Ivo (Lindt) asked": his family's name.
bool is_rest_of_name(const MatchContext& context, const PatternMatch& match) {
  const Mention* person = match.source->mention;
  const Mention* body = match.target->mention;
  return person != nullptr && body != nullptr && person->tokens.size() == 1 &&
         body->tokens.size() <= 2 && !context.view.names().is_listed(body->entity);
}

// "I told Jane at Acme that I": she is there.
bool is_where_other_is(const MatchContext& context, const PatternMatch& match, std::uint32_t at) {
  const Mention* person = match.source->mention;
  if (context.view.lower(at) != "at" || at == context.sentence.tokens.begin) return false;
  const Mention* other = context.view.mention_to(at - 1);
  return other != nullptr && person != nullptr && other->kind == MentionKind::kName &&
         context.view.type_of(*other) == "Person" && other->entity != person->entity;
}

// "We're at the Harbor Center": where one meets.
bool is_venue(const MatchContext& context, const PatternMatch& match) {
  const Mention* subject = match.source->mention;
  const Mention* body = match.target->mention;
  return !match.title && subject != nullptr && context.view.lower(subject->tokens.begin) == "we" &&
         body != nullptr && body->kind == MentionKind::kName && body->tokens.size() > 1 &&
         is_among(context.view.lower(body->tokens.end - 1),
                  {"center", "centre", "hotel", "hall", "stadium", "arena", "theatre", "theater",
                   "museum", "auditorium", "campus"});
}

// "We run Acme on our machines", "I'm running an Acme chip": software, or a machine.
bool is_run_thing(const MatchContext& context, const PatternMatch& match, std::string_view verb) {
  if (!is_among(verb, {"run", "runs", "running", "ran"})) return false;
  const TextView& view = context.view;
  const Mention* subject = match.source->mention;
  const Mention* object = match.target->mention;
  const bool ours = subject != nullptr && view.lower(subject->tokens.begin) == "we";
  const bool one = object != nullptr && object->tokens.begin > context.sentence.tokens.begin &&
                   is_among(view.lower(object->tokens.begin - 1), {"a", "an", "another"});
  return ours || one;
}

// "being here at Acme this week": a guest.
bool is_short_stay(const MatchContext& context, const PatternMatch& match) {
  const Mention* body = match.target->mention;
  const TokenRange sentence = context.sentence.tokens;
  if (body == nullptr || body->tokens.end >= sentence.end) return false;
  const std::uint32_t next = body->tokens.end;
  if (is_among(context.view.lower(next), {"today", "tonight", "tomorrow"})) return true;
  return next + 1 < sentence.end && context.view.lower(next) == "this" &&
         is_among(context.view.lower(next + 1),
                  {"week", "weekend", "morning", "afternoon", "evening"});
}

// "they joined Acme for a workshop": guests.
bool is_visit(const MatchContext& context, const PatternMatch& match, std::string_view verb) {
  const TextView& view = context.view;
  const Mention* body = match.target->mention;
  const TokenRange sentence = context.sentence.tokens;
  if (body == nullptr || !verb.starts_with("join") || body->tokens.end + 2 >= sentence.end) {
    return false;
  }
  const std::uint32_t next = body->tokens.end;
  if (view.lower(next) != "for" || !view.is(next + 1, WordClass::kDeterminer)) return false;
  for (std::uint32_t i = next + 2; i < std::min(sentence.end, next + kMostToMeeting); ++i) {
    if (is_among(view.lower(i), {"session", "meeting", "call", "event", "interview", "conversation",
                                 "episode", "discussion", "chat", "panel", "dinner", "lunch",
                                 "workshop", "webinar", "tour"})) {
      return true;
    }
  }
  return false;
}

// "I did a talk at Acme once": a guest.
bool is_appearance(const MatchContext& context, const PatternMatch& match, std::string_view verb) {
  const Mention* body = match.target->mention;
  if (body == nullptr || !is_among(verb, {"do", "did", "does", "done", "doing"})) return false;
  for (std::uint32_t i = match.range.begin; i < body->tokens.begin; ++i) {
    if (is_among(context.view.lower(i), {"talk", "talks", "presentation", "workshop", "keynote",
                                         "interview", "demo", "panel", "webinar"})) {
      return true;
    }
  }
  return false;
}

// "Thank you for joining Acme Talks": a guest of a show.
bool is_thanked(const MatchContext& context, std::uint32_t verb) {
  const TextView& view = context.view;
  if (view.lower(verb) != "joining") return false;
  const std::uint32_t begin = context.sentence.tokens.begin;
  for (std::uint32_t i = verb; i-- > begin && verb - i <= 5;) {
    if (is_among(view.lower(i), {"thank", "thanks", "thankful", "grateful", "appreciate"}))
      return true;
  }
  return false;
}

// "came to the Acme lab in Zurich": to see it.
bool is_arrival(const MatchContext& context, const PatternMatch& match, std::string_view verb) {
  const Mention* body = match.target->mention;
  return body != nullptr && is_among(verb, {"come", "comes", "came", "coming"}) &&
         is_among(context.view.lower(body->tokens.end),
                  {"booth", "building", "campus", "conference", "dinner", "event", "headquarters",
                   "hq", "lab", "labs", "meeting", "office", "offices", "party", "stand"});
}

// "a thought leader in Acme and other papers"
bool is_thinker(const MatchContext& context, const PatternMatch& match) {
  if (!match.title) return false;
  const std::uint32_t begin = match.title->tokens.begin;
  for (std::uint32_t i = begin > 0 ? begin - 1 : 0; i < match.title->tokens.end; ++i) {
    if (context.view.lower(i) == "thought") return true;
  }
  return false;
}

// "appointed the singer Jane Roe as brand ambassador": no post.
bool is_ambassadorship(const MatchContext& context, const PatternMatch& match, std::uint32_t verb) {
  const TextView& view = context.view;
  if (match.title || !view.is(verb, WordClass::kAppoint)) return false;
  for (std::uint32_t i = match.range.end; i < context.sentence.tokens.end; ++i) {
    if (view.lower(i) == "," || view.mention_from(i) != nullptr) return false;
    if (is_among(view.lower(i), {"ambassador", "ambassadors"})) return true;
  }
  return false;
}

// "the main author of Acme": wrote it.
bool is_authorship(const MatchContext& context, const PatternMatch& match) {
  if (!match.title || match.title->tokens.end >= context.sentence.tokens.end ||
      !is_body(context.view.names().entities[match.target->entity].type)) {
    return false;
  }
  return context.view.lower(match.title->tokens.end) == "of" &&
         is_among(context.view.lower(match.title->tokens.end - 1),
                  {"author", "co-author", "coauthor", "inventor", "translator"});
}

// "a graduate from Acme University at Bell": of the first only.
bool is_behind_school(const MatchContext& context, const PatternMatch& match) {
  const Mention* body = match.target->mention;
  if (!match.title || body == nullptr || match.title->tokens.end >= body->tokens.begin ||
      relations_of_title(context.view, *match.title, "WORKS_FOR").front() != "EDUCATED_AT") {
    return false;
  }
  for (std::uint32_t i = match.title->tokens.end; i < body->tokens.begin; ++i) {
    const Mention* other = context.view.mention_from(i);
    if (other == nullptr || other->kind != MentionKind::kName) continue;
    return is_body(context.view.type_of(*other)) && !is_in_list_of(context, *other, *body);
  }
  return false;
}

// "That brings us to Acme": the talk comes to it.
bool is_transition(const TextView& view, const Sentence& sentence, std::uint32_t verb) {
  return is_among(view.lower(verb), {"bring", "brings"}) && verb > sentence.tokens.begin &&
         is_among(view.lower(verb - 1), {"that", "this", "which", "so"});
}

}  // namespace

bool is_of_company(const MatchContext& context, const PatternMatch& match) {
  const Mention* subject = match.source->mention;
  const Participant* speaker = context.participants.speaker(context.sentence);
  return subject != nullptr && subject->kind == MentionKind::kPronoun &&
         is_among(context.view.lower(subject->tokens.begin), {"we", "us"}) && speaker != nullptr &&
         speaker->organization && !speaker->by_theme &&
         speaker->organization != match.target->entity && speaker->organization != speaker->entity;
}

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

bool is_misread_post(const MatchContext& context, const PatternMatch& match, std::uint32_t anchor) {
  const TextView& view = context.view;
  const std::string_view word = view.lower(anchor);
  const Mention* body = match.target->mention;
  if (body != nullptr && is_cut_short(context, *body)) return true;
  if (match.title && is_in_brackets_before(context, match)) return true;
  if (word == "(" && is_rest_of_name(context, match)) return true;
  // "We won by coding something for Acme": a means, no work there.
  const bool means = word.ends_with("ing") && word != "joining";
  if (means && anchor > 0 && view.lower(anchor - 1) == "by") return true;
  if (is_where_other_is(context, match, anchor) || is_venue(context, match)) return true;
  const bool joint = match.title || word.starts_with("join") ||
                     is_among(word, {"part", "partner", "sponsor", "member", "of"});
  return is_company_kept(view, context.sentence, anchor) || is_run_thing(context, match, word) ||
         is_ambassadorship(context, match, anchor) || is_short_stay(context, match) ||
         is_appearance(context, match, word) || is_visit(context, match, word) ||
         is_thanked(context, anchor) || is_arrival(context, match, word) || is_thinker(context, match) ||
         is_authorship(context, match) || is_behind_school(context, match) ||
         is_transition(view, context.sentence, anchor) ||
         is_partner_of_house(context, match, anchor) ||
         is_at_mishap(view, context.sentence, anchor) ||
         is_post_elsewhere(context, match, anchor) ||
         is_where_friends_are(context, match, anchor) || is_field_of_post(context, match) ||
         (joint && is_of_company(context, match));
}

}  // namespace talkgraph::extract
