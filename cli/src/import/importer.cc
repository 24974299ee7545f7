#include "import/importer.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/json_writer.h"
#include "base/utf8.h"

namespace talkgraph::cli {
namespace {

constexpr std::uint64_t kRowsBetweenReports = 5000;

bool is_utf8(const Value& value) {
  if (const std::string* text = value.as_string()) return !find_invalid_utf8(*text);
  const List* list = value.as_list();
  return list == nullptr || std::all_of(list->begin(), list->end(), is_utf8);
}

bool is_utf8(const PropertyMap& properties) {
  return std::all_of(properties.begin(), properties.end(), [](const auto& property) {
    return !find_invalid_utf8(property.first) && is_utf8(property.second);
  });
}

bool is_utf8(const ImportedRow& row) {
  if (const auto* node = std::get_if<ImportedNode>(&row)) {
    return is_utf8(node->properties) &&
           std::none_of(node->labels.begin(), node->labels.end(),
                        [](const std::string& label) { return find_invalid_utf8(label); });
  }
  const auto& relationship = std::get<ImportedRelationship>(row);
  return is_utf8(relationship.properties) && !find_invalid_utf8(relationship.type);
}

Error placed_at(Error error, const std::string& file, std::size_t line) {
  error.place = {file, line, 0};
  return error;
}

// A key as a person knows it, without its space of ids.
std::string shown(const std::string& key) {
  return "'" + key.substr(key.find('\x1f') + 1) + "'";
}

}  // namespace

Result<void> Importer::reject(const std::string& file, std::size_t line,
                              const std::string& reason) {
  ++rejected_;
  if (!rejects_file_.is_open()) {
    rejects_file_.open(rejects_, std::ios::binary | std::ios::trunc);
  }
  std::string text;
  JsonWriter json(text);
  json.begin_object();
  json.key("file");
  json.string(find_invalid_utf8(file) ? "?" : file);
  json.key("line");
  json.integer(static_cast<std::int64_t>(line));
  json.key("reason");
  json.string(find_invalid_utf8(reason) ? "not UTF-8" : reason);
  json.end_object();
  rejects_file_ << text << '\n' << std::flush;
  if (rejects_file_) return {};
  return fail(ErrorCode::kIo, "cannot write what was rejected", {rejects_.string()});
}

std::optional<NodeId> Importer::find(const std::string& key) const {
  const auto found = keys_.find(key);
  if (found == keys_.end()) return std::nullopt;
  return found->second;
}

Result<void> Importer::add(PlacedRow placed) {
  const std::uint64_t rows = nodes_ + relationships_ + rejected_ + waiting_.size();
  if (rows % kRowsBetweenReports == 0) progress_.update(rows, 0, placed.file);
  if (!placed.row) return reject(placed.file, placed.line, placed.row.error().message);
  if (!is_utf8(*placed.row)) return reject(placed.file, placed.line, "not UTF-8");
  if (auto* node = std::get_if<ImportedNode>(&*placed.row)) {
    return add_node(placed, std::move(*node));
  }
  auto& row = std::get<ImportedRelationship>(*placed.row);
  const std::optional<NodeId> source = find(row.source);
  const std::optional<NodeId> target = find(row.target);
  if (source && target) {
    Result<void> added = add_relationship(*source, *target, row);
    if (!added) return fail(placed_at(std::move(added).error(), placed.file, placed.line));
    return {};
  }
  waiting_.push_back({std::move(placed.file), placed.line, std::move(row)});
  return {};
}

Result<void> Importer::add_node(const PlacedRow& placed, ImportedNode node) {
  if (!node.key.empty() && keys_.contains(node.key)) {
    return reject(placed.file, placed.line, "the id " + shown(node.key) + " came before");
  }
  labels_.clear();
  for (const std::string& name : node.labels) {
    TG_ASSIGN(const LabelId label, target_.label(name));
    labels_.push_back(label);
  }
  Result<NodeId> created = target_.create_node(labels_, node.properties);
  if (!created) return fail(placed_at(std::move(created).error(), placed.file, placed.line));
  if (!node.key.empty()) keys_.emplace(std::move(node.key), *created);
  ++nodes_;
  return {};
}

Result<void> Importer::add_relationship(NodeId source, NodeId target,
                                        const ImportedRelationship& row) {
  TG_ASSIGN(const TypeId type, target_.type(row.type));
  TG_TRY(target_.create_relationship(source, type, target, row.properties));
  ++relationships_;
  return {};
}

Result<NodeId> Importer::find_known(const std::string& id) {
  const auto cached = known_keys_.find(id);
  if (cached != known_keys_.end()) return cached->second;
  std::set<NodeId> nodes;
  const std::optional<PropertyKeyId> key = known_.find_property_key("id");
  if (key) {
    for (const LabelId label : known_.labels()) {
      TG_TRY(known_.seek_nodes(label, *key, id, [&](NodeId node) {
        nodes.insert(node);
        return true;
      }));
    }
  }
  if (nodes.size() == 1) return known_keys_.emplace(id, *nodes.begin()).first->second;
  if (nodes.empty()) {
    return fail(ErrorCode::kNotFound, "no node " + shown(id) + " in the files or the store");
  }
  return fail(ErrorCode::kAmbiguous, "several nodes of the store have the id " + shown(id));
}

Result<void> Importer::add_late(const Waiting& waiting) {
  const auto end = [this](const std::string& key) -> Result<NodeId> {
    if (const std::optional<NodeId> node = find(key)) return *node;
    return find_known(key);
  };
  const Result<NodeId> source = end(waiting.relationship.source);
  const Result<NodeId> target = end(waiting.relationship.target);
  for (const Result<NodeId>* each : {&source, &target}) {
    if (*each) continue;
    const ErrorCode code = each->error().code;
    if (code != ErrorCode::kNotFound && code != ErrorCode::kAmbiguous) return fail(each->error());
    return reject(waiting.file, waiting.line, each->error().message);
  }
  Result<void> added = add_relationship(*source, *target, waiting.relationship);
  if (!added) return fail(placed_at(std::move(added).error(), waiting.file, waiting.line));
  return {};
}

Result<void> Importer::finish() {
  for (const Waiting& waiting : waiting_) TG_TRY(add_late(waiting));
  waiting_.clear();
  return {};
}

}  // namespace talkgraph::cli
