#include "claims/writing/honours.h"

#include <string>

#include "claims/text/clause.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostHonourWords = 8;
constexpr std::uint32_t kMostBehind = 14;

// What begins to say a rank or an award.
bool is_rank(std::string_view word) {
  return is_among(word, {"first",   "second", "third", "fourth",  "fifth",   "sixth",  "tenth",
                         "top",     "number", "best",  "largest", "biggest", "safest", "fastest",
                         "leading", "most",   "#",     "one",     "winner",  "no"});
}

// Words that end what is said of the award.
bool ends_honour(const TextView& view, std::uint32_t at) {
  const std::string_view word = view.lower(at);
  const TokenKind kind = view.token(at).kind;
  return is_barrier(view, at) || (kind == TokenKind::kPunctuation && word != "-" && word != "'") ||
         view.is(at, WordClass::kRelative) || view.is(at, WordClass::kAuxiliary) ||
         is_among(word, {"and", "by", "at", "for", "last", "this", "on", "since", "according"});
}

std::string words_from(const TextView& view, std::uint32_t begin, std::uint32_t end) {
  std::string text;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (i > begin && view.token(i).space_before) text += ' ';
    text += std::string(slice(view.transcript().text, view.token(i).span));
  }
  return text;
}

// Behind articles: where an honour that stands at `at` begins.
std::uint32_t behind_articles(const TextView& view, std::uint32_t at, std::uint32_t end) {
  while (at < end && is_among(view.lower(at), {"a", "an", "the", "its", "their", "our"})) ++at;
  return at;
}

}  // namespace

void add_honour(const TextView& view, const Sentence& sentence, TokenRange range,
                PropertyMap& properties) {
  const std::uint32_t end = std::min(sentence.tokens.end, range.end + kMostBehind);
  for (std::uint32_t i = range.begin; i < end; ++i) {
    const std::string_view word = view.lower(i);
    const Mention* mention = view.mention_at(i);
    if (mention != nullptr && mention->kind == MentionKind::kName) continue;
    const bool told = word == "as" || word == "among";
    const std::uint32_t begin = behind_articles(view, word == "as" ? i + 1 : i, end);
    if (begin >= end) return;
    // "named us Exchange of the Year"
    const bool titled =
        i > range.begin && view.token(begin).capitalized && view.mention_to(i - 1) != nullptr;
    if (!told && !titled && !is_rank(view.lower(begin))) continue;
    std::uint32_t stop = begin;
    while (stop < end && stop < begin + kMostHonourWords && !ends_honour(view, stop)) ++stop;
    if (stop == begin) continue;
    properties["as"] = words_from(view, begin, stop);
    return;
  }
}

}  // namespace talkgraph::extract
