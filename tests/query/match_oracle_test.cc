// MATCH against an oracle that knows no order of work: it tries every node and
// every sequence of relationships for every element of the pattern.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <optional>
#include <random>

#include "small_query.h"

using namespace talkgraph;
using namespace talkgraph::query;

namespace {

struct NodeElement {
  std::string variable;
  std::string label;  // empty: any
};

struct RelationshipElement {
  std::string variable;  // always its own
  std::string type;      // empty: any
  Direction direction = Direction::kBoth;
  std::uint32_t min_length = 1;
  std::uint32_t max_length = 1;
  bool variable_length = false;
};

struct PathElement {
  std::vector<NodeElement> nodes;
  std::vector<RelationshipElement> relationships;
};

// A random graph as plain lists, and as a graph to query.
struct World {
  MemoryGraph graph;
  std::vector<std::string> labels;  // one per node, empty for none
  std::vector<Relationship> relationships;
  std::vector<std::string> types;
};

World random_world(std::mt19937& random) {
  World world;
  const std::size_t nodes = 1 + random() % 4;
  for (std::size_t i = 0; i < nodes; ++i) {
    world.labels.push_back(random() % 2 == 0 ? "A" : "");
    std::vector<LabelId> labels;
    if (!world.labels.back().empty()) labels.push_back(world.graph.label("A").value());
    world.graph.create_node(labels, {}).value();
  }
  for (std::size_t i = random() % 6; i > 0; --i) {
    Relationship relationship;
    relationship.source = NodeId{random() % nodes};
    relationship.target = NodeId{random() % nodes};
    world.types.push_back(random() % 2 == 0 ? "R" : "S");
    relationship.type = world.graph.type(world.types.back()).value();
    relationship.id =
        world.graph
            .create_relationship(relationship.source, relationship.type, relationship.target, {})
            .value();
    world.relationships.push_back(relationship);
  }
  return world;
}

std::vector<PathElement> random_pattern(std::mt19937& random) {
  std::vector<PathElement> paths(1 + random() % 2);
  int relationships = 0;
  for (PathElement& path : paths) {
    const std::size_t steps = random() % 3;
    for (std::size_t i = 0; i <= steps; ++i) {
      const std::string variable(1, static_cast<char>('a' + random() % 4));
      path.nodes.push_back({variable, random() % 3 == 0 ? "A" : ""});
      if (i == steps) break;
      RelationshipElement step;
      step.variable = "r" + std::to_string(relationships++);
      step.type = random() % 3 == 0 ? "R" : "";
      step.direction = static_cast<Direction>(random() % 3);
      step.variable_length = random() % 4 == 0;
      if (step.variable_length) {
        step.min_length = random() % 2;
        step.max_length = 1 + random() % 2;
      }
      path.relationships.push_back(step);
    }
  }
  return paths;
}

std::string text_of(const RelationshipElement& step) {
  std::string text = step.direction == Direction::kIncoming ? "<-[" : "-[";
  text += step.variable;
  if (!step.type.empty()) text += ":" + step.type;
  if (step.variable_length) {
    text += "*" + std::to_string(step.min_length) + ".." + std::to_string(step.max_length);
  }
  return text + (step.direction == Direction::kOutgoing ? "]->" : "]-");
}

std::string text_of(const std::vector<PathElement>& paths) {
  std::string text;
  for (const PathElement& path : paths) {
    text += text.empty() ? "" : ", ";
    for (std::size_t i = 0; i < path.nodes.size(); ++i) {
      const NodeElement& node = path.nodes[i];
      text += "(" + node.variable + (node.label.empty() ? "" : ":" + node.label) + ")";
      if (i < path.relationships.size()) text += text_of(path.relationships[i]);
    }
  }
  return text;
}

// The columns are all variables by name: ids of nodes and of relationships.
std::string query_of(const std::vector<PathElement>& paths) {
  std::map<std::string, std::string> columns;
  for (const PathElement& path : paths) {
    for (const NodeElement& node : path.nodes) columns[node.variable] = "id(" + node.variable + ")";
    for (const RelationshipElement& step : path.relationships) {
      columns[step.variable] = step.variable_length ? "[x IN " + step.variable + " | id(x)]"
                                                    : "[id(" + step.variable + ")]";
    }
  }
  std::string list;
  for (const auto& [name, column] : columns) list += (list.empty() ? "" : ", ") + column;
  return "MATCH " + text_of(paths) + " RETURN " + list;
}

class Oracle {
 public:
  Oracle(const World& world, const std::vector<PathElement>& paths)
      : world_(world), paths_(paths) {}

