#include "graph/document_json.h"

#include "base/json_writer.h"

namespace talkgraph {
namespace {

// Writes members of one document; README.md of this room shows the result.
class DocumentWriter {
 public:
  DocumentWriter(const DocumentGraph& document, std::string& out)
      : document_(document), json_(out) {}

  void write(bool with_text) {
    json_.begin_object();
    text("doc", document_.id);
    text("title", document_.title);
    text("date", document_.date);
    text("source", document_.source);
    text("sha256", document_.sha256);
    array("speakers", document_.speakers, &DocumentWriter::write_speaker);
    array("turns", document_.turns, &DocumentWriter::write_turn);
    array("entities", document_.entities, &DocumentWriter::write_entity);
    array("relations", document_.assertions, &DocumentWriter::write_assertion);
    array("metrics", document_.metrics, &DocumentWriter::write_metric);
    if (with_text) text("text", document_.text);
    json_.end_object();
  }

 private:
  template <class Item>
  void array(const char* key, const std::vector<Item>& items,
             void (DocumentWriter::*write_item)(const Item&)) {
    json_.key(key);
    json_.begin_array();
    for (const Item& item : items) (this->*write_item)(item);
    json_.end_array();
  }

  void text(const char* key, std::string_view value) {
    json_.key(key);
    json_.string(value);
  }

  void number(const char* key, double value) {
    json_.key(key);
    json_.raw(format_double(value));
  }

  void entity(const char* key, std::optional<EntityIndex> index) {
    json_.key(key);
    if (index) {
      json_.string(document_.entities[*index].id);
    } else {
      json_.null();
    }
  }

  void span(Span span) {
    json_.key("start");
    json_.integer(span.begin);
    json_.key("end");
    json_.integer(span.end);
  }

  void properties(const PropertyMap& properties) {
    json_.key("props");
    json_.begin_object();
    for (const auto& [key, value] : properties) {
      json_.key(key);
      json_.raw(to_json(value));
    }
    json_.end_object();
  }

  void write_speaker(const Speaker& speaker) {
    json_.begin_object();
    text("label", speaker.label);
    entity("entity", speaker.entity);
    text("role", speaker.role);
    json_.end_object();
  }

  void write_turn(const Turn& turn) {
    json_.begin_object();
    json_.key("speaker");
    json_.integer(turn.speaker);
    span(turn.span);
    json_.end_object();
  }

  void write_alias(const std::string& alias) { json_.string(alias); }

  void write_mention(const EntityMention& mention) {
    json_.begin_object();
    span(mention.span);
    text("text", slice(document_.text, mention.span));
    text("kind", mention_kind_name(mention.kind));
    json_.end_object();
  }

  void write_entity(const DocumentEntity& entity) {
    json_.begin_object();
    text("id", entity.id);
    text("type", entity.type);
    text("name", entity.name);
    array("aliases", entity.aliases, &DocumentWriter::write_alias);
    array("mentions", entity.mentions, &DocumentWriter::write_mention);
    properties(entity.properties);
    json_.end_object();
  }

  // The members of an assertion that say where it stands: one quote each, but
  // the form has room for several.
  void write_evidence(const Evidence& evidence) {
    json_.key("evidence");
    json_.begin_array();
    json_.begin_object();
    span(evidence.quote);
    text("text", slice(document_.text, evidence.quote));
    json_.end_object();
    json_.end_array();
    json_.key("sentence");
    json_.begin_object();
    span(evidence.sentence);
    json_.end_object();
    entity("speaker", evidence.speaker);
    text("rule", evidence.rule);
    number("confidence", evidence.confidence);
  }

  void write_assertion(const Assertion& assertion) {
    json_.begin_object();
    entity("source", assertion.source);
    text("type", assertion.type);
    entity("target", assertion.target);
    properties(assertion.properties);
    text("status", claim_status_name(assertion.status));
    write_evidence(assertion.evidence);
    json_.end_object();
  }

  void write_metric(const MetricAssertion& metric) {
    json_.begin_object();
    entity("subject", metric.subject);
    text("measure", metric.measure);
    number("value", metric.value);
    text("unit", metric.unit);
    text("comparison", metric.comparison);
    text("period", metric.period);
    text("status", metric.target ? "target" : "asserted");
    write_evidence(metric.evidence);
    json_.end_object();
  }

  const DocumentGraph& document_;
  JsonWriter json_;
};

}  // namespace

std::string to_json_line(const DocumentGraph& document, bool with_text) {
  std::string line;
  DocumentWriter(document, line).write(with_text);
  return line;
}

}  // namespace talkgraph
