#include "graph/document_graph.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>

#include "base/utf8.h"
#include "graph/ontology.h"

namespace talkgraph {
namespace {

constexpr std::array<std::string_view, 4> kStatusNames = {"asserted", "planned", "opinion",
                                                          "hearsay"};
constexpr std::array<std::string_view, 3> kMentionKindNames = {"name", "nominal", "pronoun"};

// Properties that every entity's node has; derive_entity_nodes computes them.
constexpr std::array<std::string_view, 7> kDerivedKeys = {
    "aliases", "decided_ids", "document_count", "id", "mention_count", "name", "type"};

// Lists in properties are flat or nearly so; more is a mistake or an attack.
constexpr int kMaxListDepth = 8;

template <class Range, class T>
bool contains(const Range& range, const T& item) {
  return std::find(range.begin(), range.end(), item) != range.end();
}

bool is_date(std::string_view date) {  // YYYY, YYYY-MM or YYYY-MM-DD
  constexpr std::string_view kShape = "0000-00-00";
  if (date.size() != 4 && date.size() != 7 && date.size() != 10) return false;
  for (std::size_t i = 0; i < date.size(); ++i) {
    const bool digit = date[i] >= '0' && date[i] <= '9';
    if (kShape[i] == '0' ? !digit : date[i] != '-') return false;
  }
  return true;
}

bool is_stored_value(const Value& value, int depth) {
  if (const double* number = value.as_double()) return std::isfinite(*number);
  if (const std::string* text = value.as_string()) return !find_invalid_utf8(*text);
  if (const List* list = value.as_list()) {
    return depth < kMaxListDepth && std::all_of(list->begin(), list->end(), [&](const Value& item) {
             return is_stored_value(item, depth + 1);
           });
  }
  return !value.is_null();
}

// Walks a document from top to bottom; each check names the member it is at.
class Validator {
 public:
  Validator(const DocumentGraph& document, const Ontology& ontology)
      : document_(document), ontology_(ontology) {}

  Result<void> run() const {
    TG_TRY(check_head());
    TG_TRY(each("speakers", document_.speakers, &Validator::check_speaker));
    TG_TRY(each("turns", document_.turns, &Validator::check_turn));
    TG_TRY(ascending("turns", document_.turns));
    TG_TRY(each("entities", document_.entities, &Validator::check_entity));
    TG_TRY(check_unique_ids());
    TG_TRY(each("relations", document_.assertions, &Validator::check_assertion));
    return each("metrics", document_.metrics, &Validator::check_metric);
  }

 private:
  // The member's name is made only when it is wanted for an error.
  Result<void> wrong(const std::string& what) const {
    return fail(ErrorCode::kMalformed, what, {document_.id});
  }

  template <class Item>
  Result<void> each(const char* name, const std::vector<Item>& items,
                    Result<void> (Validator::*check)(const Item&) const) const {
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (Result<void> checked = (this->*check)(items[i]); !checked) {
        return wrong(std::string(name) + "[" + std::to_string(i) + "]" + checked.error().message);
      }
    }
    return {};
  }

  template <class Item>
  Result<void> ascending(const char* name, const std::vector<Item>& items) const {
    const auto at = std::adjacent_find(
        items.begin(), items.end(), [](const Item& a, const Item& b) { return a.span >= b.span; });
    return at == items.end() ? Result<void>() : wrong(std::string(name) + ": not ascending");
  }

  bool is_text(std::string_view text) const { return !find_invalid_utf8(text); }
  bool is_name(std::string_view text) const { return !text.empty() && is_text(text); }

  bool is_boundary(std::uint32_t offset) const {
    return offset == document_.text.size() ||
           (static_cast<unsigned char>(document_.text[offset]) & 0xC0) != 0x80;
  }

  bool is_inside(Span span) const {
    return span.begin <= span.end && span.end <= document_.text.size() && is_boundary(span.begin) &&
           is_boundary(span.end);
  }

  bool is_entity(EntityIndex index) const { return index < document_.entities.size(); }

  Result<void> check_head() const {
    if (!is_name(document_.id)) return wrong("doc: empty or not UTF-8");
    for (const std::string* text : {&document_.title, &document_.source}) {
      if (!is_text(*text)) return wrong("title or source: not UTF-8");
    }
    if (!document_.date.empty() && !is_date(document_.date)) return wrong("date: not ISO 8601");
    if (document_.text.size() > UINT32_MAX) return wrong("text: above 4 GiB");
    if (const auto at = find_invalid_utf8(document_.text)) {
      return wrong("text: not UTF-8 at byte " + std::to_string(*at));
    }
    return {};
  }

  Result<void> check_speaker(const Speaker& speaker) const {
    if (!is_text(speaker.label)) return wrong(".label: not UTF-8");
    if (speaker.entity && !is_entity(*speaker.entity)) return wrong(".entity: no such entity");
    if (!ontology_.has_role(speaker.role)) return wrong(".role: unknown: " + speaker.role);
    return {};
  }

  Result<void> check_turn(const Turn& turn) const {
    if (turn.speaker >= document_.speakers.size()) return wrong(".speaker: no such speaker");
    if (!is_inside(turn.span)) return wrong(": not a span of the text");
    return {};
  }

