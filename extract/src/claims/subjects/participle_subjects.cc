#include "claims/subjects/participle_subjects.h"

#include "claims/text/asides.h"
#include "claims/text/clause.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostToParticiple = 12;  // "raising 950,000 dollars from over"

// The participle behind a comma that governs what stands before `figure`.
std::optional<std::uint32_t> participle_before(const TextView& view, const Sentence& sentence,
                                               std::uint32_t figure) {
  for (std::uint32_t i = figure;
       i-- > sentence.tokens.begin + 1 && figure - i <= kMostToParticiple;) {
    const std::string_view word = view.lower(i);
    const bool participle = word.size() > 4 && word.ends_with("ing") && view.lower(i - 1) == ",";
    if (participle) {
      // Prepositions all of them, and what opens a list.
      const bool other = is_among(word, {"including", "depending", "regarding", "according",
                                         "during", "following", "excluding", "meaning", "making",
                                         "assuming", "saying", "adding", "nothing", "something"});
      return other ? std::nullopt : std::optional(i);
    }
    const Mention* mention = view.mention_at(i);
    if (is_barrier(view, i) || word == "," ||
        (mention != nullptr && view.type_of(*mention) != "Asset") ||
        (view.is_any(i, class_bit(WordClass::kVerb) | class_bit(WordClass::kAuxiliary) |
                            class_bit(WordClass::kNominative)) &&
         !word.ends_with("ing") && !is_among(word, {"users", "people"}) &&
         // "offering rewards exceeding"
         !(word.ends_with('s') && view.lower(i - 1).ends_with("ing")))) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace

const Mention* participle_subject(const TextView& view, const Sentence& sentence,
                                  std::uint32_t figure) {
  const auto participle = participle_before(view, sentence, figure);
  if (!participle) return nullptr;
  for (std::uint32_t i = sentence.tokens.begin; i < *participle; ++i) {
    const Mention* mention = view.mention_from(i);
    if (mention == nullptr || in_aside(view, sentence.tokens, i)) {
      // A subject that has no name: nobody known.
      if (mention == nullptr && view.is(i, WordClass::kNominative)) return nullptr;
      continue;
    }
    std::uint32_t begin = i;
    while (begin > sentence.tokens.begin && view.is(begin - 1, WordClass::kDeterminer)) --begin;
    // "Since joining Acme, I have": an object is no subject.
    const bool governed =
        begin > sentence.tokens.begin &&
        (view.is_any(begin - 1, class_bit(WordClass::kPreposition) | class_bit(WordClass::kVerb)) ||
         view.lower(begin - 1).ends_with("ing"));
    const std::string_view type = view.type_of(*mention);
    if (governed || view.is_possessive(*mention) || type == "Place" || type == "Topic" ||
        type == "Event") {
      i = mention->tokens.end - 1;
      continue;
    }
    return mention;
  }
  return nullptr;
}

}  // namespace talkgraph::extract
