#include "query_procedures.h"

#include <map>

namespace talkgraph::cli {
namespace {

using query::Datum;
using query::ProcedureType;
using Table = std::vector<std::vector<Datum>>;
using Arguments = std::vector<Datum>;

constexpr std::size_t kHits = 1000;

Result<std::string> words_of(const Datum& argument) {
  if (const std::string* words = argument.as_string()) return *words;
  return fail(ErrorCode::kInvalidArgument, "a search needs words");
}

// The nodes of a document's turns, by where they begin and end.
struct TurnPlace {
  NodeId node;
  std::int64_t begin = 0;
  std::int64_t end = 0;
};

std::int64_t integer_of(const PropertyMap& properties, const char* key) {
  const auto found = properties.find(key);
  const std::int64_t* number = found == properties.end() ? nullptr : found->second.as_int();
  return number ? *number : 0;
}

Result<std::vector<TurnPlace>> turns_of(const std::string& document, const GraphReader& graph) {
  std::vector<TurnPlace> turns;
  const auto label = graph.find_label("Document");
  const auto key = graph.find_property_key("id");
  const auto in = graph.find_type("IN");
  if (!label || !key || !in) return turns;
  std::vector<NodeId> documents;
  TG_TRY(graph.seek_nodes(*label, *key, Value(document), [&](NodeId node) {
    documents.push_back(node);
    return true;
  }));
  for (const NodeId node : documents) {
    TG_TRY(graph.expand(node, Direction::kIncoming, *in, [&](const Relationship& relationship) {
      turns.push_back({relationship.source, 0, 0});
      return true;
    }));
  }
  for (TurnPlace& turn : turns) {
    TG_ASSIGN(const PropertyMap properties, graph.node_properties(turn.node));
    turn.begin = integer_of(properties, "start");
    turn.end = integer_of(properties, "end");
  }
  return turns;
}

// Finds the turns that passages lie in; reads each document once.
class TurnFinder {
 public:
  explicit TurnFinder(const GraphReader& graph) : graph_(graph) {}

  // Null if the graph that is asked has no such turn, or not yet.
  Result<Datum> turn_at(const std::string& document, Span passage) {
    const auto [place, inserted] = turns_.try_emplace(document);
    if (inserted) {
      TG_ASSIGN(place->second, turns_of(document, graph_));
    }
    for (const TurnPlace& turn : place->second) {
      if (turn.begin <= passage.begin && passage.begin < turn.end) return Datum(turn.node);
    }
    return Datum();
  }

 private:
  const GraphReader& graph_;
  std::map<std::string, std::vector<TurnPlace>> turns_;
};

Result<Table> find_talk(const store::Store& store, const GraphReader& graph,
                        const std::string& words) {
  TG_ASSIGN(const auto found, store.search({words, kHits, {}, {}}));
  TurnFinder turns(graph);
  Table table;
  for (const store::PassageMatch& match : found) {
    TG_ASSIGN(const Datum turn, turns.turn_at(match.document, match.passage));
    table.push_back({turn, Datum(match.score), Datum(match.document),
                     Datum(std::int64_t{match.passage.begin}),
                     Datum(std::int64_t{match.passage.end})});
  }
  return table;
}

Result<Table> find_names(const store::Store& store, const std::string& words) {
  TG_ASSIGN(const auto found, store.search_names(words, kHits));
  Table table;
  for (const store::EntityMatch& match : found) {
    table.push_back({Datum(match.node), Datum(match.score)});
  }
  return table;
}

query::Procedure search_talk(const store::Store*& store) {
  query::Procedure procedure;
  procedure.description = "Passages in which the words were said, best first, and their turns.";
  procedure.inputs = {{"words", ProcedureType::kString}};
  procedure.outputs = {{"node", ProcedureType::kAny},
                       {"score", ProcedureType::kFloat},
                       {"document", ProcedureType::kString},
                       {"start", ProcedureType::kInteger},
                       {"end", ProcedureType::kInteger}};
  procedure.call = [&store](const GraphReader& graph, const Arguments& arguments) -> Result<Table> {
    TG_ASSIGN(const std::string words, words_of(arguments[0]));
    return find_talk(*store, graph, words);
  };
  return procedure;
}

query::Procedure search_names(const store::Store*& store) {
  query::Procedure procedure;
  procedure.description = "Entities one of whose names holds the words, best first.";
  procedure.inputs = {{"words", ProcedureType::kString}};
  procedure.outputs = {{"node", ProcedureType::kAny}, {"score", ProcedureType::kFloat}};
  procedure.call = [&store](const GraphReader&, const Arguments& arguments) -> Result<Table> {
    TG_ASSIGN(const std::string words, words_of(arguments[0]));
    return find_names(*store, words);
  };
  return procedure;
}

// The two searches under the name that users of Neo4j know.
query::Procedure query_nodes(const store::Store*& store) {
  query::Procedure procedure;
  procedure.description = "Nodes of the full-text index 'names' or 'talk' that hold the words.";
  procedure.inputs = {{"indexName", ProcedureType::kString},
                      {"queryString", ProcedureType::kString}};
  procedure.outputs = {{"node", ProcedureType::kAny}, {"score", ProcedureType::kFloat}};
  procedure.call = [&store](const GraphReader& graph, const Arguments& arguments) -> Result<Table> {
    TG_ASSIGN(const std::string index, words_of(arguments[0]));
    TG_ASSIGN(const std::string words, words_of(arguments[1]));
    if (index == "names") return find_names(*store, words);
    if (index != "talk") {
      return fail(ErrorCode::kNotFound, "there are the full-text indexes 'names' and 'talk'");
    }
    TG_ASSIGN(Table table, find_talk(*store, graph, words));
    for (auto& row : table) row.resize(2);
    return table;
  };
  return procedure;
}

}  // namespace

void add_procedures(query::Procedures& procedures, const store::Store*& store) {
  procedures.add("search.talk", search_talk(store));
  procedures.add("search.names", search_names(store));
  procedures.add("db.index.fulltext.queryNodes", query_nodes(store));
  add_graph_procedures(procedures, store);
}

}  // namespace talkgraph::cli
