#include "compare_plans.h"

#include <algorithm>
#include <functional>
#include <map>

#include "random_query.h"

namespace talkgraph::query {

namespace {

struct Outcome {
  std::vector<std::string> rows;
  std::vector<std::string> graph;
  std::string error;
};

// The same for graphs that differ in nothing but ids: nodes are told apart by
// what they are and by what is around them, three steps far.
std::vector<std::string> picture(const MemoryGraph& graph) {
  std::map<NodeId, std::string> nodes;
  std::vector<std::string> relationships;
  const auto name = [&](NodeId node) {
    nodes[node] = to_cypher(Datum(node), graph).value();
    return true;
  };
  if (!graph.scan_nodes(std::nullopt, name)) return {};
  for (int round = 0; round < 3; ++round) {
    std::map<NodeId, std::vector<std::string>> around;
    relationships.clear();
    const auto add = [&](const Relationship& relationship) {
      const std::string text = nodes[relationship.source] +
                               to_cypher(Datum(relationship), graph).value() +
                               nodes[relationship.target];
      around[relationship.source].push_back("out" + text);
      around[relationship.target].push_back("in" + text);
      relationships.push_back(text);
      return true;
    };
    if (!graph.scan_relationships(std::nullopt, add)) return {};
    for (auto& [node, texts] : around) {
      std::sort(texts.begin(), texts.end());
      std::string all;
      for (const std::string& text : texts) all += text;
      nodes[node] += "#" + std::to_string(std::hash<std::string>()(all));
    }
  }
  std::vector<std::string> lines = std::move(relationships);
  for (const auto& [node, text] : nodes) lines.push_back(text);
  std::sort(lines.begin(), lines.end());
  return lines;
}

Outcome run_once(const RandomQuery& query, std::uint32_t seed, Rewrites rewrites) {
  std::mt19937 random(seed);
  MemoryGraph graph;
  fill_randomly(graph, random);
  PrepareOptions options;
  options.rewrites = rewrites;
  if (seed % 2 == 0) options.graph = &graph;
  Outcome outcome;
  Limits limits;
  limits.max_rows = 200000;
  limits.max_time = std::chrono::seconds(20);
  const auto prepared = prepare(query.text, options);
  const auto table = prepared ? run(*prepared, graph, query.parameters, limits)
                              : Result<ResultTable>(fail(prepared.error()));
  if (!table) {
    outcome.error = table.error().to_string();
    return outcome;
  }
  for (const auto& values : table->rows) {
    std::string row;
    for (const Datum& value : values) row += to_cypher(value, graph).value() + " | ";
    outcome.rows.push_back(std::move(row));
  }
  if (!query.ordered) std::sort(outcome.rows.begin(), outcome.rows.end());
  outcome.graph = picture(graph);
  return outcome;
}

std::string listed(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += "    " + line + "\n";
  return text;
}

std::string shown(const Outcome& outcome) {
  if (!outcome.error.empty()) return "  error: " + outcome.error + "\n";
  return "  rows:\n" + listed(outcome.rows) + "  graph:\n" + listed(outcome.graph);
}

}  // namespace

PlanComparison compare_plans(std::uint32_t seed) {
  std::mt19937 random(seed + 1000000007U);
  const RandomQuery query = QueryGenerator(random).generate();
  PlanComparison comparison;
  comparison.query = query.text;
  const Outcome plain = run_once(query, seed, Rewrites::kNone);
  const Outcome planned = run_once(query, seed, Rewrites::kAll);
  if (!plain.error.empty()) {
    comparison.outcome = planned.error.empty() ? PlanOutcome::kPlainFails : PlanOutcome::kBothFail;
    return comparison;
  }
  comparison.has_rows = !plain.rows.empty();
  if (planned.error.empty() && planned.rows == plain.rows && planned.graph == plain.graph) {
    return comparison;
  }
  comparison.outcome = PlanOutcome::kDifferent;
  comparison.difference = "without rewrites\n" + shown(plain) + "planned\n" + shown(planned);
  return comparison;
}

}  // namespace talkgraph::query
