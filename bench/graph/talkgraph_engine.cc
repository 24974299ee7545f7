// talkgraph's store through its C++ interface.
#include <boost/range/iterator_range.hpp>

#include "algorithms/projection.h"
#include "documents.h"
#include "engine.h"
#include "open_store.h"
#include "projected_graph.h"
#include "reach.h"

namespace talkgraph::bench {
namespace {

constexpr std::size_t kInserts = 100;
constexpr int kDocuments = 20;

class TalkgraphEngine final : public Engine {
 public:
  TalkgraphEngine(std::filesystem::path folder, const Workload& workload)
      : folder_(std::move(folder)), workload_(workload) {
    if (store::is_store(folder_)) open();
  }

  Operations operations() override {
    return {
        {"load", [this] { return load(); }},
        {"reopen", [this] { return reopen(); }},
        {"point", [this] { return repeat(workload_.points, [&](Person p) { return age(p); }); }},
        {"get", [this] { return repeat(workload_.points, [&](Person p) { return get(p); }); }},
        {"one_hop", [this] { return hops(workload_.one_hop, 1); }},
        {"two_hops", [this] { return hops(workload_.two_hops, 2); }},
        {"three_hops", [this] { return hops(workload_.three_hops, 3); }},
        {"hubs", [this] { return hubs(); }},
        {"scan", [this] { return scan(); }},
        {"csr_build", [this] { return csr_build(); }},
        {"csr_scan", [this] { return csr_scan(); }},
        {"insert", [this] { return insert(); }},
        {"batch", [this] { return batch(); }},
        {"add_document", [this] { return add_document(); }},
        {"remove_document", [this] { return remove_document(); }},
    };
  }

 private:
  void open() {
    store_ = open_store(folder_);
    refresh();
  }

  void refresh() {
    graph_ = must(store_->snapshot());
    label_ = graph_->find_label("Person");
    id_ = graph_->find_property_key("id");
    age_ = graph_->find_property_key("age");
  }

  Measurement load() {
    return measure(workload_.people + workload_.acquaintances.size(), [&] {
      store_ = open_store(folder_);
      must(load_files(*store_, folder_.parent_path()));
      graph_.reset();
      store_.reset();
      open();
      return std::to_string(must(graph_->count_relationships(std::nullopt)));
    });
  }

  // Until the first answer.
  Measurement reopen() {
    graph_.reset();
    store_.reset();
    return measure(1, [&] {
      open();
      return std::to_string(age(workload_.points.front()));
    });
  }

  // By property, as a person asks.
  std::uint64_t age(Person person) {
    std::uint64_t found = 0;
    must(graph_->seek_nodes(*label_, *id_, Value(std::int64_t{person}), [&](NodeId node) {
      Value age;
      must(graph_->node_property(std::span(&node, 1), *age_, std::span(&age, 1)));
      found += static_cast<std::uint64_t>(*age.as_int());
      return true;
    }));
    return found;
  }

  // By internal id, as an algorithm does.
  std::uint64_t get(Person person) {
    const NodeId node{person};
    Value age;
    must(graph_->node_property(std::span(&node, 1), *age_, std::span(&age, 1)));
    return static_cast<std::uint64_t>(*age.as_int());
  }

  template <class Visit>
  void neighbours(std::uint64_t node, Visit visit) {
    must(graph_->expand(NodeId{node}, Direction::kOutgoing, std::nullopt,
                        [&](const Relationship& relationship) {
                          visit(relationship.target.value);
                          return true;
                        }));
  }

  Measurement hops(const std::vector<Person>& begins, int steps) {
    return measure_reach(begins, steps, marks_,
                         [&](std::uint64_t node, auto visit) { neighbours(node, visit); });
  }

  Measurement hubs() {
    return measure_neighbours(workload_.hubs,
                              [&](Person person, auto visit) { neighbours(person, visit); });
  }

  Measurement scan() {
    return measure(workload_.acquaintances.size(), [&] {
      std::uint64_t sum = 0;
      must(graph_->scan_relationships(std::nullopt, [&](const Relationship& relationship) {
        sum += relationship.target.value;
        return true;
      }));
      return std::to_string(sum);
    });
  }

  algorithms::Projection project() const {
    return must(algorithms::Projection::make(
        *graph_, {.labels = {"Person"}, .types = {}, .directed = true, .weight = ""}));
  }

  Measurement csr_build() {
    return measure(workload_.acquaintances.size(),
                   [&] { return std::to_string(project().relationship_count()); });
  }

  Measurement csr_scan() {
    const algorithms::Projection projection = project();
    const algorithms::ArcGraph& graph = projection.graph().forward;
    Measurement measured = repeat(std::vector<int>{0}, [&](int) {
      std::uint64_t sum = 0;
      for (const auto arc : boost::make_iterator_range(boost::edges(graph))) {
        sum += boost::target(arc, graph);
      }
      return sum;
    });
    measured.times *= projection.relationship_count();
    return measured;
  }

  // One statement, one synced commit.
  Measurement insert() {
    const Person first = next_person_;
    next_person_ += kInserts;
    return measure(kInserts, [&] {
      for (Person person = first; person < next_person_; ++person) {
        must(store_->edit([&](GraphWriter& graph) -> Result<void> {
          TG_ASSIGN(const LabelId label, graph.label("Person"));
          TG_TRY(graph.create_node(std::span(&label, 1), properties_of(person)));
          return {};
        }));
      }
      return std::to_string(kInserts);
    });
  }

  Measurement batch() {
    const Person first = next_person_;
    next_person_ += kBatchPeople;
    return measure(kBatchPeople + kBatchAcquaintances, [&] {
      must(store_->edit([&](GraphWriter& graph) { return write_batch(graph, first, workload_); }));
      return std::to_string(kBatchPeople);
    });
  }

  // In a store of their own, which holds others beside the one that comes and goes.
  void open_documents() {
    if (documents_ != nullptr) return;
    documents_ = open_store(folder_.string() + ".documents");
    for (int number = 0; number < kDocuments; ++number) {
      must(documents_->commit_document(make_document(number)));
    }
  }

  Measurement add_document() {
    open_documents();
    const DocumentGraph document = make_document(kDocuments / 2);
    must(documents_->remove_document(document.id));
    return measure(1, [&] {
      must(documents_->commit_document(document));
      return std::string();
    });
  }

  Measurement remove_document() {
    open_documents();
    const DocumentGraph document = make_document(kDocuments / 2);
    must(documents_->commit_document(document));
    return measure(1, [&] {
      must(documents_->remove_document(document.id));
      return std::string();
    });
  }

  std::filesystem::path folder_;
  const Workload& workload_;
  std::unique_ptr<store::Store> store_;
  std::unique_ptr<const GraphReader> graph_;
  std::optional<LabelId> label_;
  std::optional<PropertyKeyId> id_;
  std::optional<PropertyKeyId> age_;
  Marks marks_;
  std::unique_ptr<store::Store> documents_;
  Person next_person_ = 10'000'000;
};

}  // namespace

std::unique_ptr<Engine> open_talkgraph(const std::filesystem::path& folder,
                                       const Workload& workload) {
  return std::make_unique<TalkgraphEngine>(folder, workload);
}

}  // namespace talkgraph::bench
