#include "claims/pairs/pair_words.h"

#include "claims/text/word_list.h"
#include "learning/hashing.h"

namespace talkgraph::extract {
namespace {

std::string_view without_ending(std::string_view word) {
  constexpr std::size_t kLeastStem = 4;
  const auto cut = [&](std::string_view ending) {
    const bool ends = word.ends_with(ending) && word.size() >= ending.size() + kLeastStem;
    if (ends) word.remove_suffix(ending.size());
    return ends;
  };
  const bool verbal = cut("ing") || cut("ed");
  if (!verbal && !word.ends_with("ss") && !cut("es")) cut("s");
  cut("e");
  return word;
}

// Pronouns that say the same of what is told with them.
std::string_view pronoun_kind(std::string_view word) {
  if (is_among(word, {"i", "me", "he", "she", "him"})) return "he";
  if (is_among(word, {"my", "his", "her"})) return "his";
  if (is_among(word, {"we", "us", "they", "them", "it"})) return "it";
  if (is_among(word, {"our", "their", "its"})) return "its";
  return word;
}

}  // namespace

std::uint64_t pair_word(const TextView& view, std::uint32_t token) {
  const Mention* mention = view.mention_at(token);
  if (mention != nullptr && mention->kind == MentionKind::kName) {
    return hash_text(view.type_of(*mention));
  }
  if (view.token(token).kind == TokenKind::kNumber) return hash_text("<number>");
  return hash_text(view.lower(token));
}

std::uint64_t pair_stem(const TextView& view, std::uint32_t token) {
  const Mention* mention = view.mention_at(token);
  if (mention != nullptr && mention->kind == MentionKind::kName) return pair_word(view, token);
  if (view.token(token).kind != TokenKind::kWord) return pair_word(view, token);
  return hash_text(without_ending(view.lower(token)));
}

std::uint64_t pair_end(const TextView& view, const Mention& mention) {
  const std::uint64_t type = hash_text(view.type_of(mention));
  if (mention.kind == MentionKind::kName) return feature_key(1, type);
  return feature_key(2, type, hash_text(pronoun_kind(view.lower(mention.tokens.begin))));
}

}  // namespace talkgraph::extract
