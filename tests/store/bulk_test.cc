// Loading at once ends in what transactions would have made.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <map>
#include <random>
#include <thread>

#include "bulk/byte_sorter.h"
#include "bulk/relationship_sorter.h"
#include "child_process.h"
#include "folder.h"
#include "keys.h"
#include "store/care.h"
#include "store/store.h"
#include "support/document_builder.h"
#include "support/graph_conformance.h"
#include "support/graph_contents.h"

using namespace talkgraph;
using store::BulkLoad;
using store::BulkOptions;
using store::Store;
using tests::contents;
using tests::Folder;
using tests::ontology;
using tests::sample_document;

namespace {

namespace fs = std::filesystem;

// So little that everything goes through files.
constexpr BulkOptions kLittleMemory{.memory_bytes = 16'000};

std::unique_ptr<Store> open(const Folder& folder,
                            store::Durability durability = store::Durability::kFull) {
  store::Options options{folder.store(), true};
  options.durability = durability;
  auto opened = Store::open(options, ontology());
  REQUIRE(opened);
  return std::move(*opened);
}

// A store with a document, and indexes of what is loaded later.
std::unique_ptr<Store> prepared(const Folder& folder) {
  auto store = open(folder);
  REQUIRE(store->commit_document(sample_document()));
  REQUIRE(store->edit([](GraphWriter& graph) -> Result<void> {
    TG_ASSIGN(const LabelId label, graph.label("Thing"));
    TG_ASSIGN(const PropertyKeyId number, graph.property_key("number"));
    TG_ASSIGN(const PropertyKeyId kind, graph.property_key("kind"));
    TG_TRY(graph.create_index({label, number, true}));
    TG_TRY(graph.create_index({label, kind, false}));
    return {};
  }));
  return store;
}

NodeId ada(const Store& store) {
  return store.find_entities("ada-quill").value().at(0).node;
}

// The same graph for the same seed, into whatever makes nodes and relationships.
template <class Graph>
Result<void> make_graph(Graph& graph, NodeId known, std::uint32_t seed) {
  std::mt19937 random(seed);
  const auto below = [&](std::uint32_t limit) { return static_cast<int>(random() % limit); };
  TG_ASSIGN(const LabelId thing, graph.label("Thing"));
  TG_ASSIGN(const LabelId entity, graph.label("Entity"));
  TG_ASSIGN(const LabelId unused, graph.label("Other"));
  std::vector<NodeId> nodes{known};
  for (int i = 0; i < 400; ++i) {
    std::vector<LabelId> labels;
    for (const LabelId label : {unused, thing, entity}) {
      if (below(2) == 0) labels.push_back(label);
    }
    PropertyMap properties{{"id", "thing-" + std::to_string(i)}, {"number", i}};
    properties["name"] = "The " + std::to_string(below(50)) + "th Thing";
    if (below(3) == 0) properties["aliases"] = List{"ÅNGSTRÖM " + std::to_string(i), "Things"};
    if (below(3) == 0) properties["kind"] = below(5) * 0.5;
    if (below(9) == 0) properties["nothing"] = Value();
    TG_ASSIGN(const NodeId node, graph.create_node(labels, properties));
    nodes.push_back(node);
  }
  for (int i = 0; i < 1500; ++i) {
    TG_ASSIGN(const TypeId type, graph.type("TYPE_" + std::to_string(below(3))));
    const NodeId source = nodes[random() % nodes.size()];
    const NodeId target = nodes[random() % std::min<std::size_t>(nodes.size(), 20)];
    PropertyMap properties;
    if (below(2) == 0) properties["weight"] = below(7);
    TG_TRY(graph.create_relationship(source, type, target, properties));
  }
  return {};
}

void load(Store& store, const BulkOptions& options, std::uint32_t seed) {
  const NodeId known = ada(store);
  const std::unique_ptr<BulkLoad> bulk = store.begin_bulk_load(options).value();
  REQUIRE(make_graph(*bulk, known, seed));
  REQUIRE(bulk->commit());
}

std::vector<std::string> ids_of(const GraphReader& graph, const std::vector<NodeId>& nodes) {
  std::vector<std::string> ids;
  for (const NodeId node : nodes) {
    ids.push_back(to_json(graph.node_properties(node).value()["id"]));
  }
  return ids;
}

// Counts, indexes and names, by which a query finds what the graph holds.
void require_same_access(const Store& store, const Store& expected) {
  const auto graph = store.snapshot().value();
  const auto other = expected.snapshot().value();
  REQUIRE(contents(*graph) == contents(*other));
  REQUIRE(graph->count_nodes({}).value() == other->count_nodes({}).value());
  REQUIRE(graph->count_relationships({}).value() == other->count_relationships({}).value());
  for (const LabelId label : other->labels()) {
    const LabelId mine = graph->find_label(other->label_name(label)).value();
    REQUIRE(graph->count_nodes(mine).value() == other->count_nodes(label).value());
    REQUIRE(ids_of(*graph, tests::scanned_nodes(*graph, mine)) ==
            ids_of(*other, tests::scanned_nodes(*other, label)));
    for (const TypeId type : other->types()) {
      const TypeId my_type = graph->find_type(other->type_name(type)).value();
      REQUIRE(graph->count_relationships(my_type).value() ==
              other->count_relationships(type).value());
      for (const Direction direction : {Direction::kOutgoing, Direction::kIncoming}) {
        REQUIRE(graph->count_relationships_at(mine, my_type, direction).value() ==
                other->count_relationships_at(label, type, direction).value());
      }
    }
    for (const char* key : {"id", "name", "number", "kind"}) {
      const PropertyRange range{RangeBound{1, true}, RangeBound{77, false}};
      REQUIRE(ids_of(*graph,
                     tests::nodes_in_range(*graph, mine, *graph->find_property_key(key), range)) ==
              ids_of(*other,
                     tests::nodes_in_range(*other, label, *other->find_property_key(key), range)));
    }
  }
  for (const char* name : {"ångström 3", "things", "the 7th thing", "thing-9", "Ada Quill"}) {
    const auto found = store.find_entities(name).value();
    const auto wanted = expected.find_entities(name).value();
    REQUIRE(std::equal(found.begin(), found.end(), wanted.begin(), wanted.end(),
                       [](const auto& a, const auto& b) { return a.id == b.id; }));
    const auto hits = store.search_names(name, 500).value();
    const auto wanted_hits = expected.search_names(name, 500).value();
    REQUIRE(std::equal(
        hits.begin(), hits.end(), wanted_hits.begin(), wanted_hits.end(),
        [](const auto& a, const auto& b) { return a.id == b.id && a.score == b.score; }));
  }
}

}  // namespace

TEST_CASE("a bulk load makes the same graph as a transaction") {
  const std::uint32_t seed = std::random_device()();
  INFO("seed " << seed);
  const Folder slow;
  const Folder fast;
  const auto expected = prepared(slow);
  REQUIRE(
      expected->edit([&](GraphWriter& graph) { return make_graph(graph, ada(*expected), seed); }));
  auto store = prepared(fast);
  auto before = store->snapshot().value();
  const std::multiset<std::string> old_contents = contents(*before);
  SECTION("in memory") {
    load(*store, {}, seed);
  }
  SECTION("by way of files") {
    load(*store, kLittleMemory, seed);
  }
  REQUIRE(contents(*before) == old_contents);
  before.reset();
  require_same_access(*store, *expected);
  REQUIRE_FALSE(fs::exists(fast.store() / "bulk-load"));
  store.reset();
  REQUIRE(store::check_store(fast.store(), ontology(), false).value().problems.empty());
  store = open(fast);
  // What follows is a transaction's again.
  for (Store* each : {store.get(), expected.get()}) {
    REQUIRE(each->edit([&](GraphWriter& graph) -> Result<void> {
      TG_ASSIGN(const LabelId label, graph.label("Thing"));
      TG_TRY(graph.create_node(std::vector<LabelId>{label}, {{"id", "last"}, {"number", -1}}));
      return {};
    }));
    REQUIRE(each->remove_document("talks/ada.md").value());
  }
  require_same_access(*store, *expected);
}

namespace {

// Files below a folder with their sizes.
std::map<fs::path, std::uintmax_t> files_in(const fs::path& folder) {
  std::map<fs::path, std::uintmax_t> files;
  std::error_code gone;  // of what the store removes meanwhile
  for (auto at = fs::recursive_directory_iterator(folder, gone);
       at != fs::recursive_directory_iterator(); at.increment(gone)) {
    files[at->path()] = at->is_regular_file(gone) ? at->file_size(gone) : 0;
  }
  return files;
}

// Copies an open store as it is at one moment: again, if it changed on the way, as it does
// while it removes in the background what it no longer needs.
void copy_open_store(const fs::path& from, const fs::path& to) {
  for (int attempt = 0; attempt < 100; ++attempt) {
    const auto before = files_in(from);
    std::error_code failed;
    fs::copy(from, to, fs::copy_options::recursive, failed);
    if (!failed && files_in(from) == before) return;
    fs::remove_all(to);
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  FAIL("the store never came to rest");
}

}  // namespace

TEST_CASE("what was loaded at once is there when the store is opened again") {
  const Folder folder;
  const Folder other;
  auto durability = store::Durability::kFull;
  SECTION("in full") {}
  SECTION("relaxed") {
    durability = store::Durability::kRelaxed;
  }
  SECTION("without a log") {
    durability = store::Durability::kNone;
  }
  prepared(folder);
  auto store = open(folder, durability);
  REQUIRE(store->edit([&](GraphWriter& graph) { return make_graph(graph, ada(*store), 1); }));
  REQUIRE(store->edit([](GraphWriter& graph) -> Result<void> {
    TG_TRY(graph.create_node({}, {{"id", "before"}}));
    return {};
  }));
  const std::unique_ptr<BulkLoad> bulk = store->begin_bulk_load(kLittleMemory).value();
  REQUIRE(bulk->create_node({}, {{"id", "in bulk"}}));
  REQUIRE(bulk->commit());
  const std::multiset<std::string> made = contents(*store->snapshot().value());
  // As a crash would leave it: nothing is written when the store goes away.
  copy_open_store(folder.store(), other.store());
  REQUIRE(contents(*open(other)->snapshot().value()) == made);
}

TEST_CASE("a bulk load that is not committed leaves nothing") {
  const Folder folder;
  auto store = prepared(folder);
  const std::multiset<std::string> before = contents(*store->snapshot().value());
  {
    const NodeId known = ada(*store);
    const auto bulk = store->begin_bulk_load(kLittleMemory).value();
    REQUIRE(make_graph(*bulk, known, 1));
    REQUIRE(contents(*store->snapshot().value()) == before);
    REQUIRE(fs::exists(folder.store() / "bulk-load"));
  }
  REQUIRE_FALSE(fs::exists(folder.store() / "bulk-load"));
  REQUIRE(contents(*store->snapshot().value()) == before);
  REQUIRE(store->begin_bulk_load({}).value()->commit());
  REQUIRE(contents(*store->snapshot().value()) == before);
  load(*store, {}, 1);
  store.reset();
  fs::create_directory(folder.store() / "bulk-load");
  store = open(folder);
  REQUIRE_FALSE(fs::exists(folder.store() / "bulk-load"));
}

TEST_CASE("a bulk load heeds unique indexes and the ends of relationships") {
  const Folder folder;
  const auto store = prepared(folder);
  load(*store, {}, 1);
  const std::multiset<std::string> before = contents(*store->snapshot().value());
  const auto bulk = store->begin_bulk_load({}).value();
  const LabelId thing = bulk->label("Thing").value();
  const NodeId first = bulk->create_node(std::vector<LabelId>{thing}, {{"number", 1000}}).value();
  REQUIRE(bulk->create_relationship(first, bulk->type("T").value(), NodeId{1U << 30}, {})
              .error()
              .code == ErrorCode::kNotFound);
  SECTION("within the load") {
    REQUIRE(bulk->create_node(std::vector<LabelId>{thing}, {{"number", 1000.0}}));
    REQUIRE(bulk->commit().error().code == ErrorCode::kConstraint);
  }
  SECTION("against the store") {
    const auto graph = store->snapshot().value();
    std::vector<NodeId> things = tests::scanned_nodes(*graph, graph->find_label("Thing"));
    const Value taken = graph->node_properties(things.at(0)).value().at("number");
    REQUIRE(bulk->create_node(std::vector<LabelId>{thing}, {{"number", taken}}));
    REQUIRE(bulk->commit().error().code == ErrorCode::kConstraint);
  }
  REQUIRE(contents(*store->snapshot().value()) == before);
}

TEST_CASE("a reader that is refreshed sees what was loaded at once") {
  const Folder folder;
  const auto store = prepared(folder);
  const auto reader = Store::open({folder.store(), false, true}, ontology()).value();
  load(*store, kLittleMemory, 1);
  REQUIRE(contents(*reader->snapshot().value()) != contents(*store->snapshot().value()));
  REQUIRE(reader->refresh());
  REQUIRE(contents(*reader->snapshot().value()) == contents(*store->snapshot().value()));
}

TEST_CASE("child: load at once", "[.child]") {
  const fs::path directory = tests::child_variable("CHILD_STORE");
  const auto store = Store::open({directory}, ontology()).value();
  tests::report_line("ready");
  load(*store, kLittleMemory, 1);
  tests::report_line("loaded");
}

TEST_CASE("a bulk load that is killed is there wholly or not at all") {
  const std::uint32_t seed = std::random_device()();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const Folder whole;
  std::multiset<std::string> before;
  std::multiset<std::string> after;
  {
    const auto store = prepared(whole);
    before = contents(*store->snapshot().value());
    load(*store, {}, 1);
    after = contents(*store->snapshot().value());
  }
  for (int cycle = 0; cycle < 8; ++cycle) {
    const Folder folder;
    prepared(folder);
    tests::ChildProcess child("child: load at once", {{"CHILD_STORE", folder.store().string()}});
    REQUIRE(child.read_line() == "ready");
    std::this_thread::sleep_for(std::chrono::milliseconds(random() % 150));
    child.kill();
    const bool acknowledged = child.read_line() == "loaded";
    const std::multiset<std::string> found = contents(*open(folder)->snapshot().value());
    REQUIRE((found == after || (found == before && !acknowledged)));
    REQUIRE_FALSE(fs::exists(folder.store() / "bulk-load"));
    REQUIRE(store::check_store(folder.store(), ontology(), false).value().problems.empty());
  }
}

TEST_CASE("a transaction that began before a bulk load conflicts with it") {
  const Folder folder;
  const auto store = prepared(folder);
  const auto edit = store->begin_edit().value();
  REQUIRE(edit->create_node({}, {{"id", "edited"}}));
  load(*store, {}, 1);
  REQUIRE(edit->commit().error().code == ErrorCode::kConflict);
}

TEST_CASE("records are sorted by all their bytes, in memory and in files") {
  const std::uint32_t seed = std::random_device()();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const Folder folder;
  std::multimap<std::string, std::string> expected;
  for (const std::size_t memory : {std::size_t{1} << 20, std::size_t{2000}, std::size_t{1}}) {
    store::ByteSorter sorter(folder.path() / ("run" + std::to_string(memory)), memory);
    expected.clear();
    for (int i = 0; i < 500; ++i) {
      std::string key(random() % 40, '\0');
      for (char& byte : key) byte = static_cast<char>(random() % 3 == 0 ? random() % 256 : 0);
      const std::string value = key + "v";
      REQUIRE(sorter.add(key, value));
      expected.emplace(key, value);
    }
    std::vector<std::pair<std::string, std::string>> drained;
    REQUIRE(sorter.drain([&](std::string_view key, std::string_view value) -> Result<void> {
      drained.emplace_back(key, value);
      return {};
    }));
    REQUIRE(drained ==
            std::vector<std::pair<std::string, std::string>>(expected.begin(), expected.end()));
  }
}

TEST_CASE("relationships are sorted for every column, in memory and in files") {
  const std::uint32_t seed = std::random_device()();
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  const Folder folder;
  // Ends that take a few bits, many, and all of a word.
  for (const std::uint64_t ends :
       {std::uint64_t{0}, std::uint64_t{40}, std::uint64_t{0xfffff}, ~std::uint64_t{0}}) {
    for (const std::size_t memory : {std::size_t{1} << 20, std::size_t{20'000}, std::size_t{1}}) {
      store::RelationshipSorter sorter(folder.path() / "run", memory);
      std::array<std::vector<std::string>, 3> expected;
      for (std::uint64_t id = 0; id < 600; ++id) {
        const Relationship one{RelationshipId{id * 3}, NodeId{random() & ends},
                               NodeId{random() & ends},
                               TypeId{static_cast<std::uint32_t>(random() % 3)}};
        REQUIRE(sorter.add(one));
        expected[0].push_back(store::out_key(one));
        expected[1].push_back(store::in_key(one));
        expected[2].push_back(store::type_key(one));
      }
      REQUIRE(sorter.finish());
      const std::array columns = {store::Column::kOut, store::Column::kIn, store::Column::kType};
      for (std::size_t i = 0; i < columns.size(); ++i) {
        CAPTURE(ends, memory, i);
        std::sort(expected[i].begin(), expected[i].end());
        std::vector<std::string> drained;
        const auto take = [&](std::string_view key, std::string_view value) -> Result<void> {
          if (value.empty()) drained.emplace_back(key);
          return {};
        };
        for (std::size_t part = 0; part < store::RelationshipSorter::kParts; ++part) {
          REQUIRE(sorter.drain(columns[i], part, take));
        }
        REQUIRE(drained == expected[i]);
      }
    }
  }
}

TEST_CASE("a load in which something failed cannot be committed") {
  const Folder folder;
  const auto store = prepared(folder);
  const auto before = contents(*store->snapshot().value());
  {
    const auto bulk = store->begin_bulk_load(kLittleMemory).value();
    fs::create_symlink("/dev/full", folder.store() / "bulk-load" / "adjacency-out.0");
    REQUIRE_FALSE(make_graph(*bulk, ada(*store), 1));
    const auto committed = bulk->commit();
    REQUIRE_FALSE(committed);
    REQUIRE(committed.error().code == ErrorCode::kIo);
  }
  REQUIRE(contents(*store->snapshot().value()) == before);
}
