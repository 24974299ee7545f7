#include "claims/subjects/implied_subjects.h"

#include <algorithm>

#include "claims/figures/joining.h"
#include "claims/rules/fillers.h"
#include "claims/subjects/figure_owners.h"
#include "claims/text/clause.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMaxOpening = 8;  // "By the end of the year"

}  // namespace

// "a 40% increase across the industry", "5,000 orders at Acme": another's than the company's.
bool ImpliedSubjects::tells_of_others(const Sentence& sentence, EntityIndex company) const {
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const Mention* other = view_.mention_at(i);
    // "the industry", but "the Turkish market"
    const bool field = i > sentence.tokens.begin &&
                       is_among(view_.lower(i), {"industry", "market", "sector"}) &&
                       (view_.is(i - 1, WordClass::kDeterminer) ||
                        is_among(view_.lower(i - 1), {"whole", "entire"}));
    const bool others =
        other == nullptr ? field : other->entity != company && is_body(view_.type_of(*other));
    if (others) return true;
  }
  return false;
}

// "On Acme traders pay", "on most exchanges traders pay": not where the company's do.
bool ImpliedSubjects::is_elsewhere(const Sentence& sentence, EntityIndex company) const {
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const std::string_view word = view_.lower(i);
    const bool at_most = word == "most" && i > sentence.tokens.begin && view_.lower(i - 1) == "at";
    if (!at_most && is_among(word, {"most", "other", "elsewhere", "competitor", "competitors",
                                    "rival", "rivals"})) {
      return true;
    }
  }
  return tells_of_others(sentence, company);
}

// "we want to reach": the speakers' company, although "we want" may be said of anybody.
std::optional<FigureSubject> ImpliedSubjects::wishing_company(const Sentence& sentence,
                                                              std::uint32_t we,
                                                              const Measure& measure) const {
  if (view_.lower(we) != "we" || we + 1 >= sentence.tokens.end) return std::nullopt;
  std::uint32_t verb = we + 1;
  while (verb + 1 < sentence.tokens.end &&
         view_.is_any(verb, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kAdverb))) {
    ++verb;
  }
  // "we see 5,000 sign-ups a day"
  const bool sees =
      is_among(view_.lower(verb),
               {"see", "saw", "seen", "seeing", "expect", "get", "getting", "got", "expecting"}) &&
      (is_companys(measure) || is_among(measure.head, {"increase", "decrease", "transactions",
                                                       "trades", "orders", "visits"}));
  if (!sees && !is_among(view_.lower(we + 1), {"want", "hope", "need"})) return std::nullopt;
  const Participant* speaker = participants_.speaker(sentence);
  const auto company = speaker != nullptr ? participants_.company(*speaker) : std::nullopt;
  if (!company || !is_body(view_.names().entities[*company].type)) return std::nullopt;
  if (sees && (tells_of_others(sentence, *company) || is_of_networks(view_, sentence, measure))) {
    return std::nullopt;
  }
  return FigureSubject{*company, {we, we + 1}};
}

// "a supply of 500 million", "Holders get 25%": the token's that is spoken of.
std::optional<FigureSubject> ImpliedSubjects::of_asset(const Sentence& sentence,
                                                       const Figure& figure,
                                                       const Measure& measure) const {
  if (measure.owner != nullptr && view_.type_of(*measure.owner) == "Asset") return std::nullopt;
  const std::uint32_t from = std::min(figure.tokens.begin, measure.tokens.begin);
  // "the price went to 28 dollars"
  const bool price = measure.text == "price" && figure.kind == FigureKind::kMoney &&
                     measure.tokens.begin > sentence.tokens.begin && measure.owner == nullptr &&
                     view_.lower(measure.tokens.begin - 1) == "the";
  bool meant = price || FigureWords::holds(words_.token_nouns, measure.head);
  for (std::uint32_t i = sentence.tokens.begin; i < from && !meant; ++i) {
    if (view_.mention_at(i) != nullptr) break;
    meant = is_among(view_.lower(i), {"holders", "stakers"});
  }
  const auto asset = meant ? topics_.last("Asset", from) : std::nullopt;
  return asset ? std::optional(FigureSubject{*asset, {}}) : std::nullopt;
}

// "38,000 merchants have signed up": do those who are counted do something with a
// product or company?
bool ImpliedSubjects::joins_something(const Sentence& sentence, const Figure& figure,
                                      const Measure& measure) const {
  const std::uint32_t end = std::max(figure.tokens.end, measure.tokens.end);
  return joining_verb(view_, words_, sentence.tokens, end).has_value();
}

bool ImpliedSubjects::joins_something_else(const Sentence& sentence, const Figure& figure,
                                           const Measure& measure) const {
  if (figure.kind != FigureKind::kCount) return false;
  const std::uint32_t end = std::max(figure.tokens.end, measure.tokens.end);
  const auto verb = joining_verb(view_, words_, sentence.tokens, end);
  if (!verb || !is_among(view_.lower(*verb), {"hold", "own"})) return false;
  const std::uint32_t i = *verb;
  const Mention* held = i + 1 < sentence.tokens.end ? view_.mention_from(i + 1) : nullptr;
  return held == nullptr || held->kind != MentionKind::kName;
}

