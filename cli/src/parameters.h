// Parameters of queries, from JSON.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "query/query.h"

namespace talkgraph::cli {

// Whole numbers are integers, others floats. kInvalidArgument for what is no
// JSON, or nests deeper than 100.
Result<query::Datum> datum_from_json(std::string_view json);

// NAME=JSON; a value that is no JSON is a string as it stands. Replaces an
// earlier parameter of that name. kInvalidArgument without a name and "=".
Result<void> add_parameter(std::string_view text, query::Parameters& parameters);

// The members of a JSON object.
Result<void> add_parameters(std::string_view json, query::Parameters& parameters);

}  // namespace talkgraph::cli
