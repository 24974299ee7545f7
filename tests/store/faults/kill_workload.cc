#include "faults/kill_workload.h"

#include <optional>
#include <random>
#include <set>
#include <vector>

#include "random_documents.h"

namespace talkgraph::tests {
namespace {

using store::Store;

constexpr std::uint32_t kSlots = 5;
constexpr const char* kCounter = "Counter";
constexpr const char* kLoaded = "Loaded";
constexpr const char* kThen = "THEN";
// So little that a load sorts in files.
constexpr store::BulkOptions kLittleMemory{.memory_bytes = 1000};

enum class Action { kCommit, kRemove, kCount, kLoad };

struct Step {
  Action action;
  std::string id;  // of the document
};

Step step_of(std::uint32_t seed, std::uint64_t i) {
  std::mt19937 random(seed ^ static_cast<std::uint32_t>(i * 2654435761U));
  const std::string id = "d" + std::to_string(random() % kSlots);
  const std::uint32_t choice = random() % 16;
  if (choice == 0) return {Action::kLoad, id};
  if (choice < 3) return {Action::kCount, id};
  return {choice < 6 ? Action::kRemove : Action::kCommit, id};
}

DocumentGraph document_of(std::uint32_t seed, std::uint64_t i) {
  std::mt19937 random(seed + static_cast<std::uint32_t>(i));
  return random_document(step_of(seed, i).id, random);
}

int nodes_of_load(std::uint64_t i) {
  return 2 + static_cast<int>(i % 3);
}

Result<std::vector<NodeId>> nodes_with(const GraphReader& graph, const char* label_name) {
  std::vector<NodeId> nodes;
  const std::optional<LabelId> label = graph.find_label(label_name);
  if (!label) return nodes;
  TG_TRY(graph.scan_nodes(label, [&](NodeId node) {
    nodes.push_back(node);
    return true;
  }));
  return nodes;
}

Result<void> count(GraphWriter& graph, std::uint64_t i) {
  const PropertyMap properties{{"step", static_cast<std::int64_t>(i)}};
  TG_ASSIGN(const std::vector<NodeId> counters, nodes_with(graph, kCounter));
  if (!counters.empty()) return graph.set_node_properties(counters.front(), properties);
  TG_ASSIGN(const LabelId label, graph.label(kCounter));
  TG_TRY(graph.create_node(std::vector{label}, properties));
  return {};
}

// A chain, whose nodes and relationships say which load they are of.
Result<void> load(Store& store, std::uint64_t i) {
  TG_ASSIGN(const auto bulk, store.begin_bulk_load(kLittleMemory));
  TG_ASSIGN(const LabelId label, bulk->label(kLoaded));
  TG_ASSIGN(const TypeId type, bulk->type(kThen));
  const PropertyMap properties{{"step", static_cast<std::int64_t>(i)}};
  TG_ASSIGN(NodeId last, bulk->create_node(std::vector{label}, properties));
  for (int node = 1; node < nodes_of_load(i); ++node) {
    TG_ASSIGN(const NodeId next, bulk->create_node(std::vector{label}, properties));
    TG_TRY(bulk->create_relationship(last, type, next, properties));
    last = next;
  }
  return bulk->commit();
}

Result<std::int64_t> step_in(const PropertyMap& properties) {
  const auto step = properties.find("step");
  if (step != properties.end() && step->second.as_int()) return *step->second.as_int();
  return fail(ErrorCode::kCorrupt, "a node or relationship has lost its step");
}

Result<void> count_loaded(const GraphReader& graph, std::map<std::int64_t, std::uint64_t>& loaded) {
  TG_ASSIGN(const std::vector<NodeId> nodes, nodes_with(graph, kLoaded));
  for (const NodeId node : nodes) {
    TG_ASSIGN(const PropertyMap properties, graph.node_properties(node));
    TG_ASSIGN(const std::int64_t step, step_in(properties));
    ++loaded[step];
  }
  std::vector<RelationshipId> found;
  const std::optional<TypeId> type = graph.find_type(kThen);
  if (!type) return {};
  TG_TRY(graph.scan_relationships(type, [&](const Relationship& relationship) {
    found.push_back(relationship.id);
    return true;
  }));
  for (const RelationshipId id : found) {
    TG_ASSIGN(const PropertyMap properties, graph.relationship_properties(id));
    TG_ASSIGN(const std::int64_t step, step_in(properties));
    ++loaded[step];
  }
  return {};
}

}  // namespace

Result<void> do_step(Store& store, std::uint32_t seed, std::uint64_t i) {
  const Step step = step_of(seed, i);
  switch (step.action) {
    case Action::kRemove:
      TG_TRY(store.remove_document(step.id));
      return {};
    case Action::kCommit:
      TG_TRY(store.commit_document(document_of(seed, i)));
      return {};
    case Action::kLoad:
      return load(store, i);
    case Action::kCount:
      break;
  }
  return store.edit([&](GraphWriter& graph) { return count(graph, i); });
}

WorkloadState state_after(std::uint32_t seed, std::uint64_t count) {
  WorkloadState state;
  std::set<std::string> known;
  for (std::uint64_t i = count; i-- > 0;) {
    const Step step = step_of(seed, i);
    const auto number = static_cast<std::int64_t>(i);
    if (step.action == Action::kLoad) {
      state.loaded[number] = static_cast<std::uint64_t>(2 * nodes_of_load(i) - 1);
      continue;
    }
    if (!known.insert(step.action == Action::kCount ? kCounter : step.id).second) continue;
    if (step.action == Action::kCount) state.counter = number;
    if (step.action == Action::kCommit) state.documents[step.id] = document_of(seed, i);
  }
  return state;
}

Result<WorkloadState> state_of(const Store& store) {
  WorkloadState state;
  TG_ASSIGN(const std::vector<store::DocumentInfo> listed, store.documents());
  for (const store::DocumentInfo& info : listed) {
    TG_ASSIGN(auto document, store.document(info.id));
    if (document) state.documents.emplace(info.id, std::move(*document));
  }
  TG_ASSIGN(const auto graph, store.snapshot());
  TG_ASSIGN(const std::vector<NodeId> counters, nodes_with(*graph, kCounter));
  for (const NodeId node : counters) {
    TG_ASSIGN(const PropertyMap properties, graph->node_properties(node));
    TG_ASSIGN(state.counter, step_in(properties));
  }
  TG_TRY(count_loaded(*graph, state.loaded));
  return state;
}

}  // namespace talkgraph::tests
