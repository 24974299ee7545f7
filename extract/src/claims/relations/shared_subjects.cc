#include "claims/relations/shared_subjects.h"

#include <algorithm>

#include "claims/text/verb_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostToSharedSubject = 20;
constexpr std::uint32_t kMostToHouseCopula = 9;

constexpr WordClasses kClauseVerb = class_bit(WordClass::kVerb) | class_bit(WordClass::kAuxiliary);
constexpr WordClasses kClauseDoubt = class_bit(WordClass::kHypothetical) |
                                     class_bit(WordClass::kUncertain) |
                                     class_bit(WordClass::kNegation) | class_bit(WordClass::kPlan);

// "set", "put", "cut": past and present alike.
bool is_either(std::string_view word) {
  return is_among(word, {"set", "put", "cut", "split", "hit", "read", "beat"});
}

// The first verb behind a subject, or `end`.
std::uint32_t verb_from(const TextView& view, std::uint32_t at, std::uint32_t end) {
  while (at < end && view.is(at, WordClass::kAdverb)) ++at;
  const bool verbal =
      at < end && view.mention_at(at) == nullptr &&
      (view.is_any(at, kClauseVerb) || is_past_tense(view, at) || is_either(view.lower(at)));
  return verbal ? at : end;
}

// Who lets, helps or asks others has another deed than they.
bool is_of_others(std::string_view verb) {
  return is_among(
      verb,
      {"let",        "lets",    "help",    "helps", "helped", "allow",  "allows",  "allowed",
       "enable",     "enables", "enabled", "want",  "wanted", "make",   "made",    "ask",
       "asked",      "tell",    "told",    "see",   "saw",    "invite", "invited", "encourage",
       "encouraged", "watch",   "watched", "have",  "think",  "know",   "say",     "said"});
}

bool parts_clauses(const TextView& view, std::uint32_t token) {
  const std::string_view word = view.lower(token);
  const bool mark = is_among(word, {";", ":", "(", ")", "\"", "“", "”", "–", "—", "?", "!"});
  return mark ||
         (view.mention_at(token) == nullptr &&
          view.is_any(token, class_bit(WordClass::kRelative) | class_bit(WordClass::kBarrier)));
}

// Do both verbs tell of the same time?
bool agree(const TextView& view, std::uint32_t first, std::uint32_t second) {
  if (is_either(view.lower(second)) || is_either(view.lower(first))) return true;
  if (view.is_any(first, class_bit(WordClass::kHave))) return is_past_tense(view, second);
  return is_past_tense(view, first) == is_past_tense(view, second);
}

// "and then decided to move": does nothing but who goes about it stand between the two?
bool leads_to_verb(const TextView& view, std::uint32_t joint, std::uint32_t verb) {
  for (std::uint32_t i = joint + 1; i < verb; ++i) {
    const bool passed =
        view.is_any(i, class_bit(WordClass::kAdverb) | class_bit(WordClass::kAuxiliary)) ||
        is_among(view.lower(i), {",", "later", "eventually", "to", "decided", "managed", "started",
                                 "began", "went", "ahead", "and", "thus"});
    if (!passed) return false;
  }
  return true;
}

// "and": behind the subject of the clause before it.
std::optional<std::uint32_t> joined_to(const TextView& view, TokenRange sentence,
                                       std::uint32_t joint, std::uint32_t verb) {
  if (view.lower(verb).ends_with("ing") || joint < sentence.begin + 2 ||
      !leads_to_verb(view, joint, verb)) {
    return std::nullopt;
  }
  const std::uint32_t least =
      std::max(sentence.begin, joint > kMostToSharedSubject ? joint - kMostToSharedSubject : 0);
  for (std::uint32_t i = joint; i-- > least;) {
    if (parts_clauses(view, i)) return std::nullopt;
    std::uint32_t end = 0;
    if (view.is(i, WordClass::kNominative)) {
      // "We hired people and moved": no subject.
      const bool crowd = is_among(view.lower(i), {"you", "people", "users", "there", "someone",
                                                  "everyone", "everybody", "somebody", "anyone"});
      if (crowd && verb_from(view, i + 1, joint) == joint) continue;
      if (crowd) return std::nullopt;
      end = i + 1;
    } else if (const Mention* name = view.mention_from(i); i == sentence.begin && name != nullptr &&
                                                           name->kind == MentionKind::kName &&
                                                           !view.is_possessive(*name)) {
      end = name->tokens.end;
    }
    if (end == 0) continue;
    const std::uint32_t first = verb_from(view, end, joint);
    if (first == joint || is_of_others(view.lower(first)) || !agree(view, first, verb)) {
      return std::nullopt;
    }
    // "they can buy and use": what is doubted stays so.
    for (std::uint32_t k = end; k < joint; ++k) {
      if (view.is_any(k, kClauseDoubt)) return std::nullopt;
    }
    return end;
  }
  return std::nullopt;
}

bool is_team(std::string_view noun) {
  return is_among(noun, {"team", "teams", "department", "desk", "unit", "division", "crew"});
}
bool is_house(std::string_view noun) {
  return is_team(noun) ||
         is_among(noun, {"company",  "exchange", "platform", "project", "firm",  "startup",
                         "protocol", "wallet",   "business", "bank",    "group", "first",
                         "one",      "only",     "ones",     "app",     "fund",  "marketplace",
                         "broker",   "studio",   "provider"});
}

