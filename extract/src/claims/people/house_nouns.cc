#include "claims/people/house_nouns.h"

#include <algorithm>

#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

// "their Chief Product Officer"
constexpr std::uint32_t kMostToTitleHead = 3;
constexpr std::uint32_t kMostToDeed = 6;     // "you guys have also recently partnered"
constexpr std::uint32_t kMostToJoined = 20;  // from a company to "joined the team"
constexpr std::uint32_t kMostToHouse = 12;   // "I'm the co-founder and chief executive officer of"

}  // namespace

bool names_more_than_noun(const TextView& view, const Sentence& sentence, std::uint32_t next) {
  if (next >= sentence.tokens.end) return false;
  const Token& token = view.token(next);
  if (token.kind != TokenKind::kWord || is_possessive_mark(token.lower)) return false;
  return !view.is_any(next, class_bit(WordClass::kPreposition) | class_bit(WordClass::kAuxiliary) |
                                class_bit(WordClass::kConjunction) | class_bit(WordClass::kAdverb) |
                                class_bit(WordClass::kVerb) | class_bit(WordClass::kRelative) |
                                class_bit(WordClass::kBarrier));
}

bool defines_another(const TextView& view, const Sentence& sentence, std::uint32_t article) {
  const std::uint32_t next = article + 2;
  const bool defined = next < sentence.tokens.end &&
                       is_among(view.lower(next), {"behind", "that", "which", "where", "who"});
  const bool apposed = article > sentence.tokens.begin + 1 && view.lower(article - 1) == "," &&
                       view.mention_to(article - 2) != nullptr;
  return defined || (apposed && next < sentence.tokens.end &&
                     (view.lower(next) == "," || view.is(next, WordClass::kPreposition) ||
                      is_among(view.lower(next), {"founded", "co-founded", "owned", "run", "led",
                                                  "built", "backed", "launched", "based"})));
}

bool is_led_thing(const TextView& view, const Sentence& sentence, std::uint32_t noun) {
  return noun + 2 < sentence.tokens.end && is_possessive_mark(view.lower(noun + 1)) &&
         is_among(view.lower(noun),
                  {"app", "bank", "bourse", "dapp", "dex", "fund", "group", "marketplace",
                   "organization", "organisation", "project", "protocol", "studio"}) &&
         leads_to_title(view, sentence, noun + 1);
}

bool leads_to_title(const TextView& view, const Sentence& sentence, std::uint32_t possessor) {
  const std::uint32_t end = std::min(sentence.tokens.end, possessor + 1 + kMostToTitleHead);
  for (std::uint32_t k = possessor + 1; k < end && view.mention_at(k) == nullptr; ++k) {
    if (view.is(k, WordClass::kTitleHead)) return true;
    if (!view.is(k, WordClass::kTitleModifier) && !is_among(view.lower(k), {"new", "own"})) {
      return false;
    }
  }
  return false;
}

bool leads_to_house(const TextView& view, const Sentence& sentence, std::uint32_t possessor) {
  const std::uint32_t noun = possessor + 1;
  return is_among(view.lower(possessor), {"my", "our", "your"}) && noun < sentence.tokens.end &&
         is_among(view.lower(noun), {"company", "exchange", "firm", "startup", "platform"});
}

bool recalls(const TextView& view, const Sentence& sentence, std::uint32_t you) {
  const std::uint32_t verb = you + 1;
  return you > sentence.tokens.begin && view.lower(you - 1) == "when" &&
         verb < sentence.tokens.end &&
         (view.lower(verb).ends_with("ed") ||
          is_among(view.lower(verb), {"were", "left", "began", "built", "ran", "led", "came"}));
}

bool is_own_named(const TextView& view, const Sentence& sentence, std::uint32_t possessor) {
  if (!leads_to_house(view, sentence, possessor)) return false;
  const Mention* name = view.mention_from(possessor + 2);
  return possessor + 2 < sentence.tokens.end && name != nullptr &&
         name->kind == MentionKind::kName && !view.is_possessive(*name);
}

