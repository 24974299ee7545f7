#include "procedures/schema.h"

#include <array>
#include <map>
#include <set>

#include "functions/function.h"
#include "query/language.h"
#include "schema_names.h"

namespace talkgraph::query {

namespace {

using Table = std::vector<std::vector<Datum>>;
using Arguments = std::vector<Datum>;

Result<Table> list_labels(const GraphReader& graph, const Arguments&) {
  std::map<std::string_view, std::uint64_t> counts;
  for (const LabelId label : graph.labels()) {
    TG_ASSIGN(const std::uint64_t count, graph.count_nodes(label));
    if (count > 0) counts.emplace(graph.label_name(label), count);
  }
  Table table;
  for (const auto& [name, count] : counts) {
    table.push_back({Datum(name), Datum(static_cast<std::int64_t>(count))});
  }
  return table;
}

Result<Table> list_types(const GraphReader& graph, const Arguments&) {
  std::map<std::string_view, std::uint64_t> counts;
  for (const TypeId type : graph.types()) {
    TG_ASSIGN(const std::uint64_t count, graph.count_relationships(type));
    if (count > 0) counts.emplace(graph.type_name(type), count);
  }
  Table table;
  for (const auto& [name, count] : counts) {
    table.push_back({Datum(name), Datum(static_cast<std::int64_t>(count))});
  }
  return table;
}

Result<Table> list_keys(const GraphReader& graph, const Arguments&) {
  std::set<std::string_view> names;
  for (const PropertyKeyId key : graph.property_keys()) names.insert(graph.property_key_name(key));
  Table table;
  for (const std::string_view name : names) table.push_back({Datum(name)});
  return table;
}

// Which labels the relationships of each type join, and how many of them do.
Result<Table> show_schema(const GraphReader& graph, const Arguments&) {
  std::map<NodeId, DatumList> labels;
  const auto labels_of = [&](NodeId node) -> Result<Datum> {
    const auto [place, inserted] = labels.try_emplace(node);
    if (inserted) {
      TG_ASSIGN(const auto ids, graph.node_labels(node));
      std::set<std::string_view> names;
      for (const LabelId label : ids) names.insert(graph.label_name(label));
      for (const std::string_view name : names) place->second.emplace_back(name);
    }
    std::string joined;
    for (const Datum& name : place->second) joined += ":" + *name.as_string();
    return Datum(joined);
  };
  std::map<std::array<std::string, 3>, std::int64_t> counts;
  Result<void> failed;
  TG_TRY(graph.scan_relationships(std::nullopt, [&](const Relationship& relationship) {
    const auto source = labels_of(relationship.source);
    const auto target = labels_of(relationship.target);
    if (!source || !target) {
      failed = fail(source ? target.error() : source.error());
      return false;
    }
    ++counts[{*source->as_string(), std::string(graph.type_name(relationship.type)),
              *target->as_string()}];
    return true;
  }));
  TG_TRY(failed);
  Table table;
  for (const auto& [key, count] : counts) {
    table.push_back({Datum(key[0]), Datum(key[1]), Datum(key[2]), Datum(count)});
  }
  return table;
}

// By name: ids, and so their order, tell of the graph's history.
Result<Table> list_indexes(const GraphReader& graph, const Arguments&) {
  std::map<std::string, std::vector<Datum>> rows;
  for (const PropertyIndex& index : graph.indexes()) {
    const std::string name = schema_name(index, graph);
    rows[name] = {Datum(name), Datum("RANGE"), Datum(graph.label_name(index.label)),
                  Datum(graph.property_key_name(index.key)), Datum(index.unique)};
  }
  Table table;
  for (auto& [name, row] : rows) table.push_back(std::move(row));
  return table;
}

Result<Table> list_constraints(const GraphReader& graph, const Arguments& arguments) {
  TG_ASSIGN(const Table indexes, list_indexes(graph, arguments));
  Table table;
  for (const auto& row : indexes) {
    if (*row[4].as_bool()) table.push_back({row[0], Datum("UNIQUENESS"), row[2], row[3]});
  }
  return table;
}

Result<Table> list_functions_of_language(const GraphReader&, const Arguments&) {
  Table table;
  for (const Function* function : all_functions()) {
    const std::string least = std::to_string(function->min_arguments);
    const std::string most = std::to_string(function->max_arguments);
    table.push_back({Datum(function->name), Datum(least == most ? least : least + ".." + most),
                     Datum(function->aggregating())});
  }
  return table;
}

Table describe_procedures(const Procedures* others) {
  std::map<std::string, std::shared_ptr<const Procedure>, std::less<>> all =
      schema_procedures().all();
  if (others) {
    for (const auto& [name, procedure] : others->all()) all.insert_or_assign(name, procedure);
  }
  Table table;
  for (const auto& [name, procedure] : all) {
    table.push_back(
        {Datum(name), Datum(signature(name, *procedure)), Datum(procedure->description)});
  }
  return table;
}

std::string_view type_text(ProcedureType type) {
  switch (type) {
    case ProcedureType::kBoolean:
      return "BOOLEAN";
    case ProcedureType::kInteger:
      return "INTEGER";
    case ProcedureType::kFloat:
      return "FLOAT";
    case ProcedureType::kNumber:
      return "INTEGER | FLOAT";
    case ProcedureType::kString:
      return "STRING";
    case ProcedureType::kAny:
      break;
  }
  return "ANY";
}

std::string fields_text(const std::vector<ProcedureField>& fields) {
  std::string text;
  for (const ProcedureField& field : fields) {
    text += (text.empty() ? "" : ", ") + field.name + " :: " + std::string(type_text(field.type));
  }
  return "(" + text + ")";
}

constexpr auto kString = ProcedureType::kString;
constexpr auto kInteger = ProcedureType::kInteger;

Procedures make_procedures() {
  Procedures procedures;
  procedures.add("db.labels", {"The labels that nodes have, and how many.",
                               {},
                               {{"label", kString}, {"nodes", kInteger}},
                               list_labels});
  procedures.add("db.relationshipTypes", {"The types of relationships, and how many.",
                                          {},
                                          {{"relationshipType", kString}, {"count", kInteger}},
                                          list_types});
  procedures.add("db.propertyKeys", {"Every name that a property was given.",
                                     {},
                                     {{"propertyKey", kString}},
                                     list_keys});
  procedures.add("db.schema.visualization",
                 {"What the relationships join, by labels and type.",
                  {},
                  {{"source", kString}, {"type", kString}, {"target", kString}, {"count", kInteger}},
                  show_schema});
  procedures.add("db.indexes", {"The indexes of properties that were made.",
                                {},
                                {{"name", kString},
                                 {"type", kString},
                                 {"label", kString},
                                 {"property", kString},
                                 {"unique", ProcedureType::kBoolean}},
                                list_indexes});
  procedures.add(
      "db.constraints",
      {"The constraints that the graph keeps.",
       {},
       {{"name", kString}, {"type", kString}, {"label", kString}, {"property", kString}},
       list_constraints});
  procedures.add("dbms.functions", {"The functions of the language.",
                                    {},
                                    {{"name", kString},
                                     {"arguments", kString},
                                     {"aggregating", ProcedureType::kBoolean}},
                                    list_functions_of_language});
  procedures.add("dbms.procedures",
                 {"What can be called.",
                  {},
                  {{"name", kString}, {"signature", kString}, {"description", kString}},
                  [](const GraphReader&, const Arguments&) -> Result<Table> { return Table(); }});
  return procedures;
}

}  // namespace

const Procedures& schema_procedures() {
  static const Procedures procedures = make_procedures();
  return procedures;
}

std::shared_ptr<const Procedure> find_schema_procedure(const std::string& name,
                                                       const Procedures* others) {
  auto found = schema_procedures().find(name);
  if (!found || name != "dbms.procedures") return found;
  auto listing = std::make_shared<Procedure>(*found);
  listing->call = [table = describe_procedures(others)](
                      const GraphReader&, const Arguments&) -> Result<Table> { return table; };
  return listing;
}

const Procedures& own_procedures() {
  return schema_procedures();
}

std::string signature(const std::string& name, const Procedure& procedure) {
  return name + fields_text(procedure.inputs) + " :: " + fields_text(procedure.outputs);
}

void Procedures::add(std::string name, Procedure procedure) {
  procedures_.insert_or_assign(std::move(name),
                               std::make_shared<const Procedure>(std::move(procedure)));
}

std::shared_ptr<const Procedure> Procedures::find(std::string_view name) const {
  const auto found = procedures_.find(name);
  return found == procedures_.end() ? nullptr : found->second;
}

}  // namespace talkgraph::query
