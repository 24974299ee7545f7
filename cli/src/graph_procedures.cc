#include "algorithms/centrality.h"
#include "algorithms/communities.h"
#include "algorithms/components.h"
#include "algorithms/paths.h"
#include "algorithms/projection_cache.h"
#include "query_procedures.h"

namespace talkgraph::cli {
namespace {

using query::Datum;
using query::ProcedureType;
using Table = std::vector<std::vector<Datum>>;
using Arguments = std::vector<Datum>;
using Scores = Result<std::vector<algorithms::Score>>;
using Cache = std::shared_ptr<algorithms::ProjectionCache>;

Scores page_rank_of(const algorithms::Projection& projection) {
  return algorithms::page_rank(projection);
}
Scores betweenness_of(const algorithms::Projection& projection) {
  return algorithms::betweenness(projection);
}
Scores degree_of(const algorithms::Projection& projection) {
  return algorithms::degree(projection);
}

query::Procedure ranking(const std::string& description, const Cache& cache,
                         Scores (*score)(const algorithms::Projection&)) {
  query::Procedure procedure;
  procedure.description = description;
  procedure.outputs = {{"node", ProcedureType::kAny}, {"score", ProcedureType::kFloat}};
  procedure.call = [score, cache](const GraphReader& graph, const Arguments&) -> Result<Table> {
    TG_ASSIGN(const auto projection, cache->project(graph));
    TG_ASSIGN(const auto scores, score(*projection));
    Table table;
    for (const algorithms::Score& one : scores) {
      table.push_back({Datum(one.node), Datum(one.score)});
    }
    return table;
  };
  return procedure;
}

query::Procedure grouping(const std::string& description, const std::string& group,
                          const Cache& cache,
                          std::vector<std::vector<NodeId>> (*find)(const algorithms::Projection&)) {
  query::Procedure procedure;
  procedure.description = description;
  procedure.outputs = {{"node", ProcedureType::kAny}, {group, ProcedureType::kInteger}};
  procedure.call = [find, cache](const GraphReader& graph, const Arguments&) -> Result<Table> {
    TG_ASSIGN(const auto projection, cache->project(graph));
    Table table;
    std::int64_t number = 0;
    for (const auto& nodes : find(*projection)) {
      ++number;
      for (const NodeId node : nodes) table.push_back({Datum(node), Datum(number)});
    }
    return table;
  };
  return procedure;
}

// A node, or the one entity that goes by a name.
Result<NodeId> entity_of(const Datum& argument, const store::Store& store) {
  if (const NodeId* node = argument.as_node()) return *node;
  const std::string* name = argument.as_string();
  if (!name) return fail(ErrorCode::kInvalidArgument, "an end of a path is a node or a name");
  TG_ASSIGN(const auto found, store.find_entities(*name));
  if (found.size() == 1) return found.front().node;
  return fail(found.empty() ? ErrorCode::kNotFound : ErrorCode::kAmbiguous,
              (found.empty() ? "nothing goes by the name '" : "several entities go by the name '") +
                  *name + "'");
}

Result<std::vector<Datum>> path_row(const algorithms::Path& path, const GraphReader& graph) {
  query::DatumList quotes;
  for (const Relationship& relationship : path.relationships) {
    TG_ASSIGN(const PropertyMap properties, graph.relationship_properties(relationship.id));
    const auto quote = properties.find("quote");
    quotes.push_back(quote == properties.end() ? Datum() : Datum(quote->second));
  }
  const auto length = static_cast<std::int64_t>(path.relationships.size());
  return std::vector<Datum>{Datum(query::PathDatum{path.nodes, path.relationships}), Datum(length),
                            Datum(std::move(quotes))};
}

query::Procedure shortest_paths_between(const store::Store*& store, const Cache& cache) {
  query::Procedure procedure;
  procedure.description =
      "The shortest ways between two entities (nodes or names), and a quote for each step.";
  procedure.inputs = {{"from", ProcedureType::kAny},
                      {"to", ProcedureType::kAny},
                      {"count", ProcedureType::kInteger}};
  procedure.outputs = {{"path", ProcedureType::kAny},
                       {"length", ProcedureType::kInteger},
                       {"quotes", ProcedureType::kAny}};
  procedure.call = [&store, cache](const GraphReader& graph,
                                   const Arguments& arguments) -> Result<Table> {
    TG_ASSIGN(const NodeId from, entity_of(arguments[0], *store));
    TG_ASSIGN(const NodeId to, entity_of(arguments[1], *store));
    const std::int64_t* count = arguments[2].as_int();
    if (!count || *count < 1) {
      return fail(ErrorCode::kInvalidArgument, "the count of paths is at least 1");
    }
    TG_ASSIGN(const auto projection, cache->project(graph));
    TG_ASSIGN(const auto paths,
              algorithms::shortest_paths(*projection, from, to, static_cast<std::size_t>(*count)));
    Table table;
    for (const algorithms::Path& path : paths) {
      TG_ASSIGN(auto row, path_row(path, graph));
      table.push_back(std::move(row));
    }
    return table;
  };
  return procedure;
}

}  // namespace

void add_graph_procedures(query::Procedures& procedures, const store::Store*& store) {
  // What one call projects serves those that follow, until something is written.
  const auto cache = std::make_shared<algorithms::ProjectionCache>();
  procedures.add("graph.pageRank", ranking("Entities by PageRank.", cache, page_rank_of));
  procedures.add("graph.betweenness",
                 ranking("Entities by the shortest paths through them.", cache, betweenness_of));
  procedures.add("graph.degree", ranking("Entities by their relationships.", cache, degree_of));
  procedures.add("graph.components",
                 grouping("Entities that hang together, the largest component first.", "component",
                          cache, algorithms::connected_components));
  procedures.add("graph.communities",
                 grouping("Entities that are joined closely (Louvain), the largest group first.",
                          "community", cache, algorithms::communities));
  procedures.add("graph.shortestPaths", shortest_paths_between(store, cache));
}

}  // namespace talkgraph::cli
