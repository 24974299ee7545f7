// ProseSubjects: whom a phrase before the sentence's subject describes.
#include "claims/subjects/prose_subjects.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {

bool ProseSubjects::is_predicate(const Sentence& sentence, std::uint32_t token) const {
  return token < sentence.tokens.end &&
         (view_.lower(token).ends_with("ed") ||
          is_among(view_.lower(token), {"ranks", "counts", "boasts", "sits", "stands"}) ||
          view_.is_any(token, class_bit(WordClass::kVerb) | class_bit(WordClass::kAuxiliary) |
                                  class_bit(WordClass::kAdverb) | class_bit(WordClass::kTimeWord)));
}

std::optional<EntityIndex> ProseSubjects::whose_share(const Sentence& sentence,
                                                      const Figure& figure) const {
  const std::uint32_t its = figure.tokens.end + 1;
  const bool share =
      figure.kind == FigureKind::kPercent && its < sentence.tokens.end && view_.lower(its) == "its";
  return share ? at(sentence, its) : std::nullopt;
}

// "A former banker with two decades of experience, Jane Roe": a noun, and no verb.
bool ProseSubjects::opens_with_description(const Sentence& sentence, const Figure& figure) const {
  if (!is_among(view_.lower(sentence.tokens.begin), {"a", "an"})) return false;
  for (std::uint32_t i = sentence.tokens.begin; i < figure.tokens.begin; ++i) {
    const bool told =
        view_.is_any(i, class_bit(WordClass::kAuxiliary) | class_bit(WordClass::kBe)) ||
        (view_.is(i, WordClass::kVerb) && !view_.lower(i).ends_with("ing") &&
         !view_.lower(i).ends_with("ed")) ||
        view_.mention_at(i) != nullptr || view_.lower(i) == ",";
    if (told) return false;
  }
  return view_.lower(figure.tokens.begin - 1) != "of";  // "a survey of 500 traders"
}

const Mention* ProseSubjects::described(const Sentence& sentence, const Figure& figure) const {
  const bool opens =
      opens_with_description(sentence, figure) ||
      is_among(
          view_.lower(sentence.tokens.begin),
          {"with",     "having",  "after",    "boasting",    "serving",   "counting",  "processing",
           "handling", "founded", "launched", "established", "backed",    "operating", "by",
           "trusted",  "used",    "valued",   "licensed",    "employing", "staffed",   "offering"});
  if (!opens) return nullptr;
  for (std::uint32_t i = figure.tokens.end; i + 2 < sentence.tokens.end; ++i) {
    if (view_.lower(i) != ",") continue;
    std::uint32_t name = i + 1;
    while (name < sentence.tokens.end && view_.mention_from(name) == nullptr &&
           (view_.is(name, WordClass::kDeterminer) || view_.is(name, WordClass::kKindNoun))) {
      ++name;
    }
    const Mention* mention = name < sentence.tokens.end ? view_.mention_from(name) : nullptr;
    if (mention == nullptr || mention->tokens.end >= sentence.tokens.end) continue;
    const bool owns = view_.is_possessive(*mention);  // "..., Acme's goal is"
    if (owns || is_predicate(sentence, mention->tokens.end)) return mention;
  }
  return nullptr;
}

}  // namespace talkgraph::extract
