#include "claims/text/clause.h"
#include "claims/text/asides.h"

#include <algorithm>

#include "claims/text/figure_goals.h"
#include "claims/text/figure_suppositions.h"
#include "claims/text/refutations.h"
#include "claims/text/speech_habits.h"
#include "claims/text/verb_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostToComparison = 3;  // "never put more than"
constexpr std::uint32_t kMostSupposed = 800;    // tokens behind "if" that it still supposes

// "not only", "not just": no denial.
bool is_denial(const TextView& view, std::uint32_t token, std::uint32_t end) {
  if (!view.is(token, WordClass::kNegation)) return false;
  const std::string_view word = view.lower(token);
  if (token + 1 < end) {
    const std::string_view next = view.lower(token + 1);
    if (next == "only" || next == "just" || next == "merely" || next == "simply") return false;
    if (word == "rather" && next != "than") return false;
    // "No, we did", "no doubt", "no. 3".
    if (word == "no" && (next == "," || next == "." || next == "doubt" || next == "wonder" ||
                         next == "matter" || next == "problem" || next == "worries")) {
      return false;
    }
  }
  return true;
}

bool any_in(const TextView& view, TokenRange range, WordClasses classes) {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (view.is_any(i, classes)) return true;
  }
  return false;
}

// "If Acme lists it, we ..." supposes the whole sentence behind it.
bool supposed_before(const TextView& view, TokenRange before, bool of_figure = false) {
  if (before.size() > kMostSupposed) before.begin = before.end - kMostSupposed;
  for (std::uint32_t i = before.begin; i < before.end; ++i) {
    const std::string_view word = view.lower(i);
    const bool opens = i == before.begin || view.lower(i - 1) == "'s" || view.lower(i - 1) == "," ||
                       view.lower(i - 1) == "so";
    if (word == "say" && opens) return true;  // "let's say", "say, ..."
    if (of_figure && word == "if" && is_idle_if(view, i, before.end)) {
      if (is_looked_at(view, i, before.end)) return true;
      continue;
    }
    if (word == "if" || word == "unless" || word == "suppose" || word == "imagine" ||
        word == "whether" || word == "assuming" || word == "wish") {
      return true;
    }
  }
  return false;
}

// "Imagine ...", "... let's say", "... if you count twice": of a sentence, wherever it
// stands in it.
bool supposes_case(const TextView& view, TokenRange tokens) {
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const std::string_view word = view.lower(i);
    if (is_among(word, {"imagine", "suppose", "supposing", "assuming", "hypothetically",
                        "hypothetical", "pretend"})) {
      return true;
    }
    const bool next = i + 1 < tokens.end;
    if (next && word == "'s" && view.lower(i + 1) == "say") return true;
    const bool if_you = next && word == "if" && view.lower(i + 1) == "you";
    if (if_you && !is_idle_if(view, i, tokens.end)) return true;
  }
  return false;
}

// "we need 11 signatures", "you have to pay 5 dollars"; "we need to reach" is a goal.
bool tells_need(const TextView& view, TokenRange before, std::uint32_t end) {
  bool says_our = false;
  for (std::uint32_t i = before.begin; i < end; ++i) says_our = says_our || view.lower(i) == "our";
  for (std::uint32_t i = before.begin; i < before.end; ++i) {
    const std::string_view word = view.lower(i);
    const std::string_view next = i + 1 < before.end ? view.lower(i + 1) : std::string_view();
    const bool to = next == "to";
    if (word == "you" && is_among(next, {"can", "could", "might", "may"})) {
      return next != "can" || !says_our;  // "you can pay in 10,000 shops with our card"
    }
    const bool tells = next == "me" && i + 2 < before.end &&
                       is_among(view.lower(i + 2), {"tell", "say", "put", "give", "add"});
    const bool asks =
        word == "let" && !tells && (i == before.begin || is_among(next, {"'s", "us", "me"}));
    if (asks || word == "must") return true;
    // "we need to have this group of fifteen"
    const bool to_have = to && i + 2 < before.end && view.lower(i + 2) == "have";
    if (to_have && is_among(word, {"need", "needs"})) return true;
    if (is_among(word, {"need", "needs", "needed", "require", "requires", "required"}) && !to)
      return true;
    if (is_among(word, {"have", "has"}) && to) return true;  // who "had to", did
  }
  return false;
}

