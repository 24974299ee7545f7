// Whatever the history of a store, its graph is the fold of its documents.
#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "folder.h"
#include "graph/fold.h"
#include "graph/memory_graph.h"
#include "random_documents.h"
#include "store/store.h"
#include "support/graph_contents.h"

using namespace talkgraph;
using store::CommitOutcome;
using store::Store;
using tests::contents;
using tests::Folder;
using tests::ontology;

namespace {

std::unique_ptr<Store> open(const Folder& folder) {
  auto opened = Store::open({folder.store(), true}, ontology());
  REQUIRE(opened);
  return std::move(*opened);
}

void require_folded(const Store& store, const std::map<std::string, DocumentGraph>& expected,
                    const Resolution& resolution = {}) {
  std::vector<DocumentGraph> documents;
  for (const auto& [id, document] : expected) documents.push_back(document);
  MemoryGraph graph;
  REQUIRE(fold_documents(documents, ontology(), graph, resolution));
  const auto snapshot = store.snapshot().value();
  REQUIRE(contents(*snapshot) == contents(graph));
  REQUIRE(snapshot->count_nodes({}).value() == graph.count_nodes({}).value());
  REQUIRE(snapshot->count_relationships({}).value() == graph.count_relationships({}).value());
  for (const LabelId label : graph.labels()) {
    REQUIRE(snapshot->count_nodes(snapshot->find_label(graph.label_name(label))).value() ==
            graph.count_nodes(label).value());
  }
  const std::vector<store::DocumentInfo> listed = store.documents().value();
  REQUIRE(std::equal(listed.begin(), listed.end(), expected.begin(), expected.end(),
                     [](const auto& info, const auto& entry) { return info.id == entry.first; }));
}

// Every name of every entity finds it, and no entity is found by another's.
void require_found_by_names(const Store& store, const GraphReader& graph) {
  REQUIRE(graph.scan_nodes(graph.find_label("Entity"), [&](NodeId node) {
    const PropertyMap properties = graph.node_properties(node).value();
    const List aliases = *properties.at("aliases").as_list();
    for (const Value& alias : aliases) {
      const auto matches = store.find_entities(*alias.as_string()).value();
      REQUIRE(std::any_of(matches.begin(), matches.end(),
                          [&](const auto& match) { return match.node == node; }));
    }
    return true;
  }));
}

}  // namespace

TEST_CASE("after random commits, replacements and removals a store equals the fold") {
  const std::uint32_t seed = std::random_device()();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const Folder folder;
  auto store = open(folder);
  std::map<std::string, DocumentGraph> expected;
  for (int step = 0; step < 60; ++step) {
    const std::string id = "talks/" + std::to_string(random() % 8) + ".md";
    if (random() % 3 == 0) {
      REQUIRE(store->remove_document(id).value() == (expected.erase(id) == 1));
    } else {
      const DocumentGraph document = tests::random_document(id, random);
      const auto old = expected.find(id);
      const CommitOutcome outcome = old == expected.end()     ? CommitOutcome::kAdded
                                    : old->second == document ? CommitOutcome::kUnchanged
                                                              : CommitOutcome::kReplaced;
      REQUIRE(store->commit_document(document).value() == outcome);
      REQUIRE(store->document(id).value().value() == document);
      expected.insert_or_assign(id, document);
    }
    if (step % 10 == 9) {
      store.reset();
      store = open(folder);
    }
    require_folded(*store, expected);
  }
  require_found_by_names(*store, *store->snapshot().value());
}

TEST_CASE("the order of commits does not show in a store's graph") {
  const std::uint32_t seed = std::random_device()();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  std::vector<DocumentGraph> documents;
  for (int i = 0; i < 10; ++i) {
    documents.push_back(tests::random_document("d" + std::to_string(i), random));
  }
  std::vector<std::multiset<std::string>> graphs;
  for (int order = 0; order < 3; ++order) {
    std::shuffle(documents.begin(), documents.end(), random);
    const Folder folder;
    const auto store = open(folder);
    for (const DocumentGraph& document : documents) REQUIRE(store->commit_document(document));
    graphs.push_back(contents(*store->snapshot().value()));
  }
  REQUIRE(graphs[0] == graphs[1]);
  REQUIRE(graphs[0] == graphs[2]);
}
