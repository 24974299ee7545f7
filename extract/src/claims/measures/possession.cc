// Does somebody have or do what a figure counts?
#include "claims/measures/measure_reader.h"
#include "claims/text/asides.h"
#include "claims/text/clause.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMaxPossessionWords = 6;

}  // namespace

// "we approved 45 partners": whatever it is that "we" do.
bool MeasureReader::we_do() const {
  std::uint32_t at = figure_.tokens.begin;
  while (at > tokens_.begin && is_link(at - 1)) --at;
  if (at < tokens_.begin + 2) return false;
  const std::uint32_t verb = at - 1;
  const bool deed =
      view_.token(verb).kind == TokenKind::kWord && view_.mention_at(verb) == nullptr &&
      !view_.is_any(verb, class_bit(WordClass::kPreposition) | class_bit(WordClass::kAuxiliary) |
                              class_bit(WordClass::kDeterminer) | class_bit(WordClass::kOpinion) |
                              class_bit(WordClass::kHearsay) |
                              class_bit(WordClass::kConjunction)) &&
      !is_among(word(verb), {"say",    "said",    "see",    "saw",    "seen",   "know",   "need",
                             "want",   "expect",  "assume", "hear",   "heard",  "think",  "take",
                             "took",   "use",     "used",   "talk",   "go",     "went",   "come",
                             "came",   "find",    "found",  "call",   "pick",   "choose", "send",
                             "sent",   "create",  "put",    "get",    "set",    "keep",   "let",
                             "remove", "left",    "leave",  "exited", "closed", "quit",   "shut",
                             "missed", "compare", "write",  "read",   "wait",   "waited", "spend"});
  if (!deed) return false;
  std::uint32_t who = verb;
  while (who > tokens_.begin && view_.mention_at(who - 1) == nullptr &&
         view_.is_any(who - 1, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kAdverb))) {
    --who;
  }
  const Mention* we = who > tokens_.begin ? view_.mention_to(who - 1) : nullptr;
  return we != nullptr && word(we->tokens.begin) == "we" && view_.type_of(*we) == "Exchange";
}

bool MeasureReader::follows_possession() const {
  if (we_do()) return true;
  for (std::uint32_t i = figure_.tokens.begin; i-- > tokens_.begin;) {
    if (in_aside(view_, tokens_, i) || word(i) == "like") continue;
    if (is_barrier(view_, i) || figure_.tokens.begin - i > kMaxPossessionWords) return false;
    if (words_.possession.contains(word(i))) return true;
    if (view_.is(i, WordClass::kPreposition) && !is_link(i)) return false;
    if (view_.is_any(i, class_bit(WordClass::kVerb) | class_bit(WordClass::kAuxiliary)) &&
        !measured(word(i))) {
      return false;
    }
  }
  return false;
}

}  // namespace talkgraph::extract
