#include "claims/figure_owners.h"

#include <algorithm>

#include "claims/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMaxToVerb = 3;  // "it kind of feels"

}  // namespace

bool can_have(const TextView& view, const FigureWords& words, EntityIndex entity,
              const Figure& figure, const Measure& measure) {
  const std::string_view type = view.names().entities[entity].type;
  return is_body(type) || type == "Person" || figure.kind == FigureKind::kMoney ||
         measure.head == "yield" || FigureWords::holds(words.company_nouns, measure.head);
}

bool seems(const TextView& view, const Sentence& sentence, std::uint32_t verb) {
  const std::uint32_t end = std::min(sentence.tokens.end, verb + kMaxToVerb);
  for (std::uint32_t i = verb; i < end; ++i) {
    if (is_among(view.lower(i), {"looks", "looked", "seems", "seemed", "feels", "felt", "turns",
                                 "turned", "sounds", "appears", "takes", "took", "like"})) {
      return true;
    }
  }
  return false;
}

bool is_own_matter(const TextView& view, const Sentence& sentence, const Mention& mention) {
  if (view.lower(mention.tokens.begin) != "i") return false;
  const std::uint32_t verb = mention.tokens.end;
  const std::uint32_t end = std::min(sentence.tokens.end, verb + kMaxToVerb);
  for (std::uint32_t i = verb; i < end; ++i) {
    const bool told =
        view.is_any(i, class_bit(WordClass::kOpinion) | class_bit(WordClass::kHearsay)) ||
        is_among(view.lower(i), {"say", "know", "mean", "see", "remember"});
    if (told) return false;
  }
  return true;
}

}  // namespace talkgraph::extract
