// What expressions and patterns read and bind.
#pragma once

#include <set>

#include "parse/ast.h"

namespace talkgraph::query {

// Adds every slot that the expression reads, its own variables included.
void collect_slots(const Expr& expr, std::set<Slot>& slots);

// Adds every slot that matching or making the pattern fills.
void bind_pattern(const PatternPart& part, std::set<Slot>& slots);

// Could evaluating the condition be an error, whatever the row? Such a condition
// must not be tried before what stands left of it, nor on rows that are not
// wholly matched: `n.x <> 0 AND 1 / n.x > 2` has no error.
bool can_fail(const Expr& condition);

}  // namespace talkgraph::query
