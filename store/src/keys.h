// Keys, as FORMAT.md lays them out: ids big-endian, so that RocksDB's byte
// order is the order that GraphReader promises.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "graph/graph_reader.h"

namespace talkgraph::store {

enum class NameKind : char { kLabel = 'l', kType = 't', kPropertyKey = 'p' };

std::string node_key(NodeId id);
std::optional<NodeId> parse_node_key(std::string_view key);

std::string relationship_key(RelationshipId id);

std::string dictionary_key(NameKind kind, std::uint32_t id);

// label: the label, then the node; the prefix has the label alone.
std::string label_prefix(LabelId label);
std::string label_key(LabelId label, NodeId node);
std::optional<NodeId> parse_label_key(std::string_view key);

// out and in: (near end, type, far end, relationship).
std::string adjacency_prefix(NodeId near);
std::string adjacency_prefix(NodeId near, TypeId type);
std::string adjacency_prefix(NodeId near, TypeId type, NodeId far);
std::string out_key(const Relationship& relationship);
std::string in_key(const Relationship& relationship);
// The same and type_key() without a string.
using RelationshipKey = std::array<char, 28>;
RelationshipKey out_key_bytes(const Relationship& relationship);
RelationshipKey in_key_bytes(const Relationship& relationship);
RelationshipKey type_key_bytes(const Relationship& relationship);
std::optional<Relationship> parse_out_key(std::string_view key);
std::optional<Relationship> parse_in_key(std::string_view key);

// type: (type, source, target, relationship).
std::string type_prefix(TypeId type);
std::string type_key(const Relationship& relationship);
std::optional<Relationship> parse_type_key(std::string_view key);

// alias: a text that ends in a zero byte, then the node. A longer
// text that goes on with a zero byte shares the prefix, so parsing takes the
// prefix that was sought and skips (nothing) what does not fit it exactly.
std::string alias_prefix(std::string_view folded_name);
std::string text_index_key(std::string prefix, NodeId node);
std::optional<NodeId> parse_text_index_key(std::string_view key, std::string_view prefix);

// contribution: the entity's node, then the document. Where a decision led the
// document's entity to the node, a byte that no text holds and what the document
// calls it.
std::string contribution_key(NodeId entity, std::string_view document, std::string_view decided_id);
struct ContributionKey {
  std::string_view document;
  std::string_view decided_id;  // empty without a decision
};
ContributionKey parse_contribution_key(std::string_view key);

// assertion: the relationship, the document, and the assertion's place in the
// document's list (of assertions or metrics).
std::string assertion_key(RelationshipId relationship, std::string_view document,
                          std::uint32_t ordinal);
std::optional<std::string_view> assertion_document(std::string_view key);

}  // namespace talkgraph::store
