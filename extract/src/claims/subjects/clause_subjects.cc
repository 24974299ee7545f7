#include "claims/subjects/clause_subjects.h"

#include "claims/subjects/figure_owners.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostToArticle = 3;  // "a small competitor"

}  // namespace

// "... and the size is 12 users": the clause speaks of the size, and of its owner
// if it has one (else null).
std::optional<const Mention*> noun_before_copula(const TextView& view, const FigureWords& words,
                                                 const Sentence& sentence, std::uint32_t verb) {
  if (!view.is(verb, WordClass::kBe) || verb == sentence.tokens.begin) return std::nullopt;
  TokenRange phrase = phrase_to(view, words, verb, sentence.tokens.begin);
  // "Our goal for next year is": the goal.
  while (phrase.size() > 0 && name_in(view, phrase) == nullptr &&
         phrase.begin > sentence.tokens.begin + 1 &&
         is_among(view.lower(phrase.begin - 1), {"for", "by", "at", "on"})) {
    phrase = phrase_to(view, words, phrase.begin - 1, sentence.tokens.begin);
  }
  if (phrase.size() == 0) return std::nullopt;
  const Mention* last = view.mention_to(phrase.end - 1);
  if (last != nullptr) {
    // "A benefit of Acme is": the benefit.
    const std::uint32_t begin = last->tokens.begin;
    const bool governed =
        begin > sentence.tokens.begin && view.is(begin - 1, WordClass::kPreposition);
    // "The supply of KRON is": KRON's.
    const bool possessed = governed && begin > sentence.tokens.begin + 1 &&
                           view.lower(begin - 1) == "of" &&
                           FigureWords::holds(words.measured, view.lower(begin - 2));
    return governed && !possessed ? nullptr : last;
  }
  const Mention* owner = owner_before(view, phrase.begin, sentence.tokens.begin);
  return owner != nullptr ? owner : name_in(view, phrase);
}

namespace {

// Behind "by comparison", "for example" between commas.
std::uint32_t behind_comparison(const TextView& view, const Sentence& sentence,
                                std::uint32_t comma) {
  const auto word = [&](std::uint32_t i) {
    return i < sentence.tokens.end ? view.lower(i) : std::string_view();
  };
  if (word(comma) != ",") return comma;
  const bool two = is_among(word(comma + 1), {"by", "for", "in"}) &&
                   is_among(word(comma + 2), {"comparison", "example", "instance", "contrast"});
  const bool one = is_among(word(comma + 1), {"meanwhile", "however", "today", "too", "alone"});
  const std::uint32_t end = comma + (two ? 3 : 2);
  return (two || one) && word(end) == "," ? end + 1 : comma;
}

}  // namespace