bool is_agent(const TextView& view, const Sentence& sentence, const Mention& body) {
  return body.tokens.begin > sentence.tokens.begin &&
         is_among(view.lower(body.tokens.begin - 1), {"by", "from", "than", "like", "via", "on"});
}

bool is_joined(const TextView& view, const Sentence& sentence, std::uint32_t article,
               std::uint32_t last_house) {
  return article >= sentence.tokens.begin + 2 && article + 1 < sentence.tokens.end &&
         article < last_house + kMostToJoined &&
         is_among(view.lower(article - 1), {"joined", "joining"}) &&
         is_among(view.lower(article + 1), {"team", "company", "firm", "startup", "exchange"});
}

bool is_place_of_post(const TextView& view, const Sentence& sentence, std::uint32_t preposition) {
  return preposition > sentence.tokens.begin &&
         is_among(view.lower(preposition), {"at", "for", "of"}) &&
         view.is_any(preposition - 1,
                     class_bit(WordClass::kTitleHead) | class_bit(WordClass::kTitleModifier));
}

bool is_done_to_company(const TextView& view, const Sentence& sentence, TokenRange phrase) {
  if (phrase.begin == sentence.tokens.begin ||
      !is_among(view.lower(phrase.begin - 1),
                {"founded", "co-founded", "cofounded", "started", "joined", "left", "leads", "led",
                 "heads", "runs", "founding", "joining", "starting", "leading", "leaving",
                 "co-founding", "established"})) {
    return false;
  }
  return phrase.end >= sentence.tokens.end ||
         view.token(phrase.end).kind == TokenKind::kPunctuation ||
         view.is_any(phrase.end,
                     class_bit(WordClass::kPreposition) | class_bit(WordClass::kConjunction) |
                         class_bit(WordClass::kAdverb) | class_bit(WordClass::kTimeWord) |
                         class_bit(WordClass::kBarrier));
}

bool addresses_house(const TextView& view, const Sentence& sentence, std::uint32_t you) {
  const auto word = [&](std::uint32_t i) {
    return i < sentence.tokens.end ? view.lower(i) : std::string_view();
  };
  if (word(you) != "you") return false;
  std::uint32_t at = you + 1;
  const bool several = is_among(word(at), {"guys", "folks"});
  if (several) ++at;
  const std::uint32_t end = std::min(sentence.tokens.end, at + kMostToDeed);
  bool has = false;
  while (at < end &&
         (view.is_any(at, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kAdverb) |
                              class_bit(WordClass::kHave)) ||
          is_among(word(at), {"got", "'ve", "n't"}))) {
    has = has || view.is(at, WordClass::kHave) || word(at) == "'ve";
    ++at;
  }
  if (several && is_among(word(at), {"launched", "launch", "offer", "offered", "support", "use",
                                     "accept", "raised", "released", "operate", "provide", "sell",
                                     "opened", "list", "integrate", "rolled", "compete"})) {
    return true;
  }
  if (is_among(word(at), {"integrated", "partnered", "listed", "delisted", "acquired", "onboarded",
                          "onboard", "rebranded", "charge", "custody", "process"})) {
    return true;
  }
  for (std::uint32_t k = at; has && k < std::min(end, at + 3); ++k) {
    if (is_among(word(k), {"office", "offices", "customers", "employees", "clients", "merchants",
                           "subsidiaries"})) {
      return true;
    }
  }
  return false;
}

bool tells_own_post(const TextView& view, const Sentence& sentence, EntityIndex house) {
  for (std::uint32_t i = sentence.tokens.begin; i + 1 < sentence.tokens.end; ++i) {
    if (view.lower(i) != "i" || !is_among(view.lower(i + 1), {"'m", "am"})) continue;
    bool post = false;
    const std::uint32_t end = std::min(sentence.tokens.end, i + kMostToHouse);
    for (std::uint32_t k = i + 2; k < end; ++k) {
      const Mention* mention = view.mention_from(k);
      if (mention != nullptr) return post && mention->entity == house;
      if (view.is(k, WordClass::kVerb) || view.is(k, WordClass::kNegation)) return false;
      post = post || view.is(k, WordClass::kTitleHead);
    }
  }
  return false;
}

}  // namespace talkgraph::extract
