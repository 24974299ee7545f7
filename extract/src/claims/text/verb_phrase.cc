#include "claims/text/verb_phrase.h"

#include "claims/text/word_list.h"

namespace talkgraph::extract {

bool is_contracted_had(const TextView& view, std::uint32_t token, std::uint32_t end) {
  if (view.lower(token) != "'d") return false;
  std::uint32_t next = token + 1;
  while (next < end && view.is(next, WordClass::kAdverb)) ++next;
  return next < end &&
         (view.lower(next).ends_with("ed") ||
          is_among(view.lower(next),
                   {"been", "had", "left", "made", "done", "gone", "seen", "built", "met", "spent",
                    "sold", "bought", "written", "become"})) &&
         !is_among(view.lower(next), {"need", "feed", "speed", "proceed", "succeed", "exceed"});
}

bool is_past_tense(const TextView& view, std::uint32_t token) {
  const std::string_view word = view.lower(token);
  return (word.ends_with("ed") && !word.ends_with("eed")) ||
         is_among(word,
                  {"born",    "was",    "were",   "had",   "did",    "got",     "came",    "went",
                   "built",   "wrote",  "began",  "took",  "sold",   "grew",    "made",    "chose",
                   "found",   "became", "bought", "spent", "ran",    "led",     "left",    "held",
                   "won",     "lost",   "struck", "saw",   "gave",   "kept",    "brought", "knew",
                   "thought", "said",   "met",    "sat",   "taught", "oversaw", "laid"});
}

bool is_about_to(const TextView& view, TokenRange range) {
  for (std::uint32_t i = range.begin + 1; i + 1 < range.end; ++i) {
    if (view.lower(i) == "about" && view.lower(i + 1) == "to" && view.is(i - 1, WordClass::kBe)) {
      return true;
    }
  }
  return false;
}

}  // namespace talkgraph::extract