bool is_subject(const TextView& view, const FigureWords& words, const Sentence& sentence,
                const Mention& mention) {
  std::uint32_t begin = mention.tokens.begin;
  // "Our sponsorship of the Oslo Cup cost": the cup is governed.
  while (begin > sentence.tokens.begin &&
         ((view.is(begin - 1, WordClass::kDeterminer) && view.mention_at(begin - 1) == nullptr) ||
          (view.mention_to(begin - 1) != nullptr &&
           view.type_of(*view.mention_to(begin - 1)) == "Place"))) {
    --begin;
  }
  const bool governed =
      begin > sentence.tokens.begin && view.is(begin - 1, WordClass::kPreposition);
  if (view.is_possessive(mention)) return !governed;
  if (mention.kind != MentionKind::kName) return true;
  // "The DC-net round is": a part of another word.
  if (mention.tokens.end < sentence.tokens.end && view.is_hyphen(mention.tokens.end)) return false;
  // "as Acme hits 5 million users": the subject of a clause of its own.
  const bool opens =
      governed && is_among(view.lower(begin - 1), {"as", "after", "before", "since"});
  if (governed && !opens) return false;
  std::uint32_t next = mention.tokens.end;
  // "Acme, I believe, has 20,000".
  if (next + 1 < sentence.tokens.end && view.lower(next) == "," &&
      is_aside(view, sentence, next + 1)) {
    next += 4;
  }
  // "Acme users have paid 5 million dollars"
  const bool crowd = next + 1 < sentence.tokens.end &&
                     is_among(view.lower(next), {"users", "traders", "customers", "clients",
                                                 "merchants", "holders", "stakers", "members"});
  if (crowd) ++next;
  next = behind_comparison(view, sentence, next);
  if (next >= sentence.tokens.end) return false;
  // "Acme, led by Jane Roe, has", "Acme, staffed by 160 people", "Acme, once called"
  const bool described =
      view.lower(next) == "," && next + 1 < sentence.tokens.end &&
      (view.lower(next + 1).ends_with("ed") ||
       is_among(view.lower(next + 1), {"led", "run", "built", "held", "now", "once", "formerly",
                                       "originally", "which", "who"}));
  const std::string_view type = view.type_of(mention);
  if (described && (is_body(type) || type == "Product" || type == "Network")) return true;
  // "Jane Roe, the founder and CEO, had"
  std::uint32_t post = next + 1;
  while (post < sentence.tokens.end && view.is(post, WordClass::kDeterminer)) ++post;
  const bool titled = view.lower(next) == "," && type == "Person" && post < sentence.tokens.end &&
                      view.is(post, WordClass::kTitleHead);
  if (titled) return true;
  const std::string_view verb = view.lower(next);
  return verb.ends_with("ed") || words.amounts.contains(verb) || words.possession.contains(verb) ||
         is_among(verb,
                  {"ranks", "hits", "hit", "tops", "nears", "crosses", "surpasses", "exceeds"}) ||
         view.is_any(next, class_bit(WordClass::kVerb) | class_bit(WordClass::kAuxiliary) |
                               class_bit(WordClass::kAdverb));
}

bool speaks_of_another(const TextView& view, const Sentence& sentence, const Mention& owner) {
  // "a competitor of ours has"
  const std::uint32_t ours = owner.tokens.begin;
  if (view.lower(ours) == "ours" && ours >= sentence.tokens.begin + 2 &&
      is_among(view.lower(ours - 2), {"competitor", "competitors", "rival", "rivals", "friend",
                                      "client", "customer", "partner", "investor"})) {
    return true;
  }
  // "our rival's app has"
  const std::uint32_t next = owner.tokens.end;
  for (std::uint32_t i = next; i < next + kMostToArticle && i < sentence.tokens.end; ++i) {
    const bool rivals = is_among(view.lower(i), {"competitor", "competitors", "rival", "rivals"});
    if (rivals && view.lower(ours) == "our") return true;
  }
  if (!is_among(view.lower(owner.tokens.begin), {"its", "their", "his", "her"})) return false;
  for (std::uint32_t i = sentence.tokens.begin + 1; i < owner.tokens.begin; ++i) {
    const bool body = view.is(i, WordClass::kBodyNoun) ||
                      is_among(view.lower(i), {"competitor", "competitors", "rival", "friend"});
    for (std::uint32_t n = 1; body && n <= kMostToArticle && i >= sentence.tokens.begin + n; ++n) {
      if (is_among(view.lower(i - n), {"a", "an", "another", "some", "one", "every", "most"})) {
        return true;
      }
    }
  }
  return false;
}

bool has_kin(const TextView& view, const Sentence& sentence, const Mention& owner) {
  const std::uint32_t next = owner.tokens.end;
  return view.lower(owner.tokens.begin) == "my" && next < sentence.tokens.end &&
         is_among(view.lower(next),
                  {"mom",  "mum",         "mother",      "dad",      "father",  "parents",
                   "wife", "husband",     "brother",     "sister",   "son",     "daughter",
                   "kids", "uncle",       "aunt",        "cousin",   "friend",  "friends",
                   "boss", "grandmother", "grandfather", "landlord", "neighbor"});
}