// "that": behind the subject of whom the noun before it is said.
std::optional<std::uint32_t> described_by(const TextView& view, TokenRange sentence,
                                          std::uint32_t relative) {
  if (relative < sentence.begin + 4) return std::nullopt;
  std::uint32_t i = relative;
  if (view.lower(i - 1) == ",") --i;
  const std::string_view noun = view.lower(i - 1);
  if (!is_house(noun)) return std::nullopt;
  const std::uint32_t least = std::max(
      sentence.begin + 1, relative > kMostToHouseCopula ? relative - kMostToHouseCopula : 0);
  while (--i > least) {
    const bool be = view.is(i, WordClass::kBe);
    if (be || (view.is(i, WordClass::kHave) && is_team(noun))) {
      const Mention* who = view.mention_to(i - 1);
      return who != nullptr && !view.is_possessive(*who) ? std::optional(i) : std::nullopt;
    }
    if (parts_clauses(view, i) || view.is_any(i, kClauseVerb | kClauseDoubt)) return std::nullopt;
  }
  return std::nullopt;
}

// Does the participle open the sentence, but for "so" and the like?
bool is_fronted(const TextView& view, TokenRange sentence, std::uint32_t verb) {
  if (!view.lower(verb).ends_with("ing")) return false;
  std::uint32_t at = verb;
  while (at > sentence.begin && view.is(at - 1, WordClass::kAdverb)) --at;
  if (at > sentence.begin &&
      is_among(view.lower(at - 1), {"by", "after", "since", "through", "while", "besides"})) {
    --at;
  }
  while (at > sentence.begin &&
         is_among(view.lower(at - 1), {"so", "and", "well", "yeah", "then", "also", ","})) {
    --at;
  }
  return at == sentence.begin;
}

// The subject of the clause behind a fronted participle, and whether that clause only supposes.
struct Fronted {
  const Mention* subject = nullptr;
  bool supposed = false;
};

Fronted main_clause(const TextView& view, TokenRange sentence, std::uint32_t verb) {
  if (!is_fronted(view, sentence, verb)) return {};
  for (std::uint32_t i = verb + 2; i + 2 < sentence.end; ++i) {
    if (parts_clauses(view, i)) return {};
    if (view.lower(i - 1) != ",") continue;
    const Mention* who = view.mention_from(i);
    if (who == nullptr || who->tokens.end >= sentence.end) continue;
    const bool pronoun =
        who->kind == MentionKind::kPronoun && is_among(view.lower(i), {"we", "i", "he", "she"});
    const bool name = who->kind == MentionKind::kName && !view.is_possessive(*who);
    if (!pronoun && !name) continue;
    const std::uint32_t next = verb_from(view, who->tokens.end, sentence.end);
    if (next == sentence.end) {
      if (pronoun) return {};
      continue;
    }
    const bool supposed =
        view.is_any(next, class_bit(WordClass::kHypothetical) | class_bit(WordClass::kPlan)) ||
        is_among(view.lower(next), {"may", "must", "should"});
    return {who, supposed};
  }
  return {};
}

}  // namespace

std::optional<std::uint32_t> end_of_joined_subject(const TextView& view, TokenRange sentence,
                                                   std::uint32_t joint, std::uint32_t verb) {
  const std::string_view word = view.lower(joint);
  if (word == "and" || word == "but") return joined_to(view, sentence, joint, verb);
  // "I grew up there, moved on, got a job at Acme"; but "it has all, published by Acme".
  if (word == "," && joint < verb && is_past_tense(view, joint + 1)) {
    const auto end = joined_to(view, sentence, joint, verb);
    const bool person = end && is_among(view.lower(*end - 1), {"i", "we", "he", "she"});
    return person ? end : std::nullopt;
  }
  if (is_among(word, {"that", "which", "who"}) && joint < verb) {
    return described_by(view, sentence, joint);
  }
  return std::nullopt;
}

const Mention* fronted_subject(const TextView& view, TokenRange sentence, std::uint32_t verb) {
  const Fronted fronted = main_clause(view, sentence, verb);
  return fronted.supposed ? nullptr : fronted.subject;
}

bool is_fronted_supposition(const TextView& view, TokenRange sentence, std::uint32_t verb) {
  return main_clause(view, sentence, verb).supposed;
}

const Mention* unspoken_subject(const TextView& view, TokenRange sentence, std::uint32_t verb) {
  if (const Mention* fronted = fronted_subject(view, sentence, verb)) return fronted;
  std::uint32_t at = verb;
  while (at > sentence.begin &&
         view.is_any(at - 1, class_bit(WordClass::kAdverb) | class_bit(WordClass::kAuxiliary))) {
    --at;
  }
  if (at == sentence.begin) return nullptr;
  const auto end = end_of_joined_subject(view, sentence, at - 1, verb);
  return end && *end > sentence.begin ? view.mention_to(*end - 1) : nullptr;
}

bool is_made_to_act(const TextView& view, TokenRange sentence, std::uint32_t us) {
  return us > sentence.begin && is_among(view.lower(us), {"us", "me"}) &&
         is_among(view.lower(us - 1),
                  {"took", "taken", "takes", "helped", "helps", "allowed", "allows", "enabled",
                   "enables", "led", "made", "forced", "pushed", "got", "convinced", "persuaded",
                   "inspired", "drove", "brought"});
}

}  // namespace talkgraph::extract
