// Decisions are part of the fold: the graph is that of the documents and of what
// was decided, whatever came first.
#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "folder.h"
#include "graph/fold.h"
#include "graph/memory_graph.h"
#include "random_documents.h"
#include "store/care.h"
#include "store/store.h"
#include "support/document_builder.h"
#include "support/graph_contents.h"

using namespace talkgraph;
using store::NumberedDecision;
using store::Store;
using tests::contents;
using tests::Folder;
using tests::ontology;

namespace {

const EntityKey kAda{"ada-quill", "person"};
const EntityKey kZenvault{"zenvault", "thing"};
const EntityKey kToken{"zvt", "thing"};

std::unique_ptr<Store> open(const Folder& folder) {
  auto opened = Store::open({folder.store(), true}, ontology());
  REQUIRE(opened);
  return std::move(*opened);
}

std::uint64_t decide(Store& store, const Decision& decision) {
  const auto numbers = store.decide(std::vector<Decision>{decision});
  REQUIRE(numbers);
  return numbers->at(0);
}

EntityKey random_key(std::mt19937& random) {
  constexpr const char* kTypes[] = {"Person", "Exchange", "Place", "Event"};
  return {"e" + std::to_string(random() % 8), ontology().entity_type(kTypes[random() % 4])->family};
}

std::string random_document_id(std::mt19937& random) {
  return "talks/" + std::to_string(random() % 6) + ".md";
}

Decision random_decision(std::mt19937& random) {
  Decision decision{
      static_cast<DecisionKind>(random() % 3), random_key(random), random_key(random), {}};
  if (random() % 2 == 0) decision.other.family = decision.entity.family;
  if (decision.kind == DecisionKind::kSplit) decision.document = random_document_id(random);
  return decision;
}

// A store and what it should hold.
class Model {
 public:
  void commit(Store& store, std::mt19937& random) {
    const std::string id = random_document_id(random);
    const DocumentGraph document = tests::random_document(id, random);
    REQUIRE(store.commit_document(document));
    documents_.insert_or_assign(id, document);
  }

  void remove(Store& store, std::mt19937& random) {
    const std::string id = random_document_id(random);
    REQUIRE(store.remove_document(id).value() == (documents_.erase(id) == 1));
  }

  void decide(Store& store, std::mt19937& random) {
    const Decision decision = random_decision(random);
    const Result<void> allowed = resolution().add(0, decision);
    const auto numbers = store.decide(std::vector<Decision>{decision});
    REQUIRE(numbers.has_value() == allowed.has_value());
    if (!numbers) {
      REQUIRE(numbers.error().code == allowed.error().code);
    } else {
      decisions_.push_back({numbers->at(0), decision});
    }
  }

  void undo(Store& store, std::mt19937& random) {
    if (decisions_.empty()) return;
    const std::size_t index = random() % decisions_.size();
    const NumberedDecision gone = decisions_[index];
    REQUIRE(store.undo(gone.number).value() == gone.decision);
    REQUIRE(store.undo(gone.number).error().code == ErrorCode::kNotFound);
    decisions_.erase(decisions_.begin() + static_cast<std::ptrdiff_t>(index));
  }

  void require_held_by(const Store& store) const {
    REQUIRE(store.decisions().value() == decisions_);
    std::vector<DocumentGraph> documents;
    for (const auto& [id, document] : documents_) documents.push_back(document);
    MemoryGraph graph;
    REQUIRE(fold_documents(documents, ontology(), graph, resolution()));
    const auto snapshot = store.snapshot().value();
    REQUIRE(contents(*snapshot) == contents(graph));
    REQUIRE(snapshot->count_relationships({}).value() == graph.count_relationships({}).value());
    for (const LabelId label : graph.labels()) {
      const auto same = snapshot->find_label(graph.label_name(label));
      REQUIRE(snapshot->count_nodes(same).value() == graph.count_nodes(label).value());
      for (const TypeId type : graph.types()) {
        REQUIRE(snapshot
                    ->count_relationships_at(*same, *snapshot->find_type(graph.type_name(type)),
                                             Direction::kBoth)
                    .value() ==
                graph.count_relationships_at(label, type, Direction::kBoth).value());
      }
    }
    require_found(store, *snapshot);
  }

 private:
  Resolution resolution() const {
    Resolution resolution;
    for (const auto& [number, decision] : decisions_) REQUIRE(resolution.add(number, decision));
    return resolution;
  }

  // By id and by every name; and its words are in the index of names.
  static void require_found(const Store& store, const GraphReader& graph) {
    const std::optional<LabelId> entity = graph.find_label("Entity");
    if (!entity) return;
    REQUIRE(graph.scan_nodes(entity, [&](NodeId node) {
      const PropertyMap properties = graph.node_properties(node).value();
      const auto found_by = [&](const Value& name) {
        const auto matches = store.find_entities(*name.as_string()).value();
        return std::any_of(matches.begin(), matches.end(),
                           [&](const auto& match) { return match.node == node; });
      };
      REQUIRE(found_by(properties.at("id")));
      const auto names = store.search_names(*properties.at("name").as_string(), 1000).value();
      REQUIRE(std::any_of(names.begin(), names.end(),
                          [&](const auto& match) { return match.node == node; }));
      for (const Value& alias : *properties.at("aliases").as_list()) REQUIRE(found_by(alias));
      return true;
    }));
  }

