// A store that this version wrote once, and that every later one must open.
#include <catch2/catch.hpp>
#include <fstream>

#include "child_process.h"
#include "folder.h"
#include "store/care.h"
#include "store/store.h"
#include "support/document_builder.h"
#include "support/graph_contents.h"

using namespace talkgraph;
using store::Store;
using tests::Folder;
using tests::ontology;

namespace {

namespace fs = std::filesystem;

const fs::path kFixtures = fs::path(TALKGRAPH_TEST_DIRECTORY) / "fixtures";

DocumentGraph document_with_id(const char* id) {
  DocumentGraph document = tests::sample_document();
  document.id = id;
  return document;
}

// Something in every column family: documents, decisions, what a person made,
// overrode and left behind, values of every kind, indexes.
Result<void> write_as_a_person(GraphWriter& graph) {
  TG_ASSIGN(const LabelId note, graph.label("Note"));
  TG_ASSIGN(const PropertyKeyId number, graph.property_key("number"));
  TG_TRY(graph.create_index({note, number, true}));
  const PropertyMap values{{"id", "note"},
                           {"number", 7},
                           {"half", 0.5},
                           {"is", true},
                           {"list", List{1, "two", List{3.0, Value()}}},
                           {"date", Date{17000}},
                           {"time", LocalTime{1'000'000'000}},
                           {"span", Duration{1, -2, 3, 4}}};
  TG_ASSIGN(const NodeId made, graph.create_node(std::vector{note}, values));
  TG_ASSIGN(const TypeId about, graph.type("ABOUT"));
  std::vector<NodeId> entities;
  TG_TRY(graph.scan_nodes(graph.find_label("Entity"), [&](NodeId node) {
    entities.push_back(node);
    return true;
  }));
  for (const NodeId entity : entities) {
    TG_ASSIGN(PropertyMap properties, graph.node_properties(entity));
    properties["seen"] = true;
    TG_TRY(graph.set_node_properties(entity, properties));
    TG_TRY(graph.create_relationship(made, about, entity, {{"since", 2020}}));
  }
  return {};
}

std::vector<std::string> lines_of(const fs::path& file) {
  std::ifstream stream(file);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> lines_of(const Store& store) {
  const std::multiset<std::string> lines = tests::contents(*store.snapshot().value());
  return {lines.begin(), lines.end()};
}

}  // namespace

TEST_CASE("a store of the second version is opened, read and written") {
  const Folder folder;
  fs::copy(kFixtures / "version-2", folder.store());
  const std::vector<std::string> expected = lines_of(kFixtures / "version-2.txt");
  REQUIRE(expected.size() > 20);
  {
    const auto reader = Store::open({folder.store(), false, true}, ontology()).value();
    REQUIRE(lines_of(*reader) == expected);
    REQUIRE(reader->documents().value().size() == 2);
    REQUIRE(reader->document("talks/ada.md").value().value() == tests::sample_document());
    REQUIRE(reader->decisions().value().size() == 3);
    REQUIRE(reader->snapshot().value()->indexes().size() == 1);
    REQUIRE(reader->find_entities("Ada Quill").value().size() == 2);
    store::SearchRequest request;
    request.text = "users";
    REQUIRE(reader->search(request).value().size() == 4);
    REQUIRE(reader->search_names("zenvault", 10).value().size() == 1);
  }
  REQUIRE(store::check_store(folder.store(), ontology(), false).value().problems.empty());
  const auto store = Store::open({folder.store()}, ontology()).value();
  REQUIRE(lines_of(*store) == expected);
  for (const std::uint64_t number : {1, 2, 3}) REQUIRE(store->undo(number));
  const std::vector<store::DocumentInfo> infos = store->documents().value();
  for (const store::DocumentInfo& info : infos) {
    REQUIRE(store->remove_document(info.id).value());
  }
  const auto graph = store->snapshot().value();
  REQUIRE(graph->count_nodes(graph->find_label("Note")).value() == 1);
  REQUIRE(graph->count_relationships(graph->find_type("ABOUT")).value() ==
          graph->count_nodes(graph->find_label("Entity")).value());
}

TEST_CASE("child: make a fixture", "[.child]") {
  const fs::path directory = tests::child_variable("CHILD_STORE");
  const auto store = Store::open({directory, true}, ontology()).value();
  for (const char* id : {"talks/ada.md", "talks/gone.md", "talks/later.md"}) {
    REQUIRE(store->commit_document(document_with_id(id)));
  }
  const std::vector<Decision> decisions{
      {DecisionKind::kForbid, {"ada-quill", "person"}, {"zenvault", "thing"}, {}},
      {DecisionKind::kMerge, {"zenvault", "thing"}, {"zvt", "thing"}, {}},
      {DecisionKind::kSplit, {"ada-quill", "person"}, {"ada-quill-2", "person"}, "talks/later.md"}};
  REQUIRE(store->decide(decisions));
  REQUIRE(store->edit([](GraphWriter& graph) { return write_as_a_person(graph); }));
  REQUIRE(store->remove_document("talks/gone.md").value());
  std::ofstream contents(directory.string() + ".txt");
  for (const std::string& line : lines_of(*store)) contents << line << '\n';
}
