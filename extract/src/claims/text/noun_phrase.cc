#include "claims/text/noun_phrase.h"

#include <algorithm>

#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMaxWords = 6;
constexpr std::uint32_t kMaxAdjectives = 3;

constexpr WordClasses kNoNoun =
    class_bit(WordClass::kDeterminer) | class_bit(WordClass::kPreposition) |
    class_bit(WordClass::kConjunction) | class_bit(WordClass::kAuxiliary) |
    class_bit(WordClass::kNegation) | class_bit(WordClass::kHypothetical) |
    class_bit(WordClass::kBarrier) | class_bit(WordClass::kRelative) |
    class_bit(WordClass::kAdverb) | class_bit(WordClass::kPlan);

// What may follow a name without being modified by it.
constexpr WordClasses kNoModifiedNoun =
    class_bit(WordClass::kDeterminer) | class_bit(WordClass::kPreposition) |
    class_bit(WordClass::kConjunction) | class_bit(WordClass::kAuxiliary) |
    class_bit(WordClass::kNegation) | class_bit(WordClass::kBarrier) |
    class_bit(WordClass::kRelative) | class_bit(WordClass::kNominative) |
    class_bit(WordClass::kAdverb) | class_bit(WordClass::kVerb) | class_bit(WordClass::kKindNoun) |
    class_bit(WordClass::kTimeWord);

// May the token be part of a noun phrase? `next_too`: is what follows one?
bool is_nominal(const TextView& view, const FigureWords& words, std::uint32_t i, bool next_too) {
  if (const Mention* mention = view.mention_at(i)) return mention->kind == MentionKind::kName;
  const Token& token = view.token(i);
  if (token.kind != TokenKind::kWord || is_possessive_mark(token.lower)) return false;
  if (FigureWords::holds(words.measured, token.lower)) return true;
  if (view.is_any(i, kNoNoun) || words.numerals.contains(token.lower)) return false;
  if (view.is(i, WordClass::kNominative)) return token.lower == "users";
  if (!view.is(i, WordClass::kVerb)) return true;
  return next_too && (token.lower.ends_with("ing") || token.lower.ends_with("ed"));
}

// "their Acme custody solution": what could be a verb stands before a noun.
bool modifies_compound(const TextView& view, const Mention& mention) {
  const std::uint32_t next = mention.tokens.end;
  if (mention.tokens.begin == 0 || !view.is(mention.tokens.begin - 1, WordClass::kDeterminer)) {
    return false;
  }
  const Token& token = view.token(next);
  if (next + 1 >= view.token_count() || !view.is(next, WordClass::kVerb) || token.capitalized ||
      token.lower.ends_with("ed") || token.lower.ends_with("ing") || token.lower.ends_with("s")) {
    return false;
  }
  const Token& noun = view.token(next + 1);
  return noun.kind == TokenKind::kWord && !noun.capitalized && !noun.lower.ends_with("ly") &&
         view.mention_at(next + 1) == nullptr &&
         !view.is_any(next + 1, kNoModifiedNoun & ~class_bit(WordClass::kKindNoun));
}

}  // namespace

TokenRange phrase_from(const TextView& view, const FigureWords& words, std::uint32_t begin,
                       std::uint32_t limit) {
  while (begin < limit && view.is(begin, WordClass::kDeterminer) &&
         view.mention_at(begin) == nullptr) {
    ++begin;
  }
  std::uint32_t end = begin;
  while (end < limit && end - begin < kMaxWords) {
    if (view.is_hyphen(end) && end > begin && end + 1 < limit) {
      end += 2;  // what a hyphen joins is one word
      continue;
    }
    const bool goes_on =
        end + 1 < limit && (is_nominal(view, words, end + 1, false) || view.is_hyphen(end + 1));
    // "the known banks": a participle at the start, before a noun.
    const bool participle = end == begin && goes_on && view.is(end, WordClass::kVerb) &&
                            view.mention_at(end + 1) == nullptr &&
                            view.token(end).kind == TokenKind::kWord;
    // "new sign-ups", "in-house developers"
    const bool hyphenated = end + 2 < limit && view.is_hyphen(end + 1) &&
                            view.token(end).kind == TokenKind::kWord &&
                            view.token(end + 2).kind == TokenKind::kWord &&
                            !view.token(end + 2).space_before && view.mention_at(end) == nullptr;
    if (!participle && !hyphenated && !is_nominal(view, words, end, goes_on)) break;
    ++end;
  }
  while (end > begin && view.is_hyphen(end - 1)) --end;
  return {begin, std::min(end, limit)};
}

TokenRange phrase_to(const TextView& view, const FigureWords& words, std::uint32_t end,
                     std::uint32_t limit) {
  std::uint32_t begin = end;
  while (begin > limit && end - begin < kMaxWords) {
    if (view.is_hyphen(begin - 1) && begin < end) {
      --begin;
      continue;
    }
    const bool joined = begin < end && view.is_hyphen(begin);
    if (!joined && !is_nominal(view, words, begin - 1, begin < end)) break;
    --begin;
  }
  while (begin < end && view.is_hyphen(begin)) ++begin;
  return {begin, end};
}

