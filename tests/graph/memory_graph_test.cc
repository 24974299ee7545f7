#include "graph/memory_graph.h"

#include <array>
#include <catch2/catch.hpp>

using namespace talkgraph;

namespace {

std::vector<std::uint64_t> nodes(const GraphReader& graph, std::optional<LabelId> label = {}) {
  std::vector<std::uint64_t> ids;
  REQUIRE(graph.scan_nodes(label, [&](NodeId id) {
    ids.push_back(id.value);
    return true;
  }));
  return ids;
}

std::vector<std::uint64_t> around(const GraphReader& graph, NodeId node, Direction direction,
                                  std::optional<TypeId> type = {}) {
  std::vector<std::uint64_t> ids;
  REQUIRE(graph.expand(node, direction, type, [&](const Relationship& found) {
    REQUIRE((found.source == node || found.target == node));
    ids.push_back(found.id.value);
    return true;
  }));
  return ids;
}

// Two types between three nodes, created out of order, with a loop.
struct Triangle {
  MemoryGraph graph;
  LabelId person = *graph.label("Person");
  LabelId place = *graph.label("Place");
  TypeId knows = *graph.type("KNOWS");
  TypeId visits = *graph.type("VISITS");
  NodeId ada = *graph.create_node(std::array{person}, {{"name", "Ada"}});
  NodeId bo = *graph.create_node(std::array{person}, {{"name", "Bo"}});
  NodeId rome = *graph.create_node(std::array{place, place}, {{"name", "Rome"}, {"gone", Value()}});
  RelationshipId visit = *graph.create_relationship(ada, visits, rome, {{"since", 1999}});
  RelationshipId back = *graph.create_relationship(bo, knows, ada, {});
  RelationshipId loop = *graph.create_relationship(ada, knows, ada, {});
  RelationshipId forth = *graph.create_relationship(ada, knows, bo, {});
};

}  // namespace

TEST_CASE("a memory graph knows the names it was given and no others") {
  Triangle t;
  REQUIRE(t.graph.find_label("Person") == t.person);
  REQUIRE(t.graph.label("Person").value() == t.person);
  REQUIRE_FALSE(t.graph.find_label("KNOWS"));
  REQUIRE(t.graph.label_name(t.place) == "Place");
  REQUIRE(t.graph.type_name(t.visits) == "VISITS");
  REQUIRE(t.graph.types() == std::vector{t.knows, t.visits});
  REQUIRE(t.graph.find_property_key("since"));
  REQUIRE_FALSE(t.graph.find_property_key("gone"));
}

TEST_CASE("nodes are scanned by label and found by property") {
  Triangle t;
  REQUIRE(nodes(t.graph) == std::vector<std::uint64_t>{0, 1, 2});
  REQUIRE(nodes(t.graph, t.person) == std::vector<std::uint64_t>{0, 1});
  REQUIRE(t.graph.node_labels(t.rome).value() == std::vector{t.place});
  REQUIRE(t.graph.node_properties(t.rome).value() == PropertyMap{{"name", "Rome"}});
  std::vector<NodeId> found;
  const auto visit = [&](NodeId id) {
    found.push_back(id);
    return true;
  };
  const PropertyKeyId name = *t.graph.find_property_key("name");
  REQUIRE(t.graph.seek_nodes(t.person, name, "Bo", visit));
  REQUIRE(found == std::vector{t.bo});
  REQUIRE(t.graph.seek_nodes(t.place, name, "Bo", visit));
  REQUIRE(found.size() == 1);
}

TEST_CASE("a visitor that returns false stops the scan") {
  Triangle t;
  int calls = 0;
  REQUIRE(t.graph.scan_nodes({}, [&](NodeId) { return ++calls < 2; }));
  REQUIRE(calls == 2);
  calls = 0;
  REQUIRE(t.graph.scan_relationships({}, [&](const Relationship&) { return ++calls < 3; }));
  REQUIRE(calls == 3);
  calls = 0;
  REQUIRE(t.graph.expand(t.ada, Direction::kBoth, {},
                         [&](const Relationship&) { return ++calls < 1; }));
  REQUIRE(calls == 1);
}

