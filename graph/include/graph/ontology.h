// The ontology: entity types, relationship types with signatures and
// properties, roles and units, read from data/ontology.json. Extraction, checks
// and documentation all use this one file.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace talkgraph {

struct EntityType {
  std::string name;
  std::string description;
  std::vector<std::string> labels;  // of its nodes, e.g. Entity, Exchange, Organization
  // Types of one family can be meant by the same name in two documents
  // ("Ethereum": Network or Asset); those of different families cannot.
  std::string family;
};

struct RelationType {
  std::string name;
  std::string description;
  std::vector<std::string> sources;  // entity types
  std::vector<std::string> targets;
  bool symmetric = false;
  std::vector<std::string> properties;  // beyond those that every relationship has
};

class Ontology {
 public:
  static Result<Ontology> load(const std::filesystem::path& file);
  static Result<Ontology> parse(std::string_view json, const std::string& file);

  const std::vector<EntityType>& entity_types() const { return entity_types_; }
  const std::vector<RelationType>& relation_types() const { return relation_types_; }
  const std::vector<std::string>& roles() const { return roles_; }
  bool has_role(std::string_view name) const;

  // Nothing when the ontology has no such type.
  const EntityType* entity_type(std::string_view name) const;
  const RelationType* relation_type(std::string_view name) const;
  // Position in the file, the order that breaks ties; types must exist.
  std::size_t entity_type_rank(std::string_view name) const;
  // May `source -type-> target` be said of entities of these types?
  bool allows(std::string_view source, std::string_view type, std::string_view target) const;

 private:
  std::vector<EntityType> entity_types_;
  std::vector<RelationType> relation_types_;
  std::vector<std::string> roles_;
};

}  // namespace talkgraph
