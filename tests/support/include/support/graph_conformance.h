// What GraphReader and GraphWriter promise, as one suite for all that implement
// them.
#pragma once

#include <array>
#include <catch2/catch.hpp>
#include <vector>

#include "graph/graph_writer.h"
#include "graph/statistics.h"

namespace talkgraph::tests {

inline std::vector<NodeId> scanned_nodes(const GraphReader& graph,
                                         std::optional<LabelId> label = {}) {
  std::vector<NodeId> ids;
  REQUIRE(graph.scan_nodes(label, [&](NodeId id) {
    ids.push_back(id);
    return true;
  }));
  return ids;
}

inline std::vector<NodeId> sought_nodes(const GraphReader& graph, LabelId label, PropertyKeyId key,
                                        const Value& value) {
  std::vector<NodeId> ids;
  REQUIRE(graph.seek_nodes(label, key, value, [&](NodeId id) {
    ids.push_back(id);
    return true;
  }));
  return ids;
}

inline std::vector<NodeId> nodes_in_range(const GraphReader& graph, LabelId label,
                                          PropertyKeyId key, const PropertyRange& range) {
  std::vector<NodeId> ids;
  REQUIRE(graph.seek_range(label, key, range, [&](NodeId id) {
    ids.push_back(id);
    return true;
  }));
  return ids;
}

inline std::vector<RelationshipId> scanned_relationships(const GraphReader& graph,
                                                         std::optional<TypeId> type = {}) {
  std::vector<RelationshipId> ids;
  REQUIRE(graph.scan_relationships(type, [&](const Relationship& found) {
    REQUIRE(graph.find_relationship(found.id).value() == found);
    ids.push_back(found.id);
    return true;
  }));
  return ids;
}

inline std::vector<RelationshipId> expanded(const GraphReader& graph, NodeId node,
                                            Direction direction, std::optional<TypeId> type = {}) {
  std::vector<RelationshipId> ids;
  REQUIRE(graph.expand(node, direction, type, [&](const Relationship& found) {
    REQUIRE(graph.find_relationship(found.id).value() == found);
    ids.push_back(found.id);
    return true;
  }));
  return ids;
}

// Three nodes and two types, made out of order, with a loop.
struct Triangle {
  explicit Triangle(GraphWriter& graph)
      : person(*graph.label("Person")),
        place(*graph.label("Place")),
        knows(*graph.type("KNOWS")),
        visits(*graph.type("VISITS")),
        ada(*graph.create_node(std::array{person}, {{"name", "Ada"}, {"id", "ada"}})),
        bo(*graph.create_node(std::array{person}, {{"name", "Bo"}})),
        rome(*graph.create_node(std::array{place, place}, {{"name", "Rome"}, {"gone", Value()}})),
        visit(*graph.create_relationship(ada, visits, rome, {{"since", 1999}})),
        back(*graph.create_relationship(bo, knows, ada, {})),
        loop(*graph.create_relationship(ada, knows, ada, {})),
        forth(*graph.create_relationship(ada, knows, bo, {})) {}

