#include "claims/relations/slots.h"

#include "claims/text/example_lists.h"
#include "claims/text/word_list.h"

namespace talkgraph::extract {

bool fits_slot(const TextView& view, const RelationPattern& pattern, const PatternElement& slot,
               const Mention& mention, std::uint32_t end) {
  if (slot.names_only && mention.kind != MentionKind::kName) return false;
  if (slot.pronouns_only && (mention.kind != MentionKind::kPronoun ||
                             view.lower(mention.tokens.begin).starts_with("you"))) {
    return false;
  }
  const bool part = slot.kind == ElementKind::kTarget && pattern.relation == "WORKS_FOR" &&
                    is_before_own_part(view, mention, end);
  return slot.possessive == view.is_possessive(mention) || (part && !slot.possessive);
}

std::uint32_t behind_slot(const TextView& view, const PatternElement& slot, const Mention& mention,
                          std::uint32_t end) {
  std::uint32_t next = mention.tokens.end;
  if (slot.possessive && mention.kind != MentionKind::kPronoun) ++next;
  while (next < end && is_quotation_mark(view.lower(next)) && !view.token(next).space_before) {
    ++next;
  }
  return next;
}

std::uint32_t before_marks(const TextView& view, const PatternElement& slot, TokenRange sentence,
                           std::uint32_t at) {
  while (at > sentence.begin && is_quotation_mark(view.lower(at - 1))) --at;
  const bool mark =
      slot.possessive && at > sentence.begin && is_possessive_mark(view.lower(at - 1));
  return mark ? at - 1 : at;
}

const Mention* owner_at(const TextView& view, TokenRange sentence, std::uint32_t at) {
  const Mention* mention = view.mention_at(at);
  return mention == nullptr && at > sentence.begin ? view.mention_to(at - 1) : mention;
}

const Mention* own_house_to(const TextView& view, const PatternElement& slot, TokenRange sentence,
                            std::uint32_t at) {
  if (slot.possessive || slot.names_only || at < sentence.begin + 2 ||
      view.lower(at - 2) != "our" ||
      !is_among(view.lower(at - 1), {"team", "platform", "exchange", "company", "firm", "startup",
                                     "engineers", "developers", "business"})) {
    return nullptr;
  }
  return view.mention_at(at - 1) == nullptr ? view.mention_at(at - 2) : nullptr;
}

std::optional<TitlePhrase> title_at(const MatchContext& context, TokenRange tokens) {
  for (const TitlePhrase& title : context.titles) {
    if (title.tokens == tokens) return title;
  }
  return std::nullopt;
}

bool begins_with_subject(const RelationPattern& pattern, std::size_t index) {
  const PatternElement& first = pattern.elements.front();
  const bool slot = first.kind == ElementKind::kSource || first.kind == ElementKind::kTarget;
  return slot && !first.possessive && !first.implicit && index == 2 &&
         pattern.elements[1].kind == ElementKind::kGap && pattern.anchor >= index;
}

}  // namespace talkgraph::extract
