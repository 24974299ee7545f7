#include "bulk/graph_load.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "bulk/side_by_side.h"
#include "index/entries.h"
#include "keys.h"
#include "name_index.h"

namespace talkgraph::store {
namespace {

constexpr Ownership kPersons{.persons = true, .annotated = false};
constexpr std::uint32_t kNoLabelSet = std::numeric_limits<std::uint32_t>::max();

// Parts of the memory that each sorter may take, of so many.
constexpr std::size_t kShares = 16;
constexpr std::size_t kAdjacencyShares = 9;
constexpr std::size_t kPropertyShares = 3;
constexpr std::size_t kPostingShares = 2;

// Files of one column that come after each other as one.
std::vector<TableFiles> joined_by_column(std::vector<TableFiles> files) {
  std::vector<TableFiles> joined;
  for (TableFiles& one : files) {
    if (joined.empty() || joined.back().column != one.column) {
      joined.push_back(std::move(one));
    } else {
      joined.back().paths.insert(joined.back().paths.end(), one.paths.begin(), one.paths.end());
    }
  }
  return joined;
}

void grow(std::vector<std::uint64_t>& counts, std::size_t index) {
  if (counts.size() <= index) counts.resize(index + 1);
}

}  // namespace

Result<std::unique_ptr<GraphLoad>> GraphLoad::begin(std::shared_ptr<Database> database,
                                                    const BulkOptions& options) {
  std::unique_ptr<GraphLoad> load(new GraphLoad(std::move(database), options));
  std::error_code failed;
  std::filesystem::create_directory(load->folder_, failed);
  if (!failed) return load;
  return fail(ErrorCode::kIo, "cannot make the directory: " + failed.message(),
              {load->folder_.string()});
}

GraphLoad::GraphLoad(std::shared_ptr<Database> database, const BulkOptions& options)
    : database_(std::move(database)),
      folder_(database_->load_directory()),
      lock_(database_->commit_mutex()),
      beginning_(database_->begin()),
      before_(*database_),
      after_(before_.state()),
      first_node_(after_.next_node),
      nodes_(*database_, Column::kNode, folder_),
      relationships_(*database_, Column::kRelationship, folder_),
      terms_(*database_, Column::kTerm, folder_),
      adjacency_(folder_ / "adjacency", options.memory_bytes / kShares * kAdjacencyShares),
      labels_(folder_ / "label", options.memory_bytes / kShares),
      properties_(folder_ / "property", options.memory_bytes / kShares * kPropertyShares),
      aliases_(folder_ / "alias", options.memory_bytes / kShares),
      postings_(folder_ / "posting", options.memory_bytes / kShares * kPostingShares) {}

GraphLoad::~GraphLoad() {
  database_->end(beginning_);
  std::error_code left_behind;  // for the next that opens the store
  std::filesystem::remove_all(folder_, left_behind);
}

Result<LabelId> GraphLoad::label(std::string_view name) {
  return LabelId{database_->intern(NameKind::kLabel, name, after_.labels)};
}

Result<TypeId> GraphLoad::type(std::string_view name) {
  return TypeId{database_->intern(NameKind::kType, name, after_.types)};
}

void GraphLoad::intern_keys(const PropertyMap& properties) {
  for (const auto& [key, value] : properties) {
    if (!value.is_null()) database_->intern(NameKind::kPropertyKey, key, after_.property_keys);
  }
}

GraphLoad::LabelSet GraphLoad::label_set(std::vector<LabelId> labels) {
  const auto known = label_set_numbers_.find(labels);
  if (known != label_set_numbers_.end()) return known->second;
  const auto number = static_cast<LabelSet>(label_sets_.size());
  label_sets_.push_back(labels);
  nodes_with_.push_back(0);
  ends_with_.emplace_back();
  label_set_numbers_.emplace(std::move(labels), number);
  return number;
}

void GraphLoad::note_node(NodeId node, LabelSet labels) {
  const std::uint64_t index = node.value - first_node_;
  if (own_labels_.size() <= index) own_labels_.resize(index + 1, kNoLabelSet);
  own_labels_[index] = labels;
  ++nodes_with_[labels];
}

Result<GraphLoad::LabelSet> GraphLoad::label_set_of(NodeId node) {
  const std::uint64_t index = node.value - first_node_;  // huge for those before
  if (index < own_labels_.size() && own_labels_[index] != kNoLabelSet) return own_labels_[index];
  const auto known = stored_labels_.find(node);
  if (known != stored_labels_.end()) return known->second;
  TG_ASSIGN(std::vector<LabelId> labels, before_.node_labels(node));
  return stored_labels_.emplace(node, label_set(std::move(labels))).first->second;
}

void GraphLoad::count_end(LabelSet labels, TypeId type, bool outgoing) {
  std::vector<std::uint64_t>& counts = ends_with_[labels];
  const std::size_t index = std::size_t{type.value} * 2 + (outgoing ? 0 : 1);
  grow(counts, index);
  ++counts[index];
}

template <class Made>
Result<Made> GraphLoad::noted(Result<Made> made) {
  if (!made && made.error().code != ErrorCode::kNotFound && !failed_) failed_ = made.error();
  return made;
}

Result<NodeId> GraphLoad::create_node(std::span<const LabelId> labels,
                                      const PropertyMap& properties) {
  return noted(add_node(labels, properties));
}

Result<RelationshipId> GraphLoad::create_relationship(NodeId source, TypeId type, NodeId target,
                                                      const PropertyMap& properties) {
  return noted(add_relationship(source, type, target, properties));
}

Result<NodeId> GraphLoad::add_node(std::span<const LabelId> labels, const PropertyMap& properties) {
  NodeRecord record{{labels.begin(), labels.end()}, properties, kPersons};
  std::sort(record.labels.begin(), record.labels.end());
  record.labels.erase(std::unique(record.labels.begin(), record.labels.end()), record.labels.end());
  const NodeId id = database_->new_node();
  intern_keys(properties);
  TG_TRY(nodes_.put(node_key(id), encode_node(record, after_.property_keys)));
  for (const LabelId label : record.labels) TG_TRY(labels_.add(label_key(label, id)));
  TG_TRY(index_properties(id, record));
  TG_TRY(index_names(id, record));
  note_node(id, label_set(std::move(record.labels)));
  return id;
}

Result<void> GraphLoad::index_properties(NodeId id, const NodeRecord& record) {
  for (const IndexDefinition& index : *after_.indexes) {
    const std::optional<std::string> value = indexed_value(index, record, after_);
    if (value) TG_TRY(properties_.add(index_entry_key(index.number, *value, id)));
  }
  return {};
}

Result<void> GraphLoad::index_names(NodeId id, const NodeRecord& record) {
  const std::optional<std::uint32_t> named = after_.labels.find(kNamedLabel);
  if (!named) return {};
  const std::vector<std::string> names = indexed_names(record, LabelId{*named});
  if (names.empty()) return {};
  for (const std::string& name : folded_names(names)) {
    TG_TRY(aliases_.add(text_index_key(alias_prefix(name), id)));
  }
  const std::string owner = node_key(id);
  const auto [postings, indexed] = index_text(analyzer_, units_of_names(names));
  for (const auto& [term, posting] : postings) {
    TG_TRY(postings_.add(posting_key(Field::kNames, term, owner), encode_posting(posting)));
  }
  TextTotals& totals = after_.text[field_index(Field::kNames)];
  totals.units += indexed.units;
  totals.words += indexed.words;
  return terms_.put(indexed_key(Field::kNames, owner), encode_indexed(indexed));
}

Result<RelationshipId> GraphLoad::add_relationship(NodeId source, TypeId type, NodeId target,
                                                   const PropertyMap& properties) {
  TG_ASSIGN(const LabelSet at_source, label_set_of(source));
  TG_ASSIGN(const LabelSet at_target, label_set_of(target));
  const Relationship relationship{database_->new_relationship(), source, target, type};
  intern_keys(properties);
  TG_TRY(relationships_.put(
      relationship_key(relationship.id),
      encode_relationship(relationship, properties, kPersons, after_.property_keys)));
  TG_TRY(adjacency_.add(relationship));
  count_end(at_source, type, /*outgoing=*/true);
  count_end(at_target, type, /*outgoing=*/false);
  grow(relationships_of_, type.value);
  ++relationships_of_[type.value];
  return relationship.id;
}

void GraphLoad::add_counts() {
  for (LabelSet set = 0; set < label_sets_.size(); ++set) {
    after_.node_count += nodes_with_[set];
    for (const LabelId label : label_sets_[set]) {
      after_.add_to_label(label, static_cast<std::int64_t>(nodes_with_[set]));
      for (std::uint32_t end = 0; end < ends_with_[set].size(); ++end) {
        const auto count = static_cast<std::int64_t>(ends_with_[set][end]);
        if (count != 0) after_.add_at_label(label, TypeId{end / 2}, end % 2 == 0, count);
      }
    }
  }
  for (std::uint32_t type = 0; type < relationships_of_.size(); ++type) {
    after_.relationship_count += relationships_of_[type];
    after_.add_to_type(TypeId{type}, static_cast<std::int64_t>(relationships_of_[type]));
  }
}

Result<TableFiles> GraphLoad::write_sorted(Column column, ByteSorter& sorter) {
  TableWriter table(*database_, column, folder_);
  TG_TRY(sorter.drain(
      [&](std::string_view key, std::string_view value) { return table.put(key, value); }));
  return table.finish();
}

Result<TableFiles> GraphLoad::write_adjacency(Column column, std::size_t part) {
  TableWriter table(*database_, column, folder_, part);
  TG_TRY(adjacency_.drain(column, part, [&](std::string_view key, std::string_view value) {
    return table.put(key, value);
  }));
  return table.finish();
}

Result<void> GraphLoad::require_unique(std::string_view entry, std::string_view last) const {
  const std::string_view value = entry.substr(0, entry.size() - node_key({}).size());
  const auto index =
      std::find_if(after_.indexes->begin(), after_.indexes->end(), [&](const IndexDefinition& one) {
        return one.unique && value.starts_with(index_entry_prefix(one.number, ""));
      });
  if (index == after_.indexes->end()) return {};
  bool taken = last.size() == entry.size() && last.starts_with(value);
  if (!taken) {
    TG_TRY(before_.view().scan(Column::kProperty, value,
                               [&](std::string_view, std::string_view) -> Result<bool> {
                                 taken = true;
                                 return false;
                               }));
  }
  if (!taken) return {};
  return fail(ErrorCode::kConstraint, "two nodes would have the same " + index->label + "." +
                                          index->key + ", which an index makes unique");
}

Result<TableFiles> GraphLoad::write_properties() {
  TableWriter table(*database_, Column::kProperty, folder_);
  std::string last;
  const auto put = [&](std::string_view key, std::string_view value) -> Result<void> {
    TG_TRY(require_unique(key, last));
    last = key;
    return table.put(key, value);
  };
  TG_TRY(properties_.drain(put));
  return table.finish();
}

Result<std::vector<TableFiles>> GraphLoad::write_tables() {
  TG_TRY(adjacency_.finish());
  std::vector<TableTask> tasks;  // the longest first
  for (const Column column : {Column::kOut, Column::kIn, Column::kType}) {
    for (std::size_t part = 0; part < RelationshipSorter::kParts; ++part) {
      tasks.push_back([this, column, part] { return write_adjacency(column, part); });
    }
  }
  tasks.push_back([this] { return write_properties(); });
  tasks.push_back([this] { return relationships_.finish(); });
  tasks.push_back([this] { return write_sorted(Column::kPosting, postings_); });
  tasks.push_back([this] { return write_sorted(Column::kLabel, labels_); });
  tasks.push_back([this] { return write_sorted(Column::kAlias, aliases_); });
  tasks.push_back([this] { return nodes_.finish(); });
  tasks.push_back([this] { return terms_.finish(); });
  TG_ASSIGN(std::vector<TableFiles> files, run_side_by_side(tasks));
  return joined_by_column(std::move(files));
}

Result<void> GraphLoad::commit() {
  if (failed_) return fail(*failed_);
  add_counts();
  TG_ASSIGN(std::vector<TableFiles> files, write_tables());
  return database_->ingest(std::move(files), beginning_, after_);
}

}  // namespace talkgraph::store