bool reports(const TextView& view, const Sentence& sentence, EntityIndex medium) {
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const Mention* mention = view.mention_from(i);
    if (mention == nullptr || mention->entity != medium || mention->kind != MentionKind::kName) {
      continue;
    }
    const std::uint32_t next = mention->tokens.end;
    if (next < sentence.tokens.end &&
        is_among(view.lower(next), {"reported", "reports", "wrote", "writes", "spoke", "talked",
                                    "interviewed", "learned"})) {
      return true;
    }
  }
  return false;
}

namespace {

// "host of a podcast with", "at a hedge fund with", "left a bank with": what others have.
bool has_governed(const TextView& view, const FigureWords& words, const Sentence& sentence,
                  std::uint32_t with) {
  if (view.lower(with) != "with") return false;
  // "It only counts people with 1000 followers"
  const bool any = with > sentence.tokens.begin &&
                   is_among(view.lower(with - 1), {"people", "users", "those", "anyone", "someone",
                                                   "companies", "accounts", "everyone"});
  if (any) return true;
  const TokenRange noun = phrase_to(view, words, with, sentence.tokens.begin);
  if (noun.size() == 0 || name_in(view, noun) != nullptr) return false;
  if (noun.begin < sentence.tokens.begin + 2) return false;
  return is_among(view.lower(noun.begin - 1), {"a", "an"}) &&
         is_among(view.lower(noun.begin - 2), {"of", "at", "from", "by", "for", "left", "joined",
                                               "met", "joining", "leaving", "meet"});
}

}  // namespace

bool describes_something(const TextView& view, const FigureWords& words, const Sentence& sentence,
                         std::uint32_t token) {
  if (has_governed(view, words, sentence, token)) return true;
  // "some of them miss half of it": nobody's that is known
  const bool some = view.lower(token) == "them" && token >= sentence.tokens.begin + 2 &&
                    view.lower(token - 1) == "of" &&
                    is_among(view.lower(token - 2), {"some", "most", "many", "few", "several"});
  if (some) return true;
  const std::uint32_t next = token + 1;
  const bool relative =
      is_among(view.lower(token), {"that", "which", "who"}) && token > sentence.tokens.begin &&
      next < sentence.tokens.end &&
      (view.is_any(next, class_bit(WordClass::kVerb) | class_bit(WordClass::kAuxiliary)) ||
       words.possession.contains(view.lower(next)));
  if (!relative) return false;
  const TokenRange noun = phrase_to(view, words, token, sentence.tokens.begin);
  const Mention* named = name_in(view, noun);  // "an Acme review that had": the review
  if (noun.size() == 0 || (named != nullptr && named->tokens.end == noun.end)) return false;
  const std::string_view head = view.lower(noun.end - 1);
  std::uint32_t at = noun.begin;
  if (words.group_nouns.contains(head) || words.own_things.contains(head)) {
    // "We looked at a company that had 400 people": another one.
    return at > sentence.tokens.begin + 1 && is_among(view.lower(at - 1), {"a", "an", "another"}) &&
           is_among(view.lower(at - 2), {"at", "about", "to", "into", "with", "know", "knew", "met",
                                         "saw", "left", "joined", "visited", "acquired", "bought"});
  }
  if (at > sentence.tokens.begin &&
      is_among(view.lower(at - 1), {"our", "my", "its", "their", "his", "her", "your"})) {
    return false;
  }
  while (at > sentence.tokens.begin && view.is(at - 1, WordClass::kDeterminer)) --at;
  // "Acme is one of the gateways that serve 800 shops": said of Acme.
  const bool one =
      at > sentence.tokens.begin + 2 && view.lower(at - 1) == "of" && view.lower(at - 2) == "one";
  if (one) at -= 2;
  if (at == sentence.tokens.begin) return true;
  return !view.is(at - 1, WordClass::kBe) && !is_among(view.lower(at - 1), {",", "as"});
}

}  // namespace talkgraph::extract
