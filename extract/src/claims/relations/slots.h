// What the source and the target of a pattern ask of a mention that could fill them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "claims/rules/fillers.h"
#include "claims/rules/pattern.h"
#include "claims/text/text_view.h"

namespace talkgraph::extract {

// Has the mention the slot's form: a name, a pronoun, a possessive? The sentence ends at `end`.
bool fits_slot(const TextView& view, const RelationPattern& pattern, const PatternElement& slot,
               const Mention& mention, std::uint32_t end);

// Behind the mention, its possessive mark and the quotation marks that close it.
std::uint32_t behind_slot(const TextView& view, const PatternElement& slot, const Mention& mention,
                          std::uint32_t end);

// Where the mention before `at` ends, but for such marks.
std::uint32_t before_marks(const TextView& view, const PatternElement& slot, TokenRange sentence,
                           std::uint32_t at);
// Whose "our" or "'s" stands at the token; null if it is nobody's.
const Mention* owner_at(const TextView& view, TokenRange sentence, std::uint32_t at);

// The "our" of "our team", "our platform" before `at`, which stands for the company; or null.
const Mention* own_house_to(const TextView& view, const PatternElement& slot, TokenRange sentence,
                            std::uint32_t at);
// The title that takes just these tokens.
std::optional<TitlePhrase> title_at(const MatchContext& context, TokenRange tokens);

// Do a subject and a gap, and nothing else, stand before element `index`?
bool begins_with_subject(const RelationPattern& pattern, std::size_t index);

}  // namespace talkgraph::extract
