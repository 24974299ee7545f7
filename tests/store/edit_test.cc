// What a person writes, beside what follows from documents.
#include <array>
#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "folder.h"
#include "graph/memory_graph.h"
#include "random_documents.h"
#include "store/store.h"
#include "support/document_builder.h"
#include "support/graph_conformance.h"
#include "support/graph_contents.h"

using namespace talkgraph;
using store::Edit;
using store::Store;
using tests::contents;
using tests::Folder;
using tests::ontology;
using tests::sample_document;

namespace {

constexpr const char* kTalk = "talks/ada.md";

std::unique_ptr<Store> open_store(const Folder& folder) {
  auto opened = Store::open({folder.store(), true}, ontology());
  REQUIRE(opened);
  return std::move(*opened);
}

// The one node with this property `id`; nothing if there is none.
std::optional<NodeId> node_with_id(const GraphReader& graph, const std::string& id) {
  std::optional<NodeId> found;
  REQUIRE(graph.scan_nodes({}, [&](NodeId node) {
    const PropertyMap properties = graph.node_properties(node).value();
    const auto at = properties.find("id");
    if (at != properties.end() && at->second == Value(id)) found = node;
    return true;
  }));
  return found;
}

Result<void> set_property(GraphWriter& graph, NodeId node, const std::string& key, Value value) {
  PropertyMap properties = graph.node_properties(node).value();
  if (value.is_null()) {
    properties.erase(key);
  } else {
    properties[key] = std::move(value);
  }
  return graph.set_node_properties(node, properties);
}

Result<void> add_label(GraphWriter& graph, NodeId node, const std::string& name) {
  std::vector<LabelId> labels = graph.node_labels(node).value();
  labels.push_back(graph.label(name).value());
  return graph.set_node_labels(node, labels);
}

Value property(const Store& store, const std::string& id, const std::string& key) {
  const auto graph = store.snapshot().value();
  const std::optional<NodeId> node = node_with_id(*graph, id);
  REQUIRE(node);
  const PropertyMap properties = graph->node_properties(*node).value();
  const auto at = properties.find(key);
  return at == properties.end() ? Value() : at->second;
}

bool has_label(const Store& store, const std::string& id, const std::string& name) {
  const auto graph = store.snapshot().value();
  const std::vector<LabelId> labels = graph->node_labels(node_with_id(*graph, id).value()).value();
  const std::optional<LabelId> label = graph->find_label(name);
  return label && std::find(labels.begin(), labels.end(), *label) != labels.end();
}

void annotate_ada(Store& store) {
  REQUIRE(store.edit([](GraphWriter& graph) -> Result<void> {
    const NodeId ada = node_with_id(graph, "ada-quill").value();
    TG_TRY(set_property(graph, ada, "note", "called her"));
    return add_label(graph, ada, "Checked");
  }));
}

// A memo about whatever has this id.
void write_memo(Store& store, const std::string& id, const std::string& memo) {
  REQUIRE(store.edit([&](GraphWriter& graph) -> Result<void> {
    const NodeId about = node_with_id(graph, id).value();
    TG_ASSIGN(const LabelId label, graph.label("Memo"));
    TG_ASSIGN(const TypeId type, graph.type("ABOUT"));
    TG_ASSIGN(const NodeId node, graph.create_node(std::array{label}, {{"id", memo}}));
    TG_TRY(graph.create_relationship(node, type, about, {}));
    return {};
  }));
}

ErrorCode refusal(Store& store, FunctionRef<Result<void>(GraphWriter&)> change) {
  const auto before = contents(*store.snapshot().value());
  const Result<void> done = store.edit(change);
  REQUIRE_FALSE(done);
  REQUIRE(contents(*store.snapshot().value()) == before);
  return done.error().code;
}

}  // namespace

TEST_CASE("a person's transaction is a graph") {
  const Folder folder;
  const auto store = open_store(folder);
  const auto edit = store->begin_edit().value();
  tests::check_graph_conformance(*edit);
  REQUIRE(edit->commit());
}

