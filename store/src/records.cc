#include "records.h"

#include <algorithm>
#include <utility>

#include "encoding.h"
#include "value_encoding.h"

namespace talkgraph::store {
namespace {

void encode_properties(Encoder& out, const PropertyMap& properties, const Names& keys) {
  const auto is_kept = [](const auto& property) { return !property.second.is_null(); };
  out.varint(
      static_cast<std::uint64_t>(std::count_if(properties.begin(), properties.end(), is_kept)));
  for (const auto& [name, value] : properties) {
    if (value.is_null()) continue;
    out.varint(keys.find(name).value());
    encode_value(out, value);
  }
}

// Absent for what nobody wrote, which is almost everything.
constexpr std::uint8_t kPersons = 1;
constexpr std::uint8_t kAnnotated = 2;

void encode_ownership(Encoder& out, Ownership ownership) {
  const int flags = (ownership.persons ? kPersons : 0) | (ownership.annotated ? kAnnotated : 0);
  if (flags != 0) out.byte(static_cast<std::uint8_t>(flags));
}

Ownership decode_ownership(Decoder& in) {
  if (!in.ok() || in.rest().empty()) return {};
  const std::uint8_t flags = in.choice(kAnnotated + 1);
  if (flags == 0) in.reject();
  return {flags == kPersons, flags == kAnnotated};
}

std::uint32_t decode_name_id(Decoder& in, const Names& names) {
  const std::uint32_t id = in.varint32();
  if (id >= names.size()) in.reject();
  return id;
}

PropertyMap decode_properties(Decoder& in, const Names& keys) {
  PropertyMap properties;
  const std::size_t size = in.count();
  for (std::size_t i = 0; i < size && in.ok(); ++i) {
    const std::uint32_t key = decode_name_id(in, keys);
    Value value = decode_value(in);
    if (in.ok()) properties.insert_or_assign(std::string(keys.name(key)), std::move(value));
  }
  return properties;
}

std::vector<LabelId> decode_labels(Decoder& in, const Names& names) {
  std::vector<LabelId> labels(in.count());
  for (LabelId& label : labels) label.value = decode_name_id(in, names);
  return labels;
}

void skip_labels(Decoder& in, const Names& names) {
  const std::size_t size = in.count();
  for (std::size_t i = 0; i < size && in.ok(); ++i) decode_name_id(in, names);
}

Relationship decode_ends(RelationshipId id, Decoder& in, const GraphState& state) {
  Relationship relationship{id, {}, {}, {}};
  relationship.source.value = in.varint();
  relationship.type.value = decode_name_id(in, state.types);
  relationship.target.value = in.varint();
  return relationship;
}

}  // namespace

std::string encode_node(const NodeRecord& node, const Names& property_keys) {
  Encoder out;
  out.varint(node.labels.size());
  for (const LabelId label : node.labels) out.varint(label.value);
  encode_properties(out, node.properties, property_keys);
  encode_ownership(out, node.ownership);
  return out.take();
}

std::string encode_relationship(const RelationshipRecord& record, const Names& property_keys) {
  return encode_relationship(record.relationship, record.properties, record.ownership,
                             property_keys);
}

std::string encode_relationship(const Relationship& relationship, const PropertyMap& properties,
                                Ownership ownership, const Names& property_keys) {
  Encoder out;
  out.varint(relationship.source.value);
  out.varint(relationship.type.value);
  out.varint(relationship.target.value);
  encode_properties(out, properties, property_keys);
  encode_ownership(out, ownership);
  return out.take();
}

std::optional<NodeRecord> decode_node(std::string_view bytes, const GraphState& state) {
  Decoder in(bytes);
  NodeRecord node;
  node.labels = decode_labels(in, state.labels);
  node.properties = decode_properties(in, state.property_keys);
  node.ownership = decode_ownership(in);
  if (!in.finished()) return std::nullopt;
  return node;
}

std::optional<RelationshipRecord> decode_relationship(RelationshipId id, std::string_view bytes,
                                                      const GraphState& state) {
  Decoder in(bytes);
  RelationshipRecord record;
  record.relationship = decode_ends(id, in, state);
  record.properties = decode_properties(in, state.property_keys);
  record.ownership = decode_ownership(in);
  if (!in.finished()) return std::nullopt;
  return record;
}

std::optional<std::vector<LabelId>> decode_node_labels(std::string_view bytes,
                                                       const GraphState& state) {
  Decoder in(bytes);
  std::vector<LabelId> labels = decode_labels(in, state.labels);
  if (!in.ok()) return std::nullopt;
  return labels;
}

std::optional<Value> decode_node_property(std::string_view bytes, PropertyKeyId key,
                                          const GraphState& state) {
  Decoder in(bytes);
  skip_labels(in, state.labels);
  const std::size_t size = in.count();
  for (std::size_t i = 0; i < size && in.ok(); ++i) {
    const std::uint32_t found = decode_name_id(in, state.property_keys);
    Value value = decode_value(in);
    if (in.ok() && found == key.value) return value;
  }
  if (!in.ok()) return std::nullopt;
  return Value();
}

std::optional<Relationship> decode_relationship_ends(RelationshipId id, std::string_view bytes,
                                                     const GraphState& state) {
  Decoder in(bytes);
  const Relationship relationship = decode_ends(id, in, state);
  if (!in.ok()) return std::nullopt;
  return relationship;
}

}  // namespace talkgraph::store
