#include "derivation_records.h"

#include <algorithm>
#include <utility>

#include "encoding.h"
#include "value_encoding.h"

namespace talkgraph::store {
namespace {

template <class Record>
std::optional<Record> if_finished(const Decoder& in, Record&& record) {
  if (!in.finished()) return std::nullopt;
  return std::forward<Record>(record);
}

// Absent for documents to which no decision applies, which is almost all.
void encode_decided(Encoder& out, const std::vector<Written::Entity>& entities) {
  const auto is_decided = [](const Written::Entity& entity) { return entity.decided.has_value(); };
  const auto count = std::count_if(entities.begin(), entities.end(), is_decided);
  if (count == 0) return;
  out.varint(static_cast<std::uint64_t>(count));
  for (std::size_t i = 0; i < entities.size(); ++i) {
    if (!entities[i].decided) continue;
    out.varint(i);
    out.string(entities[i].decided->id);
    out.string(entities[i].decided->family);
  }
}

void decode_decided(Decoder& in, std::vector<Written::Entity>& entities) {
  if (!in.ok() || in.rest().empty()) return;
  const std::size_t count = in.count();
  if (count == 0) in.reject();
  for (std::size_t i = 0; i < count && in.ok(); ++i) {
    const std::uint64_t index = in.varint();
    EntityKey key;
    key.id = in.string();
    key.family = in.string();
    if (index >= entities.size()) {
      in.reject();
    } else {
      entities[index].decided = std::move(key);
    }
  }
}

}  // namespace

std::string encode_entity_nodes(const std::vector<EntityNode>& nodes) {
  Encoder out;
  out.varint(nodes.size());
  for (const EntityNode& node : nodes) {
    out.string(node.family);
    out.varint(node.node.value);
  }
  return out.take();
}

std::optional<std::vector<EntityNode>> decode_entity_nodes(std::string_view bytes) {
  Decoder in(bytes);
  std::vector<EntityNode> nodes(in.count());
  for (EntityNode& node : nodes) {
    node.family = in.string();
    node.node.value = in.varint();
  }
  return if_finished(in, std::move(nodes));
}

std::string encode_contribution(const EntityContribution& contribution) {
  Encoder out;
  out.string(contribution.type);
  out.string(contribution.name);
  out.varint(contribution.aliases.size());
  for (const std::string& alias : contribution.aliases) out.string(alias);
  encode_named_properties(out, contribution.properties);
  out.varint(contribution.mention_count);
  return out.take();
}

std::optional<EntityContribution> decode_entity_contribution(std::string_view document,
                                                             std::string_view bytes) {
  Decoder in(bytes);
  EntityContribution contribution;
  contribution.document = document;
  contribution.type = in.string();
  contribution.name = in.string();
  contribution.aliases.resize(in.count());
  for (std::string& alias : contribution.aliases) alias = in.string();
  contribution.properties = decode_named_properties(in);
  contribution.mention_count = in.varint();
  return if_finished(in, std::move(contribution));
}

std::string encode_contribution(const RelationshipContribution& contribution) {
  Encoder out;
  encode_named_properties(out, contribution.properties);
  out.byte(static_cast<std::uint8_t>(contribution.status));
  out.varint(contribution.quote.begin);
  out.varint(contribution.quote.end);
  out.string(contribution.quote_text);
  out.string(contribution.rule);
  out.float64(contribution.confidence);
  return out.take();
}

std::optional<RelationshipContribution> decode_relationship_contribution(std::string_view document,
                                                                         std::string_view bytes) {
  Decoder in(bytes);
  RelationshipContribution contribution;
  contribution.document = document;
  contribution.properties = decode_named_properties(in);
  contribution.status = static_cast<ClaimStatus>(in.choice(kClaimStatuses));
  contribution.quote.begin = in.varint32();
  contribution.quote.end = in.varint32();
  contribution.quote_text = in.string();
  contribution.rule = in.string();
  contribution.confidence = in.float64();
  return if_finished(in, std::move(contribution));
}

std::string encode_metric_record(const MetricRecord& record) {
  Encoder out;
  out.varint(record.node.value);
  out.varint(record.relationship.value);
  out.string(record.claim.measure);
  out.float64(record.claim.value);
  out.string(record.claim.unit);
  out.string(record.claim.comparison);
  out.string(record.claim.period);
  out.byte(record.claim.target ? 1 : 0);
  return out.take();
}

std::optional<MetricRecord> decode_metric_record(std::string_view bytes) {
  Decoder in(bytes);
  MetricRecord record;
  record.node.value = in.varint();
  record.relationship.value = in.varint();
  record.claim.measure = in.string();
  record.claim.value = in.float64();
  record.claim.unit = in.string();
  record.claim.comparison = in.string();
  record.claim.period = in.string();
  record.claim.target = in.boolean();
  return if_finished(in, std::move(record));
}

std::string encode_written(const Written& written) {
  Encoder out;
  out.varint(written.conversation.size());
  for (const NodeId node : written.conversation) out.varint(node.value);
  out.varint(written.entities.size());
  for (const Written::Entity& entity : written.entities) {
    out.string(entity.id);
    out.varint(entity.node.value);
  }
  out.varint(written.assertions.size());
  for (const Written::Assertion& assertion : written.assertions) {
    out.varint(assertion.relationship.value);
    out.varint(assertion.ordinal);
  }
  out.varint(written.metrics.size());
  for (const Written::Metric& metric : written.metrics) {
    out.string(metric.key);
    out.varint(metric.ordinal);
  }
  encode_decided(out, written.entities);
  return out.take();
}

std::optional<Written> decode_written(std::string_view bytes) {
  Decoder in(bytes);
  Written written;
  written.conversation.resize(in.count());
  for (NodeId& node : written.conversation) node.value = in.varint();
  written.entities.resize(in.count());
  for (Written::Entity& entity : written.entities) {
    entity.id = in.string();
    entity.node.value = in.varint();
  }
  written.assertions.resize(in.count());
  for (Written::Assertion& assertion : written.assertions) {
    assertion.relationship.value = in.varint();
    assertion.ordinal = in.varint32();
  }
  written.metrics.resize(in.count());
  for (Written::Metric& metric : written.metrics) {
    metric.key = in.string();
    metric.ordinal = in.varint32();
  }
  decode_decided(in, written.entities);
  return if_finished(in, std::move(written));
}

}  // namespace talkgraph::store
