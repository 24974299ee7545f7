#include <nlohmann/json.hpp>
#include <unordered_map>

#include "graph/document_json.h"
#include "json_reader.h"

namespace talkgraph {
namespace {

using nlohmann::json;

// The form itself needs 6 levels and lists in properties a few; deeper trees
// cost memory and nobody writes them.
constexpr int kMaxDepth = 16;

bool nests_too_deep(std::string_view text) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') ++i;
      in_string = c != '"';
    } else if (c == '"') {
      in_string = true;
    } else if (c == '[' || c == '{') {
      if (++depth > kMaxDepth) return true;
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return false;
}

class DocumentParser {
 public:
  Result<DocumentGraph> parse(const json& tree) {
    document_.id = in_.text(tree, "doc");
    document_.title = in_.text(tree, "title");
    document_.date = in_.text(tree, "date");
    document_.source = in_.text(tree, "source");
    document_.sha256 = in_.text(tree, "sha256");
    document_.text = in_.text(tree, "text");
    in_.each(tree, "entities", [this](const json& item) { read_entity(item); });
    in_.each(tree, "speakers", [this](const json& item) {
      document_.speakers.push_back(
          {in_.text(item, "label"), optional_entity(item, "entity"), in_.text(item, "role")});
    });
    in_.each(tree, "turns", [this](const json& item) {
      document_.turns.push_back({in_.offset(item, "speaker"), in_.span(item)});
    });
    in_.each(tree, "relations", [this](const json& item) { read_assertion(item); });
    in_.each(tree, "metrics", [this](const json& item) { read_metric(item); });
    if (in_.breach()) return fail(ErrorCode::kMalformed, *in_.breach(), {document_.id});
    return std::move(document_);
  }

 private:
  // Text beside a span must be the bytes there: else the two are from
  // different versions of the document.
  Span quoted_span(const json& item) {
    const Span span = in_.span(item);
    const bool inside = span.begin <= span.end && span.end <= document_.text.size();
    if (!inside || slice(document_.text, span) != in_.text(item, "text")) {
      in_.wrong("text", "not the bytes of the document there");
    }
    return span;
  }

  void read_entity(const json& item) {
    DocumentEntity entity;
    entity.id = in_.text(item, "id");
    entity.type = in_.text(item, "type");
    entity.name = in_.text(item, "name");
    in_.each(item, "aliases",
             [&](const json& alias) { entity.aliases.push_back(in_.element_text(alias)); });
    in_.each(item, "mentions", [&](const json& mention) {
      const auto kind = parse_mention_kind(in_.text(mention, "kind"));
      if (!kind) in_.wrong("kind", "unknown");
      entity.mentions.push_back({quoted_span(mention), kind.value_or(MentionKind::kName)});
    });
    entity.properties = in_.properties(item, "props");
    const auto index = static_cast<EntityIndex>(document_.entities.size());
    if (!entities_.emplace(entity.id, index).second) in_.wrong("id", "used twice");
    document_.entities.push_back(std::move(entity));
  }

  EntityIndex entity(const json& item, const char* key) {
    const auto at = entities_.find(in_.text(item, key));
    if (at != entities_.end()) return at->second;
    in_.wrong(key, "no such entity");
    return 0;
  }

  std::optional<EntityIndex> optional_entity(const json& item, const char* key) {
    if (!in_.text_or_null(item, key)) return std::nullopt;
    return entity(item, key);
  }

  Evidence read_evidence(const json& item) {
    Evidence evidence;
    std::size_t quotes = 0;
    in_.each(item, "evidence", [&](const json& quote) {
      evidence.quote = quoted_span(quote);
      ++quotes;
    });
    if (quotes != 1) in_.wrong("evidence", "not exactly one quote");
    in_.inside(item, "sentence",
               [&](const json& sentence) { evidence.sentence = in_.span(sentence); });
    evidence.speaker = optional_entity(item, "speaker");
    evidence.rule = in_.text(item, "rule");
    evidence.confidence = in_.number(item, "confidence");
    return evidence;
  }

  void read_assertion(const json& item) {
    Assertion assertion;
    assertion.source = entity(item, "source");
    assertion.type = in_.text(item, "type");
    assertion.target = entity(item, "target");
    assertion.properties = in_.properties(item, "props");
    const auto status = parse_claim_status(in_.text(item, "status"));
    if (!status) in_.wrong("status", "unknown");
    assertion.status = status.value_or(ClaimStatus::kAsserted);
    assertion.evidence = read_evidence(item);
    document_.assertions.push_back(std::move(assertion));
  }

  void read_metric(const json& item) {
    MetricAssertion metric;
    metric.subject = entity(item, "subject");
    metric.measure = in_.text(item, "measure");
    metric.value = in_.number(item, "value");
    metric.unit = in_.text(item, "unit");
    metric.comparison = in_.text(item, "comparison");
    metric.period = in_.text(item, "period");
    const std::string status = in_.text(item, "status");
    metric.target = status == "target";
    if (!metric.target && status != "asserted") in_.wrong("status", "unknown");
    metric.evidence = read_evidence(item);
    document_.metrics.push_back(std::move(metric));
  }

  JsonReader in_;
  DocumentGraph document_;
  std::unordered_map<std::string, EntityIndex> entities_;
};

// The library's message without its own prefix "[json.exception....] ".
std::string reason(const json::exception& error) {
  const std::string_view what = error.what();
  const auto prefix_end = what.find("] ");
  return std::string(prefix_end == std::string_view::npos ? what : what.substr(prefix_end + 2));
}

}  // namespace

Result<DocumentGraph> parse_document_json(std::string_view text) {
  if (nests_too_deep(text)) {
    return fail(ErrorCode::kMalformed, "JSON nests deeper than " + std::to_string(kMaxDepth));
  }
  try {
    return DocumentParser().parse(json::parse(text));
  } catch (const json::exception& error) {
    return fail(ErrorCode::kMalformed, "not JSON: " + reason(error));
  }
}

}  // namespace talkgraph
