// Random graphs and random queries over them, whose answers do not depend on the
// order in which anything is found: so that two ways to run them can be compared.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "graph/memory_graph.h"
#include "query/query.h"

namespace talkgraph::query {

// Up to eight nodes, each with a number of its own in `u`; `x`, `y` and `name` may
// be missing. Sometimes with indexes.
void fill_randomly(MemoryGraph& graph, std::mt19937& random);

struct RandomQuery {
  std::string text;
  Parameters parameters;
  bool ordered = false;  // rows come in an order that the query fixes
  bool updates = false;
};

enum class Dialect {
  kWhole,
  kCommon,  // without what other engines seldom have, such as label expressions
};

// What labels and types of random graphs are called.
inline const std::vector<std::string> kLabels = {"A", "B", "C"};
inline const std::vector<std::string> kTypes = {"R", "S"};

class QueryGenerator {
 public:
  explicit QueryGenerator(std::mt19937& random, Dialect dialect = Dialect::kWhole)
      : random_(random), dialect_(dialect) {}

  RandomQuery generate();

 private:
  // What is in scope.
  struct Scope {
    std::vector<std::string> nodes;
    std::vector<std::string> relationships;
    std::vector<std::string> lists;  // of relationships
    std::vector<std::string> paths;
    std::vector<std::string> values;
  };

  bool one_in(unsigned n) { return random_() % n == 0; }
  std::string pick(const std::vector<std::string>& items) {
    return items[random_() % items.size()];
  }
  std::string fresh(const char* prefix) { return prefix + std::to_string(names_++); }

  std::string reading_query(bool& ordered);
  std::string shaped_query();
  std::string reading_clause(Scope& scope);
  std::string updating_query();
  std::string updating_clause(Scope& scope);
  std::string match(Scope& scope, bool optional);
  std::string with(Scope& scope);
  std::string call(Scope& scope);
  std::string returns(const Scope& scope, bool& ordered);

  std::string pattern(Scope& scope);
  std::string node(Scope& scope);
  std::string relationship(Scope& scope, bool may_repeat);
  std::string properties(const Scope& scope);
  std::string labels();
  std::string types();

  std::string condition(const Scope& scope, int depth);
  std::string comparison(const Scope& scope);
  std::string guard(const Scope& scope);
  std::string subquery_condition(const Scope& scope);
  std::string operand(const Scope& scope);
  std::string literal();
  std::string property(const Scope& scope);
  std::string aggregate(const Scope& scope);
  std::string column(const Scope& scope);

  std::mt19937& random_;
  Dialect dialect_;
  int names_ = 0;
};

}  // namespace talkgraph::query
