#include "language/abbreviations.h"

#include <algorithm>
#include <array>

namespace talkgraph::extract {
namespace {

template <std::size_t N>
constexpr bool is_sorted(const std::array<std::string_view, N>& words) {
  return std::is_sorted(words.begin(), words.end());
}

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

constexpr auto kBeforeWord = std::to_array<std::string_view>(
    {"approx", "ca",  "cf", "dr", "e.g",  "eg",  "fig", "gen", "hon", "i.e", "ie", "messrs",
     "mr",     "mrs", "ms", "mt", "prof", "rep", "rev", "sen", "st",  "viz", "vs"});
static_assert(is_sorted(kBeforeWord));

constexpr auto kAnywhere = std::to_array<std::string_view>(
    {"a.k.a", "a.m",  "apr", "aug",  "co", "corp", "d.c", "dec", "dept", "est",
     "etc",   "feb",  "inc", "jan",  "jr", "ltd",  "no",  "nov", "oct",  "p.m",
     "p.s",   "ph.d", "plc", "sept", "sr", "u.k",  "u.n", "u.s", "u.s.a"});
static_assert(is_sorted(kAnywhere));

constexpr auto kFunctionWords = std::to_array<std::string_view>(
    {"a",          "about",   "above",    "absolutely", "actually",  "after",     "again",
     "ah",         "all",     "also",     "although",   "always",    "am",        "an",
     "and",        "another", "any",      "anybody",    "anyone",    "anything",  "anyway",
     "are",        "as",      "at",       "because",    "been",      "before",    "being",
     "below",      "besides", "between",  "both",       "but",       "by",        "can",
     "cause",      "could",   "did",      "do",         "does",      "doing",     "during",
     "each",       "either",  "else",     "ever",       "every",     "everybody", "everyone",
     "everything", "exactly", "few",      "first",      "for",       "from",      "further",
     "had",        "has",     "have",     "having",     "he",        "hello",     "her",
     "here",       "hers",    "hey",      "hi",         "him",       "his",       "how",
     "however",    "i",       "if",       "in",         "into",      "is",        "it",
     "its",        "just",    "last",     "least",      "less",      "let",       "like",
     "many",       "may",     "maybe",    "me",         "might",     "mine",      "more",
     "most",       "much",    "must",     "my",         "neither",   "never",     "next",
     "no",         "nobody",  "none",     "nope",       "nor",       "not",       "nothing",
     "now",        "of",      "off",      "oh",         "ok",        "okay",      "on",
     "once",       "one",     "only",     "or",         "other",     "others",    "otherwise",
     "our",        "ours",    "out",      "over",       "own",       "please",    "really",
     "right",      "same",    "second",   "shall",      "she",       "should",    "since",
     "so",         "some",    "somebody", "someone",    "something", "sometimes", "soon",
     "still",      "such",    "sure",     "than",       "thank",     "thanks",    "that",
     "the",        "their",   "them",     "then",       "there",     "therefore", "these",
     "they",       "third",   "this",     "those",      "though",    "through",   "thus",
     "to",         "today",   "together", "tomorrow",   "too",       "uh",        "um",
     "under",      "unless",  "until",    "up",         "upon",      "us",        "very",
     "was",        "we",      "well",     "were",       "what",      "whatever",  "when",
     "whenever",   "where",   "whereas",  "whether",    "which",     "while",     "who",
     "whoever",    "whom",    "whose",    "why",        "will",      "with",      "within",
     "without",    "would",   "wow",      "yeah",       "yep",       "yes",       "yesterday",
     "yet",        "you",     "your",     "yours"});
static_assert(is_sorted(kFunctionWords));

}  // namespace

Abbreviation abbreviation(std::string_view word) {
  if (contains(kBeforeWord, word)) return Abbreviation::kBeforeWord;
  if (contains(kAnywhere, word)) return Abbreviation::kAnywhere;
  return Abbreviation::kNone;
}

bool is_function_word(std::string_view word) {
  return contains(kFunctionWords, word);
}

}  // namespace talkgraph::extract
