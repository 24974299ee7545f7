#include "keys.h"

#include "encoding.h"

namespace talkgraph::store {
namespace {

constexpr std::size_t kIdSize = 8;
constexpr std::size_t kNameIdSize = 4;
constexpr std::size_t kOrdinalSize = 4;
constexpr char kNotInText = '\xff';  // in no UTF-8

std::string id_key(std::uint64_t id) {
  Encoder key;
  key.fixed64(id);
  return key.take();
}

RelationshipKey adjacency_key(NodeId near, TypeId type, NodeId far, RelationshipId id) {
  RelationshipKey key{};
  char* end = write_big_endian(near.value, key.data());
  end = write_big_endian(type.value, end);
  end = write_big_endian(far.value, end);
  write_big_endian(id.value, end);
  return key;
}

std::string string_of(const RelationshipKey& key) {
  return {key.begin(), key.end()};
}

// The near end as source.
std::optional<Relationship> parse_adjacency_key(std::string_view key) {
  if (key.size() != RelationshipKey().size()) return std::nullopt;
  Relationship relationship;
  const char* at = read_big_endian(key.data(), relationship.source.value);
  at = read_big_endian(at, relationship.type.value);
  at = read_big_endian(at, relationship.target.value);
  read_big_endian(at, relationship.id.value);
  return relationship;
}

}  // namespace

std::string node_key(NodeId id) {
  return id_key(id.value);
}

std::optional<NodeId> parse_node_key(std::string_view bytes) {
  Decoder key(bytes);
  const NodeId id{key.fixed64()};
  if (!key.finished()) return std::nullopt;
  return id;
}

std::string relationship_key(RelationshipId id) {
  return id_key(id.value);
}

std::string dictionary_key(NameKind kind, std::uint32_t id) {
  Encoder key;
  key.byte(static_cast<std::uint8_t>(kind));
  key.fixed32(id);
  return key.take();
}

std::string label_prefix(LabelId label) {
  Encoder key;
  key.fixed32(label.value);
  return key.take();
}

std::string label_key(LabelId label, NodeId node) {
  return label_prefix(label) + node_key(node);
}

std::optional<NodeId> parse_label_key(std::string_view key) {
  if (key.size() != kNameIdSize + kIdSize) return std::nullopt;
  return parse_node_key(key.substr(kNameIdSize));
}

std::string adjacency_prefix(NodeId near) {
  return id_key(near.value);
}

std::string adjacency_prefix(NodeId near, TypeId type) {
  Encoder key;
  key.fixed64(near.value);
  key.fixed32(type.value);
  return key.take();
}

std::string adjacency_prefix(NodeId near, TypeId type, NodeId far) {
  return adjacency_prefix(near, type) + id_key(far.value);
}

RelationshipKey out_key_bytes(const Relationship& r) {
  return adjacency_key(r.source, r.type, r.target, r.id);
}

RelationshipKey in_key_bytes(const Relationship& r) {
  return adjacency_key(r.target, r.type, r.source, r.id);
}

std::string out_key(const Relationship& relationship) {
  return string_of(out_key_bytes(relationship));
}

std::string in_key(const Relationship& relationship) {
  return string_of(in_key_bytes(relationship));
}

std::optional<Relationship> parse_out_key(std::string_view key) {
  return parse_adjacency_key(key);
}

std::optional<Relationship> parse_in_key(std::string_view key) {
  std::optional<Relationship> relationship = parse_adjacency_key(key);
  if (relationship) std::swap(relationship->source, relationship->target);
  return relationship;
}

std::string type_prefix(TypeId type) {
  Encoder key;
  key.fixed32(type.value);
  return key.take();
}

RelationshipKey type_key_bytes(const Relationship& relationship) {
  RelationshipKey key{};
  char* end = write_big_endian(relationship.type.value, key.data());
  end = write_big_endian(relationship.source.value, end);
  end = write_big_endian(relationship.target.value, end);
  write_big_endian(relationship.id.value, end);
  return key;
}

std::string type_key(const Relationship& relationship) {
  return string_of(type_key_bytes(relationship));
}

std::optional<Relationship> parse_type_key(std::string_view key) {
  if (key.size() != RelationshipKey().size()) return std::nullopt;
  Relationship relationship;
  const char* at = read_big_endian(key.data(), relationship.type.value);
  at = read_big_endian(at, relationship.source.value);
  at = read_big_endian(at, relationship.target.value);
  read_big_endian(at, relationship.id.value);
  return relationship;
}

std::string alias_prefix(std::string_view folded_name) {
  Encoder key;
  key.raw(folded_name);
  key.byte(0);
  return key.take();
}

std::string text_index_key(std::string prefix, NodeId node) {
  return std::move(prefix) + node_key(node);
}

std::optional<NodeId> parse_text_index_key(std::string_view key, std::string_view prefix) {
  if (key.size() != prefix.size() + kIdSize || !key.starts_with(prefix)) return std::nullopt;
  return parse_node_key(key.substr(prefix.size()));
}

std::string contribution_key(NodeId entity, std::string_view document,
                             std::string_view decided_id) {
  std::string key = node_key(entity).append(document);
  if (!decided_id.empty()) key.append(1, kNotInText).append(decided_id);
  return key;
}

ContributionKey parse_contribution_key(std::string_view key) {
  key.remove_prefix(std::min(kIdSize, key.size()));
  const std::size_t end = key.find(kNotInText);
  if (end == key.npos) return {key, {}};
  return {key.substr(0, end), key.substr(end + 1)};
}

std::string assertion_key(RelationshipId relationship, std::string_view document,
                          std::uint32_t ordinal) {
  Encoder key;
  key.fixed64(relationship.value);
  key.raw(document);
  key.fixed32(ordinal);
  return key.take();
}

std::optional<std::string_view> assertion_document(std::string_view key) {
  if (key.size() < kIdSize + kOrdinalSize) return std::nullopt;
  return key.substr(kIdSize, key.size() - kIdSize - kOrdinalSize);
}

}  // namespace talkgraph::store
