// What follows from contributions to one entity.
#include <algorithm>
#include <set>
#include <utility>

#include "graph/fold.h"

namespace talkgraph {
namespace {

// The key with the highest count; of several the first.
template <class Counts>
const typename Counts::key_type& most_frequent(const Counts& counts) {
  return std::max_element(counts.begin(), counts.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

using Contributions = std::vector<const EntityContribution*>;

// Those that no decision led here; all of them if there are none.
Contributions own_contributions(const Contributions& contributions) {
  Contributions own;
  for (const EntityContribution* one : contributions) {
    if (one->decided_id.empty()) own.push_back(one);
  }
  return own.empty() ? contributions : own;
}

const std::string& majority_type(const Contributions& contributions, const Ontology& ontology) {
  std::map<std::size_t, std::size_t> documents_by_rank;
  for (const EntityContribution* one : contributions) {
    ++documents_by_rank[ontology.entity_type_rank(one->type)];
  }
  return ontology.entity_types()[most_frequent(documents_by_rank)].name;
}

// The name that most documents use; ties: mentions, then byte order.
std::string majority_name(const Contributions& contributions) {
  std::map<std::string_view, std::pair<std::size_t, std::uint64_t>> votes;
  for (const EntityContribution* one : contributions) {
    auto& [documents, mentions] = votes[one->name];
    ++documents;
    mentions += one->mention_count;
  }
  return std::string(most_frequent(votes));
}

// Each property as most documents have it; ties: byte order of its JSON.
PropertyMap majority_properties(const Contributions& contributions) {
  std::map<std::string_view, std::map<std::string, std::size_t>> votes;
  std::map<std::pair<std::string_view, std::string>, const Value*> values;
  for (const EntityContribution* one : contributions) {
    for (const auto& [key, value] : one->properties) {
      std::string text = to_json(value);
      ++votes[key][text];
      values.emplace(std::pair(std::string_view(key), std::move(text)), &value);
    }
  }
  PropertyMap properties;
  for (const auto& [key, counts] : votes) {
    properties.emplace(key, *values.at({key, most_frequent(counts)}));
  }
  return properties;
}

List other_names(const Contributions& contributions, const std::string& name) {
  std::set<std::string_view> names;
  for (const EntityContribution* one : contributions) {
    names.insert(one->name);
    names.insert(one->aliases.begin(), one->aliases.end());
  }
  names.erase(name);
  return List(names.begin(), names.end());
}

List decided_ids(const Contributions& contributions) {
  std::set<std::string_view> ids;
  for (const EntityContribution* one : contributions) {
    if (!one->decided_id.empty()) ids.insert(one->decided_id);
  }
  return List(ids.begin(), ids.end());
}

DerivedNode merge(const std::string& id, const Contributions& contributions,
                  const Ontology& ontology) {
  const Contributions own = own_contributions(contributions);
  const std::string& type = majority_type(own, ontology);
  const std::string name = majority_name(own);
  std::set<std::string_view> documents;
  std::uint64_t mentions = 0;
  for (const EntityContribution* one : contributions) {
    documents.insert(one->document);
    mentions += one->mention_count;
  }
  DerivedNode node{ontology.entity_type(type)->labels, majority_properties(contributions)};
  node.properties["id"] = id;
  node.properties["type"] = type;
  node.properties["name"] = name;
  node.properties["aliases"] = other_names(contributions, name);
  node.properties["mention_count"] = static_cast<std::int64_t>(mentions);
  node.properties["document_count"] = static_cast<std::int64_t>(documents.size());
  List decided = decided_ids(contributions);
  if (!decided.empty()) node.properties["decided_ids"] = std::move(decided);
  return node;
}

}  // namespace

EntityContribution contribution_of(const DocumentGraph& document, EntityIndex entity) {
  const DocumentEntity& said = document.entities[entity];
  return {document.id, said.type, said.name, said.aliases, said.properties, said.mentions.size()};
}

std::map<std::string, DerivedNode> derive_entity_nodes(
    const std::string& id, const std::vector<EntityContribution>& contributions,
    const Ontology& ontology) {
  std::map<std::string, Contributions> by_family;
  for (const EntityContribution& one : contributions) {
    by_family[one.family.empty() ? ontology.entity_type(one.type)->family : one.family].push_back(
        &one);
  }
  const auto first =
      std::find_if(ontology.entity_types().begin(), ontology.entity_types().end(),
                   [&](const EntityType& type) { return by_family.contains(type.family); });
  std::map<std::string, DerivedNode> nodes;
  for (const auto& [family, members] : by_family) {
    const bool keeps_id = family == first->family;
    nodes.emplace(family, merge(keeps_id ? id : std::string(id).append(":").append(family), members,
                                ontology));
  }
  return nodes;
}

}  // namespace talkgraph
