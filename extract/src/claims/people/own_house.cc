#include "claims/people/own_house.h"

#include <algorithm>

#include "claims/people/past_posts.h"
#include "claims/text/word_list.h"
#include "language/house_words.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostBeforeName = 2;     // "Here at Acme"
constexpr std::uint32_t kMostBackToHouse = 200;  // tokens from "we" to the house they left

const Mention* house(const TextView& view, const Sentence& sentence, const Mention* name) {
  const bool fits = name != nullptr && name->kind == MentionKind::kName &&
                    is_body(view.type_of(*name)) && !view.is_possessive(*name);
  if (!fits) return nullptr;
  const auto own = own_house_by_words(view.tokens(), sentence.tokens, name->tokens);
  return own && own->side == Side::kSpeaker ? name : nullptr;
}

}  // namespace

const Mention* house_named_with(const TextView& view, const Sentence& sentence,
                                std::uint32_t token) {
  std::uint32_t at = token + 1;
  if (at < sentence.tokens.end && view.lower(at) == "here") ++at;
  if (at + 1 < sentence.tokens.end && view.lower(at) == "at") {
    return house(view, sentence, view.mention_from(at + 1));
  }
  if (token < sentence.tokens.begin + kMostBeforeName) return nullptr;
  const std::uint32_t last = view.lower(token - 1) == "," ? token - 2 : token - 1;
  const Mention* name = house(view, sentence, view.mention_to(last));
  const bool opens = name != nullptr && name->tokens.begin > sentence.tokens.begin &&
                     name->tokens.begin <= sentence.tokens.begin + kMostBeforeName &&
                     view.lower(name->tokens.begin - 1) == "at";
  return opens ? name : nullptr;
}

const Mention* left_house_of(const TextView& view, const Sentence& sentence, std::uint32_t token) {
  const std::uint32_t reach = std::min(kMostBackToHouse, token - sentence.tokens.begin);
  for (std::uint32_t i = token, first = token - reach; i-- > first;) {
    const Mention* name = view.mention_at(i);
    if (name == nullptr) continue;
    i = name->tokens.begin;
    if (name->kind != MentionKind::kName || !is_body(view.type_of(*name))) continue;
    if (i < sentence.tokens.begin + kMostBeforeName || view.lower(i - 1) != "at") return nullptr;
    std::uint32_t who = i - 1;
    while (who > sentence.tokens.begin &&
           (view.is_any(who - 1, class_bit(WordClass::kAdverb) | class_bit(WordClass::kBe)) ||
            is_among(view.lower(who - 1), {"worked", "working", "still", "back"}))) {
      --who;
    }
    const bool speaker = who > sentence.tokens.begin && view.lower(who - 1) == "i";
    return speaker && is_left_post(view, sentence, name->tokens) ? name : nullptr;
  }
  return nullptr;
}

}  // namespace talkgraph::extract