// Where the clause begins if those who are counted are its subject: "We built it, and
// so far 38,000 merchants have signed up"; else the sentence.
std::uint32_t ImpliedSubjects::clause_of_counted(const Sentence& sentence, const Figure& figure,
                                                 const Measure& measure) const {
  if (figure.kind != FigureKind::kCount || !joins_something(sentence, figure, measure)) {
    return sentence.tokens.begin;
  }
  for (std::uint32_t i = figure.tokens.begin; i-- > sentence.tokens.begin;) {
    const bool joint = i + 1 < figure.tokens.begin && view_.lower(i) == "," &&
                       view_.is(i + 1, WordClass::kConjunction);
    if (joint) return i + 2;
  }
  return sentence.tokens.begin;
}

// "So far 38,000 merchants have signed up": for the product that is spoken of.
std::optional<FigureSubject> ImpliedSubjects::of_product(const Sentence& sentence,
                                                         const Figure& figure,
                                                         const Measure& measure) const {
  if (!joins_something(sentence, figure, measure)) return std::nullopt;
  const auto product = topics_.last("Product", figure.tokens.begin);
  return product ? std::optional(FigureSubject{*product, {}}) : std::nullopt;
}

// "Staking is about 15% of revenue": of the revenue of whoever speaks for a company.
std::optional<FigureSubject> ImpliedSubjects::part_of_business(const Sentence& sentence,
                                                               const Measure& measure) const {
  if (!sentence.turn || measure.head != "share" || measure.tokens.size() == 0) return std::nullopt;
  if (!is_among(view_.lower(measure.tokens.end - 1),
                {"revenue", "revenues", "turnover", "staff", "workforce", "headcount", "team"})) {
    return std::nullopt;
  }
  const Participant* speaker = participants_.speaker(sentence);
  const auto company =
      speaker != nullptr && !speaker->asks ? participants_.company(*speaker) : std::nullopt;
  if (!company || tells_of_others(sentence, *company)) return std::nullopt;
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const bool others = is_among(view_.lower(i), {"they", "their", "he"});
    if (others && view_.mention_from(i) == nullptr) return std::nullopt;
  }
  return FigureSubject{*company, {}};
}

// "The team has grown to 300", "Users? About 20 million", "Revenue doubled": where
// nobody is named, what belongs to a company belongs to the speaker's.
std::optional<FigureSubject> ImpliedSubjects::speakers_own(const Sentence& sentence,
                                                           const Figure& figure,
                                                           const Measure& measure) const {
  if (!sentence.turn) return std::nullopt;
  const Participant* speaker = participants_.speaker(sentence);
  if (speaker == nullptr || speaker->asks) return std::nullopt;
  const auto company = participants_.company(*speaker);
  if (!company) return std::nullopt;
  if (is_school(view_, *company) || is_of_networks(view_, sentence, measure)) return std::nullopt;
  const FigureSubject own{*company, {}};
  const bool given = is_given_to_users(sentence, figure, measure);
  if (given && is_elsewhere(sentence, *company)) return std::nullopt;
  if (opens_with_companys(sentence, figure, measure) || is_milestone(sentence, figure, measure) ||
      given) {
    return own;
  }
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const Mention* other = view_.mention_at(i);
    // "640,000 people have opened an account, and they": those who were counted.
    if (other == nullptr && i > figure.tokens.end && view_.lower(i) == "they") break;
    if (other == nullptr && view_.is(i, WordClass::kNominative) && view_.lower(i) != "people" &&
        view_.lower(i) != "there") {
      return std::nullopt;
    }
    // "Acme let 200 people go."
    const bool named = other != nullptr && i < figure.tokens.begin && other->entity != *company &&
                       other->kind == MentionKind::kName && is_body(view_.type_of(*other));
    if (named) return std::nullopt;
  }
  if (is_own_thing(sentence, figure) || uses_own_thing(sentence, figure, measure)) return own;
  const std::uint32_t begin = measure.tokens.begin;
  const bool definite = begin > sentence.tokens.begin &&
                        (view_.lower(begin - 1) == "the" || view_.lower(begin - 1) == "total");
  const bool joined = FigureWords::holds(words_.vague_nouns, measure.head);
  if (!joined && !(definite && words_.group_nouns.contains(measure.head))) return std::nullopt;
  return own;
}

