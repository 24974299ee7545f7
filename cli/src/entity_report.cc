#include "entity_report.h"

#include <map>

#include "page.h"
#include "text_layout.h"

namespace talkgraph::cli {
namespace {

// The other ends of a node's outgoing relationships of one type.
Result<std::vector<NodeId>> targets(const GraphReader& graph, NodeId node, const char* type) {
  std::vector<NodeId> found;
  const auto id = graph.find_type(type);
  if (!id) return found;
  TG_TRY(graph.expand(node, Direction::kOutgoing, id, [&](const Relationship& relationship) {
    found.push_back(relationship.target);
    return true;
  }));
  return found;
}

Result<std::vector<Role>> roles_of(const GraphReader& graph, NodeId node) {
  std::map<std::pair<std::string, std::string>, std::int64_t> counts;
  TG_ASSIGN(const std::vector<NodeId> turns, targets(graph, node, "SPOKE"));
  for (const NodeId turn : turns) {
    TG_ASSIGN(const PropertyMap properties, graph.node_properties(turn));
    TG_ASSIGN(const std::vector<NodeId> documents, targets(graph, turn, "IN"));
    for (const NodeId document : documents) {
      TG_ASSIGN(const NamedNode named, name_node(graph, document));
      ++counts[{named.id, string_property(properties, "role")}];
    }
  }
  std::vector<Role> roles;
  for (const auto& [key, count] : counts) roles.push_back({key.first, key.second, count});
  return roles;
}

std::string counted(const std::string& number, const std::string& thing) {
  return number + ' ' + thing + (number == "1" ? "" : "s");
}

std::string describe(const Role& role) {
  return (role.role.empty() ? "speaker" : role.role) + " in " + role.document + " (" +
         counted(std::to_string(role.turns), "turn") + ")";
}

// What an entity of its type has beyond what every entity has.
PropertyMap own_properties(PropertyMap properties) {
  for (const char* key : {"id", "type", "name", "aliases", "mention_count", "document_count"}) {
    properties.erase(key);
  }
  return properties;
}

std::string count_text(const PropertyMap& properties, std::string_view key) {
  const auto found = properties.find(key);
  return found == properties.end() ? "0" : cell_text(found->second);
}

Result<void> write_best_quote(const PropertyMap& properties, QuoteReader& quotes, Page& page) {
  TG_ASSIGN(const std::optional<Quote> quote, quotes.best(properties));
  if (!quote) return {};
  page.quote(*quote);
  const std::size_t all = string_list_property(properties, "evidence").size();
  if (all > 1) page.line("and " + std::to_string(all - 1) + " more", 6);
  return {};
}

}  // namespace

Result<EntityReport> report_on(const Workspace& workspace, const NamedNode& entity) {
  const GraphReader& graph = *workspace.graph;
  EntityReport report;
  report.entity = entity;
  TG_ASSIGN(report.properties, graph.node_properties(entity.node));
  TG_ASSIGN(report.roles, roles_of(graph, entity.node));
  TG_ASSIGN(report.relations, relations_of(graph, entity.node));
  TG_ASSIGN(report.metrics, metrics_of(graph, entity.node));
  return report;
}

Result<void> write_report_page(const EntityReport& report, QuoteReader& quotes, Output& out) {
  Page page(out);
  page.heading(report.entity.name);
  page.field("type", report.entity.type);
  page.field("id", report.entity.id);
  page.field("also called", joined(string_list_property(report.properties, "aliases")));
  for (const auto& [key, value] : own_properties(report.properties)) {
    page.field(key, cell_text(value));
  }
  page.field("mentioned", counted(count_text(report.properties, "mention_count"), "time") + " in " +
                              counted(count_text(report.properties, "document_count"), "document"));
  for (const Role& role : report.roles) {
    page.field(&role == &report.roles.front() ? "speaks as" : "", describe(role));
  }
  std::string type;
  for (const Relation& relation : report.relations) {
    if (relation.type != type) {
      type = relation.type;
      page.blank();
      page.heading(type);
    }
    page.relation(relation);
    TG_TRY(write_best_quote(relation.properties, quotes, page));
  }
  if (!report.metrics.empty()) {
    page.blank();
    page.heading("Figures");
  }
  for (const Metric& metric : report.metrics) {
    const std::string status = describe_status(metric.properties);
    page.line(describe_metric(metric.properties) + (status.empty() ? "" : "  (" + status + ")"), 2);
    TG_TRY(write_best_quote(metric.properties, quotes, page));
  }
  return {};
}

Result<Rows> report_rows(const EntityReport& report, QuoteReader& quotes) {
  Rows rows;
  rows.columns = {"kind",   "source",     "type",  "target",  "properties",
                  "status", "confidence", "quote", "speaker", "place"};
  const auto add_plain = [&](const char* kind, const std::string& type, const std::string& what) {
    rows.rows.push_back({kind, report.entity.name, type, what, {}, {}, {}, {}, {}, {}});
  };
  add_plain("entity", report.entity.type, report.entity.id);
  for (const std::string& alias : string_list_property(report.properties, "aliases")) {
    add_plain("alias", "", alias);
  }
  for (const auto& [key, value] : own_properties(report.properties)) {
    add_plain("property", key, cell_text(value));
  }
  for (const Role& role : report.roles) add_plain("role", role.role, role.document);

  const auto add_all = [&](const char* kind, const std::vector<Relation>& relations) {
    Result<Rows> added = relation_rows(relations, quotes);
    if (!added) return Result<void>(fail(std::move(added).error()));
    for (auto& row : added->rows) {
      row.insert(row.begin(), kind);
      rows.rows.push_back(std::move(row));
    }
    return Result<void>();
  };
  TG_TRY(add_all("relation", report.relations));
  std::vector<Relation> figures;
  for (const Metric& metric : report.metrics) {
    Relation& figure = figures.emplace_back();
    figure.source = report.entity;
    figure.type = string_property(metric.properties, "measure");
    figure.target.name = describe_metric(metric.properties);
    for (const char* key : {"status", "confidence", "evidence", "quote"}) {
      const auto found = metric.properties.find(key);
      if (found != metric.properties.end()) figure.properties.insert(*found);
    }
  }
  TG_TRY(add_all("metric", figures));
  return rows;
}

}  // namespace talkgraph::cli
