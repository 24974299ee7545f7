#include "claims/subjects/described_owners.h"

#include "claims/text/clause.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostWords = 20;  // from a name to what describes it

const Mention* name_to(const TextView& view, const Sentence& sentence, std::uint32_t end) {
  const Mention* mention = end > sentence.tokens.begin ? view.mention_to(end - 1) : nullptr;
  return mention != nullptr && mention->kind == MentionKind::kName ? mention : nullptr;
}

}  // namespace

const Mention* described_owner(const TextView& view, const Sentence& sentence,
                               std::uint32_t figure) {
  bool verb = false;
  for (std::uint32_t i = figure; i-- > sentence.tokens.begin && figure - i <= kMostWords;) {
    const std::string_view word = view.lower(i);
    if (is_among(word, {"which", "who", "that"})) {
      const bool comma = i > sentence.tokens.begin && view.lower(i - 1) == ",";
      const Mention* name = name_to(view, sentence, comma ? i - 1 : i);
      if (name != nullptr && view.type_of(*name) != "Place") {
        return comma || word != "who" ? name : nullptr;
      }
      if (comma) return nullptr;
      verb = false;  // "Acme, a bank from Oslo that just raised": of the bank
      continue;
    }
    const bool apposed = is_among(word, {",", "—", "–", "-"}) && !verb && i + 1 < figure &&
                         is_among(view.lower(i + 1), {"a", "an", "one", "the"});
    if (apposed && (word != "," || view.lower(i + 1) != "the")) return name_to(view, sentence, i);
    const Mention* mention = view.mention_at(i);
    if (is_barrier(view, i) || (mention != nullptr && view.type_of(*mention) != "Place") ||
        (view.is(i, WordClass::kNominative) && !is_among(word, {"users", "people"}))) {
      return nullptr;
    }
    verb =
        verb || (view.is_any(i, class_bit(WordClass::kVerb) | class_bit(WordClass::kAuxiliary)) &&
                 !word.ends_with("ing") && !word.ends_with("ed") &&
                 // "a marketplace for money transfers serving": a noun
                 !(word.ends_with('s') && view.lower(i + 1).ends_with("ing")));
  }
  return nullptr;
}

}  // namespace talkgraph::extract