const Mention* name_in(const TextView& view, TokenRange phrase) {
  for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) {
    const Mention* mention = view.mention_at(i);
    if (mention != nullptr && mention->kind == MentionKind::kName) return mention;
  }
  return nullptr;
}

const Mention* owner_before(const TextView& view, std::uint32_t phrase_begin, std::uint32_t limit) {
  std::uint32_t at = phrase_begin;
  if (at > limit && is_possessive_mark(view.lower(at - 1))) --at;
  const Mention* mention = at > limit ? view.mention_to(at - 1) : nullptr;
  return mention != nullptr && view.is_possessive(*mention) ? mention : nullptr;
}

namespace {

// "a working Acme implementation", "the first Acme node": one of many.
bool is_one_of_many(const TextView& view, const Mention& mention) {
  std::uint32_t at = mention.tokens.begin;
  for (std::uint32_t n = 0; n < kMaxAdjectives && at > 0; ++n) {
    const std::string_view word = view.lower(--at);
    if (word == "a" || word == "an" || word == "another" || word == "some" || word == "any" ||
        word == "first" || word == "many") {
      return true;
    }
    const bool participle = word.ends_with("ing") || word.ends_with("ed");
    if (view.token(at).kind != TokenKind::kWord || view.mention_at(at) != nullptr ||
        (!participle && view.is_any(at, kNoModifiedNoun))) {
      return false;
    }
  }
  return false;
}

// What a coin or a chain is not: "Kron wallet", "the Kron company".
bool names_other_kind(std::string_view noun) {
  return is_among(noun,
                  {"wallet",      "app",     "application",   "client",   "library",   "browser",
                   "bot",         "website", "company",       "exchange", "startup",   "firm",
                   "business",    "broker",  "brokerage",     "fund",     "processor", "conference",
                   "marketplace", "meetup",  "implementation"});
}

}  // namespace

bool is_first_name_of_thing(const TextView& view, const Mention& mention) {
  const std::uint32_t next = mention.tokens.end;
  if (view.lower(next) == "/" && !view.token(next).space_before && next + 1 < view.token_count()) {
    const Mention* other = view.mention_from(next + 1);
    const bool kind = other != nullptr && other->tokens.end < view.token_count() &&
                      view.is(other->tokens.end, WordClass::kKindNoun);
    return other != nullptr && (kind || modifies_noun(view, *other));
  }
  const Mention* thing = view.token(next).space_before ? view.mention_from(next) : nullptr;
  return thing != nullptr && thing->kind == MentionKind::kName && is_body(view.type_of(mention)) &&
         is_among(view.type_of(*thing), {"Product", "Network", "Asset"});
}

bool modifies_noun(const TextView& view, const Mention& mention) {
  const std::uint32_t next = mention.tokens.end;
  if (mention.kind != MentionKind::kName || next >= view.token_count()) return false;
  const Token& token = view.token(next);
  if (view.is(next, WordClass::kKindNoun) && token.lower.size() > 3 &&
      !view.is(next, WordClass::kTimeWord) && is_one_of_many(view, mention)) {
    return true;
  }
  if (token.lower == "-" && !token.space_before) return true;  // "an Acme-like thing"
  if (is_first_name_of_thing(view, mention)) return true;
  if (modifies_compound(view, mention)) return true;
  // "founded Acme ten years ago"
  if (is_among(token.lower, {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                             "eleven", "twelve", "twenty", "some", "one", "half"})) {
    return false;
  }
  // "Fjordchain wallet" is not Fjordchain, "the Fjordchain network" is.
  const std::string_view type = view.type_of(mention);
  if (type == "Network" || type == "Asset") {
    // "the Kron and altcoin exchange"
    const std::uint32_t noun = token.lower == "and" ? next + 2 : next;
    if (noun < view.token_count() && token.space_before && names_other_kind(view.lower(noun))) {
      return true;
    }
  }
  return token.kind == TokenKind::kWord && !token.capitalized && token.space_before &&
         !token.lower.ends_with("ly") && !token.lower.ends_with("ed") &&
         !view.is_any(next, kNoModifiedNoun);
}

bool modifies_means(const TextView& view, const Mention& mention) {
  const std::uint32_t next = mention.tokens.end;
  return next < view.token_count() && view.is(next, WordClass::kMeans) &&
         view.token(next).space_before && !is_one_of_many(view, mention);
}

bool is_ground(const TextView& view, const Mention& mention) {
  std::uint32_t at = mention.tokens.begin;
  while (at > 0 && view.is(at - 1, WordClass::kDeterminer)) --at;
  if (at == 0) return false;
  const bool top = view.lower(at - 1) == "of" && at > 1 && view.lower(at - 2) == "top";
  return top || is_among(view.lower(at - 1), {"atop", "onto", "through", "using", "via"});
}

std::string phrase_text(const TextView& view, TokenRange phrase, const Mention* left_out) {
  std::string text;
  for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) {
    if (left_out != nullptr && left_out->tokens.contains(i)) continue;
    if (!text.empty() && view.token(i).space_before) text += ' ';
    text += view.token(i).text;
  }
  return text;
}

}  // namespace talkgraph::extract
