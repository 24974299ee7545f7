#include "open_store.h"

#include <array>
#include <charconv>
#include <fstream>
#include <string_view>

#include "base/data_directory.h"
#include "base/function_ref.h"
#include "graph/ontology.h"
#include "store/bulk.h"

namespace talkgraph::bench {
namespace {

const Ontology& ontology() {
  static const Ontology kOntology =
      must(Ontology::load(must(find_data_directory()) / "ontology.json"));
  return kOntology;
}

// Of a file with three columns and a head.
using Row = std::array<std::string_view, 3>;

Result<void> for_each_row(const std::filesystem::path& file,
                          FunctionRef<Result<void>(const Row&)> visit) {
  std::ifstream in(file);
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    const std::string_view all = line;
    const std::size_t first = all.find(',');
    const std::size_t second = all.find(',', first + 1);
    TG_TRY(visit(
        {all.substr(0, first), all.substr(first + 1, second - first - 1), all.substr(second + 1)}));
  }
  return {};
}

std::int64_t integer(std::string_view text) {
  std::int64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

NodeId node(std::string_view person) {
  return NodeId{static_cast<std::uint64_t>(integer(person))};
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

Result<void> load_files(store::Store& store, const std::filesystem::path& folder) {
  TG_ASSIGN(const std::unique_ptr<store::BulkLoad> load, store.begin_bulk_load({}));
  TG_ASSIGN(const LabelId label, load->label("Person"));
  TG_ASSIGN(const TypeId type, load->type("KNOWS"));
  const auto add_person = [&](const Row& row) -> Result<void> {
    TG_TRY(
        load->create_node(std::span(&label, 1),
                          {{"id", integer(row[0])}, {"name", row[1]}, {"age", integer(row[2])}}));
    return {};
  };
  PropertyMap since = {{"since", Value()}};
  const auto add_acquaintance = [&](const Row& row) -> Result<void> {
    since.begin()->second = integer(row[2]);
    TG_TRY(load->create_relationship(node(row[0]), type, node(row[1]), since));
    return {};
  };
  TG_TRY(for_each_row(folder / "people.csv", add_person));
  TG_TRY(for_each_row(folder / "acquaintances.csv", add_acquaintance));
  return load->commit();
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
