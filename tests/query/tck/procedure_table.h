#pragma once

#include <string>
#include <vector>

#include "gherkin.h"
#include "query/procedures.h"

namespace talkgraph::tck {

// Adds a procedure that looks its results up in a table: rows whose input
// columns equal the arguments give their output columns. The signature reads
// "name(input :: TYPE?, ...) :: (output :: TYPE?, ...):".
Result<void> add_procedure(query::Procedures& procedures, const std::string& signature,
                           const std::vector<TableRow>& table);

}  // namespace talkgraph::tck
