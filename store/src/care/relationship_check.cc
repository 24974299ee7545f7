#include "care/relationship_check.h"

#include <algorithm>
#include <array>
#include <string>

#include "care/key_sum.h"
#include "care/reading.h"
#include "keys.h"

namespace talkgraph::store {
namespace {

constexpr std::array<std::string_view, 4> kConversational = {"IN", "MENTIONS", "REPORTS", "SPOKE"};

// What leads to relationships.
struct Entries {
  Column column;
  std::string (*key)(const Relationship& relationship);
  std::optional<Relationship> (*parse)(std::string_view key);
};

constexpr std::array<Entries, 3> kEntries = {{{Column::kOut, out_key, parse_out_key},
                                              {Column::kIn, in_key, parse_in_key},
                                              {Column::kType, type_key, parse_type_key}}};

class RelationshipCheck {
 public:
  RelationshipCheck(const Snapshot& snapshot, Census& census, Findings& findings)
      : view_(snapshot.view()), state_(snapshot.state()), census_(census), findings_(findings) {}

  Result<void> run() {
    TG_TRY(
        scan_all(view_, Column::kRelationship, findings_.watch(),
                 [&](std::string_view key, std::string_view value) { return read(key, value); }));
    for (std::size_t i = 0; i < kEntries.size(); ++i) {
      TG_TRY(check_entries(kEntries[i], expected_[i]));
    }
    return {};
  }

 private:
  Result<void> read(std::string_view key, std::string_view value);
  Result<void> check_owner(const RelationshipRecord& record);
  // Looks for what is missing and what is too much, if anything is.
  Result<void> check_entries(const Entries& entries, const KeySum& expected);
  Result<void> find_missing(const Entries& entries);
  Result<void> find_excess(const Entries& entries);
  void count(const Relationship& relationship);
  void check_ends(const Relationship& relationship);
  Result<void> note_loss(const Relationship& relationship);

