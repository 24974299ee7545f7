#include "transaction.h"

#include <catch2/catch.hpp>
#include <random>

#include "folder.h"
#include "graph/memory_graph.h"
#include "snapshot.h"
#include "support/graph_conformance.h"
#include "support/graph_contents.h"

using namespace talkgraph;
using store::Database;
using store::Snapshot;
using store::Transaction;
using tests::contents;
using tests::Folder;

namespace {

std::unique_ptr<Database> open(const Folder& folder) {
  auto opened = Database::open({folder.store(), true});
  REQUIRE(opened);
  return std::move(*opened);
}

// Names, counts and expansions agree as well as contents; ids are equal because
// both graphs give them in order of creation.
void require_equal(const GraphReader& graph, const GraphReader& expected) {
  REQUIRE(contents(graph) == contents(expected));
  REQUIRE(graph.labels() == expected.labels());
  REQUIRE(graph.types() == expected.types());
  REQUIRE(graph.count_nodes({}).value() == expected.count_nodes({}).value());
  REQUIRE(graph.count_relationships({}).value() == expected.count_relationships({}).value());
  for (const LabelId label : expected.labels()) {
    REQUIRE(graph.label_name(label) == expected.label_name(label));
    REQUIRE(graph.count_nodes(label).value() == expected.count_nodes(label).value());
    REQUIRE(tests::scanned_nodes(graph, label) == tests::scanned_nodes(expected, label));
  }
  for (const TypeId type : expected.types()) {
    REQUIRE(graph.type_name(type) == expected.type_name(type));
    REQUIRE(graph.count_relationships(type).value() == expected.count_relationships(type).value());
    for (const LabelId label : expected.labels()) {
      for (const Direction direction : {Direction::kOutgoing, Direction::kIncoming}) {
        REQUIRE(graph.count_relationships_at(label, type, direction).value() ==
                expected.count_relationships_at(label, type, direction).value());
      }
    }
    REQUIRE(tests::scanned_relationships(graph, type) ==
            tests::scanned_relationships(expected, type));
  }
  REQUIRE(graph.indexes() == expected.indexes());
  for (const LabelId label : expected.labels()) {
    for (const PropertyKeyId key : expected.property_keys()) {
      const PropertyRange range{RangeBound{1, true}, RangeBound{3.5, false}};
      REQUIRE(tests::nodes_in_range(graph, label, key, range) ==
              tests::nodes_in_range(expected, label, key, range));
    }
  }
  for (const NodeId node : tests::scanned_nodes(expected)) {
    for (const Direction direction :
         {Direction::kOutgoing, Direction::kIncoming, Direction::kBoth}) {
      REQUIRE(tests::expanded(graph, node, direction) ==
              tests::expanded(expected, node, direction));
    }
  }
}

// One random change, the same to every graph it is asked for.
class RandomChange {
 public:
  explicit RandomChange(std::uint32_t seed) : random_(seed) {}

  void next() {
    action_ = below(10);
    node_ = NodeId{below(30)};
    other_ = NodeId{below(30)};
    relationship_ = RelationshipId{below(60)};
    name_ = std::to_string(below(4));
    number_ = static_cast<std::int64_t>(below(5));
  }

  // True if it was possible.
  bool apply(GraphWriter& graph) const {
    const LabelId label = graph.label("L" + name_).value();
    const TypeId type = graph.type("T" + name_).value();
    const PropertyMap properties = {{"id", name_}, {"k" + name_, number_}};
    switch (action_) {
      case 0:
      case 1:
        return graph.create_node(std::array{label}, properties).has_value();
      case 2:
      case 3:
      case 4:
        return graph.create_relationship(node_, type, other_, properties).has_value();
      case 5:
        return graph.set_node_properties(node_, properties).has_value();
      case 6:
        return graph.set_node_labels(node_, std::array{label, LabelId{0}}).has_value();
      case 7:
        return graph.set_relationship_properties(relationship_, properties).has_value();
      case 8:
        return graph.delete_node(node_).has_value();
      default:
        return graph.delete_relationship(relationship_).has_value();
    }
  }

 private:
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }

  std::mt19937 random_;
  std::uint32_t action_ = 0;
  NodeId node_;
  NodeId other_;
  RelationshipId relationship_;
  std::string name_;
  std::int64_t number_ = 0;
};

}  // namespace

