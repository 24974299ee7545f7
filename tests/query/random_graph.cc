#include <algorithm>

#include "random_query.h"

namespace talkgraph::query {

namespace {

// No float is a whole number: which of 1 and 1.0 stands for a group depends on
// what is found first.
Value random_value(std::mt19937& random) {
  switch (random() % 8) {
    case 0:
      return Value(static_cast<double>(random() % 4) + 0.5);
    case 1:
      return Value(std::string(1, static_cast<char>('a' + random() % 3)));
    case 2:
      return Value(random() % 2 == 0);
    default:
      return Value(static_cast<std::int64_t>(random() % 4));
  }
}

}  // namespace

void fill_randomly(MemoryGraph& graph, std::mt19937& random) {
  const std::size_t node_count = random() % 9;
  std::vector<NodeId> nodes;
  for (std::size_t i = 0; i < node_count; ++i) {
    std::vector<LabelId> labels;
    for (const std::string& name : kLabels) {
      if (random() % 3 == 0) labels.push_back(graph.label(name).value());
    }
    PropertyMap properties = {{"u", Value(static_cast<std::int64_t>(i))}};
    if (random() % 4 != 0) properties.emplace("x", random_value(random));
    if (random() % 3 != 0) properties.emplace("y", Value(static_cast<std::int64_t>(random() % 3)));
    if (random() % 3 != 0) {
      properties.emplace("name", Value(random() % 2 == 0 ? "ab" : random() % 2 == 0 ? "b" : "abc"));
    }
    std::sort(labels.begin(), labels.end());
    nodes.push_back(graph.create_node(labels, properties).value());
  }
  for (std::size_t i = nodes.empty() ? 0 : random() % 13; i > 0; --i) {
    const TypeId type = graph.type(kTypes[random() % 2]).value();
    PropertyMap properties = {{"u", Value(static_cast<std::int64_t>(i))}};
    if (random() % 2 == 0) properties.emplace("w", Value(static_cast<std::int64_t>(random() % 3)));
    graph
        .create_relationship(nodes[random() % nodes.size()], type, nodes[random() % nodes.size()],
                             properties)
        .value();
  }
  for (const char* key : {"x", "name"}) {
    if (random() % 2 == 0) continue;
    graph
        .create_index(
            {graph.label(kLabels[random() % 2]).value(), graph.property_key(key).value(), false})
        .value();
  }
}

}  // namespace talkgraph::query