// Where the question of a sentence begins: at the word that asks, so that "With
// 12 offices, how do you ..." states something first.
std::uint32_t asked_from(const TextView& view, const Sentence& sentence) {
  const TokenRange tokens = sentence.tokens;
  if (!sentence.is_question || view.is_confirmed(sentence)) return tokens.end;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const std::string_view word = view.lower(i);
    if (word == "how" || word == "what" || word == "why" || word == "when" || word == "who" ||
        word == "where" || word == "which") {
      return i;
    }
    const bool opens = i == tokens.begin || view.lower(i - 1) == ",";
    const bool inverted =
        i + 1 < tokens.end &&
        (view.mention_from(i + 1) != nullptr ||
         view.is_any(i + 1, class_bit(WordClass::kNominative) | class_bit(WordClass::kDeterminer)));
    if (opens && inverted && view.is(i, WordClass::kAuxiliary)) return i;
  }
  return tokens.begin;
}

ClaimStatus attitude(const TextView& view, TokenRange range) {
  if (any_in(view, range, class_bit(WordClass::kHearsay))) return ClaimStatus::kHearsay;
  if (any_in(view, range, class_bit(WordClass::kOpinion))) return ClaimStatus::kOpinion;
  return ClaimStatus::kAsserted;
}

// "thought about creating", "a way of using": a thought, no deed.
bool is_only_thought(const TextView& view, TokenRange before, std::uint32_t anchor) {
  if (before.size() < 2 || anchor >= view.token_count()) return false;
  const std::string_view joint = view.lower(anchor - 1);
  if (!view.lower(anchor).ends_with("ing") ||
      (joint != "about" && joint != "of" && joint != "for")) {
    return false;
  }
  return is_among(view.lower(anchor - 2),
                  {"think", "thought", "thinking", "talk", "talked", "talking", "dream", "dreaming",
                   "idea", "ideas", "way", "ways", "possibility", "chance", "plan", "excited"});
}

// "People ask us when we will list it".
bool is_asked_by_others(const TextView& view, TokenRange before) {
  constexpr std::uint32_t kMostToAsked = 3;
  for (std::uint32_t i = before.begin; i < before.end; ++i) {
    if (!is_among(view.lower(i), {"ask", "asks", "asked", "asking", "wonder", "wonders", "wondered",
                                  "wondering"})) {
      continue;
    }
    for (std::uint32_t k = i + 1; k < std::min(before.end, i + 1 + kMostToAsked); ++k) {
      if (is_among(view.lower(k), {"when", "whether", "if"})) return true;
    }
  }
  return false;
}

// "If we worked with Acme, which operates in Peru": what is told by the way is so, whatever
// is said of the rest; where it begins.
std::optional<std::uint32_t> begin_of_aside(const TextView& view, TokenRange range,
                                            std::uint32_t anchor) {
  std::optional<std::uint32_t> begin;
  for (std::uint32_t i = range.begin; i < anchor; ++i) {
    if (view.lower(i) != ",") continue;
    // A further comma closes it, and the rest goes on.
    begin.reset();
    if (is_among(view.lower(i + 1), {"which", "who"})) begin = i + 1;
  }
  return begin;
}

}  // namespace

std::optional<Silence> doubt(const TextView& view, const Sentence& sentence, TokenRange range,
                             std::uint32_t anchor, bool ability) {
  if (range.end > asked_from(view, sentence)) return Silence::kAsked;
  if (is_refuted(view, sentence, range)) return Silence::kDenied;
  TokenRange clause = clause_around(view, sentence, range);
  if (const auto aside = begin_of_aside(view, range, anchor)) {
    clause.begin = *aside;
  } else if (supposed_before(view, {sentence.tokens.begin, anchor})) {
    return Silence::kSupposed;
  }
  for (std::uint32_t i = clause.begin; i < range.end; ++i) {
    if (is_denial(view, i, sentence.tokens.end)) return Silence::kDenied;
  }
  const TokenRange before{clause.begin, anchor};
  if (is_almost(view, before)) return Silence::kDenied;
  if (is_asked_by_others(view, {sentence.tokens.begin, anchor})) return Silence::kAsked;
  for (std::uint32_t i = before.begin; i < before.end; ++i) {
    if (view.is(i, WordClass::kHypothetical) && !is_contracted_had(view, i, sentence.tokens.end)) {
      return Silence::kUncertain;
    }
  }
  if (is_only_thought(view, before, anchor)) return Silence::kUncertain;
  for (std::uint32_t i = before.begin; i < before.end; ++i) {
    // "We have to use it": a need.
    if ((view.lower(i) == "have" || view.lower(i) == "has") && i + 1 < before.end &&
        view.lower(i + 1) == "to") {
      return Silence::kUncertain;
    }
    // "May 2024" is a month.
    if (view.is(i, WordClass::kUncertain) &&
        !(view.is(i, WordClass::kMonth) && view.token(i).capitalized) &&
        !(ability && is_among(view.lower(i), {"can", "let"}))) {
      return Silence::kUncertain;
    }
  }
  return std::nullopt;
}

