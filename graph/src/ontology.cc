#include "graph/ontology.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "base/file.h"

namespace talkgraph {
namespace {

using nlohmann::json;

template <class Named>
const Named* find_named(const std::vector<Named>& all, std::string_view name) {
  const auto at = std::find_if(all.begin(), all.end(),
                               [&](const Named& candidate) { return candidate.name == name; });
  return at == all.end() ? nullptr : &*at;
}

bool contains(const std::vector<std::string>& all, std::string_view name) {
  return std::find(all.begin(), all.end(), name) != all.end();
}

EntityType read_entity_type(const json& item) {
  EntityType type;
  type.name = item.at("name").get<std::string>();
  type.description = item.at("description").get<std::string>();
  type.labels = item.at("labels").get<std::vector<std::string>>();
  type.family = item.at("family").get<std::string>();
  std::sort(type.labels.begin(), type.labels.end());
  return type;
}

RelationType read_relation_type(const json& item) {
  RelationType type;
  type.name = item.at("name").get<std::string>();
  type.description = item.at("description").get<std::string>();
  type.sources = item.at("sources").get<std::vector<std::string>>();
  type.targets = item.at("targets").get<std::vector<std::string>>();
  type.symmetric = item.value("symmetric", false);
  type.properties = item.at("properties").get<std::vector<std::string>>();
  return type;
}

// What a relation type breaks, or nothing.
std::string breach(const RelationType& type, const std::vector<EntityType>& entity_types) {
  for (const std::vector<std::string>* side : {&type.sources, &type.targets}) {
    if (side->empty()) return "has no types at one end";
    for (const std::string& name : *side) {
      if (find_named(entity_types, name) == nullptr) return "names no entity type: " + name;
    }
  }
  if (type.symmetric && std::set(type.sources.begin(), type.sources.end()) !=
                            std::set(type.targets.begin(), type.targets.end())) {
    return "is symmetric but its ends differ";
  }
  return {};
}

template <class Named>
std::string first_duplicate(const std::vector<Named>& all) {
  std::set<std::string_view> seen;
  for (const Named& one : all) {
    if (!seen.insert(one.name).second) return one.name;
  }
  return {};
}

}  // namespace

Result<Ontology> Ontology::load(const std::filesystem::path& file) {
  TG_ASSIGN(const std::string bytes, read_file(file));
  return parse(bytes, file.string());
}

Result<Ontology> Ontology::parse(std::string_view text, const std::string& file) {
  Ontology ontology;
  try {
    const json tree = json::parse(text);
    for (const json& item : tree.at("entity_types")) {
      ontology.entity_types_.push_back(read_entity_type(item));
    }
    for (const json& item : tree.at("relation_types")) {
      ontology.relation_types_.push_back(read_relation_type(item));
    }
    ontology.roles_ = tree.at("roles").get<std::vector<std::string>>();
  } catch (const json::exception& error) {
    return fail(ErrorCode::kMalformed, std::string("not an ontology: ") + error.what(), {file});
  }
  for (const std::string& name :
       {first_duplicate(ontology.entity_types_), first_duplicate(ontology.relation_types_)}) {
    if (!name.empty()) return fail(ErrorCode::kMalformed, "type defined twice: " + name, {file});
  }
  for (const RelationType& type : ontology.relation_types_) {
    const std::string what = breach(type, ontology.entity_types_);
    if (!what.empty()) {
      return fail(ErrorCode::kMalformed, "relation type " + type.name + " " + what, {file});
    }
  }
  return ontology;
}

bool Ontology::has_role(std::string_view name) const {
  return contains(roles_, name);
}

const EntityType* Ontology::entity_type(std::string_view name) const {
  return find_named(entity_types_, name);
}

const RelationType* Ontology::relation_type(std::string_view name) const {
  return find_named(relation_types_, name);
}

std::size_t Ontology::entity_type_rank(std::string_view name) const {
  return static_cast<std::size_t>(entity_type(name) - entity_types_.data());
}

bool Ontology::allows(std::string_view source, std::string_view type,
                      std::string_view target) const {
  const RelationType* relation = relation_type(type);
  return relation != nullptr && contains(relation->sources, source) &&
         contains(relation->targets, target);
}

}  // namespace talkgraph
