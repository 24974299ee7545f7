// Which properties and labels clauses read and write, as far as their text tells.
#pragma once

#include <set>
#include <string>

#include "parse/ast.h"

namespace talkgraph::query {

struct Accesses {
  std::set<std::string> keys;
  std::set<std::string> labels;
  bool all_keys = false;
  bool all_labels = false;
  bool anything = false;  // a subquery or a procedure: who knows what
};

bool meet(const Accesses& a, const Accesses& b);

// What the clause reads; for SET and REMOVE, in order to know what to write.
void add_reads(const Clause& clause, Accesses& reads);

// Of SET and REMOVE.
Accesses writes_of(const Clause& clause);

}  // namespace talkgraph::query