  LabelId person;
  LabelId place;
  TypeId knows;
  TypeId visits;
  NodeId ada;
  NodeId bo;
  NodeId rome;
  RelationshipId visit;
  RelationshipId back;
  RelationshipId loop;
  RelationshipId forth;
};

inline void check_names(GraphWriter& graph, const Triangle& t) {
  SECTION("a graph knows the names it was given and no others") {
    REQUIRE(graph.find_label("Person") == t.person);
    REQUIRE(graph.label("Person").value() == t.person);
    REQUIRE_FALSE(graph.find_label("KNOWS"));
    REQUIRE(graph.label_name(t.place) == "Place");
    REQUIRE(graph.type_name(t.visits) == "VISITS");
    REQUIRE(graph.labels() == std::vector{t.person, t.place});
    REQUIRE(graph.types() == std::vector{t.knows, t.visits});
    REQUIRE(graph.property_key_name(graph.find_property_key("since").value()) == "since");
    REQUIRE_FALSE(graph.find_property_key("gone"));
  }
  SECTION("a name stays where it is when others are added") {
    const std::string_view name = graph.label_name(t.person);
    for (int i = 0; i < 100; ++i) REQUIRE(graph.label("Label" + std::to_string(i)));
    REQUIRE(name == "Person");
    REQUIRE(name.data() == graph.label_name(t.person).data());
  }
}

inline void check_nodes(GraphWriter& graph, const Triangle& t) {
  SECTION("nodes are scanned by label, ascending") {
    REQUIRE(scanned_nodes(graph) == std::vector{t.ada, t.bo, t.rome});
    REQUIRE(scanned_nodes(graph, t.person) == std::vector{t.ada, t.bo});
    REQUIRE(graph.node_labels(t.rome).value() == std::vector{t.place});
    REQUIRE(graph.node_properties(t.rome).value() == PropertyMap{{"name", "Rome"}});
    REQUIRE(graph.count_nodes({}).value() == 3);
    REQUIRE(graph.count_nodes(t.person).value() == 2);
    REQUIRE(scanned_nodes(graph, graph.label("Unused").value()).empty());
    REQUIRE(graph.count_nodes(graph.find_label("Unused")).value() == 0);
  }
  SECTION("nodes are found by label and property, also after these change") {
    const PropertyKeyId name = *graph.find_property_key("name");
    REQUIRE(sought_nodes(graph, t.person, name, "Bo") == std::vector{t.bo});
    REQUIRE(sought_nodes(graph, t.place, name, "Bo").empty());
    REQUIRE(sought_nodes(graph, t.person, name, "B").empty());
    REQUIRE(sought_nodes(graph, t.person, name, Value()).empty());
    REQUIRE(graph.set_node_properties(t.bo, {{"name", "Ada"}, {"age", 7}}));
    REQUIRE(sought_nodes(graph, t.person, name, "Bo").empty());
    REQUIRE(sought_nodes(graph, t.person, name, "Ada") == std::vector{t.ada, t.bo});
    REQUIRE(sought_nodes(graph, t.person, *graph.find_property_key("age"), 7) == std::vector{t.bo});
    REQUIRE(sought_nodes(graph, t.person, *graph.find_property_key("age"), 7.0).empty());
    REQUIRE(graph.set_node_properties(t.bo, {{"name", 5}}));
    REQUIRE(sought_nodes(graph, t.person, name, "Ada") == std::vector{t.ada});
    REQUIRE(sought_nodes(graph, t.person, name, 5) == std::vector{t.bo});
    REQUIRE(graph.set_node_labels(t.ada, std::array{t.place}));
    REQUIRE(sought_nodes(graph, t.person, name, "Ada").empty());
    REQUIRE(sought_nodes(graph, t.place, name, "Ada") == std::vector{t.ada});
  }
  SECTION("a sought text with a zero byte is not mistaken for a longer one") {
    const PropertyKeyId name = *graph.find_property_key("name");
    const std::string longer("Bo\0abcdefgh", 11);
    REQUIRE(graph.set_node_properties(t.ada, {{"name", longer}}));
    REQUIRE(sought_nodes(graph, t.person, name, "Bo") == std::vector{t.bo});
    REQUIRE(sought_nodes(graph, t.person, name, longer) == std::vector{t.ada});
  }
  SECTION("one property of many nodes is null where it is missing") {
    REQUIRE(graph.set_node_properties(t.ada, {{"age", 36}}));
    const std::array ids{t.bo, t.ada, t.bo};
    std::array<Value, 3> out{Value(1), Value(2), Value(3)};
    REQUIRE(graph.node_property(ids, *graph.find_property_key("name"), out));
    REQUIRE(out[0] == Value("Bo"));
    REQUIRE(out[1].is_null());
    REQUIRE(out[2] == Value("Bo"));
    REQUIRE(graph.node_property({}, *graph.find_property_key("name"), {}));
  }
  SECTION("labels and properties are replaced as a whole") {
    REQUIRE(graph.set_node_labels(t.ada, std::array{t.place}));
    REQUIRE(scanned_nodes(graph, t.person) == std::vector{t.bo});
    REQUIRE(scanned_nodes(graph, t.place) == std::vector{t.ada, t.rome});
    REQUIRE(graph.count_nodes(t.place).value() == 2);
    REQUIRE(graph.node_properties(t.ada).value() == PropertyMap{{"name", "Ada"}, {"id", "ada"}});
    REQUIRE(graph.set_node_properties(t.ada, {{"x", Value()}, {"y", true}}));
    REQUIRE(graph.node_properties(t.ada).value() == PropertyMap{{"y", true}});
    REQUIRE(graph.node_labels(t.ada).value() == std::vector{t.place});
  }
  SECTION("every kind of value comes back as it was") {
    const PropertyMap values = {{"bool", false},
                                {"int", std::numeric_limits<std::int64_t>::min()},
                                {"zero", -0.0},
                                {"nan", std::numeric_limits<double>::quiet_NaN()},
                                {"text", std::string("a\0\xC3\xA9", 4)},
                                {"empty", List()},
                                {"nested", List{1, List{"x", Value(), List()}, 2.5}}};
    REQUIRE(graph.set_node_properties(t.bo, values));
    REQUIRE(graph.node_properties(t.bo).value() == values);
    REQUIRE(graph.set_relationship_properties(t.forth, values));
    REQUIRE(graph.relationship_properties(t.forth).value() == values);
  }
}

inline void check_relationships(GraphWriter& graph, const Triangle& t) {
  SECTION("expanding follows directions and types, and gives a loop once") {
    using Ids = std::vector<RelationshipId>;
    REQUIRE(expanded(graph, t.ada, Direction::kOutgoing) == Ids{t.loop, t.forth, t.visit});
    REQUIRE(expanded(graph, t.ada, Direction::kIncoming) == Ids{t.loop, t.back});
    REQUIRE(expanded(graph, t.ada, Direction::kBoth) == Ids{t.loop, t.forth, t.visit, t.back});
    REQUIRE(expanded(graph, t.ada, Direction::kBoth, t.knows) == Ids{t.loop, t.forth, t.back});
    REQUIRE(expanded(graph, t.ada, Direction::kBoth, t.visits) == Ids{t.visit});
    REQUIRE(expanded(graph, t.rome, Direction::kOutgoing).empty());
  }
  SECTION("relationships are scanned by source, type and target") {
    const RelationshipId again = graph.create_relationship(t.ada, t.knows, t.bo, {}).value();
    REQUIRE(scanned_relationships(graph) == std::vector{t.loop, t.forth, again, t.visit, t.back});
    REQUIRE(scanned_relationships(graph, t.visits) == std::vector{t.visit});
    REQUIRE(graph.count_relationships(t.knows).value() == 4);
    REQUIRE(graph.count_relationships({}).value() == 5);
    REQUIRE(graph.relationship_properties(t.visit).value() == PropertyMap{{"since", 1999}});
  }
  SECTION("a relationship's properties are replaced as a whole") {
    REQUIRE(graph.set_relationship_properties(t.visit, {{"kind", "trip"}, {"x", Value()}}));
    REQUIRE(graph.relationship_properties(t.visit).value() == PropertyMap{{"kind", "trip"}});
    REQUIRE(graph.find_relationship(t.visit).value() ==
            Relationship{t.visit, t.ada, t.rome, t.visits});
  }
}

inline void check_visitors(GraphWriter& graph, const Triangle& t) {
  SECTION("a visitor that returns false stops the scan") {
    int calls = 0;
    const auto two = [&](NodeId) { return ++calls < 2; };
    REQUIRE(graph.scan_nodes({}, two));
    REQUIRE(calls == 2);
    calls = 0;
    REQUIRE(graph.scan_nodes(t.person, two));
    REQUIRE(calls == 2);
    calls = 0;
    REQUIRE(graph.scan_relationships({}, [&](const Relationship&) { return ++calls < 3; }));
    REQUIRE(calls == 3);
    for (const int limit : {1, 4}) {
      calls = 0;
      REQUIRE(graph.expand(t.ada, Direction::kBoth, {},
                           [&](const Relationship&) { return ++calls < limit; }));
      REQUIRE(calls == limit);
    }
  }
}

inline void check_deletion(GraphWriter& graph, const Triangle& t) {
  SECTION("a node can be deleted only when nothing is attached to it") {
    REQUIRE(graph.delete_node(t.rome).error().code == ErrorCode::kConstraint);
    REQUIRE(graph.delete_node(t.ada).error().code == ErrorCode::kConstraint);
    REQUIRE(graph.delete_relationship(t.visit));
    REQUIRE(graph.delete_node(t.rome));
    REQUIRE_FALSE(graph.has_node(t.rome).value());
    REQUIRE(scanned_nodes(graph, t.place).empty());
    REQUIRE(sought_nodes(graph, t.place, *graph.find_property_key("name"), "Rome").empty());
    REQUIRE(graph.count_nodes({}).value() == 2);
    REQUIRE(graph.count_nodes(t.place).value() == 0);
    REQUIRE(graph.count_relationships(t.visits).value() == 0);
    REQUIRE(graph.count_relationships({}).value() == 3);
    REQUIRE_FALSE(graph.find_relationship(t.visit).value());
    REQUIRE(expanded(graph, t.ada, Direction::kOutgoing, t.visits).empty());
  }
  SECTION("ids are not given again") {
    REQUIRE(graph.delete_relationship(t.visit));
    REQUIRE(graph.delete_node(t.rome));
    REQUIRE(graph.create_node({}, {}).value() > t.rome);
    REQUIRE(graph.create_relationship(t.ada, t.knows, t.bo, {}).value() > t.forth);
  }
  SECTION("what does not exist is not found, and nothing changes") {
    const NodeId nobody{99};
    const RelationshipId nothing{99};
    const auto code = [](const auto& result) { return result.error().code; };
    Value out;
    REQUIRE(code(graph.node_labels(nobody)) == ErrorCode::kNotFound);
    REQUIRE(code(graph.node_properties(nobody)) == ErrorCode::kNotFound);
    REQUIRE(code(graph.node_property(std::array{nobody}, *graph.find_property_key("name"),
                                     std::span(&out, 1))) == ErrorCode::kNotFound);
    REQUIRE(code(graph.expand(nobody, Direction::kBoth, {},
                              [](const Relationship&) { return true; })) == ErrorCode::kNotFound);
    REQUIRE(code(graph.set_node_properties(nobody, {})) == ErrorCode::kNotFound);
    REQUIRE(code(graph.set_node_labels(nobody, {})) == ErrorCode::kNotFound);
    REQUIRE(code(graph.delete_node(nobody)) == ErrorCode::kNotFound);
    REQUIRE(code(graph.create_relationship(t.ada, t.knows, nobody, {})) == ErrorCode::kNotFound);
    REQUIRE(code(graph.create_relationship(nobody, t.knows, t.ada, {})) == ErrorCode::kNotFound);
    REQUIRE(code(graph.relationship_properties(nothing)) == ErrorCode::kNotFound);
    REQUIRE(code(graph.set_relationship_properties(nothing, {})) == ErrorCode::kNotFound);
    REQUIRE(code(graph.delete_relationship(nothing)) == ErrorCode::kNotFound);
    REQUIRE_FALSE(graph.find_relationship(nothing).value());
    REQUIRE(scanned_nodes(graph).size() == 3);
    REQUIRE(scanned_relationships(graph).size() == 4);
    REQUIRE(graph.count_relationships({}).value() == 4);
  }
}

// Persons with ages, some without.
struct Ages {
  Ages(GraphWriter& graph, const Triangle& t)
      : key(*graph.property_key("age")),
        child(*graph.create_node(std::array{t.person}, {{"age", 7}})),
        precise(*graph.create_node(std::array{t.person}, {{"age", 36.5}})),
        odd(*graph.create_node(std::array{t.person}, {{"age", "old"}})),
        town(*graph.create_node(std::array{t.place}, {{"age", 36}})) {
    REQUIRE(graph.set_node_properties(t.ada, {{"name", "Ada"}, {"age", 36}}));
    REQUIRE(graph.set_node_properties(t.bo, {{"name", "Bo"}, {"age", 36.0}}));
  }

