// Records from which nodes and relationships are derived, and by which what a
// document wrote is found again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/fold.h"
#include "graph/ids.h"

namespace talkgraph::store {

// entity: the nodes that go by one entity id, one a family.
struct EntityNode {
  std::string family;
  NodeId node;
};
std::string encode_entity_nodes(const std::vector<EntityNode>& nodes);
std::optional<std::vector<EntityNode>> decode_entity_nodes(std::string_view bytes);

// contribution and assertion: the document stands in the key.
std::string encode_contribution(const EntityContribution& contribution);
std::optional<EntityContribution> decode_entity_contribution(std::string_view document,
                                                             std::string_view bytes);
std::string encode_contribution(const RelationshipContribution& contribution);
std::optional<RelationshipContribution> decode_relationship_contribution(std::string_view document,
                                                                         std::string_view bytes);

// metric: the node of a figure, and the relationship by which its subject
// reports it and to which its contributions belong.
struct MetricRecord {
  NodeId node;
  RelationshipId relationship;
  MetricAssertion claim;  // without subject and evidence
};
std::string encode_metric_record(const MetricRecord& record);
std::optional<MetricRecord> decode_metric_record(std::string_view bytes);

// written: all that a commit wrote for its document.
struct Written {
  struct Entity {
    std::string id;  // as the document has it
    NodeId node;
    std::optional<EntityKey> decided = {};  // what it stands for by a person's decision

    // Of the node's entity record.
    const std::string& key_id() const { return decided ? decided->id : id; }
    std::string_view decided_id() const { return decided ? std::string_view(id) : ""; }
  };
  struct Assertion {
    RelationshipId relationship;
    std::uint32_t ordinal = 0;
  };
  struct Metric {
    std::string key;  // of its metric record
    std::uint32_t ordinal = 0;
  };
  std::vector<NodeId> conversation;  // turns, then the document
  std::vector<Entity> entities;
  std::vector<Assertion> assertions;
  std::vector<Metric> metrics;
};
std::string encode_written(const Written& written);
std::optional<Written> decode_written(std::string_view bytes);

}  // namespace talkgraph::store
