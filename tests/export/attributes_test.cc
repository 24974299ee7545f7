#include "exporting.h"

using namespace talkgraph;
using namespace talkgraph::exports::tests;
using exports::Format;

TEST_CASE("the order of creation leaves no trace") {
  const std::array<PropertyMap, 4> people{PropertyMap{{"id", "b"}}, PropertyMap{{"id", "a"}},
                                          PropertyMap{{"name", "x"}}, PropertyMap{{"name", "y"}}};
  const auto build = [&](std::array<std::size_t, 4> order, bool backwards) {
    MemoryGraph graph;
    if (backwards) REQUIRE(graph.label("Z"));
    std::array<NodeId, 4> ids;
    for (const std::size_t i : order) {
      ids[i] = graph
                   .create_node(std::array{graph.label("P").value(), graph.label("A").value()},
                                people[i])
                   .value();
    }
    std::vector<PropertyMap> parallels{{{"n", 1}}, {{"n", 2}}, {}};
    if (backwards) std::reverse(parallels.begin(), parallels.end());
    for (const PropertyMap& properties : parallels) {
      connect(graph, ids[0], backwards ? "Y" : "X", ids[1], properties);
      connect(graph, ids[0], backwards ? "X" : "Y", ids[1], properties);
      connect(graph, ids[2], "X", ids[3], properties);
    }
    return graph;
  };
  const MemoryGraph first = build({0, 1, 2, 3}, false);
  const MemoryGraph second = build({3, 1, 2, 0}, true);
  for (const Format format : kFormats) REQUIRE(run(first, format).text == run(second, format).text);
}

TEST_CASE("nodes without an id, or with another's, get one that is free") {
  MemoryGraph graph;
  node(graph, "N", {{"id", "a"}, {"n", 1}});
  node(graph, "N", {{"id", "a"}, {"n", 2}});
  node(graph, "N", {{"id", "a.1"}});
  node(graph, "N", {{"n", 3}});
  node(graph, "N", {{"id", 7}});
  node(graph, "N", {{"id", ""}});
  const std::string text = run(graph, Format::kNodeLink).text;
  REQUIRE_THAT(text, Catch::Contains(R"({"id":"a","label":"a","labels":["N"],"n":1,)"));
  REQUIRE_THAT(text,
               Catch::Contains(R"({"id":"a.2","label":"a.2","id_":"a","labels":["N"],"n":2,)"));
  REQUIRE_THAT(text, Catch::Contains(R"({"id":"a.1","label":"a.1","labels":["N"],"type")"));
  REQUIRE_THAT(text, Catch::Contains(R"({"id":"node.1","label":"node.1","id_":"",)"));
  REQUIRE_THAT(text, Catch::Contains(R"({"id":"node.2","label":"node.2","labels":["N"],"n":3,)"));
  REQUIRE_THAT(text, Catch::Contains(R"({"id":"7","label":"7","id_":7,)"));
}

TEST_CASE("properties that would take an attribute's name step aside") {
  MemoryGraph graph;
  const NodeId a =
      node(graph, "N", {{"id", "a"}, {"label", 5}, {"labels", "mine"}, {"labels_", 1}});
  connect(graph, a, "R", a, {{"id", 1}, {"source", "s"}, {"label", "l"}, {"weight", "heavy"}});
  REQUIRE_THAT(run(graph, Format::kNodeLink).text,
               Catch::Contains(R"({"id":"a","label":"a","label_":5,"labels":["N"],"labels_":1,)"
                               R"("labels__":"mine","type":"N"})"));
  REQUIRE_THAT(run(graph, Format::kNodeLink).text,
               Catch::Contains(R"("label":"R","weight":1.0,"id_":1,"label_":"l",)"
                               R"("source_":"s","weight_":"heavy"})"));
}

TEST_CASE("a node's label is what people call it") {
  const auto label_of = [](const PropertyMap& properties) {
    MemoryGraph graph;
    REQUIRE(graph.create_node({}, properties));
    return between(run(graph, Format::kGraphml).text, "<data key=\"node_label\">", "</data>");
  };
  REQUIRE(label_of({{"id", "x"}}) == "x");
  REQUIRE(label_of({{"id", "x"}, {"name", "Xerxes"}}) == "Xerxes");
  REQUIRE(label_of({{"name", "Xerxes"}, {"label", "King"}}) == "King");
  REQUIRE(label_of({{"title", "On ships"}}) == "On ships");
  REQUIRE(label_of({{"measure", "users"}, {"comparison", "="}, {"value", 2e6}, {"unit", "%"}}) ==
          "users = 2000000 %");
  REQUIRE(label_of({{"speaker", "Bo"}, {"text", "How\nmany?"}}) == "Bo: How many?");
  REQUIRE(label_of({{"text", std::string(50, 'a')}}) == std::string(40, 'a') + "…");
}

TEST_CASE("a label property that is text is the label") {
  MemoryGraph graph;
  node(graph, "N", {{"id", "a"}, {"label", "L"}, {"name", "n"}});
  REQUIRE_THAT(run(graph, Format::kNodeLink).text,
               Catch::Contains(R"({"id":"a","label":"L","labels":["N"],"name":"n","type":"N"})"));
}
