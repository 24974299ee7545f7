#include "export/export.h"

#include <unistd.h>

#include <filesystem>
#include <limits>

#include "base/file.h"
#include "exporting.h"

using namespace talkgraph;
using namespace talkgraph::exports::tests;
using exports::Format;
using exports::Scope;

TEST_CASE("GraphML declares typed keys and puts nodes before edges") {
  MemoryGraph graph;
  const NodeId bo = node(graph, "Person", {{"id", "bo"}, {"name", "Bo & Co"}, {"age", 40}});
  const NodeId ada =
      node(graph, "Person", {{"id", "ada"}, {"name", "Ada"}, {"tags", List{"x", 1}}});
  connect(graph, bo, "KNOWS", ada, {{"weight", 2}, {"sure", true}});
  connect(graph, ada, "KNOWS", bo, {{"name", "since school"}});
  const Exported out = run(graph, Format::kGraphml);
  REQUIRE(out.summary == exports::Summary{2, 2, 0});
  REQUIRE(between(out.text, "graphml.xsd\">\n", "</graphml>") ==
          R"(<key id="age" for="node" attr.name="age" attr.type="long"/>
<key id="node_label" for="node" attr.name="label" attr.type="string"/>
<key id="labels" for="node" attr.name="labels" attr.type="string"/>
<key id="node_name" for="node" attr.name="name" attr.type="string"/>
<key id="tags" for="node" attr.name="tags" attr.type="string"/>
<key id="type" for="node" attr.name="type" attr.type="string"/>
<key id="label" for="edge" attr.name="label" attr.type="string"/>
<key id="name" for="edge" attr.name="name" attr.type="string"/>
<key id="sure" for="edge" attr.name="sure" attr.type="string"/>
<key id="weight" for="edge" attr.name="weight" attr.type="double"/>
<graph id="G" edgedefault="directed">
<node id="ada"><data key="node_label">Ada</data><data key="labels">["Person"]</data><data key="node_name">Ada</data><data key="tags">["x",1]</data><data key="type">Person</data></node>
<node id="bo"><data key="node_label">Bo &amp; Co</data><data key="age">40</data><data key="labels">["Person"]</data><data key="node_name">Bo &amp; Co</data><data key="type">Person</data></node>
<edge id="e0" source="ada" target="bo"><data key="label">KNOWS</data><data key="weight">1.0</data><data key="name">since school</data></edge>
<edge id="e1" source="bo" target="ada"><data key="label">KNOWS</data><data key="weight">2.0</data><data key="sure">true</data></edge>
</graph>
)");
}

TEST_CASE("node-link JSON keeps the kinds of values") {
  MemoryGraph graph;
  const NodeId a = node(graph, "Thing", {{"id", "a"}, {"flag", true}, {"list", List{1, 2.5, "x"}}});
  connect(graph, a, "IS", a, {{"since", 1999}});
  connect(graph, a, "IS", a, {{"since", 2001}});
  REQUIRE(run(graph, Format::kNodeLink).text ==
          R"({"directed":true,"multigraph":true,"graph":{},"nodes":[
{"id":"a","label":"a","flag":true,"labels":["Thing"],"list":[1,2.5,"x"],"type":"Thing"}],"links":[
{"source":"a","target":"a","key":"IS","label":"IS","weight":1.0,"since":1999}
,{"source":"a","target":"a","key":"IS#2","label":"IS","weight":1.0,"since":2001}]}
)");
}

TEST_CASE("Cytoscape JSON has elements with data and ids of their own") {
  MemoryGraph graph;
  const NodeId a = node(graph, "Thing", {{"id", "e1"}});
  connect(graph, a, "IS", a, {{"weight", 0.5}});
  REQUIRE(run(graph, Format::kCytoscape).text == R"({"data":{},"elements":{"nodes":[
{"data":{"id":"e1","label":"e1","labels":["Thing"],"type":"Thing"}}],"edges":[
{"data":{"id":"e_0","label":"IS","source":"e1","target":"e1","weight":0.5}}]}}
)");
}

TEST_CASE("an empty graph is exported as one") {
  const MemoryGraph graph;
  for (const Format format : kFormats) {
    const Exported out = run(graph, format);
    REQUIRE(out.summary == exports::Summary{});
    REQUIRE_THAT(out.text, Catch::EndsWith("\n"));
  }
  REQUIRE(run(graph, Format::kNodeLink).text ==
          "{\"directed\":true,\"multigraph\":true,\"graph\":{},\"nodes\":[],\"links\":[]}\n");
  REQUIRE(run(graph, Format::kNodeLink, Scope::kEntities).summary == exports::Summary{});
}

TEST_CASE("what a key's values have in common decides its type in GraphML") {
  constexpr std::int64_t kWide = (std::int64_t{1} << 53) + 1;
  const auto type_of = [](const std::vector<Value>& values) {
    MemoryGraph graph;
    for (const Value& value : values) REQUIRE(graph.create_node({}, {{"k", value}}));
    return between(run(graph, Format::kGraphml).text, "attr.name=\"k\" attr.type=\"", "\"");
  };
  REQUIRE(type_of({1, 2}) == "long");
  REQUIRE(type_of({kWide}) == "long");
  REQUIRE(type_of({1, 2.5}) == "double");
  REQUIRE(type_of({2.5, std::numeric_limits<double>::infinity()}) == "double");
  REQUIRE(type_of({kWide, 2.5}) == "string");
  REQUIRE(type_of({1, "1"}) == "string");
  REQUIRE(type_of({true}) == "string");
  REQUIRE(type_of({Value(List{})}) == "string");
}

