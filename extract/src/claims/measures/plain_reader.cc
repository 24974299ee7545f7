#include "claims/measures/plain_reader.h"

#include "claims/text/noun_phrase.h"

namespace talkgraph::extract {
namespace {

constexpr int kMostJoinedAdjectives = 3;

}  // namespace

bool PlainReader::is_counted_noun(std::uint32_t i) const {
  const std::string_view noun = word(i);
  const Mention* name = view_.mention_at(i);
  const bool class_name = name != nullptr && name->kind == MentionKind::kName &&
                          view_.type_of(*name) == "Topic" && name->tokens.end == i + 1;
  if (name != nullptr && !class_name) return false;
  const bool plural = noun.size() > 3 && noun.ends_with('s') && !noun.ends_with("ss") &&
                      !noun.ends_with("us") && !noun.ends_with("is");
  const bool other = view_.is_any(i, class_bit(WordClass::kVerb) | class_bit(WordClass::kAdverb) |
                                         class_bit(WordClass::kPreposition)) &&
                     !measured(noun);
  return plural && !other && !is_told_noun(noun);
}

TokenRange PlainReader::plural_from(std::uint32_t begin) const {
  TokenRange phrase = phrase_from(view_, words_, begin, tokens_.end);
  for (int n = 0;
       n < kMostJoinedAdjectives && phrase.size() > 0 && !is_counted_noun(phrase.end - 1); ++n) {
    if (word(phrase.end) != ",") break;
    TokenRange next = phrase_from(view_, words_, phrase.end + 1, tokens_.end);
    if (next.size() == 0 && word(phrase.end + 1).ends_with("ed")) {
      next = {phrase.end + 1, phrase.end + 2};
    }
    if (next.size() == 0 || next.begin != phrase.end + 1) break;
    phrase.end = next.end;
  }
  while (phrase.size() > 0 && !is_counted_noun(phrase.end - 1)) --phrase.end;
  return phrase;
}

std::optional<Measure> PlainReader::plain(TokenRange phrase, const Mention* owner) const {
  if (phrase.size() == 0 || is_told_noun(word(phrase.end - 1)) ||
      view_.is(phrase.end - 1, WordClass::kAdverb) || is_link(phrase.end - 1)) {
    return std::nullopt;
  }
  const Mention* name = view_.mention_at(phrase.end - 1);
  if (name != nullptr && view_.type_of(*name) != "Topic") return std::nullopt;
  Measure measure;
  measure.tokens = phrase;
  measure.owner = owner;
  measure.text = phrase_text(view_, phrase, nullptr);
  measure.head = view_.lower(phrase.end - 1);
  return measure;
}
}  // namespace talkgraph::extract
