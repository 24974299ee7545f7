#include "evaluate/gold.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace talkgraph::evaluate {
namespace {

using nlohmann::json;

// What the form does not allow; only inside this file.
struct Breach {
  std::string message;
};

std::string text_or_empty(const json& item, const char* key) {
  const auto at = item.find(key);
  return at == item.end() || at->is_null() ? std::string() : at->get<std::string>();
}

const json& list_or_empty(const json& item, const char* key) {
  static const json kEmpty = json::array();
  const auto at = item.find(key);
  return at == item.end() ? kEmpty : *at;
}

class GoldReader {
 public:
  explicit GoldReader(const Ontology& ontology) : ontology_(ontology) {}

  GoldDocument read(const json& root) {
    root.at("doc").get_to(gold_.text_file);
    for (const json& item : root.at("entities")) read_entity(item);
    for (const json& item : list_or_empty(root, "relations")) read_relation(item);
    for (const json& item : list_or_empty(root, "metrics")) read_metric(item);
    for (const json& item : list_or_empty(root, "speakers")) read_speaker(item);
    return std::move(gold_);
  }

 private:
  void read_entity(const json& item) {
    GoldEntity entity;
    item.at("id").get_to(entity.id);
    item.at("type").get_to(entity.type);
    item.at("name").get_to(entity.name);
    item.at("surface").get_to(entity.surfaces);
    list_or_empty(item, "alt_types").get_to(entity.alternative_types);
    entity.optional = item.value("optional", false);
    require_entity_type(entity.type);
    for (const std::string& type : entity.alternative_types) require_entity_type(type);
    for (const std::string& surface : entity.surfaces) {
      if (surface.empty()) throw Breach{"an empty surface of " + entity.id};
    }
    if (!ids_.emplace(entity.id, gold_.entities.size()).second) {
      throw Breach{"two entities with the id " + entity.id};
    }
    gold_.entities.push_back(std::move(entity));
  }

  void read_relation(const json& item) {
    GoldRelation relation;
    relation.source = entity(item.at("source"));
    item.at("type").get_to(relation.type);
    relation.target = entity(item.at("target"));
    relation.evidence = text_or_empty(item, "evidence");
    relation.optional = item.value("optional", false);
    if (ontology_.relation_type(relation.type) == nullptr) {
      throw Breach{"no relation type of the ontology: " + relation.type};
    }
    if (const auto properties = item.find("props"); properties != item.end()) {
      for (const char* key : {"title", "since", "until", "date"}) {
        std::string value = text_or_empty(*properties, key);
        if (!value.empty()) relation.properties[key] = std::move(value);
      }
    }
    gold_.relations.push_back(std::move(relation));
  }

  void read_metric(const json& item) {
    GoldMetric metric;
    metric.subject = entity(item.at("subject"));
    item.at("measure").get_to(metric.measure);
    item.at("value").get_to(metric.value);
    metric.unit = text_or_empty(item, "unit");
    metric.evidence = text_or_empty(item, "evidence");
    metric.optional = item.value("optional", false);
    if (!std::isfinite(metric.value)) throw Breach{"a value that is no finite number"};
    gold_.metrics.push_back(std::move(metric));
  }

  void read_speaker(const json& item) {
    GoldSpeaker speaker;
    item.at("label").get_to(speaker.label);
    item.at("role").get_to(speaker.role);
    if (!item.at("entity").is_null()) speaker.entity = entity(item.at("entity"));
    if (!ontology_.has_role(speaker.role)) {
      throw Breach{"no role of the ontology: " + speaker.role};
    }
    gold_.speakers.push_back(std::move(speaker));
  }

  GoldIndex entity(const json& id) const {
    const auto at = ids_.find(id.get<std::string>());
    if (at == ids_.end()) throw Breach{"no entity with the id " + id.get<std::string>()};
    return at->second;
  }

  void require_entity_type(const std::string& type) const {
    if (ontology_.entity_type(type) == nullptr) {
      throw Breach{"no entity type of the ontology: " + type};
    }
  }

  const Ontology& ontology_;
  GoldDocument gold_;
  std::map<std::string, GoldIndex> ids_;
};

}  // namespace

Result<GoldDocument> parse_gold(std::string_view text, const std::string& file,
                                const Ontology& ontology) {
  try {
    return GoldReader(ontology).read(json::parse(text));
  } catch (const json::exception& error) {
    return fail(ErrorCode::kMalformed, std::string("not an annotation: ") + error.what(), {file});
  } catch (const Breach& breach) {
    return fail(ErrorCode::kMalformed, "not an annotation: " + breach.message, {file});
  }
}

}  // namespace talkgraph::evaluate
