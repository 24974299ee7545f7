// The values in a feature's tables.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "query/datum.h"

namespace talkgraph::tck {

// One text for all ways to write a value: labels sorted, properties by key,
// floats in their shortest form, and lists sorted if their order is of no
// matter. Two values are the same exactly if these texts are.
struct Notation {
  bool ignore_list_order = false;
};

// Of a value as a table has it. kMalformed if it is none.
Result<std::string> canonical(std::string_view text, Notation notation);

// Of a value as the engine has it.
Result<std::string> canonical(const query::Datum& datum, const GraphReader& graph,
                              Notation notation);

// The value itself; kMalformed for nodes, relationships and paths.
Result<query::Datum> read_datum(std::string_view text);

}  // namespace talkgraph::tck
