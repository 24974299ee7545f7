#include <array>
#include <catch2/catch.hpp>

#include "folder.h"
#include "graph/fold.h"
#include "graph/memory_graph.h"
#include "store/store.h"
#include "support/document_builder.h"
#include "support/graph_contents.h"

using namespace talkgraph;
using store::CommitOutcome;
using store::Store;
using tests::contents;
using tests::DocumentBuilder;
using tests::Folder;
using tests::ontology;
using tests::sample_document;

namespace {

std::unique_ptr<Store> open(const Folder& folder) {
  auto opened = Store::open({folder.store(), true}, ontology());
  REQUIRE(opened);
  return std::move(*opened);
}

std::multiset<std::string> contents_of(const Store& store) {
  return contents(*store.snapshot().value());
}

std::multiset<std::string> fold(const std::vector<DocumentGraph>& documents) {
  MemoryGraph graph;
  REQUIRE(fold_documents(documents, ontology(), graph));
  return contents(graph);
}

// Speaks of the sample's exchange under other names, and of a person whose id
// is the sample's place.
DocumentGraph other_document() {
  DocumentBuilder builder("talks/lisbon.txt",
                          "Lisbon Hale: Zenvault has 2 million users. I joined Zenvault.\n");
  const EntityIndex lisbon = builder.entity("lisbon", "Person", "Lisbon Hale");
  const EntityIndex zenvault = builder.entity("zenvault", "Organization", "Zenvault");
  builder.document().entities[zenvault].aliases = {"The Vault"};
  const std::uint32_t guest = builder.speaker("Lisbon Hale", "guest", lisbon);
  builder.turn(guest, "Zenvault has 2 million users. I joined Zenvault.");
  builder.assertion(lisbon, "WORKS_FOR", zenvault, "I joined Zenvault");
  builder.metric(zenvault, "users", 2e6, "2 million users").comparison = "~";
  builder.metric(lisbon, "employers", 1, "I joined Zenvault");
  return builder.document();
}

std::vector<std::string> ids(const std::vector<store::NameMatch>& matches) {
  std::vector<std::string> found;
  for (const store::NameMatch& match : matches) found.push_back(match.id);
  return found;
}

}  // namespace

TEST_CASE("a committed document is read back as it was, also after reopening") {
  const Folder folder;
  const DocumentGraph document = sample_document();
  {
    const auto store = open(folder);
    REQUIRE(store->commit_document(document).value() == CommitOutcome::kAdded);
    REQUIRE(store->document(document.id).value().value() == document);
  }
  const auto store = open(folder);
  REQUIRE(store->document(document.id).value().value() == document);
  REQUIRE(contents_of(*store) == fold({document}));
  REQUIRE_FALSE(store->document("talks/none.md").value());
}

TEST_CASE("the list of documents says what each holds, by id") {
  const Folder folder;
  const auto store = open(folder);
  REQUIRE(store->commit_document(sample_document()));
  REQUIRE(store->commit_document(other_document()));
  const std::vector<store::DocumentInfo> documents = store->documents().value();
  REQUIRE(documents.size() == 2);
  REQUIRE(documents[0].id == "talks/ada.md");
  REQUIRE(documents[0].title == "A talk with Ada");
  REQUIRE(documents[0].date == "2021-03");
  REQUIRE(documents[0].source == "https://talks.example/ada");
  REQUIRE(documents[0].sha256 == std::string(64, '0'));
  REQUIRE(documents[0].text_bytes == sample_document().text.size());
  REQUIRE(documents[0].turns == 3);
  REQUIRE(documents[0].entities == 4);
  REQUIRE(documents[0].assertions == 3);
  REQUIRE(documents[0].metrics == 1);
  REQUIRE(documents[1].id == "talks/lisbon.txt");
}

TEST_CASE("committing the same document again writes nothing") {
  const Folder folder;
  const auto store = open(folder);
  REQUIRE(store->commit_document(sample_document()));
  const std::uint64_t bytes = store->size_on_disk_bytes().value();
  REQUIRE(store->commit_document(sample_document()).value() == CommitOutcome::kUnchanged);
  REQUIRE(store->size_on_disk_bytes().value() == bytes);
}

TEST_CASE("a document takes the place of an earlier one with its id") {
  const Folder folder;
  const auto store = open(folder);
  DocumentGraph document = sample_document();
  REQUIRE(store->commit_document(document));
  document.assertions.pop_back();
  document.entities[1].aliases.clear();
  document.turns.pop_back();
  document.title.clear();
  REQUIRE(store->commit_document(document).value() == CommitOutcome::kReplaced);
  REQUIRE(contents_of(*store) == fold({document}));
  REQUIRE(store->document(document.id).value().value() == document);
}

