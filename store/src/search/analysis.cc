#include "search/analysis.h"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/search_form.h"
#include "search/words.h"

namespace talkgraph::store {
namespace {

// Terms are parts of keys: what is longer is no word of any language.
constexpr std::size_t kLongestTerm = 64;

// Sorted.
constexpr std::array<std::string_view, 65> kFunctionWords = {
    "a",     "about", "an",    "and",  "are",  "as",   "at",    "be",  "been", "but",  "by",
    "can",   "did",   "do",    "does", "for",  "from", "had",   "has", "have", "he",   "her",
    "his",   "how",   "i",     "if",   "in",   "into", "is",    "it",  "its",  "me",   "my",
    "no",    "not",   "of",    "on",   "or",   "our",  "she",   "so",  "than", "that", "the",
    "their", "them",  "there", "they", "this", "to",   "us",    "was", "we",   "were", "what",
    "when",  "where", "which", "who",  "will", "with", "would", "you", "your", "yours"};
static_assert(std::is_sorted(kFunctionWords.begin(), kFunctionWords.end()));

bool has_only_letters(std::string_view word) {
  return std::none_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void cut_to_term(std::string& word) {
  if (word.size() <= kLongestTerm) return;
  std::size_t end = kLongestTerm;
  while (end > 0 && (word[end] & 0xC0) == 0x80) --end;  // not within a character
  word.resize(end);
}

}  // namespace

std::string folded_word(std::string_view word) {
  std::string folded = search_form(word);
  for (std::size_t at = 0; (at = folded.find("\xE2\x80\x99", at)) != std::string::npos;) {
    folded.replace(at, 3, "'");
  }
  std::erase_if(folded, [](char c) { return c == ',' || c == '\0'; });
  cut_to_term(folded);
  return folded;
}

bool is_function_word(std::string_view folded) {
  return std::binary_search(kFunctionWords.begin(), kFunctionWords.end(), folded);
}

void Analyzer::DeleteStemmer::operator()(sb_stemmer* stemmer) const {
  sb_stemmer_delete(stemmer);
}

Analyzer::Analyzer() : stemmer_(sb_stemmer_new("english", "UTF_8")) {}

std::string Analyzer::stem(std::string_view folded) {
  if (stemmer_ == nullptr || !has_only_letters(folded)) return std::string(folded);
  const auto* bytes = reinterpret_cast<const sb_symbol*>(folded.data());
  const sb_symbol* stemmed =
      sb_stemmer_stem(stemmer_.get(), bytes, static_cast<int>(folded.size()));
  if (stemmed == nullptr) return std::string(folded);
  return {reinterpret_cast<const char*>(stemmed),
          static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

std::string_view Analyzer::term_of(std::string_view word) {
  const auto known = terms_.find(word);
  if (known != terms_.end()) return known->second;
  return terms_.emplace(word, stem(folded_word(word))).first->second;
}

std::vector<Token> Analyzer::tokens(std::string_view text) {
  std::vector<Token> tokens;
  for (const Span word : words_of(text)) {
    const std::string_view term = term_of(slice(text, word));
    if (!term.empty()) tokens.push_back({term, word});
  }
  return tokens;
}

}  // namespace talkgraph::store
