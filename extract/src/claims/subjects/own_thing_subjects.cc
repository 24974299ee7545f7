// Figures of what who speaks for a company has: "The app is available in 140 countries".
#include <algorithm>

#include "claims/figures/joining.h"
#include "claims/subjects/implied_subjects.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMaxToThing = 8;  // from the start of the sentence

}  // namespace

// "85,000 wallets have interacted with the protocol"
bool ImpliedSubjects::uses_own_thing(const Sentence& sentence, const Figure& figure,
                                     const Measure& measure) const {
  const std::uint32_t end = std::max(figure.tokens.end, measure.tokens.end);
  const auto verb = joining_verb(view_, words_, sentence.tokens, end);
  if (!verb || figure.kind != FigureKind::kCount) return false;
  for (std::uint32_t i = *verb + 1; i + 1 < sentence.tokens.end && i <= *verb + 2; ++i) {
    if (!is_among(view_.lower(i), {"the", "our"})) continue;
    const std::string_view thing = view_.lower(i + 1);
    return words_.own_things.contains(thing) || is_among(thing, {"protocol", "contracts"});
  }
  return false;
}

// "The app is available in 140 countries": the app of who speaks for a company.
bool ImpliedSubjects::is_own_thing(const Sentence& sentence, const Figure& figure) const {
  const std::uint32_t end = std::min(figure.tokens.begin, sentence.tokens.begin + kMaxToThing);
  for (std::uint32_t i = sentence.tokens.begin; i + 2 < end + 1 && i + 2 < sentence.tokens.end;
       ++i) {
    if (view_.mention_at(i) != nullptr) return false;
    if (view_.lower(i) != "the" || !words_.own_things.contains(view_.lower(i + 1))) continue;
    return view_.is_any(i + 2, class_bit(WordClass::kVerb) | class_bit(WordClass::kAuxiliary)) ||
           words_.possession.contains(view_.lower(i + 2));
  }
  return false;
}

}  // namespace talkgraph::extract