  std::map<std::string, DocumentGraph> documents_;
  std::vector<NumberedDecision> decisions_;
};

}  // namespace

TEST_CASE("after random builds, removals and decisions a store equals the fold") {
  const std::uint32_t seed = std::random_device()();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const Folder folder;
  auto store = open(folder);
  Model model;
  for (int step = 0; step < 120; ++step) {
    INFO("step " << step);
    switch (random() % 6) {
      case 0:
        model.remove(*store, random);
        break;
      case 1:
      case 2:
        model.decide(*store, random);
        break;
      case 3:
        model.undo(*store, random);
        break;
      default:
        model.commit(*store, random);
    }
    if (step % 20 == 19) {
      store.reset();
      REQUIRE(store::check_store(folder.store(), ontology(), false).value().problems.empty());
      store = open(folder);
    }
    model.require_held_by(*store);
  }
}

TEST_CASE("entities that a person merges are one, with all that was said of both") {
  const Folder folder;
  const auto store = open(folder);
  REQUIRE(store->commit_document(tests::sample_document()));
  const std::multiset<std::string> before = contents(*store->snapshot().value());
  const std::uint64_t number = decide(*store, {DecisionKind::kMerge, kZenvault, kToken, {}});
  REQUIRE(number == 1);
  const auto graph = store->snapshot().value();
  const auto matches = store->find_entities("zvt").value();
  REQUIRE(matches.size() == 1);
  REQUIRE(matches[0].id == "zenvault");
  const PropertyMap properties = graph->node_properties(matches[0].node).value();
  REQUIRE(properties.at("type") == Value("Exchange"));
  REQUIRE(to_json(properties.at("aliases")) == R"(["ZV","ZVT","Zenvault Exchange"])");
  REQUIRE(to_json(properties.at("decided_ids")) == R"(["zvt"])");
  REQUIRE(properties.at("document_count") == Value(1));
  // Zenvault listed the token, which now says nothing.
  REQUIRE(graph->count_relationships(graph->find_type("LISTS")).value() == 0);
  REQUIRE(store->entity_key(matches[0].node).value() == kZenvault);
  REQUIRE(store->undo(number));
  REQUIRE(contents(*store->snapshot().value()) == before);
  REQUIRE(store->decisions().value().empty());
  REQUIRE(decide(*store, {DecisionKind::kMerge, kToken, kZenvault, {}}) == 2);
}

TEST_CASE("what is merged across families keeps the first one's id and type") {
  const Folder folder;
  const auto store = open(folder);
  REQUIRE(store->commit_document(tests::sample_document()));
  decide(*store, {DecisionKind::kMerge, kAda, kZenvault, {}});
  const auto graph = store->snapshot().value();
  const auto matches = store->find_entities("Zenvault").value();
  REQUIRE(matches.size() == 1);
  REQUIRE(matches[0].id == "ada-quill");
  REQUIRE(matches[0].type == "Person");
  REQUIRE(store->entity_key(matches[0].node).value() == kAda);
}

TEST_CASE("a forbidden merge is refused, also by way of a third entity") {
  const Folder folder;
  const auto store = open(folder);
  const EntityKey third{"zen", "thing"};
  decide(*store, {DecisionKind::kForbid, kZenvault, kToken, {}});
  decide(*store, {DecisionKind::kMerge, kZenvault, third, {}});
  const Decision merge{DecisionKind::kMerge, kToken, third, {}};
  const Error error = store->decide(std::vector<Decision>{merge}).error();
  REQUIRE(error.code == ErrorCode::kConstraint);
  REQUIRE(error.message.find("decision 1") != std::string::npos);
  REQUIRE(store->undo(1));
  REQUIRE(decide(*store, merge) == 3);
  REQUIRE(store->decide(std::vector<Decision>{{DecisionKind::kForbid, third, kToken, {}}})
              .error()
              .code == ErrorCode::kConstraint);
  REQUIRE(store->decide(std::vector<Decision>{{DecisionKind::kMerge, third, {"x", "nobody"}, {}}})
              .error()
              .code == ErrorCode::kInvalidArgument);
  REQUIRE(store->decisions().value().size() == 2);
}

