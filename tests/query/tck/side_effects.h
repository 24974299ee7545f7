// What a query changed: the difference between a graph before and after.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "graph/graph_reader.h"

namespace talkgraph::tck {

struct Snapshot {
  std::set<std::uint64_t> nodes;
  std::set<std::uint64_t> relationships;
  std::set<std::string> labels;  // in use anywhere in the graph
  // ("n" or "r" with the id, key, value)
  std::set<std::tuple<std::string, std::string, std::string>> properties;
};

Result<Snapshot> take_snapshot(const GraphReader& graph);

// By the names that the features use, such as "+nodes"; without zeros.
std::map<std::string, std::size_t> side_effects(const Snapshot& before, const Snapshot& after);

}  // namespace talkgraph::tck
