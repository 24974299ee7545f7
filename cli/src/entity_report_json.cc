#include <nlohmann/json.hpp>

#include "entity_report.h"

namespace talkgraph::cli {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Value& value) {
  return Json::parse(to_json(value));
}

Json json_of(const NamedNode& node) {
  return {{"id", node.id}, {"name", node.name}, {"type", node.type}};
}

Json json_of(const PropertyMap& properties) {
  Json object = Json::object();
  for (const auto& [key, value] : properties) object[key] = json_of(value);
  return object;
}

Json json_of(const Quote& quote) {
  return {{"quote", quote.text},
          {"speaker", quote.speaker},
          {"document", quote.document},
          {"start", quote.span.begin},
          {"end", quote.span.end}};
}

Json json_of(const std::vector<Quote>& quotes) {
  Json array = Json::array();
  for (const Quote& quote : quotes) array.push_back(json_of(quote));
  return array;
}

// The members that relations and metrics share. `quote` and `evidence` give way
// to the quotes themselves.
Result<void> add_claim(Json& object, PropertyMap properties, QuoteReader& quotes) {
  TG_ASSIGN(const std::vector<Quote> all, quotes.all(properties));
  properties.erase("quote");
  properties.erase("evidence");
  object["properties"] = json_of(properties);
  object["evidence"] = json_of(all);
  return {};
}

}  // namespace

Result<std::string> report_json(const EntityReport& report, QuoteReader& quotes, bool compact) {
  Json object = json_of(report.entity);
  object["properties"] = json_of(report.properties);
  object["roles"] = Json::array();
  for (const Role& role : report.roles) {
    object["roles"].push_back(
        {{"document", role.document}, {"role", role.role}, {"turns", role.turns}});
  }
  object["relations"] = Json::array();
  for (const Relation& relation : report.relations) {
    Json one = {{"source", json_of(relation.source)},
                {"type", relation.type},
                {"target", json_of(relation.target)}};
    TG_TRY(add_claim(one, relation.properties, quotes));
    object["relations"].push_back(std::move(one));
  }
  object["metrics"] = Json::array();
  for (const Metric& metric : report.metrics) {
    Json one = Json::object();
    TG_TRY(add_claim(one, metric.properties, quotes));
    object["metrics"].push_back(std::move(one));
  }
  return object.dump(compact ? -1 : 2);
}

}  // namespace talkgraph::cli