TEST_CASE("one property of many nodes is null where it is missing") {
  Triangle t;
  REQUIRE(t.graph.set_node_properties(t.ada, {{"age", 36}}));
  const std::array ids{t.bo, t.ada};
  std::array<Value, 2> out{Value(1), Value(2)};
  REQUIRE(t.graph.node_property(ids, *t.graph.find_property_key("name"), out));
  REQUIRE(out[0] == Value("Bo"));
  REQUIRE(out[1].is_null());
}

TEST_CASE("expanding follows directions and types, and gives a loop once") {
  Triangle t;
  using Ids = std::vector<std::uint64_t>;
  REQUIRE(around(t.graph, t.ada, Direction::kOutgoing) == Ids{2, 3, 0});
  REQUIRE(around(t.graph, t.ada, Direction::kIncoming) == Ids{2, 1});
  REQUIRE(around(t.graph, t.ada, Direction::kBoth) == Ids{2, 3, 0, 1});
  REQUIRE(around(t.graph, t.ada, Direction::kBoth, t.visits) == Ids{0});
  REQUIRE(around(t.graph, t.rome, Direction::kOutgoing).empty());
}

TEST_CASE("relationships are scanned by source, type and target") {
  Triangle t;
  std::vector<RelationshipId> ids;
  REQUIRE(t.graph.scan_relationships({}, [&](const Relationship& found) {
    ids.push_back(found.id);
    return true;
  }));
  REQUIRE(ids == std::vector{t.loop, t.forth, t.visit, t.back});
  REQUIRE(t.graph.count_relationships(t.knows).value() == 3);
  REQUIRE(t.graph.relationship_properties(t.visit).value() == PropertyMap{{"since", 1999}});
}

TEST_CASE("a node can be deleted only when nothing is attached to it") {
  Triangle t;
  REQUIRE(t.graph.delete_node(t.rome).error().code == ErrorCode::kConstraint);
  REQUIRE(t.graph.delete_relationship(t.visit));
  REQUIRE(t.graph.delete_node(t.rome));
  REQUIRE_FALSE(t.graph.has_node(t.rome).value());
  REQUIRE(nodes(t.graph, t.place).empty());
  REQUIRE(t.graph.count_nodes({}).value() == 2);
  REQUIRE(t.graph.count_relationships(t.visits).value() == 0);
  REQUIRE_FALSE(t.graph.find_relationship(t.visit).value());
  REQUIRE(around(t.graph, t.ada, Direction::kOutgoing, t.visits).empty());
  REQUIRE(t.graph.create_node({}, {}).value() == NodeId{3});
}

TEST_CASE("labels and properties are replaced as a whole") {
  Triangle t;
  REQUIRE(t.graph.set_node_labels(t.ada, std::array{t.place}));
  REQUIRE(nodes(t.graph, t.person) == std::vector<std::uint64_t>{1});
  REQUIRE(nodes(t.graph, t.place) == std::vector<std::uint64_t>{0, 2});
  REQUIRE(t.graph.set_relationship_properties(t.visit, {{"kind", "trip"}, {"x", Value()}}));
  REQUIRE(t.graph.relationship_properties(t.visit).value() == PropertyMap{{"kind", "trip"}});
}

TEST_CASE("what does not exist is not found") {
  Triangle t;
  const NodeId nobody{99};
  const auto code = [](const auto& result) { return result.error().code; };
  REQUIRE(code(t.graph.node_labels(nobody)) == ErrorCode::kNotFound);
  REQUIRE(code(t.graph.node_properties(nobody)) == ErrorCode::kNotFound);
  REQUIRE(code(t.graph.set_node_properties(nobody, {})) == ErrorCode::kNotFound);
  REQUIRE(code(t.graph.delete_node(nobody)) == ErrorCode::kNotFound);
  REQUIRE(code(t.graph.create_relationship(t.ada, t.knows, nobody, {})) == ErrorCode::kNotFound);
  REQUIRE(code(t.graph.relationship_properties({99})) == ErrorCode::kNotFound);
  REQUIRE(code(t.graph.delete_relationship({99})) == ErrorCode::kNotFound);
  REQUIRE(code(t.graph.expand(nobody, Direction::kBoth, {},
                              [](const Relationship&) { return true; })) == ErrorCode::kNotFound);
  REQUIRE(t.graph.count_relationships({}).value() == 4);
}
