#include "claims/measures/rank_measures.h"

#include "claims/text/clause.h"
#include "claims/text/noun_phrase.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMaxToField = 4;

}  // namespace

Measure measure_of_rank(const TextView& view, const FigureWords& words, TokenRange sentence,
                        const Figure& figure) {
  const auto word = [&](std::uint32_t i) {
    return i >= sentence.begin && i < sentence.end ? view.lower(i) : std::string_view();
  };
  Measure measure;
  measure.tokens = figure.tokens;
  measure.head = "rank";
  measure.text = "rank";
  const std::uint32_t at = figure.tokens.end;
  if (word(at) == "globally" || word(at) == "worldwide") measure.text = "global rank";
  std::uint32_t in = at;
  while (in < sentence.end && in - at < kMaxToField && !is_among(word(in), {"in", "on"}) &&
         !is_barrier(view, in) && word(in) != ",") {
    ++in;
  }
  if (!is_among(word(in), {"in", "on"})) return measure;
  std::uint32_t field = in + 1;
  while (field < sentence.end && view.is(field, WordClass::kDeterminer)) ++field;
  const Mention* name = field < sentence.end ? view.mention_from(field) : nullptr;
  const TokenRange phrase =
      name != nullptr ? name->tokens : phrase_from(view, words, field, sentence.end);
  // "on Monday"
  if (word(in) == "on" && name == nullptr) return measure;
  if (phrase.size() > 0) {
    measure.text = "rank " + std::string(word(in)) + " " + phrase_text(view, phrase, nullptr);
  }
  return measure;
}

}  // namespace talkgraph::extract