TEST_CASE("mixed values are written as text of their kind") {
  MemoryGraph graph;
  node(graph, "N", {{"id", "a"}, {"k", 1}});
  node(graph, "N", {{"id", "b"}, {"k", 2.0}});
  node(graph, "N", {{"id", "c"}, {"k", false}});
  const std::string text = run(graph, Format::kGraphml).text;
  REQUIRE_THAT(text, Catch::Contains("<data key=\"k\">1</data>"));
  REQUIRE_THAT(text, Catch::Contains("<data key=\"k\">2.0</data>"));
  REQUIRE_THAT(text, Catch::Contains("<data key=\"k\">false</data>"));
}

TEST_CASE("ids that are no name tokens are escaped in GraphML, and kept beside") {
  MemoryGraph graph;
  const NodeId a = node(graph, "N", {{"id", "talks/a b"}});
  connect(graph, a, "R", a, {{"odd key", 1}});
  const std::string text = run(graph, Format::kGraphml).text;
  REQUIRE_THAT(text, Catch::Contains(R"(<node id="talks_x002F_a_x0020_b">)"));
  REQUIRE_THAT(text, Catch::Contains(R"(<data key="id_">talks/a b</data>)"));
  REQUIRE_THAT(text, Catch::Contains(R"(source="talks_x002F_a_x0020_b")"));
  REQUIRE_THAT(text, Catch::Contains(R"(<key id="odd_x0020_key" for="edge")"));
  REQUIRE_THAT(run(graph, Format::kNodeLink).text,
               Catch::Contains(R"({"id":"talks/a b","label":"talks/a b","labels")"));
}

TEST_CASE("characters that XML cannot hold are counted once each") {
  MemoryGraph graph;
  node(graph, "N", {{"id", "a"}, {"k", "\x01\x02 fine"}});
  const Exported out = run(graph, Format::kGraphml);
  REQUIRE(out.summary.replaced_characters == 2);
  REQUIRE_THAT(out.text, Catch::Contains("\uFFFD\uFFFD fine"));
  REQUIRE(run(graph, Format::kNodeLink).summary.replaced_characters == 0);
}

TEST_CASE("entities alone are exported with what is between them") {
  MemoryGraph graph;
  const NodeId a = node(graph, "Entity", {{"id", "a"}});
  const NodeId b = node(graph, "Entity", {{"id", "b"}});
  const NodeId turn = node(graph, "Turn", {{"id", "t"}});
  connect(graph, a, "KNOWS", b);
  connect(graph, a, "SPOKE", turn);
  connect(graph, turn, "MENTIONS", b);
  REQUIRE(run(graph, Format::kNodeLink).summary == exports::Summary{3, 3, 0});
  const Exported out = run(graph, Format::kNodeLink, Scope::kEntities);
  REQUIRE(out.summary == exports::Summary{2, 1, 0});
  REQUIRE_THAT(out.text, !Catch::Contains("SPOKE"));
}

TEST_CASE("a graph larger than the buffer is written in pieces that fit together") {
  MemoryGraph graph;
  for (int i = 0; i < 3000; ++i) {
    node(graph, "N", {{"id", "n" + std::to_string(i)}, {"text", std::string(200, 'x')}});
  }
  for (const Format format : kFormats) {
    const Exported out = run(graph, format);
    REQUIRE(out.summary.nodes == 3000);
    std::size_t found = 0;
    const std::string text(200, 'x');
    for (auto at = out.text.find(text); at != std::string::npos;
         at = out.text.find(text, at + 200)) {
      ++found;
    }
    REQUIRE(found == 3000);
  }
}

TEST_CASE("an export that cannot be written says so") {
  MemoryGraph graph;
  node(graph, "N", {{"id", "a"}});
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  REQUIRE(exports::export_graph(graph, {}, out).error().code == ErrorCode::kIo);
}

TEST_CASE("a file appears whole or not at all") {
  std::string name = (std::filesystem::temp_directory_path() / "talkgraph-XXXXXX").string();
  REQUIRE(::mkdtemp(name.data()) != nullptr);
  const std::filesystem::path folder = name;
  MemoryGraph graph;
  node(graph, "N", {{"id", "a"}});
  const auto file = folder / "graph.graphml";
  REQUIRE(exports::export_to_file(graph, {}, file));
  REQUIRE(read_file(file).value() == run(graph, Format::kGraphml).text);
  REQUIRE(exports::export_to_file(graph, {}, folder).error().code == ErrorCode::kInvalidArgument);
  REQUIRE(exports::export_to_file(graph, {}, folder / "none" / "x").error().code ==
          ErrorCode::kNotFound);
  REQUIRE(std::distance(std::filesystem::directory_iterator(folder), {}) == 1);
  std::filesystem::remove_all(folder);
}
