// Cypher over talkgraph's store; peers get the same texts, in bench/peers.
#include "engine.h"
#include "open_store.h"
#include "query/query.h"

namespace talkgraph::bench {
namespace {

constexpr std::size_t kInserts = 100;

class CypherEngine final : public Engine {
 public:
  CypherEngine(const std::filesystem::path& folder, const Workload& workload)
      : workload_(workload), store_(open_store(folder)), graph_(must(store_->snapshot())) {}

  Operations operations() override {
    Operations operations;
    const auto per_person = [&](const std::string& name, const std::vector<Person>& begins,
                                std::string_view text) {
      operations[name] = [this, &begins, prepared = must(query::prepare(text))] {
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
    const auto shortest = must(query::prepare(
        "MATCH p = shortestPath((a:Person {id: $from})-[:KNOWS*]->(b:Person {id: $to})) "
        "RETURN length(p)"));
    operations["shortest_path"] = [this, shortest] {
      return repeat(workload_.pairs, [&](const std::pair<Person, Person>& ends) {
        return ask(shortest,
                   {{"from", std::int64_t{ends.first}}, {"to", std::int64_t{ends.second}}});
      });
    };
    const auto once = [&](const std::string& name, std::string_view text) {
      operations[name] = [this, prepared = must(query::prepare(text))] {
        return repeat(std::vector<int>{0}, [&](int) { return ask(prepared, {}); });
      };
    };
    once("top_degree",
         "MATCH (a:Person)-[r:KNOWS]->() RETURN a.id, count(r) AS degree "
         "ORDER BY degree DESC, a.id LIMIT 10");
    once("group_nodes", "MATCH (a:Person) RETURN a.age, count(*)");
    once("group_relationships", "MATCH (a:Person)-[:KNOWS]->(b:Person) RETURN b.age, count(*)");
    operations["insert"] = [this] { return insert(); };
    return operations;
  }

 private:
  // All integers of the result, added up.
  std::uint64_t ask(const query::Prepared& prepared, const query::Parameters& parameters) {
    const query::ResultTable table = must(query::run(prepared, *graph_, parameters));
    std::uint64_t sum = 0;
    for (const auto& row : table.rows) {
      for (const query::Datum& datum : row) sum += static_cast<std::uint64_t>(*datum.as_int());
    }
    return sum;
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

  const Workload& workload_;
  std::unique_ptr<store::Store> store_;
  std::unique_ptr<const GraphReader> graph_;
  Person next_person_ = 30'000'000;
};

}  // namespace

std::unique_ptr<Engine> open_cypher(const std::filesystem::path& folder, const Workload& workload) {
  return std::make_unique<CypherEngine>(folder, workload);
}

}  // namespace talkgraph::bench
