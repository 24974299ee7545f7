// In what sense a clause is said. No parse: the words that deny, suppose or foresee.
#pragma once

#include <optional>

#include "claims/text/clause_bounds.h"
#include "claims/text/text_view.h"
#include "graph/document_graph.h"

namespace talkgraph::extract {

// What keeps a claim from being one: asked, supposed, denied or uncertain; nothing
// if it is said plainly, be it of what is to come.
std::optional<Silence> doubt(const TextView& view, const Sentence& sentence, TokenRange range,
                             std::uint32_t anchor, bool ability = false);
// The same for a figure, which may be a goal.
std::optional<Silence> doubt_of_figure(const TextView& view, const Sentence& sentence,
                                       TokenRange range);

// How what is said with `range`, and the verb or noun at `anchor` in it, is
// meant; nothing if it is denied, asked, wished or supposed only.
// With `ability`, "can" is no doubt.
std::optional<ClaimStatus> judge(const TextView& view, const Sentence& sentence, TokenRange range,
                                 std::uint32_t anchor, bool ability = false);

// The same for a figure, for which a wish makes a goal: planned.
std::optional<ClaimStatus> judge_figure(const TextView& view, const Sentence& sentence,
                                        TokenRange range);

// The same for what a noun phrase presupposes: only hearsay and opinion count.
ClaimStatus judge_presupposed(const TextView& view, const Sentence& sentence, TokenRange range);

}  // namespace talkgraph::extract