TEST_CASE("a person's transaction that is given up leaves nothing") {
  const Folder folder;
  const auto store = open_store(folder);
  {
    const auto edit = store->begin_edit().value();
    REQUIRE(edit->create_node({}, {{"id", "a"}}));
  }
  REQUIRE(refusal(*store, [](GraphWriter& graph) -> Result<void> {
            TG_TRY(graph.create_node({}, {{"id", "a"}}));
            return fail(ErrorCode::kCancelled, "no");
          }) == ErrorCode::kCancelled);
  REQUIRE(contents(*store->snapshot().value()).empty());
}

TEST_CASE("what a person writes to an entity lies over what documents say") {
  const Folder folder;
  const auto store = open_store(folder);
  REQUIRE(store->commit_document(sample_document()));
  const auto before = contents(*store->snapshot().value());
  annotate_ada(*store);
  REQUIRE(property(*store, "ada-quill", "note") == Value("called her"));
  REQUIRE(has_label(*store, "ada-quill", "Checked"));
  REQUIRE(store->edit([](GraphWriter& graph) -> Result<void> {
    const NodeId ada = node_with_id(graph, "ada-quill").value();
    return set_property(graph, ada, "name", "Dr Ada Quill");
  }));
  REQUIRE(store->find_entities("dr ada quill").value().size() == 1);
  REQUIRE(store->find_entities("Ada Quill").value().empty());
  SECTION("until they take it back") {
    REQUIRE(store->edit([](GraphWriter& graph) -> Result<void> {
      const NodeId ada = node_with_id(graph, "ada-quill").value();
      TG_TRY(set_property(graph, ada, "note", {}));
      TG_TRY(set_property(graph, ada, "name", "Ada Quill"));
      std::vector<LabelId> labels = graph.node_labels(ada).value();
      std::erase(labels, graph.find_label("Checked").value());
      return graph.set_node_labels(ada, labels);
    }));
    REQUIRE(contents(*store->snapshot().value()) == before);
  }
  SECTION("also when another document speaks of it") {
    DocumentGraph other = sample_document();
    other.id = "talks/again.md";
    REQUIRE(store->commit_document(other));
    REQUIRE(property(*store, "ada-quill", "name") == Value("Dr Ada Quill"));
    REQUIRE(property(*store, "ada-quill", "note") == Value("called her"));
    REQUIRE(property(*store, "ada-quill", "document_count") == Value(2));
  }
}

TEST_CASE("what a person wrote survives rebuild and removal of the document") {
  const Folder folder;
  auto store = open_store(folder);
  REQUIRE(store->commit_document(sample_document()));
  annotate_ada(*store);
  write_memo(*store, "zenvault", "memo-entity");
  write_memo(*store, kTalk, "memo-document");
  write_memo(*store, std::string(kTalk) + ":2", "memo-turn");
  const auto with_document = contents(*store->snapshot().value());
  REQUIRE(store->remove_document(kTalk).value());
  REQUIRE(contents(*store->snapshot().value()) ==
          std::multiset<std::string>{
              R"((:Checked:Entity id="ada-quill" note="called her"))", R"((:Entity id="zenvault"))",
              R"(( id="talks/ada.md"))", R"(( id="talks/ada.md:2"))", R"((:Memo id="memo-entity"))",
              R"((:Memo id="memo-document"))", R"((:Memo id="memo-turn"))",
              R"("memo-entity"-ABOUT->"zenvault")", R"("memo-document"-ABOUT->"talks/ada.md")",
              R"("memo-turn"-ABOUT->"talks/ada.md:2")"});
  store.reset();
  store = open_store(folder);
  REQUIRE(store->commit_document(sample_document()));
  REQUIRE(contents(*store->snapshot().value()) == with_document);
}