// "Users earn up to 8% a year": from who speaks for a company.
bool ImpliedSubjects::is_given_to_users(const Sentence& sentence, const Figure& figure,
                                        const Measure& measure) const {
  const bool part = measure.head == "share" && measure.tokens.size() > 0 &&
                    is_among(view_.lower(measure.tokens.end - 1),
                             {"fee", "fees", "revenue", "profits", "profit", "rewards"});
  const bool side =
      is_among(measure.text, {"maker fee", "taker fee", "maker rebate", "taker rebate"}) ||
      measure.text.starts_with("fee per ");
  if (side) return true;
  if (!part && !is_among(measure.head, {"yield", "cashback", "apy", "apr", "leverage"})) {
    return false;
  }
  std::uint32_t at = std::min(measure.tokens.begin, figure.tokens.begin);
  while (at > sentence.tokens.begin &&
         (view_.is_any(at - 1, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kAdverb)) ||
          is_among(view_.lower(at - 1), {"up", "to", "of", "with", "at", "earn", "get", "use",
                                         "trade", "access", "enjoy", "leverage", "receive"}))) {
    --at;
  }
  return at > sentence.tokens.begin &&
         is_among(view_.lower(at - 1),
                  {"users", "customers", "clients", "savers", "people", "traders", "you", "stakers",
                   "holders", "lenders", "depositors"});
}

bool ImpliedSubjects::opens_with_companys(const Sentence& sentence, const Figure& figure,
                                          const Measure& measure) const {
  const std::uint32_t begin = std::min(measure.tokens.begin, figure.tokens.begin);
  return is_companys(measure) &&
         opens_clause(clause_of_counted(sentence, figure, measure), begin) &&
         !is_governed(sentence, begin);
}

// "After hitting the 3 million users milestone", "like crossing a billion in volume".
bool ImpliedSubjects::is_milestone(const Sentence& sentence, const Figure& figure,
                                   const Measure& measure) const {
  if (!is_companys(measure)) return false;
  std::uint32_t at = figure.tokens.begin;
  while (at > sentence.tokens.begin &&
         (view_.is(at - 1, WordClass::kDeterminer) || view_.is(at - 1, WordClass::kAdverb))) {
    --at;
  }
  return at > sentence.tokens.begin &&
         is_among(view_.lower(at - 1), {"hitting", "reaching", "crossing", "passing", "surpassing",
                                        "exceeding", "topping"});
}

// "60 percent of revenue is ...": of the company's as well, but not "of users".
bool ImpliedSubjects::is_companys(const Measure& measure) const {
  if (measure.head == "numbers" && measure.tokens.size() > 1) {  // "user numbers"
    return FigureWords::holds(words_.company_nouns, view_.lower(measure.tokens.end - 2));
  }
  if (measure.head != "share") return FigureWords::holds(words_.company_nouns, measure.head);
  if (measure.tokens.size() == 0) return false;
  const std::string_view whole = view_.lower(measure.tokens.end - 1);
  return FigureWords::holds(words_.company_nouns, whole) &&
         (FigureWords::holds(words_.money_nouns, whole) || words_.group_nouns.contains(whole) ||
          whole == "employees");
}

// "At a valuation of": no subject, whereas "The number of active traders" is one.
bool ImpliedSubjects::is_governed(const Sentence& sentence, std::uint32_t begin) const {
  while (begin > sentence.tokens.begin &&
         (view_.is(begin - 1, WordClass::kDeterminer) ||
          is_among(view_.lower(begin - 1), {"over", "about", "around", "under", "above"}))) {
    --begin;
  }
  if (begin == sentence.tokens.begin || !view_.is(begin - 1, WordClass::kPreposition)) return false;
  const bool amount = begin > sentence.tokens.begin + 1 && view_.lower(begin - 1) == "of" &&
                      is_among(view_.lower(begin - 2), {"number", "total", "amount", "share"});
  return !amount;
}

// "fees are 0.02% and", "..., but": does a clause end before the conjunction?
bool ImpliedSubjects::joins_clause(std::uint32_t begin, std::uint32_t conjunction) const {
  if (!is_among(view_.lower(conjunction), {"and", "but", "while"})) return false;
  if (conjunction == begin) return true;
  const std::string_view last = view_.lower(conjunction - 1);
  return is_among(last, {",", "%", "percent"}) ||
         view_.token(conjunction - 1).kind == TokenKind::kNumber;
}

// Is nothing said before the token that could be a subject: "Last year turnover",
// "The number of active traders"?
bool ImpliedSubjects::opens_clause(std::uint32_t begin, std::uint32_t token) const {
  for (std::uint32_t i = token; i-- > begin;) {
    if (is_barrier(view_, i) || joins_clause(begin, i)) return true;
    const Mention* mention = view_.mention_at(i);
    const bool time_or_place = mention != nullptr && view_.type_of(*mention) == "Place";
    if (mention != nullptr && !time_or_place) return false;
    if (token - i > kMaxOpening ||
        view_.is_any(i, class_bit(WordClass::kNominative) | class_bit(WordClass::kVerb) |
                            class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kNegation))) {
      return false;
    }
  }
  return true;
}

}  // namespace talkgraph::extract
