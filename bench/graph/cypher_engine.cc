// Cypher over talkgraph's store; peers get the same texts, in bench/peers.
#include "documents.h"
#include "engine.h"
#include "open_store.h"
#include "query/kept_reads.h"
#include "query/procedures.h"
#include "query/query.h"

namespace talkgraph::bench {
namespace {

constexpr std::size_t kInserts = 100;
constexpr int kDocuments = 20;
constexpr Person kPeopleOfDocuments = 580;

// The node whose name answers best.
query::Procedure best_name(const store::Store& store) {
  query::Procedure procedure;
  procedure.inputs = {{"text", query::ProcedureType::kString}};
  procedure.outputs = {{"node", query::ProcedureType::kAny}};
  procedure.call = [&store](const GraphReader&, const std::vector<query::Datum>& arguments)
      -> Result<std::vector<std::vector<query::Datum>>> {
    TG_ASSIGN(const auto found, store.search_names(*arguments[0].as_string(), 1));
    std::vector<std::vector<query::Datum>> rows;
    for (const store::EntityMatch& match : found) rows.push_back({query::Datum(match.node)});
    return rows;
  };
  return procedure;
}

class CypherEngine final : public Engine {
 public:
  CypherEngine(const std::filesystem::path& folder, const Workload& workload)
      : folder_(folder),
        workload_(workload),
        store_(open_store(folder)),
        graph_(must(store_->snapshot())) {}

  Operations operations() override {
    Operations operations;
    const auto per_person = [&](const std::string& name, const std::vector<Person>& begins,
                                std::string_view text) {
      operations[name] = [this, &begins, prepared = prepare(text)] {
        return repeat(begins, [&](Person person) {
          return ask(prepared, {{"id", std::int64_t{person}}});
        });
      };
    };
    per_person("point", workload_.points, "MATCH (a:Person {id: $id}) RETURN a.age");
    per_person("one_hop", workload_.one_hop,
               "MATCH (a:Person {id: $id})-[:KNOWS]->(b) RETURN count(DISTINCT b)");
    per_person("two_hops", workload_.two_hops,
               "MATCH (a:Person {id: $id})-[:KNOWS]->()-[:KNOWS]->(b) RETURN count(DISTINCT b)");
    per_person("three_hops", workload_.three_hops,
               "MATCH (a:Person {id: $id})-[:KNOWS]->()-[:KNOWS]->()-[:KNOWS]->(b) "
               "RETURN count(DISTINCT b)");
    per_person("variable_length", workload_.two_hops,
               "MATCH (a:Person {id: $id})-[:KNOWS*1..2]->(b) RETURN count(DISTINCT b)");
    const auto shortest = prepare(
        "MATCH p = shortestPath((a:Person {id: $from})-[:KNOWS*]->(b:Person {id: $to})) "
        "RETURN length(p)");
    operations["shortest_path"] = [this, shortest] {
      return repeat(workload_.pairs, [&](const std::pair<Person, Person>& ends) {
        return ask(shortest,
                   {{"from", std::int64_t{ends.first}}, {"to", std::int64_t{ends.second}}});
      });
    };
    const auto once = [&](const std::string& name, std::string_view text) {
      operations[name] = [this, prepared = prepare(text)] {
        return repeat(std::vector<int>{0}, [&](int) { return ask(prepared, {}); });
      };
    };
    once("top_degree",
         "MATCH (a:Person)-[r:KNOWS]->() RETURN a.id, count(r) AS degree "
         "ORDER BY degree DESC, a.id LIMIT 10");
    once("group_nodes", "MATCH (a:Person) RETURN a.age, count(*)");
    once("group_relationships", "MATCH (a:Person)-[:KNOWS]->(b:Person) RETURN b.age, count(*)");
    operations["full_text"] = [this] { return full_text(); };
    operations["insert"] = [this] { return insert(); };
    return operations;
  }

 private:
  query::Prepared prepare(std::string_view text) const {
    query::PrepareOptions options;
    options.graph = graph_.get();
    return must(query::prepare(text, options));
  }

  // All integers of the result, added up.
  static std::uint64_t ask(const query::Prepared& prepared, const query::Parameters& parameters,
                           const GraphReader& graph, const query::Limits& limits = {}) {
    const query::ResultTable table = must(query::run(prepared, graph, parameters, limits));
    std::uint64_t sum = 0;
    for (const auto& row : table.rows) {
      for (const query::Datum& datum : row) sum += static_cast<std::uint64_t>(*datum.as_int());
    }
    return sum;
  }
  std::uint64_t ask(const query::Prepared& prepared, const query::Parameters& parameters) {
    query::Limits limits;
    limits.kept = &kept_;
    return ask(prepared, parameters, *graph_, limits);
  }

  // Names are sought in what documents say, which lies in a store of its own.
  Measurement full_text() {
    const std::filesystem::path texts = folder_.string() + "-texts";
    std::filesystem::remove_all(texts);
    const std::unique_ptr<store::Store> store = open_store(texts);
    for (int i = 0; i < kDocuments; ++i) must(store->commit_document(make_document(i)));
    const auto graph = must(store->snapshot());
    query::Procedures procedures;
    procedures.add("names", best_name(*store));
    query::PrepareOptions options;
    options.procedures = &procedures;
    options.graph = graph.get();
    const auto search = must(query::prepare(
        "CALL names($text) YIELD node MATCH (node)-[:WORKS_FOR]->(b) RETURN count(DISTINCT b)",
        options));
    return repeat(workload_.one_hop, [&](Person person) {
      return ask(search, {{"text", name_of(person % kPeopleOfDocuments)}}, *graph);
    });
  }

  Measurement insert() {
    const auto prepared =
        must(query::prepare("CREATE (:Person {id: $id, name: $name, age: $age})"));
    const Person first = next_person_;
    next_person_ += kInserts;
    return measure(kInserts, [&] {
      for (Person person = first; person < next_person_; ++person) {
        const query::Parameters parameters{
            {"id", std::int64_t{person}}, {"name", name_of(person)}, {"age", age_of(person)}};
        must(store_->edit([&](GraphWriter& graph) -> Result<void> {
          TG_TRY(query::run(prepared, graph, parameters));
          return {};
        }));
      }
      return std::to_string(kInserts);
    });
  }

  std::filesystem::path folder_;
  const Workload& workload_;
  std::unique_ptr<store::Store> store_;
  std::unique_ptr<const GraphReader> graph_;
  query::KeptReads kept_;
  Person next_person_ = 30'000'000;
};

}  // namespace

std::unique_ptr<Engine> open_cypher(const std::filesystem::path& folder, const Workload& workload) {
  return std::make_unique<CypherEngine>(folder, workload);
}

}  // namespace talkgraph::bench
