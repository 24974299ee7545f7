#include "claims/relations/misread_objects.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {
namespace {

// "We built our backend": no company.
bool is_part_of_own(const MatchContext& context, const PatternMatch& match, std::uint32_t verb) {
  constexpr std::uint32_t kMostAdjectives = 2;
  const Mention* object = match.target->mention;
  if (object == nullptr || object->kind != MentionKind::kPronoun || object->tokens.begin < verb ||
      !context.view.is_possessive(*object)) {
    return false;  // "our founders" are of ours
  }
  const std::uint32_t end =
      std::min(context.sentence.tokens.end, object->tokens.end + kMostAdjectives + 1);
  for (std::uint32_t i = object->tokens.end; i < end; ++i) {
    if (is_among(context.view.lower(i),
                 {"company", "exchange", "firm", "startup", "business", "platform", "fund", "bank",
                  "broker", "brokerage", "agency", "studio", "organization", "organisation"})) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool is_not_founded(const MatchContext& context, const PatternMatch& match, std::uint32_t anchor) {
  if (is_part_of_own(context, match, anchor)) return true;
  const Mention* house = match.target->mention;
  // "helped establish Acme as a leader", "what we build Acme on": it was there.
  const bool made = house != nullptr && house->tokens.begin > anchor &&
                    is_among(context.view.lower(anchor),
                             {"establish", "established", "establishing", "build", "building"}) &&
                    house->tokens.end < context.sentence.tokens.end &&
                    is_among(context.view.lower(house->tokens.end), {"as", "on", "around"});
  if (made) return true;
  // "we launched our custody platform": a thing of theirs, as what stands before it tells.
  if (house != nullptr && house->kind == MentionKind::kPronoun &&
      context.view.is_possessive(*house)) {
    std::uint32_t noun = house->tokens.end;
    if (context.view.lower(noun) == "own") ++noun;
    const bool house_noun = context.view.is_any(
        noun, class_bit(WordClass::kCorporateNoun) | class_bit(WordClass::kBodyNoun));
    if (!house_noun) return true;
  }
  // "I built the engine at Acme": something was built there.
  return house != nullptr && house->tokens.begin > anchor + 1 &&
         context.view.lower(house->tokens.begin - 1) == "at";
}

}  // namespace talkgraph::extract