  PropertyKeyId key;
  NodeId child;
  NodeId precise;
  NodeId odd;
  NodeId town;
};

inline void check_ranges(GraphWriter& graph, const Triangle& t, const Ages& ages) {
  const auto in = [&](const PropertyRange& range) {
    return nodes_in_range(graph, t.person, ages.key, range);
  };
  using Ids = std::vector<NodeId>;
  REQUIRE(in({RangeBound{7, false}, {}}) == Ids{t.ada, t.bo, ages.precise});
  REQUIRE(in({RangeBound{7.0, true}, RangeBound{36, true}}) == Ids{ages.child, t.ada, t.bo});
  REQUIRE(in({{}, RangeBound{36, false}}) == Ids{ages.child});
  REQUIRE(in({RangeBound{"", true}, {}}) == Ids{ages.odd});
  REQUIRE(in(prefix_range("o")) == Ids{ages.odd});
  REQUIRE(in({}).empty());
  REQUIRE(sought_nodes(graph, t.person, ages.key, 36) == Ids{t.ada});
  REQUIRE(sought_nodes(graph, t.person, ages.key, 36.0) == Ids{t.bo});
  REQUIRE(sought_nodes(graph, t.person, ages.key, List{}).empty());
  REQUIRE(estimate_distinct(graph, t.person, ages.key).value() == 4);
  int calls = 0;
  REQUIRE(graph.seek_range(t.person, ages.key, {RangeBound{7, true}, {}},
                           [&](NodeId) { return ++calls < 2; }));
  REQUIRE(calls == 2);
}

inline void check_indexes(GraphWriter& graph, const Triangle& t) {
  SECTION("ranges are the same with an index and without") {
    const Ages ages(graph, t);
    check_ranges(graph, t, ages);
    const PropertyIndex index{t.person, ages.key, false};
    REQUIRE(graph.create_index(index).value());
    REQUIRE(graph.indexes() == std::vector{index});
    REQUIRE(graph.has_index(t.person, ages.key));
    REQUIRE_FALSE(graph.has_index(t.place, ages.key));
    REQUIRE_FALSE(graph.create_index({t.person, ages.key, true}).value());
    check_ranges(graph, t, ages);
    REQUIRE(graph.drop_index(t.person, ages.key).value());
    REQUIRE_FALSE(graph.drop_index(t.person, ages.key).value());
    REQUIRE(graph.indexes().empty());
    REQUIRE_FALSE(graph.has_index(t.person, ages.key));
    check_ranges(graph, t, ages);
  }
  SECTION("an index follows properties, labels and deletions") {
    const Ages ages(graph, t);
    REQUIRE(graph.create_index({t.person, ages.key, false}).value());
    const auto adults = [&] {
      return nodes_in_range(graph, t.person, ages.key, {RangeBound{18, true}, {}});
    };
    using Ids = std::vector<NodeId>;
    REQUIRE(graph.set_node_properties(ages.child, {{"age", 18}}));
    REQUIRE(adults() == Ids{ages.child, t.ada, t.bo, ages.precise});
    REQUIRE(graph.set_node_labels(t.ada, std::array{t.place}));
    REQUIRE(graph.set_node_labels(ages.town, std::array{t.place, t.person}));
    REQUIRE(adults() == Ids{ages.child, t.bo, ages.town, ages.precise});
    REQUIRE(graph.delete_node(ages.precise));
    REQUIRE(graph.set_node_properties(t.bo, {}));
    REQUIRE(adults() == Ids{ages.child, ages.town});
    const NodeId late = graph.create_node(std::array{t.person}, {{"age", 90}}).value();
    REQUIRE(adults() == Ids{ages.child, ages.town, late});
  }
  SECTION("a unique index keeps a second node with the same value out") {
    const PropertyKeyId name = *graph.find_property_key("name");
    REQUIRE(graph.create_index({t.person, name, true}).value());
    const auto code = [](const auto& result) { return result.error().code; };
    const std::array person{t.person};
    REQUIRE(code(graph.create_node(person, {{"name", "Bo"}})) == ErrorCode::kConstraint);
    REQUIRE(code(graph.set_node_properties(t.ada, {{"name", "Bo"}})) == ErrorCode::kConstraint);
    REQUIRE(graph.set_node_properties(t.rome, {{"name", "Bo"}}));
    REQUIRE(code(graph.set_node_labels(t.rome, person)) == ErrorCode::kConstraint);
    REQUIRE(graph.node_labels(t.rome).value() == std::vector{t.place});
    REQUIRE(sought_nodes(graph, t.person, name, "Bo") == std::vector{t.bo});
    REQUIRE(graph.set_node_properties(t.bo, {{"name", "Bo"}, {"age", 1}}));
    REQUIRE(graph.set_node_properties(t.bo, {{"name", "Bob"}}));
    REQUIRE(graph.create_node(person, {{"name", "Bo"}}));
    REQUIRE(graph.create_node(person, {}));
    REQUIRE(graph.create_node(person, {}));
    REQUIRE(graph.create_node(person, {{"name", List{1}}}));
    REQUIRE(graph.create_node(person, {{"name", List{1}}}));
  }
  SECTION("there is no unique index over values that are not") {
    const Ages ages(graph, t);
    REQUIRE(graph.create_index({t.person, ages.key, true}).error().code == ErrorCode::kConstraint);
    REQUIRE(graph.indexes().empty());
    REQUIRE(graph.create_index({t.place, ages.key, true}).value());
  }
}

inline void check_statistics(GraphWriter& graph, const Triangle& t) {
  const auto at = [&](LabelId label, TypeId type, Direction direction) {
    return graph.count_relationships_at(label, type, direction).value();
  };
  SECTION("relationships are counted by type, direction and label at their ends") {
    REQUIRE(at(t.person, t.knows, Direction::kOutgoing) == 3);
    REQUIRE(at(t.person, t.knows, Direction::kBoth) == 6);
    REQUIRE(at(t.person, t.visits, Direction::kOutgoing) == 1);
    REQUIRE(at(t.person, t.visits, Direction::kIncoming) == 0);
    REQUIRE(at(t.place, t.visits, Direction::kIncoming) == 1);
    REQUIRE(at(t.place, t.knows, Direction::kBoth) == 0);
  }
  SECTION("these counts follow labels and deletions") {
    REQUIRE(graph.set_node_labels(t.ada, std::array{t.place}));
    REQUIRE(at(t.person, t.knows, Direction::kOutgoing) == 1);
    REQUIRE(at(t.person, t.knows, Direction::kIncoming) == 1);
    REQUIRE(at(t.place, t.knows, Direction::kOutgoing) == 2);
    REQUIRE(at(t.place, t.knows, Direction::kIncoming) == 2);
    REQUIRE(at(t.place, t.visits, Direction::kBoth) == 2);
    REQUIRE(graph.delete_relationship(t.loop));
    REQUIRE(at(t.place, t.knows, Direction::kBoth) == 2);
    REQUIRE(graph.create_relationship(t.rome, t.knows, t.ada, {}));
    REQUIRE(at(t.place, t.knows, Direction::kOutgoing) == 2);
    REQUIRE(at(t.place, t.knows, Direction::kIncoming) == 2);
    REQUIRE(graph.set_node_labels(t.ada, {}));
    REQUIRE(at(t.place, t.knows, Direction::kBoth) == 1);
  }
}

// The graph must be empty. To be called from a test case that makes a new graph
// every time it is entered.
inline void check_graph_conformance(GraphWriter& graph) {
  const Triangle triangle(graph);
  check_names(graph, triangle);
  check_nodes(graph, triangle);
  check_relationships(graph, triangle);
  check_visitors(graph, triangle);
  check_deletion(graph, triangle);
  check_indexes(graph, triangle);
  check_statistics(graph, triangle);
}

}  // namespace talkgraph::tests