  Result<void> check_entity(const DocumentEntity& entity) const {
    if (!is_name(entity.id)) return wrong(".id: empty or not UTF-8");
    if (ontology_.entity_type(entity.type) == nullptr) {
      return wrong(".type: unknown: " + entity.type);
    }
    if (!is_name(entity.name)) return wrong(".name: empty or not UTF-8");
    if (!std::all_of(entity.aliases.begin(), entity.aliases.end(),
                     [&](const std::string& alias) { return is_name(alias); })) {
      return wrong(".aliases: one is empty or not UTF-8");
    }
    const bool sorted = std::adjacent_find(entity.aliases.begin(), entity.aliases.end(),
                                           std::greater_equal<>()) == entity.aliases.end();
    if (!sorted) return wrong(".aliases: not sorted and unique");
    if (contains(entity.aliases, entity.name)) return wrong(".aliases: holds the name");
    TG_TRY(each(".mentions", entity.mentions, &Validator::check_mention));
    TG_TRY(ascending(".mentions", entity.mentions));
    for (const auto& [key, value] : entity.properties) {
      if (contains(kDerivedKeys, key)) return wrong(".props." + key + ": reserved");
    }
    return check_values(entity.properties);
  }

  Result<void> check_mention(const EntityMention& mention) const {
    if (mention.span.empty() || !is_inside(mention.span)) return wrong(": not a span of the text");
    return {};
  }

  // Of several families one keeps an id that they share and the others get
  // ":" and their name behind it; an id like that would be taken for theirs.
  bool looks_like_other_family(std::string_view id) const {
    const auto colon = id.rfind(':');
    if (colon == std::string_view::npos) return false;
    const std::string_view family = id.substr(colon + 1);
    return std::any_of(ontology_.entity_types().begin(), ontology_.entity_types().end(),
                       [&](const EntityType& type) { return type.family == family; });
  }

  Result<void> check_unique_ids() const {
    std::unordered_set<std::string_view> seen;
    for (const DocumentEntity& entity : document_.entities) {
      if (!seen.insert(entity.id).second) return wrong("entities: id used twice: " + entity.id);
      if (looks_like_other_family(entity.id)) {
        return wrong("entities: id ends in the name of a family: " + entity.id);
      }
    }
    return {};
  }

  Result<void> check_values(const PropertyMap& properties) const {
    for (const auto& [key, value] : properties) {
      if (!is_name(key) || !is_stored_value(value, 0)) {
        return wrong(".props." + key + ": null, not finite, not UTF-8 or nested too deep");
      }
    }
    return {};
  }

  Result<void> check_assertion(const Assertion& assertion) const {
    if (!is_entity(assertion.source)) return wrong(".source: no such entity");
    if (!is_entity(assertion.target)) return wrong(".target: no such entity");
    const RelationType* type = ontology_.relation_type(assertion.type);
    if (type == nullptr) return wrong(".type: unknown: " + assertion.type);
    const std::string& source = document_.entities[assertion.source].type;
    const std::string& target = document_.entities[assertion.target].type;
    if (!ontology_.allows(source, assertion.type, target)) {
      return wrong(": not allowed: " + source + " " + assertion.type + " " + target);
    }
    for (const auto& [key, value] : assertion.properties) {
      if (!contains(type->properties, key)) return wrong(".props." + key + ": unknown");
    }
    TG_TRY(check_values(assertion.properties));
    return check_evidence(assertion.evidence);
  }

  Result<void> check_metric(const MetricAssertion& metric) const {
    if (!is_entity(metric.subject)) return wrong(".subject: no such entity");
    if (!is_name(metric.measure)) return wrong(".measure: empty or not UTF-8");
    if (!std::isfinite(metric.value)) return wrong(".value: not finite");
    if (!is_text(metric.unit)) return wrong(".unit: not UTF-8");
    constexpr std::array<std::string_view, 4> kComparisons = {"=", ">", "<", "~"};
    if (!contains(kComparisons, metric.comparison)) {
      return wrong(".comparison: unknown: " + metric.comparison);
    }
    if (!is_text(metric.period)) return wrong(".period: not UTF-8");
    return check_evidence(metric.evidence);
  }

  Result<void> check_evidence(const Evidence& evidence) const {
    if (evidence.quote.empty() || !is_inside(evidence.quote)) {
      return wrong(".evidence: not a span of the text");
    }
    if (!is_inside(evidence.sentence) || !evidence.sentence.contains(evidence.quote)) {
      return wrong(".evidence.sentence: not a span of the text around the quote");
    }
    if (evidence.speaker && !is_entity(*evidence.speaker)) {
      return wrong(".speaker: no such entity");
    }
    if (!is_name(evidence.rule)) return wrong(".rule: empty or not UTF-8");
    const bool in_range = evidence.confidence > 0 && evidence.confidence <= 1;  // false for NaN
    return in_range ? Result<void>() : wrong(".confidence: not in (0, 1]");
  }

  const DocumentGraph& document_;
  const Ontology& ontology_;
};

template <class Enum, std::size_t kSize>
std::optional<Enum> parse_name(const std::array<std::string_view, kSize>& names,
                               std::string_view name) {
  const auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end()) return std::nullopt;
  return static_cast<Enum>(at - names.begin());
}

}  // namespace

std::string_view claim_status_name(ClaimStatus status) {
  return kStatusNames[static_cast<std::size_t>(status)];
}

std::optional<ClaimStatus> parse_claim_status(std::string_view name) {
  return parse_name<ClaimStatus>(kStatusNames, name);
}

std::string_view mention_kind_name(MentionKind kind) {
  return kMentionKindNames[static_cast<std::size_t>(kind)];
}

std::optional<MentionKind> parse_mention_kind(std::string_view name) {
  return parse_name<MentionKind>(kMentionKindNames, name);
}

Result<void> validate(const DocumentGraph& document, const Ontology& ontology) {
  return Validator(document, ontology).run();
}

}  // namespace talkgraph
