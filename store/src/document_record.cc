#include "document_record.h"

#include <utility>

#include "encoding.h"
#include "value_encoding.h"

namespace talkgraph::store {
namespace {

// Numbers of values of an enumeration in document_graph.h, which are written as
// they count there. DO NOT CHANGE: they are on disk.
constexpr std::uint8_t kMentionKinds = 3;

void encode_info(Encoder& out, const DocumentGraph& document) {
  out.string(document.id);
  out.string(document.title);
  out.string(document.date);
  out.string(document.source);
  out.string(document.sha256);
  out.varint(document.text.size());
  out.varint(document.turns.size());
  out.varint(document.entities.size());
  out.varint(document.assertions.size());
  out.varint(document.metrics.size());
}

DocumentInfo decode_info(Decoder& in) {
  DocumentInfo info;
  info.id = in.string();
  info.title = in.string();
  info.date = in.string();
  info.source = in.string();
  info.sha256 = in.string();
  info.text_bytes = in.varint();
  info.turns = in.count();
  info.entities = in.count();
  info.assertions = in.count();
  info.metrics = in.count();
  return info;
}

void encode_span(Encoder& out, Span span) {
  out.varint(span.begin);
  out.varint(span.end);
}

Span decode_span(Decoder& in) {
  const std::uint32_t begin = in.varint32();
  return {begin, in.varint32()};
}

// 0 for none, else the index and one.
void encode_entity_reference(Encoder& out, std::optional<EntityIndex> entity) {
  out.varint(entity ? std::uint64_t{*entity} + 1 : 0);
}

std::optional<EntityIndex> decode_entity_reference(Decoder& in) {
  const std::uint64_t number = in.varint();
  if (number == 0) return std::nullopt;
  if (number > UINT32_MAX) in.reject();
  return static_cast<EntityIndex>(number - 1);
}

void encode_entity(Encoder& out, const DocumentEntity& entity) {
  out.string(entity.id);
  out.string(entity.type);
  out.string(entity.name);
  out.varint(entity.aliases.size());
  for (const std::string& alias : entity.aliases) out.string(alias);
  out.varint(entity.mentions.size());
  for (const EntityMention& mention : entity.mentions) {
    encode_span(out, mention.span);
    out.byte(static_cast<std::uint8_t>(mention.kind));
  }
  encode_named_properties(out, entity.properties);
}

DocumentEntity decode_entity(Decoder& in) {
  DocumentEntity entity;
  entity.id = in.string();
  entity.type = in.string();
  entity.name = in.string();
  entity.aliases.resize(in.count());
  for (std::string& alias : entity.aliases) alias = in.string();
  entity.mentions.resize(in.count());
  for (EntityMention& mention : entity.mentions) {
    mention.span = decode_span(in);
    mention.kind = static_cast<MentionKind>(in.choice(kMentionKinds));
  }
  entity.properties = decode_named_properties(in);
  return entity;
}

void encode_evidence(Encoder& out, const Evidence& evidence) {
  encode_span(out, evidence.quote);
  encode_span(out, evidence.sentence);
  encode_entity_reference(out, evidence.speaker);
  out.string(evidence.rule);
  out.float64(evidence.confidence);
}

Evidence decode_evidence(Decoder& in) {
  Evidence evidence;
  evidence.quote = decode_span(in);
  evidence.sentence = decode_span(in);
  evidence.speaker = decode_entity_reference(in);
  evidence.rule = in.string();
  evidence.confidence = in.float64();
  return evidence;
}

void encode_assertion(Encoder& out, const Assertion& assertion) {
  out.varint(assertion.source);
  out.string(assertion.type);
  out.varint(assertion.target);
  encode_named_properties(out, assertion.properties);
  out.byte(static_cast<std::uint8_t>(assertion.status));
  encode_evidence(out, assertion.evidence);
}

Assertion decode_assertion(Decoder& in) {
  Assertion assertion;
  assertion.source = in.varint32();
  assertion.type = in.string();
  assertion.target = in.varint32();
  assertion.properties = decode_named_properties(in);
  assertion.status = static_cast<ClaimStatus>(in.choice(kClaimStatuses));
  assertion.evidence = decode_evidence(in);
  return assertion;
}

void encode_metric(Encoder& out, const MetricAssertion& metric) {
  out.varint(metric.subject);
  out.string(metric.measure);
  out.float64(metric.value);
  out.string(metric.unit);
  out.string(metric.comparison);
  out.string(metric.period);
  out.byte(metric.target ? 1 : 0);
  encode_evidence(out, metric.evidence);
}

MetricAssertion decode_metric(Decoder& in) {
  MetricAssertion metric;
  metric.subject = in.varint32();
  metric.measure = in.string();
  metric.value = in.float64();
  metric.unit = in.string();
  metric.comparison = in.string();
  metric.period = in.string();
  metric.target = in.boolean();
  metric.evidence = decode_evidence(in);
  return metric;
}

}  // namespace

std::string encode_document(const DocumentGraph& document) {
  Encoder out;
  encode_info(out, document);
  out.varint(document.speakers.size());
  for (const Speaker& speaker : document.speakers) {
    out.string(speaker.label);
    encode_entity_reference(out, speaker.entity);
    out.string(speaker.role);
  }
  for (const Turn& turn : document.turns) {
    out.varint(turn.speaker);
    encode_span(out, turn.span);
  }
  for (const DocumentEntity& entity : document.entities) encode_entity(out, entity);
  for (const Assertion& assertion : document.assertions) encode_assertion(out, assertion);
  for (const MetricAssertion& metric : document.metrics) encode_metric(out, metric);
  return out.take();
}

std::optional<DocumentGraph> decode_document(std::string_view bytes) {
  Decoder in(bytes);
  DocumentInfo info = decode_info(in);
  DocumentGraph document;
  document.id = std::move(info.id);
  document.title = std::move(info.title);
  document.date = std::move(info.date);
  document.source = std::move(info.source);
  document.sha256 = std::move(info.sha256);
  if (!in.ok()) return std::nullopt;
  document.speakers.resize(in.count());
  for (Speaker& speaker : document.speakers) {
    speaker.label = in.string();
    speaker.entity = decode_entity_reference(in);
    speaker.role = in.string();
  }
  document.turns.resize(info.turns);
  for (Turn& turn : document.turns) {
    turn.speaker = in.varint32();
    turn.span = decode_span(in);
  }
  document.entities.resize(info.entities);
  for (DocumentEntity& entity : document.entities) entity = decode_entity(in);
  document.assertions.resize(info.assertions);
  for (Assertion& assertion : document.assertions) assertion = decode_assertion(in);
  document.metrics.resize(info.metrics);
  for (MetricAssertion& metric : document.metrics) metric = decode_metric(in);
  if (!in.finished()) return std::nullopt;
  return document;
}

std::optional<DocumentInfo> decode_document_info(std::string_view bytes) {
  Decoder in(bytes);
  DocumentInfo info = decode_info(in);
  if (!in.ok()) return std::nullopt;
  return info;
}

}  // namespace talkgraph::store