TEST_CASE("removing a document takes out what only it said") {
  const Folder folder;
  const auto store = open(folder);
  REQUIRE(store->commit_document(sample_document()));
  REQUIRE(store->commit_document(other_document()));
  REQUIRE(contents_of(*store) == fold({sample_document(), other_document()}));
  REQUIRE(store->remove_document("talks/ada.md").value());
  REQUIRE(contents_of(*store) == fold({other_document()}));
  REQUIRE_FALSE(store->remove_document("talks/ada.md").value());
  REQUIRE(store->remove_document("talks/lisbon.txt").value());
  REQUIRE(contents_of(*store).empty());
  REQUIRE(store->documents().value().empty());
  REQUIRE(store->snapshot().value()->count_nodes({}).value() == 0);
  REQUIRE(store->snapshot().value()->count_relationships({}).value() == 0);
  REQUIRE(store->find_entities("Zenvault").value().empty());
}

TEST_CASE("a figure follows its subject's id when a family joins or leaves") {
  const Folder folder;
  const auto store = open(folder);
  DocumentBuilder place("talks/place.txt", "Lisbon has 5 ports.\n");
  place.metric(place.entity("lisbon", "Place", "Lisbon"), "ports", 5, "5 ports");
  REQUIRE(store->commit_document(place.document()));
  REQUIRE(store->commit_document(other_document()));
  REQUIRE(contents_of(*store) == fold({place.document(), other_document()}));
  REQUIRE(ids(store->find_entities("lisbon").value()) == std::vector<std::string>{"lisbon"});
  REQUIRE(ids(store->find_entities("lisbon:place").value()) ==
          std::vector<std::string>{"lisbon:place"});
  REQUIRE(store->remove_document("talks/lisbon.txt").value());
  REQUIRE(contents_of(*store) == fold({place.document()}));
}

TEST_CASE("entities are found by id, name and alias, however these are written") {
  const Folder folder;
  const auto store = open(folder);
  REQUIRE(store->commit_document(sample_document()));
  REQUIRE(store->commit_document(other_document()));
  for (const char* name : {"zenvault", "ZENVAULT", " Zenvault\n", "ZV", "the  vault"}) {
    REQUIRE(ids(store->find_entities(name).value()) == std::vector<std::string>{"zenvault"});
  }
  const store::NameMatch match = store->find_entities("zv").value().at(0);
  REQUIRE(match.name == "Zenvault");
  REQUIRE(match.type == "Exchange");
  REQUIRE(store->snapshot().value()->node_properties(match.node).value().at("id") ==
          Value("zenvault"));
  for (const char* name : {"zenvaul", "", "users", "talks/ada.md", "\xFF"}) {
    REQUIRE(store->find_entities(name).value().empty());
  }
}

TEST_CASE("an alias that no document gives any more is forgotten") {
  const Folder folder;
  const auto store = open(folder);
  REQUIRE(store->commit_document(sample_document()));
  REQUIRE(store->commit_document(other_document()));
  REQUIRE(store->remove_document("talks/lisbon.txt").value());
  REQUIRE(store->find_entities("The Vault").value().empty());
  REQUIRE(ids(store->find_entities("zv").value()) == std::vector<std::string>{"zenvault"});
}

TEST_CASE("entities that share a name are all found") {
  const Folder folder;
  const auto store = open(folder);
  DocumentBuilder builder("a", "Mercury is far from Mercury.");
  builder.entity("mercury-1", "Place", "Mercury");
  builder.entity("mercury-2", "Product", "Mercury");
  REQUIRE(store->commit_document(builder.document()));
  REQUIRE(ids(store->find_entities("mercury").value()) ==
          std::vector<std::string>{"mercury-1", "mercury-2"});
}

TEST_CASE("a snapshot does not see later commits") {
  const Folder folder;
  const auto store = open(folder);
  const auto empty = store->snapshot().value();
  REQUIRE(store->commit_document(sample_document()));
  const auto before = store->snapshot().value();
  REQUIRE(store->remove_document("talks/ada.md").value());
  REQUIRE(contents(*empty).empty());
  REQUIRE(empty->labels().empty());
  REQUIRE(contents(*before) == fold({sample_document()}));
  REQUIRE(before->count_nodes(before->find_label("Turn")).value() == 3);
}

TEST_CASE("a document that breaks its promises is refused and changes nothing") {
  const Folder folder;
  const auto store = open(folder);
  DocumentGraph broken = sample_document();
  broken.assertions[0].target = 99;
  const auto result = store->commit_document(broken);
  REQUIRE(result.error().code == ErrorCode::kMalformed);
  REQUIRE(result.error().place.file == broken.id);
  REQUIRE(contents_of(*store).empty());
}

TEST_CASE("documents under another ontology are refused while there are others") {
  const Folder folder;
  const auto store_directory = folder.store();
  { REQUIRE(open(folder)->commit_document(sample_document())); }
  const Ontology other = Ontology::parse(R"({"entity_types": [{"name": "Person", "family": "person",
        "labels": ["Person"], "description": ""}], "relation_types": [], "roles": []})",
                                         "other.json")
                             .value();
  const auto store = Store::open({store_directory, true}, other).value();
  DocumentBuilder builder("b", "Ada");
  builder.entity("ada", "Person", "Ada");
  REQUIRE(store->commit_document(builder.document()).error().code == ErrorCode::kConstraint);
  REQUIRE(store->remove_document("talks/ada.md").error().code == ErrorCode::kConstraint);
  REQUIRE(store->document("talks/ada.md").value().value() == sample_document());
}