TEST_CASE("what is left of a node goes when the person takes back what they wrote") {
  const Folder folder;
  const auto store = open_store(folder);
  REQUIRE(store->commit_document(sample_document()));
  annotate_ada(*store);
  write_memo(*store, "zenvault", "memo");
  REQUIRE(store->remove_document(kTalk).value());
  REQUIRE(store->edit([](GraphWriter& graph) -> Result<void> {
    const NodeId memo = node_with_id(graph, "memo").value();
    std::vector<RelationshipId> attached = tests::expanded(graph, memo, Direction::kBoth);
    for (const RelationshipId id : attached) TG_TRY(graph.delete_relationship(id));
    TG_TRY(graph.delete_node(memo));
    return graph.delete_node(node_with_id(graph, "ada-quill").value());
  }));
  REQUIRE(contents(*store->snapshot().value()).empty());
  REQUIRE(store->commit_document(sample_document()));
  REQUIRE(property(*store, "ada-quill", "note").is_null());
}

TEST_CASE("what documents say is not a person's to change or delete") {
  const Folder folder;
  const auto store = open_store(folder);
  REQUIRE(store->commit_document(sample_document()));
  const auto snapshot = store->snapshot().value();
  const NodeId ada = node_with_id(*snapshot, "ada-quill").value();
  const NodeId turn = node_with_id(*snapshot, std::string(kTalk) + ":0").value();
  const RelationshipId claim =
      tests::scanned_relationships(*snapshot, snapshot->find_type("WORKS_FOR").value())[0];
  const RelationshipId spoke =
      tests::scanned_relationships(*snapshot, snapshot->find_type("SPOKE").value())[0];
  const auto refused = [&](FunctionRef<Result<void>(GraphWriter&)> change) {
    return refusal(*store, change) == ErrorCode::kConstraint;
  };
  REQUIRE(refused([&](auto& graph) { return set_property(graph, ada, "id", "x"); }));
  REQUIRE(refused([&](auto& graph) { return graph.set_node_properties(ada, {}); }));
  REQUIRE(refused([&](auto& graph) { return graph.set_node_labels(ada, {}); }));
  REQUIRE(refused([&](auto& graph) { return set_property(graph, turn, "text", "words"); }));
  REQUIRE(refused([&](auto& graph) { return graph.delete_relationship(claim); }));
  REQUIRE(refused([&](auto& graph) {
    return graph.set_relationship_properties(claim, {{"quote", "words"}});
  }));
  REQUIRE(refused([&](auto& graph) {
    return graph.set_relationship_properties(spoke, {{"note", "mine"}});
  }));
  const RelationshipId report =
      tests::scanned_relationships(*snapshot, snapshot->find_type("REPORTS").value())[0];
  REQUIRE(refused([&](auto& graph) {
    return graph.set_relationship_properties(report, {{"note", "mine"}});
  }));
  REQUIRE(refusal(*store, [&](GraphWriter& graph) -> Result<void> {
            return graph.delete_node(ada);
          }) == ErrorCode::kConstraint);
}

TEST_CASE("a person may add to a claim, and what they added outlives it") {
  const Folder folder;
  const auto store = open_store(folder);
  REQUIRE(store->commit_document(sample_document()));
  const auto with_note = [](GraphWriter& graph) -> Result<void> {
    const RelationshipId claim =
        tests::scanned_relationships(graph, graph.find_type("WORKS_FOR").value())[0];
    PropertyMap properties = graph.relationship_properties(claim).value();
    properties["note"] = "left since";
    return graph.set_relationship_properties(claim, properties);
  };
  REQUIRE(store->edit(with_note));
  const auto before = contents(*store->snapshot().value());
  REQUIRE(store->remove_document(kTalk).value());
  REQUIRE(contents(*store->snapshot().value()) ==
          std::multiset<std::string>{R"((:Entity id="ada-quill"))", R"((:Entity id="zenvault"))",
                                     R"("ada-quill"-WORKS_FOR->"zenvault" note="left since")"});
  REQUIRE(store->commit_document(sample_document()));
  REQUIRE(contents(*store->snapshot().value()) == before);
}

