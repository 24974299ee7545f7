#include "claims/people/past_posts.h"

#include <algorithm>

#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

// Within how many tokens behind the organisation the end of the post is told.
constexpr std::uint32_t kEndWords = 4;
// How far before it the verb may stand, in tokens; an endless list has none.
constexpr std::uint32_t kMostToVerb = 200;

// Verbs of work in the past; behind "have" they tell of what lasts.
bool is_past_verb(std::string_view word) {
  return is_among(word, {"worked", "served", "spent", "ran", "led", "headed", "managed", "was",
                         "were", "began", "interned", "traded", "consulted"});
}

// What ends a post, or puts it into the past whatever the verb.
bool is_past_word(std::string_view word) {
  return is_among(word, {"former", "formerly", "previously", "ex", "earlier", "left", "quit",
                         "resigned", "departed", "once", "used", "stint", "past", "prior",
                         "originally", "leaving", "sold"});
}

// What begins a post.
bool is_entry(std::string_view word) {
  return is_among(
      word, {"became",    "become", "appointed", "named",   "promoted",  "joined",     "joining",
             "hired",     "join",   "started",   "founded", "cofounded", "co-founded", "now",
             "currently", "am",     "'m",        "is",      "launched",  "starting"});
}

bool have_before(const TextView& view, std::uint32_t verb, std::uint32_t begin) {
  for (std::uint32_t n = 1; n <= 2 && verb >= begin + n; ++n) {
    if (view.is(verb - n, WordClass::kHave) || view.lower(verb - n) == "'s") return true;
  }
  return false;
}

// "After Acme", "since leaving Acme".
bool stands_behind_after(const TextView& view, const Sentence& sentence, TokenRange body) {
  return body.begin > sentence.tokens.begin && view.lower(body.begin - 1) == "after";
}

// "Before that", "Previously, ...".
bool looks_back(const TextView& view, const Sentence& sentence) {
  const std::uint32_t end = std::min(sentence.tokens.end, sentence.tokens.begin + 4);
  for (std::uint32_t i = sentence.tokens.begin; i < end; ++i) {
    if (is_among(view.lower(i), {"previously", "earlier"})) return true;
    if (is_among(view.lower(i), {"before", "to"}) && i + 1 < end &&
        is_among(view.lower(i + 1), {"that", "this"})) {
      return true;
    }
  }
  return false;
}

// "I started out at Acme".
bool starts_career(const TextView& view, std::uint32_t verb, std::uint32_t body) {
  return view.lower(verb) == "started" && verb + 1 < body &&
         is_among(view.lower(verb + 1), {"at", "out", "as", "my", "in", "off", "with"});
}

bool ended_behind(const TextView& view, const Sentence& sentence, TokenRange body) {
  const std::uint32_t end = std::min(sentence.tokens.end, body.end + kEndWords);
  for (std::uint32_t i = body.end; i < end; ++i) {
    if (view.mention_from(i) != nullptr) return false;
    const std::string_view word = view.lower(i);
    if (word == "until" || word == "previously" || word == "before") return true;
    if (word == "where" || word == "which") {
      return i + 2 < sentence.tokens.end && is_past_verb(view.lower(i + 2)) &&
             !is_among(view.lower(i + 1), {"we", "our"});
    }
  }
  return false;
}

}  // namespace

bool is_left_post(const TextView& view, const Sentence& sentence, TokenRange body) {
  if (stands_behind_after(view, sentence, body) || ended_behind(view, sentence, body)) return true;
  const std::uint32_t reach = std::min(kMostToVerb, body.begin - sentence.tokens.begin);
  for (std::uint32_t i = body.begin; i-- > body.begin - reach;) {
    const std::string_view word = view.lower(i);
    // What is said before the person is no longer of the post: "The guest was Jane, ..."
    const Mention* mention = view.mention_at(i);
    const bool person = mention != nullptr && view.type_of(*mention) == "Person";
    if (person || is_among(word, {"i", "he", "she", "you"})) return looks_back(view, sentence);
    if (word == ";" || word == "but") return false;
    // "Before Acme I was": at Acme one is.
    if (word == "before" && i + 1 == body.begin) return false;
    if (is_entry(word)) return looks_back(view, sentence) || starts_career(view, i, body.begin);
    if (is_past_word(word)) return true;
    if (is_past_verb(word)) return !have_before(view, i, sentence.tokens.begin);
  }
  return false;
}

}  // namespace talkgraph::extract