  const View& view_;
  const GraphState& state_;
  Census& census_;
  Findings& findings_;
  std::array<KeySum, kEntries.size()> expected_;
};

Result<void> RelationshipCheck::read(std::string_view key, std::string_view value) {
  const std::optional<NodeId> number = parse_node_key(key);
  if (!number) {
    findings_.lost(described_record(Column::kRelationship, key) + " has no relationship's key");
    return {};
  }
  const RelationshipId id{number->value};
  GraphState& counts = census_.counts;
  counts.next_relationship = std::max(counts.next_relationship, id.value + 1);
  const std::optional<RelationshipRecord> record = decode_relationship(id, value, state_);
  if (!record) {
    findings_.derive(described_record(Column::kRelationship, key) + " cannot be read");
    return {};
  }
  const Relationship& relationship = record->relationship;
  count(relationship);
  check_ends(relationship);
  for (std::size_t i = 0; i < kEntries.size(); ++i) {
    expected_[i].add(kEntries[i].key(relationship));
  }
  return check_owner(*record);
}

void RelationshipCheck::count(const Relationship& relationship) {
  GraphState& counts = census_.counts;
  ++counts.relationship_count;
  counts.add_to_type(relationship.type, 1);
  for (const bool outgoing : {true, false}) {
    const NodeId end = outgoing ? relationship.source : relationship.target;
    if (!census_.nodes.contains(end)) continue;
    for (const LabelId label : census_.labels_of(end)) {
      counts.add_at_label(label, relationship.type, outgoing, 1);
    }
  }
}

void RelationshipCheck::check_ends(const Relationship& relationship) {
  for (const NodeId end : {relationship.source, relationship.target}) {
    if (census_.nodes.contains(end)) continue;
    findings_.derive("the relationship " + std::to_string(relationship.id.value) +
                     " is at the node " + std::to_string(end.value) + ", which is not there");
  }
}

Result<void> RelationshipCheck::check_owner(const RelationshipRecord& record) {
  if (record.ownership.persons) return {};
  if (!record.ownership.annotated) {
    ++census_.derived_relationships;
    return {};
  }
  const std::string key = annotation_key(record.relationship.id);
  TG_ASSIGN(const std::optional<Annotation> annotation, find_annotation(view_, key));
  if (!annotation) {
    findings_.lost(
        "what a person wrote to the relationship " + std::to_string(record.relationship.id.value) +
        " cannot be told from what documents say: " + described_record(Column::kAnnotation, key) +
        " is gone");
  }
  if (!annotation || annotation->derived) {
    ++census_.derived_relationships;
  } else if (record.properties != shown_properties(*annotation)) {
    findings_.derive("the relationship " + std::to_string(record.relationship.id.value) +
                     " does not show its annotation");
  }
  return {};
}

Result<void> RelationshipCheck::check_entries(const Entries& entries, const KeySum& expected) {
  KeySum found;
  TG_TRY(scan_all(view_, entries.column, findings_.watch(),
                  [&](std::string_view key, std::string_view) -> Result<void> {
                    found.add(key);
                    return {};
                  }));
  if (found == expected) return {};
  TG_TRY(find_missing(entries));
  return find_excess(entries);
}

Result<void> RelationshipCheck::find_missing(const Entries& entries) {
  return scan_all(view_, Column::kRelationship,
                  [&](std::string_view key, std::string_view value) -> Result<void> {
                    const std::optional<NodeId> number = parse_node_key(key);
                    if (!number) return {};
                    const auto record =
                        decode_relationship(RelationshipId{number->value}, value, state_);
                    if (!record) return {};
                    std::string entry = entries.key(record->relationship);
                    TG_ASSIGN(const bool found, view_.has(entries.column, entry));
                    if (!found) findings_.missing(entries.column, std::move(entry));
                    return {};
                  });
}

Result<void> RelationshipCheck::find_excess(const Entries& entries) {
  const Column column = entries.column;
  return view_.scan(column, "", [&](std::string_view key, std::string_view) -> Result<bool> {
    const std::optional<Relationship> entry = entries.parse(key);
    if (!entry) {
      findings_.excess(column, key);
      return true;
    }
    rocksdb::PinnableSlice bytes;
    TG_ASSIGN(const bool found,
              view_.get(Column::kRelationship, relationship_key(entry->id), bytes));
    if (!found) {
      if (column == Column::kOut) TG_TRY(note_loss(*entry));
      findings_.excess(column, key);
      return true;
    }
    // Of what cannot be read nobody knows what leads to it.
    const std::optional<Relationship> real =
        decode_relationship_ends(entry->id, bytes.ToStringView(), state_);
    if (real && *real != *entry) findings_.excess(column, key);
    return true;
  });
}

// Three entries that agree do not come from nowhere.
Result<void> RelationshipCheck::note_loss(const Relationship& relationship) {
  for (const auto& [column, key] : {std::pair(Column::kIn, in_key(relationship)),
                                    std::pair(Column::kType, type_key(relationship))}) {
    TG_ASSIGN(const bool agrees, view_.has(column, key));
    if (!agrees) return {};
  }
  const bool is_named = relationship.type.value < state_.types.size();
  const std::string_view type = is_named ? state_.types.name(relationship.type.value) : "?";
  bool is_derived = is_conversational(type);
  TG_TRY(view_.scan(Column::kAssertion, relationship_key(relationship.id),
                    [&](std::string_view, std::string_view) -> Result<bool> {
                      is_derived = true;
                      return false;
                    }));
  const std::string text = "the relationship " + std::to_string(relationship.id.value) + " (" +
                           std::string(type) + ") is gone";
  if (is_derived) {
    findings_.derive(text);
  } else {
    findings_.lost(text + ", with what a person gave it");
  }
  return {};
}

}  // namespace

Result<void> check_relationships(const Snapshot& snapshot, Census& census, Findings& findings) {
  return RelationshipCheck(snapshot, census, findings).run();
}

bool is_conversational(std::string_view type) {
  return std::find(kConversational.begin(), kConversational.end(), type) != kConversational.end();
}

}  // namespace talkgraph::store
