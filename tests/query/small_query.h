// Runs queries for the tests and shows their results as text.
#pragma once

#include <string>
#include <vector>

#include "graph/memory_graph.h"
#include "query/query.h"

namespace talkgraph::query {

// Prepares and runs; what went wrong at either stage.
Result<ResultTable> execute(MemoryGraph& graph, const std::string& text,
                            const Parameters& parameters = {}, const Limits& limits = {});

// One text per row, values in Cypher's notation, joined by " | ". The query must
// succeed.
std::vector<std::string> rows_of(MemoryGraph& graph, const std::string& text,
                                 const Parameters& parameters = {});

// The only value of the only row, on an empty graph.
std::string value_of(const std::string& expression, const Parameters& parameters = {});

// "TYPE DETAIL", or the name of the error's code if it is not a query's own; "none" without
// an error. On an empty graph.
std::string error_of(const std::string& text, const Parameters& parameters = {});

}  // namespace talkgraph::query
