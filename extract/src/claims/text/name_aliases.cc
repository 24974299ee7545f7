#include "claims/text/name_aliases.h"

namespace talkgraph::extract {

std::uint32_t end_of_alias(const TextView& view, const Mention& name, std::uint32_t end) {
  const std::uint32_t open = name.tokens.end;
  if (open + 2 >= end || view.lower(open) != "(") return open;
  const Mention* alias = view.mention_from(open + 1);
  const bool same = alias != nullptr && alias->entity == name.entity && alias->tokens.end < end &&
                    view.lower(alias->tokens.end) == ")";
  return same ? alias->tokens.end + 1 : open;
}

const Mention* name_before(const TextView& view, TokenRange tokens, std::uint32_t end) {
  if (end <= tokens.begin) return nullptr;
  if (view.lower(end - 1) != ")" || end < tokens.begin + 4) return view.mention_to(end - 1);
  const Mention* alias = view.mention_to(end - 2);
  if (alias == nullptr || alias->tokens.begin < tokens.begin + 2) return nullptr;
  const Mention* name = view.mention_to(alias->tokens.begin - 2);
  return name != nullptr && end_of_alias(view, *name, tokens.end) == end ? name : nullptr;
}

}  // namespace talkgraph::extract
