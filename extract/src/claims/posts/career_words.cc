#include "claims/posts/career_words.h"

#include "claims/text/word_list.h"

namespace talkgraph::extract {

bool separates_posts(std::string_view word) {
  return is_among(word, {",", ";", "and", "&", "then", "before", "–", "—"});
}
bool orders_posts(std::string_view word) {
  return is_among(word, {"then", "later", "before", "previously", "subsequently", "afterwards",
                         "formerly", "earlier"});
}
bool links_posts(std::string_view word) {
  return separates_posts(word) || orders_posts(word) ||
         is_among(word,
                  {"also",   "after",  "prior",    "that",      "to",    "was",     "is",
                   "were",   "has",    "had",      "have",      "been",  "served",  "worked",
                   "acted",  "became", "being",    "becoming",  "as",    "a",       "an",
                   "the",    "most",   "recently", "currently", "now",   "both",    "who",
                   "having", "went",   "on",       "become",    "serve", "working", "serving"});
}
bool is_work_verb(std::string_view word) {
  return is_among(word,
                  {"led",     "headed",  "ran",     "managed",  "oversaw",  "directed", "built",
                   "spent",   "handled", "held",    "worked",   "served",   "started",  "began",
                   "leading", "heading", "running", "managing", "building", "working",  "serving"});
}
bool is_founding_verb(std::string_view word) {
  return is_among(word, {"founded", "co-founded", "cofounded", "founding", "co-founding", "found"});
}
bool is_company_head(std::string_view word) {
  return is_among(word, {"ceo", "coo", "cto", "cfo", "cmo", "cso", "founder", "co-founder",
                         "cofounder", "chief", "head"});
}
bool heads_company(const TextView& view, TokenRange title) {
  for (std::uint32_t i = title.begin; i < title.end; ++i) {
    if (is_company_head(view.lower(i))) return true;
  }
  return false;
}
bool is_place_of_work(std::string_view word) {
  return is_among(word, {"at", "for", "with"});
}

}  // namespace talkgraph::extract
