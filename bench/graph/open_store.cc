#include "open_store.h"

#include <algorithm>

#include "base/data_directory.h"
#include "graph/ontology.h"

namespace talkgraph::bench {
namespace {

constexpr std::size_t kLoadedAtOnce = 10'000;

const Ontology& ontology() {
  static const Ontology kOntology =
      must(Ontology::load(must(find_data_directory()) / "ontology.json"));
  return kOntology;
}

}  // namespace

std::unique_ptr<store::Store> open_store(const std::filesystem::path& folder) {
  store::Options options;
  options.directory = folder;
  options.create_if_missing = true;
  return must(store::Store::open(options, ontology()));
}

PropertyMap properties_of(Person person) {
  return {{"id", std::int64_t{person}}, {"name", name_of(person)}, {"age", age_of(person)}};
}

void load_people(store::Store& store, const Workload& workload) {
  for (Person first = 0; first < workload.people; first += kLoadedAtOnce) {
    const Person last = std::min<Person>(first + kLoadedAtOnce, workload.people);
    must(store.edit([&](GraphWriter& graph) -> Result<void> {
      TG_ASSIGN(const LabelId label, graph.label("Person"));
      for (Person person = first; person < last; ++person) {
        TG_TRY(graph.create_node(std::span(&label, 1), properties_of(person)));
      }
      return {};
    }));
  }
}

void load_acquaintances(store::Store& store, const Workload& workload) {
  const auto& all = workload.acquaintances;
  for (std::size_t first = 0; first < all.size(); first += kLoadedAtOnce) {
    const std::size_t last = std::min(first + kLoadedAtOnce, all.size());
    must(store.edit([&](GraphWriter& graph) -> Result<void> {
      TG_ASSIGN(const TypeId type, graph.type("KNOWS"));
      for (std::size_t i = first; i < last; ++i) {
        TG_TRY(graph.create_relationship(NodeId{all[i].from}, type, NodeId{all[i].to},
                                         {{"since", all[i].since}}));
      }
      return {};
    }));
  }
}

Result<void> write_batch(GraphWriter& graph, Person first, const Workload& workload) {
  TG_ASSIGN(const LabelId label, graph.label("Person"));
  TG_ASSIGN(const TypeId type, graph.type("KNOWS"));
  std::vector<NodeId> made;
  for (Person person = first; person < first + kBatchPeople; ++person) {
    TG_ASSIGN(const NodeId node, graph.create_node(std::span(&label, 1), properties_of(person)));
    made.push_back(node);
  }
  for (std::size_t i = 0; i < kBatchAcquaintances; ++i) {
    const Acquaintance& like = workload.acquaintances[i];
    TG_TRY(graph.create_relationship(made[i % made.size()], type, NodeId{like.to},
                                     {{"since", like.since}}));
  }
  return {};
}

}  // namespace talkgraph::bench
