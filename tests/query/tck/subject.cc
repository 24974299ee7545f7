#include "subject.h"

#include <cstdlib>
#include <string>

#include "graph/memory_graph.h"
#include "graph/ontology.h"
#include "store/store.h"

namespace talkgraph::tck {

namespace {

class MemorySubject final : public Subject {
 public:
  Result<void> clear() override {
    graph_ = std::make_unique<MemoryGraph>();
    return {};
  }
  Result<query::ResultTable> run(const query::Prepared& query, const query::Parameters& parameters,
                                 const query::Limits& limits) override {
    return query::run(query, static_cast<GraphWriter&>(*graph_), parameters, limits);
  }
  const GraphReader& graph() const override { return *graph_; }

 private:
  std::unique_ptr<MemoryGraph> graph_ = std::make_unique<MemoryGraph>();
};

// Every query is a transaction of its own; what is looked at afterwards is the
// committed state.
class StoreSubject final : public Subject {
 public:
  explicit StoreSubject(std::filesystem::path directory) : directory_(std::move(directory)) {}

  ~StoreSubject() override {
    snapshot_.reset();
    store_.reset();
    std::error_code ignored;
    std::filesystem::remove_all(directory_, ignored);
  }

  Result<void> open() {
    TG_ASSIGN(Ontology ontology,
              Ontology::load(std::string(TALKGRAPH_SOURCE) + "/data/ontology.json"));
    ontology_ = std::make_unique<const Ontology>(std::move(ontology));
    store::Options options;
    snapshot_.reset();
    store_.reset();
    options.directory = directory_ / "store";
    std::error_code ignored;
    std::filesystem::remove_all(options.directory, ignored);
    options.create_if_missing = true;
    options.durability = store::Durability::kNone;
    TG_ASSIGN(store_, store::Store::open(options, *ontology_));
    return refresh();
  }

  Result<void> clear() override {
    // What was deleted is skipped by every scan until the files are compacted.
    constexpr int kScenariosPerStore = 40;
    if (++scenarios_ % kScenariosPerStore == 0) return open();
    TG_ASSIGN(const query::Prepared clearing, query::prepare("MATCH (n) DETACH DELETE n"));
    TG_TRY(run(clearing, {}, {}));
    return {};
  }

  Result<query::ResultTable> run(const query::Prepared& query, const query::Parameters& parameters,
                                 const query::Limits& limits) override {
    if (!query.is_update()) return query::run(query, *snapshot_, parameters, limits);
    query::ResultTable table;
    TG_TRY(store_->edit([&](GraphWriter& graph) -> Result<void> {
      TG_ASSIGN(table, query::run(query, graph, parameters, limits));
      return {};
    }));
    TG_TRY(refresh());
    return table;
  }

  const GraphReader& graph() const override { return *snapshot_; }

 private:
  Result<void> refresh() {
    TG_ASSIGN(snapshot_, store_->snapshot());
    return {};
  }

  std::filesystem::path directory_;
  std::unique_ptr<const Ontology> ontology_;
  std::unique_ptr<store::Store> store_;
  std::unique_ptr<const GraphReader> snapshot_;
  int scenarios_ = 0;
};

}  // namespace

std::unique_ptr<Subject> make_memory_subject() {
  return std::make_unique<MemorySubject>();
}

Result<std::unique_ptr<Subject>> make_store_subject() {
  std::string directory = (std::filesystem::temp_directory_path() / "tck-XXXXXX").string();
  if (::mkdtemp(directory.data()) == nullptr) {
    return fail(ErrorCode::kIo, "no directory can be made", {directory, 0, 0});
  }
  auto subject = std::make_unique<StoreSubject>(directory);
  TG_TRY(subject->open());
  return std::unique_ptr<Subject>(std::move(subject));
}

}  // namespace talkgraph::tck
