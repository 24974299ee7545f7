#include "query_procedures.h"

#include "algorithms/centrality.h"
#include "algorithms/components.h"
#include "algorithms/projection.h"

namespace talkgraph::cli {
namespace {

using query::Datum;
using query::ProcedureType;
using Table = std::vector<std::vector<Datum>>;
using Arguments = std::vector<Datum>;
using Scores = Result<std::vector<algorithms::Score>>;

constexpr std::size_t kHits = 1000;

Result<std::string> words_of(const Arguments& arguments) {
  if (const std::string* words = arguments[0].as_string()) return *words;
  return fail(ErrorCode::kInvalidArgument, "a search needs words");
}

query::Procedure search_talk(const store::Store*& store) {
  query::Procedure procedure;
  procedure.description = "Passages in which the words were said, best first.";
  procedure.inputs = {{"words", ProcedureType::kString}};
  procedure.outputs = {{"document", ProcedureType::kString},
                       {"start", ProcedureType::kInteger},
                       {"end", ProcedureType::kInteger},
                       {"score", ProcedureType::kFloat}};
  procedure.call = [&store](const GraphReader&, const Arguments& arguments) -> Result<Table> {
    TG_ASSIGN(const std::string words, words_of(arguments));
    TG_ASSIGN(const auto found, store->search({words, kHits, {}, {}}));
    Table table;
    for (const store::PassageMatch& match : found) {
      table.push_back({Datum(match.document), Datum(std::int64_t{match.passage.begin}),
                       Datum(std::int64_t{match.passage.end}), Datum(match.score)});
    }
    return table;
  };
  return procedure;
}

query::Procedure search_names(const store::Store*& store) {
  query::Procedure procedure;
  procedure.description = "Entities one of whose names holds the words, best first.";
  procedure.inputs = {{"words", ProcedureType::kString}};
  procedure.outputs = {{"node", ProcedureType::kAny}, {"score", ProcedureType::kFloat}};
  procedure.call = [&store](const GraphReader&, const Arguments& arguments) -> Result<Table> {
    TG_ASSIGN(const std::string words, words_of(arguments));
    TG_ASSIGN(const auto found, store->search_names(words, kHits));
    Table table;
    for (const store::EntityMatch& match : found) {
      table.push_back({Datum(match.node), Datum(match.score)});
    }
    return table;
  };
  return procedure;
}

Scores page_rank_of(const algorithms::Projection& projection) {
  return algorithms::page_rank(projection);
}
Scores betweenness_of(const algorithms::Projection& projection) {
  return algorithms::betweenness(projection);
}
Scores degree_of(const algorithms::Projection& projection) {
  return algorithms::degree(projection);
}

query::Procedure ranking(const std::string& description,
                         Scores (*score)(const algorithms::Projection&)) {
  query::Procedure procedure;
  procedure.description = description;
  procedure.outputs = {{"node", ProcedureType::kAny}, {"score", ProcedureType::kFloat}};
  procedure.call = [score](const GraphReader& graph, const Arguments&) -> Result<Table> {
    TG_ASSIGN(const auto projection, algorithms::Projection::make(graph));
    TG_ASSIGN(const auto scores, score(projection));
    Table table;
    for (const algorithms::Score& one : scores) {
      table.push_back({Datum(one.node), Datum(one.score)});
    }
    return table;
  };
  return procedure;
}

query::Procedure components() {
  query::Procedure procedure;
  procedure.description = "Entities that hang together, the largest component first.";
  procedure.outputs = {{"node", ProcedureType::kAny}, {"component", ProcedureType::kInteger}};
  procedure.call = [](const GraphReader& graph, const Arguments&) -> Result<Table> {
    TG_ASSIGN(const auto projection, algorithms::Projection::make(graph));
    Table table;
    std::int64_t number = 0;
    for (const auto& component : algorithms::connected_components(projection)) {
      ++number;
      for (const NodeId node : component) table.push_back({Datum(node), Datum(number)});
    }
    return table;
  };
  return procedure;
}

}  // namespace

void add_procedures(query::Procedures& procedures, const store::Store*& store) {
  procedures.add("search.talk", search_talk(store));
  procedures.add("search.names", search_names(store));
  procedures.add("graph.pageRank", ranking("Entities by PageRank.", page_rank_of));
  procedures.add("graph.betweenness",
                 ranking("Entities by the shortest paths through them.", betweenness_of));
  procedures.add("graph.degree", ranking("Entities by their relationships.", degree_of));
  procedures.add("graph.components", components());
}

}  // namespace talkgraph::cli