TEST_CASE("a split leads what one document says of an entity to another one") {
  const Folder folder;
  const auto store = open(folder);
  DocumentGraph second = tests::sample_document();
  second.id = "talks/second.md";
  REQUIRE(store->commit_document(tests::sample_document()));
  const std::multiset<std::string> one = contents(*store->snapshot().value());
  REQUIRE(store->commit_document(second));
  const std::uint64_t number =
      decide(*store, {DecisionKind::kSplit, kAda, {"ada-quill-2", "person"}, second.id});
  const auto matches = store->find_entities("Ada Quill").value();
  REQUIRE(matches.size() == 2);
  REQUIRE(matches[1].id == "ada-quill-2");
  const auto graph = store->snapshot().value();
  REQUIRE(graph->node_properties(matches[0].node).value().at("document_count") == Value(1));
  std::size_t turns = 0;
  REQUIRE(graph->expand(matches[1].node, Direction::kOutgoing, graph->find_type("SPOKE"),
                        [&](const Relationship&) { return ++turns > 0; }));
  REQUIRE(turns == 2);
  REQUIRE(store->remove_document(second.id).value());
  REQUIRE(contents(*store->snapshot().value()) == one);
  REQUIRE(store->commit_document(second));
  REQUIRE(store->find_entities("Ada Quill").value().size() == 2);
  REQUIRE(store->undo(number));
  REQUIRE(store->find_entities("Ada Quill").value().size() == 1);
}

TEST_CASE("undoing a decision gives back what a person wrote, too") {
  const Folder folder;
  const auto store = open(folder);
  REQUIRE(store->commit_document(tests::sample_document()));
  REQUIRE(store->edit([&](GraphWriter& graph) -> Result<void> {
    const NodeId token = store->find_entities("zvt").value().at(0).node;
    TG_ASSIGN(PropertyMap properties, graph.node_properties(token));
    properties["note"] = "mine";
    TG_TRY(graph.set_node_properties(token, properties));
    TG_ASSIGN(const NodeId memo, graph.create_node({}, {{"id", "memo"}}));
    TG_ASSIGN(const TypeId about, graph.type("ABOUT"));
    TG_TRY(graph.create_relationship(memo, about, token, {}));
    return {};
  }));
  const std::multiset<std::string> before = contents(*store->snapshot().value());
  const std::uint64_t number = decide(*store, {DecisionKind::kMerge, kZenvault, kToken, {}});
  const std::multiset<std::string> merged = contents(*store->snapshot().value());
  REQUIRE(merged.count(R"((:Entity id="zvt" note="mine"))") == 1);
  REQUIRE(merged.count(R"("memo"-ABOUT->"zvt")") == 1);
  REQUIRE(store->undo(number));
  REQUIRE(contents(*store->snapshot().value()) == before);
}

TEST_CASE("undoing all decisions gives back a graph in which a person wrote everywhere") {
  const std::uint32_t seed = std::random_device()();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const Folder folder;
  auto store = open(folder);
  for (const char* id : {"talks/0.md", "talks/1.md", "talks/2.md"}) {
    REQUIRE(store->commit_document(tests::random_document(id, random)));
  }
  REQUIRE(store->edit([](GraphWriter& graph) -> Result<void> {
    TG_ASSIGN(const TypeId about, graph.type("ABOUT"));
    TG_ASSIGN(const NodeId memo, graph.create_node({}, {{"id", "memo"}}));
    std::vector<NodeId> nodes;
    TG_TRY(graph.scan_nodes({}, [&](NodeId node) {
      if (node != memo) nodes.push_back(node);
      return true;
    }));
    for (const NodeId node : nodes) {
      if (node.value % 2 == 0) {
        TG_ASSIGN(PropertyMap properties, graph.node_properties(node));
        properties["note"] = "mine";
        TG_TRY(graph.set_node_properties(node, properties));
      }
      if (node.value % 3 == 0) TG_TRY(graph.create_relationship(memo, about, node, {}));
    }
    return {};
  }));
  const std::multiset<std::string> before = contents(*store->snapshot().value());
  for (int i = 0; i < 30; ++i) {
    Decision decision = random_decision(random);
    if (!decision.document.empty()) decision.document = "talks/1.md";
    const auto taken = store->decide(std::vector<Decision>{decision});
    if (!taken) REQUIRE(taken.error().code != ErrorCode::kCorrupt);
  }
  store.reset();
  REQUIRE(store::check_store(folder.store(), ontology(), false).value().problems.empty());
  store = open(folder);
  std::vector<NumberedDecision> decisions = store->decisions().value();
  std::shuffle(decisions.begin(), decisions.end(), random);
  for (const NumberedDecision& one : decisions) REQUIRE(store->undo(one.number));
  REQUIRE(contents(*store->snapshot().value()) == before);
}

TEST_CASE("a reader can take no decisions") {
  const Folder folder;
  open(folder);
  const auto reader = Store::open({folder.store(), false, true}, ontology()).value();
  REQUIRE(reader->decide({}).error().code == ErrorCode::kInvalidArgument);
  REQUIRE(reader->undo(1).error().code == ErrorCode::kInvalidArgument);
  REQUIRE(reader->decisions().value().empty());
}