  std::vector<std::string> rows() {
    place_node(0, 0, std::nullopt);
    std::sort(rows_.begin(), rows_.end());
    return rows_;
  }

 private:
  // Puts every node, or the one that the walk has come to, at this place.
  void place_node(std::size_t path, std::size_t at, std::optional<std::size_t> only) {
    if (path == paths_.size()) {
      std::string row;
      for (const auto& [name, text] : bound_) row += (row.empty() ? "" : " | ") + text;
      rows_.push_back(row);
      return;
    }
    const NodeElement& element = paths_[path].nodes[at];
    for (std::size_t node = 0; node < world_.labels.size(); ++node) {
      if (only && *only != node) continue;
      if (!element.label.empty() && world_.labels[node] != element.label) continue;
      const auto found = bound_.find(element.variable);
      const std::string id = std::to_string(node);
      if (found != bound_.end() && found->second != id) continue;
      const bool fresh = found == bound_.end();
      if (fresh) bound_[element.variable] = id;
      if (at == paths_[path].relationships.size()) {
        place_node(path + 1, 0, std::nullopt);
      } else {
        walk_.clear();
        walk(path, at, node);
      }
      if (fresh) bound_.erase(element.variable);
    }
  }

  // Every sequence of unused relationships that the element allows.
  void walk(std::size_t path, std::size_t at, std::size_t node) {
    const RelationshipElement& step = paths_[path].relationships[at];
    if (walk_.size() >= step.min_length) {
      std::string ids;
      for (const std::size_t id : walk_) ids += (ids.empty() ? "" : ", ") + std::to_string(id);
      const std::vector<std::size_t> here = walk_;
      bound_[step.variable] = "[" + ids + "]";
      place_node(path, at + 1, node);
      bound_.erase(step.variable);
      walk_ = here;
    }
    if (walk_.size() == step.max_length) return;
    for (std::size_t i = 0; i < world_.relationships.size(); ++i) {
      if (used_.contains(i) || (!step.type.empty() && world_.types[i] != step.type)) continue;
      const std::size_t source = world_.relationships[i].source.value;
      const std::size_t target = world_.relationships[i].target.value;
      const bool forward = step.direction != Direction::kIncoming && source == node;
      const bool backward = step.direction != Direction::kOutgoing && target == node;
      if (!forward && !backward) continue;
      used_[i] = true;
      walk_.push_back(i);
      walk(path, at, forward ? target : source);
      walk_.pop_back();
      used_.erase(i);
    }
  }

  const World& world_;
  const std::vector<PathElement>& paths_;
  std::map<std::string, std::string> bound_;
  std::map<std::size_t, bool> used_;
  std::vector<std::size_t> walk_;
  std::vector<std::string> rows_;
};

}  // namespace

TEST_CASE("random patterns match what trying everything finds") {
  for (std::uint32_t seed = 1; seed <= 3000; ++seed) {
    std::mt19937 random(seed);
    World world = random_world(random);
    const auto paths = random_pattern(random);
    const std::string query = query_of(paths);
    INFO("seed " << seed << ": " << query);
    std::vector<std::string> actual = rows_of(world.graph, query);
    std::sort(actual.begin(), actual.end());
    REQUIRE(actual == Oracle(world, paths).rows());
  }
}
