#include "claims/gap_rules.h"

#include "claims/clause.h"

namespace talkgraph::extract {
namespace {

constexpr WordClasses kVerbal = class_bit(WordClass::kVerb) | class_bit(WordClass::kAuxiliary);

}  // namespace

bool GapRules::stops_gap(std::uint32_t token, const PatternElement& gap) const {
  if (is_barrier(view_, token)) return true;
  if (view_.lower(token) == ",") {
    const bool relative = token + 1 < tokens_.end &&
                          (view_.lower(token + 1) == "who" || view_.lower(token + 1) == "which");
    return !gap.passes_commas && !relative;
  }
  if (view_.is(token, WordClass::kNominative)) {
    return token < anchor_.begin || view_.lower(token) != "it";
  }
  if (view_.lower(token) == "who" || view_.lower(token) == "which") return !follows_name(token);
  return view_.is(token, WordClass::kRelative) && view_.lower(token) != "that";
}

// "Jane, who ...": the subject is the name.
bool GapRules::follows_name(std::uint32_t relative) const {
  std::uint32_t at = relative;
  if (at > tokens_.begin && view_.lower(at - 1) == ",") --at;
  return at > tokens_.begin && view_.mention_to(at - 1) != nullptr;
}

bool GapRules::stops_object_gap(std::uint32_t token, const PatternElement& gap) const {
  if (gap.passes_prepositions) return false;
  const std::string_view word = view_.lower(token);
  if (view_.is(token, WordClass::kAuxiliary) || word == "that") return true;
  if (word == "to" || word == "by") return true;
  // "we have used": the verb is another one.
  if (token == anchor_.end && view_.is(anchor_.begin, WordClass::kHave) &&
      view_.is(token, WordClass::kVerb)) {
    return true;
  }
  if (token == anchor_.end && word != "of" && view_.is(token, WordClass::kPreposition)) {
    return view_.mention_at(token) == nullptr;
  }
  return view_.is(token, WordClass::kPreposition) && word != "of" && word != "like" &&
         word != "as" && view_.mention_at(token) == nullptr;
}

bool GapRules::can_be_subject(const Mention& mention) const {
  if (mention.kind == MentionKind::kPronoun) {
    const std::string_view word = view_.lower(mention.tokens.begin);
    // "a picture of me hanging out": the participle's subject.
    if (mention.tokens.end == anchor_.begin && view_.lower(anchor_.begin).ends_with("ing")) {
      return true;
    }
    return word != "me" && word != "us" && word != "him" && word != "them";
  }
  std::uint32_t before = mention.tokens.begin;
  while (before > tokens_.begin && view_.is(before - 1, WordClass::kDeterminer)) --before;
  if (before > tokens_.begin && view_.is(before - 1, WordClass::kPreposition)) return false;
  const std::uint32_t next = mention.tokens.end;
  if (next >= tokens_.end) return false;
  const std::string_view word = view_.lower(next);
  return view_.is_any(next,
                      kVerbal | class_bit(WordClass::kAdverb) | class_bit(WordClass::kRelative)) ||
         word == "," || word == "in" || word == "to" || next == anchor_.begin ||
         (view_.is(next, WordClass::kConjunction) && next + 1 < tokens_.end &&
          view_.mention_from(next + 1) != nullptr);
}

}  // namespace talkgraph::extract