TEST_CASE("a transaction is a graph") {
  const Folder folder;
  const auto database = open(folder);
  Transaction transaction(*database);
  tests::check_graph_conformance(transaction);
}

TEST_CASE("a transaction over committed data is a graph") {
  const Folder folder;
  const auto database = open(folder);
  {
    Transaction before(*database);
    const NodeId node = before.create_node({}, {{"name", "Bo"}}).value();
    REQUIRE(before.delete_node(node));
    REQUIRE(before.commit());
  }
  Transaction transaction(*database);
  tests::check_graph_conformance(transaction);
}

TEST_CASE("what is not committed is never there") {
  const Folder folder;
  {
    const auto database = open(folder);
    {
      Transaction transaction(*database);
      const tests::Triangle triangle(transaction);
      REQUIRE(contents(Snapshot(*database)).empty());
    }
    REQUIRE(contents(Snapshot(*database)).empty());
    REQUIRE(Snapshot(*database).labels().empty());
  }
  REQUIRE(contents(Snapshot(*open(folder))).empty());
}

TEST_CASE("random changes in random transactions equal those to a memory graph") {
  const std::uint32_t seed = std::random_device()();
  INFO("seed " << seed);
  RandomChange change(seed);
  std::mt19937 random(seed + 1);
  const Folder folder;
  auto database = open(folder);
  MemoryGraph expected;
  for (int round = 0; round < 20; ++round) {
    {
      Transaction transaction(*database);
      const int changes = static_cast<int>(random() % 40);
      for (int i = 0; i < changes; ++i) {
        change.next();
        REQUIRE(change.apply(transaction) == change.apply(expected));
      }
      require_equal(transaction, expected);
      if (round == 3) {
        for (GraphWriter* graph :
             {static_cast<GraphWriter*>(&transaction), static_cast<GraphWriter*>(&expected)}) {
          const PropertyIndex index{*graph->label("L1"), *graph->property_key("k2"), false};
          REQUIRE(graph->create_index(index).value());
        }
      }
      REQUIRE(transaction.commit());
    }
    if (round % 5 == 4) {
      database.reset();
      database = open(folder);
    }
    require_equal(Snapshot(*database), expected);
  }
}

TEST_CASE("a property of many nodes is read alike one by one and at once") {
  const Folder folder;
  const auto database = open(folder);
  std::vector<NodeId> nodes;
  PropertyKeyId age;
  const auto require_ages = [&](const GraphReader& graph, const std::vector<NodeId>& some) {
    std::vector<Value> at_once(some.size());
    REQUIRE(graph.node_property(some, age, at_once));
    for (std::size_t i = 0; i < some.size(); ++i) {
      Value alone;
      REQUIRE(graph.node_property(std::span(&some[i], 1), age, std::span(&alone, 1)));
      REQUIRE(alone == at_once[i]);
    }
  };
  {
    Transaction filling(*database);
    age = filling.property_key("age").value();
    for (int i = 0; i < 100; ++i) {
      const PropertyMap properties = i % 7 == 0 ? PropertyMap() : PropertyMap{{"age", i}};
      nodes.push_back(filling.create_node({}, properties).value());
    }
    require_ages(filling, nodes);
    REQUIRE(filling.commit());
  }

  std::vector<NodeId> every_second;
  for (std::size_t i = 0; i < nodes.size(); i += 2) every_second.push_back(nodes[i]);
  for (const std::vector<NodeId>& some : {nodes, every_second, {nodes.rbegin(), nodes.rend()}}) {
    require_ages(Snapshot(*database), some);
  }

  Transaction changing(*database);
  REQUIRE(changing.set_node_properties(nodes[20], {{"age", "old"}}));
  REQUIRE(changing.delete_node(nodes[41]));
  require_ages(changing, every_second);
  std::vector<Value> ages(nodes.size());
  REQUIRE(changing.node_property(nodes, age, ages).error().code == ErrorCode::kNotFound);
  REQUIRE(changing.delete_node(nodes.back()));
  std::vector<NodeId> last(nodes.begin() + 60, nodes.end());
  ages.resize(last.size());
  REQUIRE(changing.node_property(last, age, ages).error().code == ErrorCode::kNotFound);
}
