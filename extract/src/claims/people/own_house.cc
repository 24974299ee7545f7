#include "claims/people/own_house.h"

namespace talkgraph::extract {
namespace {

constexpr std::uint32_t kMostBeforeName = 2;  // "Here at Acme"

const Mention* house(const TextView& view, const Mention* name) {
  const bool fits = name != nullptr && name->kind == MentionKind::kName &&
                    is_body(view.type_of(*name)) && !view.is_possessive(*name);
  return fits ? name : nullptr;
}

}  // namespace

const Mention* house_named_with(const TextView& view, const Sentence& sentence,
                                std::uint32_t token) {
  std::uint32_t at = token + 1;
  if (at < sentence.tokens.end && view.lower(at) == "here") ++at;
  if (at + 1 < sentence.tokens.end && view.lower(at) == "at") {
    return house(view, view.mention_from(at + 1));
  }
  if (token < sentence.tokens.begin + kMostBeforeName) return nullptr;
  const std::uint32_t last = view.lower(token - 1) == "," ? token - 2 : token - 1;
  const Mention* name = house(view, view.mention_to(last));
  const bool opens = name != nullptr && name->tokens.begin > sentence.tokens.begin &&
                     name->tokens.begin <= sentence.tokens.begin + kMostBeforeName &&
                     view.lower(name->tokens.begin - 1) == "at";
  return opens ? name : nullptr;
}

}  // namespace talkgraph::extract