std::optional<ClaimStatus> judge(const TextView& view, const Sentence& sentence, TokenRange range,
                                 std::uint32_t anchor, bool ability) {
  if (doubt(view, sentence, range, anchor, ability)) return std::nullopt;
  const TokenRange clause = clause_around(view, sentence, range);
  if (any_in(view, {clause.begin, range.end}, class_bit(WordClass::kPlan)) ||
      is_about_to(view, {clause.begin, range.end})) {
    return ClaimStatus::kPlanned;
  }
  return attitude(view, {sentence.tokens.begin, anchor});
}

std::optional<Silence> doubt_of_figure(const TextView& view, const Sentence& sentence,
                                       TokenRange range) {
  const bool asked = range.end > asked_from(view, sentence);
  if (asked && (view.is_denied(sentence) ||
                (!ends_in_tag(view, sentence.tokens) && !presupposes(view, sentence.tokens)))) {
    return Silence::kAsked;
  }
  if (supposed_before(view, {sentence.tokens.begin, range.begin}, true) ||
      supposes_case(view, sentence.tokens) || is_only_supposed(view, sentence.tokens, range)) {
    return Silence::kSupposed;
  }
  TokenRange clause = clause_around(view, sentence, range);
  if (is_refuted(view, sentence, range) || almost_done(view, {clause.begin, range.end})) {
    return Silence::kDenied;
  }
  // "Meet them before you need them - Acme has 40 partners"
  for (std::uint32_t i = clause.begin; i + 1 < range.begin; ++i) {
    const bool dash =
        view.lower(i) == "-" && view.token(i).space_before && view.token(i + 1).space_before;
    if (dash) clause.begin = i + 1;
  }
  if (tells_need(view, {clause.begin, range.begin}, sentence.tokens.end))
    return Silence::kUncertain;
  for (std::uint32_t i = clause.begin; i < range.end; ++i) {
    // "not over", "no more than", "never put more than" compare.
    bool compares = false;
    for (std::uint32_t next = i + 1; next < range.end && next <= i + kMostToComparison; ++next) {
      compares =
          compares || view.lower(next) == "over" ||
          (view.lower(next) == "more" && next + 1 < range.end && view.lower(next + 1) == "than");
    }
    if (is_denial(view, i, sentence.tokens.end) && !compares &&
        !is_unsure_aside(view, i, sentence.tokens) && !denies_knowledge(view, i, sentence.tokens)) {
      return Silence::kDenied;
    }
  }
  // "fees could be 15 dollars": also between what is measured and its figure; and what
  // could be goes on behind "and".
  const TokenRange before{sentence.tokens.begin, range.end};
  if (is_goal(view, clause, range)) return std::nullopt;
  std::uint32_t next = range.end;  // "two of three users should"
  while (next < sentence.tokens.end && view.is(next, WordClass::kAdverb)) ++next;
  const bool open =
      next < sentence.tokens.end && is_among(view.lower(next), {"would", "could", "should"});
  bool could = open;
  for (std::uint32_t i = before.begin; i < before.end && !could; ++i) {
    // "We have, I'd say, 60 engineers."
    could = view.is(i, WordClass::kHypothetical) && !in_aside(view, sentence.tokens, i) &&
            !(view.lower(i) == "if" && is_idle_if(view, i, before.end));
  }
  return could ? std::optional(Silence::kUncertain) : std::nullopt;
}

std::optional<ClaimStatus> judge_figure(const TextView& view, const Sentence& sentence,
                                        TokenRange range) {
  if (doubt_of_figure(view, sentence, range)) return std::nullopt;
  const bool goal = is_goal(view, clause_around(view, sentence, range), range);
  return goal ? ClaimStatus::kPlanned : ClaimStatus::kAsserted;
}

ClaimStatus judge_presupposed(const TextView& view, const Sentence& sentence, TokenRange range) {
  const TokenRange clause = clause_around(view, sentence, range);
  return any_in(view, clause, class_bit(WordClass::kHearsay)) ? ClaimStatus::kHearsay
                                                              : ClaimStatus::kAsserted;
}

}  // namespace talkgraph::extract
