#include "claims/measures/share_predicates.h"

#include "claims/text/clause.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostTailWords = 7;
constexpr std::uint32_t kMostToSubject = 4;  // "We see that about"

// Is the share what the clause speaks of, not what somebody has?
bool is_clause_subject(const TextView& view, TokenRange sentence, std::uint32_t figure) {
  for (std::uint32_t i = figure; i-- > sentence.begin;) {
    const std::string_view word = view.lower(i);
    if (is_barrier(view, i) || is_among(word, {",", "that", "and", "but", "because", "so"})) {
      return true;
    }
    const bool passed =
        view.is_any(i, class_bit(WordClass::kAdverb) | class_bit(WordClass::kDeterminer)) ||
        is_among(word, {"about", "around", "over", "more", "than", "some", "of", "like", "less",
                        "roughly", "nearly", "almost", "at", "least", "up", "to", "well"});
    if (!passed || figure - i > kMostToSubject) return false;
  }
  return true;
}

}  // namespace

std::string share_predicate(const TextView& view, TokenRange sentence, TokenRange figure,
                            TokenRange whole) {
  const auto word = [&](std::uint32_t i) {
    return i >= sentence.begin && i < sentence.end ? view.lower(i) : std::string_view();
  };
  std::uint32_t begin = whole.end;
  if (begin >= sentence.end) return {};
  const std::string_view first = word(begin);
  const Mention* at =
      first == "at" && begin + 1 < sentence.end ? view.mention_from(begin + 1) : nullptr;
  const bool place = is_among(first, {"from", "in", "on", "without", "under"}) ||
                     (at != nullptr && is_body(view.type_of(*at)));
  const bool relative = is_among(first, {"that", "who"});
  const bool participle =
      first.size() > 4 && (first.ends_with("ing") || first.ends_with("ed")) && first != "including";
  bool verb = view.is_any(begin, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kVerb)) ||
              is_among(first, {"have", "has", "had", "do", "don", "come", "comes", "goes", "go"});
  verb = verb && is_clause_subject(view, sentence, figure.begin);
  if (!place && !relative && !participle && !verb) return {};
  std::uint32_t end = begin;
  while (end < sentence.end && end - begin < kMostTailWords) {
    const Token& token = view.token(end);
    const bool joined = is_among(token.lower, {"-", "'", "’", "%", "'s", "n't"});
    const bool closes =
        (token.kind == TokenKind::kPunctuation && !joined) || is_barrier(view, end) ||
        (view.is(end, WordClass::kConjunction) && end > begin) ||
        is_among(token.lower, {"because", "so", "when", "while", "if", "which", "where", "as"});
    const bool time = end > begin && (is_among(token.lower, {"last", "this", "today", "now"}) ||
                                      view.is(end, WordClass::kMonth));
    // "in the pool are empty": where, and what is told of them.
    const bool told =
        place && end > begin + 1 && view.is_any(end, class_bit(WordClass::kAuxiliary));
    if (closes || time || told) break;
    ++end;
  }
  // Half a phrase tells nothing: "in the".
  const auto is_half = [&](std::uint32_t i) {
    return view.is_any(i, class_bit(WordClass::kDeterminer) | class_bit(WordClass::kPreposition) |
                              class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kAdverb)) ||
           is_among(view.lower(i), {"that", "who", "i", "we", "they"});
  };
  while (end > begin && is_half(end - 1)) {
    --end;
  }
  if (end < begin + 2) return {};
  const bool timed = place && (view.token(begin + 1).kind == TokenKind::kNumber ||
                               view.is(begin + 1, WordClass::kTimeWord));
  if (timed) return {};
  const std::string text = phrase_text(view, {begin, end}, nullptr);
  // "of the coins in the pool" "that are lost"
  const bool goes_on = place && end < sentence.end && view.is(end, WordClass::kAuxiliary);
  const std::string more =
      goes_on ? share_predicate(view, sentence, figure, {whole.begin, end}) : std::string();
  return (place || relative || participle ? " " : " that ") + text + more;
}

TokenRange fee_taken_as(const TextView& view, const FigureWords& words, TokenRange sentence,
                        std::uint32_t as) {
  const TokenRange none{as, as};
  if (as >= sentence.end || view.lower(as) != "as") return none;
  std::uint32_t begin = as + 1;
  while (begin < sentence.end && view.is(begin, WordClass::kDeterminer)) ++begin;
  const TokenRange fee = phrase_from(view, words, begin, sentence.end);
  const bool paid =
      fee.size() > 0 &&
      is_among(view.lower(fee.end - 1), {"fee", "fees", "commission", "commissions", "revenue"});
  return paid ? fee : none;
}

}  // namespace talkgraph::extract