TEST_CASE("a person's relationship does not become a document's claim") {
  const Folder folder;
  const auto store = open_store(folder);
  REQUIRE(store->commit_document(sample_document()));
  const auto before = contents(*store->snapshot().value());
  REQUIRE(store->edit([](GraphWriter& graph) -> Result<void> {
    const NodeId ada = node_with_id(graph, "ada-quill").value();
    const NodeId zenvault = node_with_id(graph, "zenvault").value();
    TG_ASSIGN(const TypeId type, graph.type("FOUNDED"));
    TG_TRY(graph.create_relationship(ada, type, zenvault, {{"since", 2019}}));
    return {};
  }));
  DocumentGraph other = sample_document();
  other.id = "talks/other.md";
  other.assertions[0].type = "FOUNDED";
  other.assertions[0].properties.clear();
  REQUIRE(store->commit_document(other));
  REQUIRE(store->snapshot()
              .value()
              ->count_relationships(store->snapshot().value()->find_type("FOUNDED"))
              .value() == 2);
  REQUIRE(store->remove_document("talks/other.md").value());
  auto expected = before;
  expected.insert(R"("ada-quill"-FOUNDED->"zenvault" since=2019)");
  REQUIRE(contents(*store->snapshot().value()) == expected);
}

namespace {

// A random change by a person, told by public ids so that it means the same in
// every store.
Result<void> random_edit(GraphWriter& graph, std::uint32_t seed) {
  std::mt19937 random(seed);
  const std::string entity = "e" + std::to_string(random() % 7);
  const std::optional<NodeId> node = node_with_id(graph, entity);
  const std::string mine = "mine-" + std::to_string(random() % 5);
  const std::optional<NodeId> own = node_with_id(graph, mine);
  if (!own) {
    TG_TRY(graph.create_node({}, {{"id", mine}}));
    return {};
  }
  if (!node) return {};
  switch (random() % 4) {
    case 0:
      return set_property(graph, *node, "note", static_cast<std::int64_t>(random() % 3));
    case 1:
      return set_property(graph, *node, "name", "Renamed " + std::to_string(random() % 2));
    case 2:
      return add_label(graph, *node, "Seen");
    default: {
      TG_ASSIGN(const TypeId type, graph.type("KNOWS"));
      TG_TRY(graph.create_relationship(*own, type, *node, {}));
      return {};
    }
  }
}

}  // namespace

TEST_CASE("with a person's writes, too, only the documents that are left count") {
  const std::uint32_t seed = std::random_device()();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const Folder folder;
  const Folder other_folder;
  const auto store = open_store(folder);
  std::map<std::string, DocumentGraph> left;
  for (int i = 0; i < 6; ++i) {
    const std::string id = "d" + std::to_string(i);
    left[id] = tests::random_document(id, random);
    REQUIRE(store->commit_document(left[id]));
  }
  // The same writes at a moment when both stores hold the same documents.
  const auto fresh = open_store(other_folder);
  for (const auto& [id, document] : left) REQUIRE(fresh->commit_document(document));
  for (int i = 0; i < 30; ++i) {
    const auto edit_seed = static_cast<std::uint32_t>(random());
    for (Store* one : {store.get(), fresh.get()}) {
      REQUIRE(one->edit([&](GraphWriter& graph) { return random_edit(graph, edit_seed); }));
    }
  }
  for (int step = 0; step < 40; ++step) {
    const std::string id = "d" + std::to_string(random() % 8);
    if (random() % 2 == 0) {
      REQUIRE(store->remove_document(id).value() == (left.erase(id) == 1));
    } else {
      left[id] = tests::random_document(id, random);
      REQUIRE(store->commit_document(left[id]));
    }
  }
  // The other store goes the shortest way: all out, what is left in.
  const std::vector<store::DocumentInfo> listed = fresh->documents().value();
  for (const auto& info : listed) REQUIRE(fresh->remove_document(info.id).value());
  for (const auto& [id, document] : left) REQUIRE(fresh->commit_document(document));
  REQUIRE(contents(*store->snapshot().value()) == contents(*fresh->snapshot().value()));
}
