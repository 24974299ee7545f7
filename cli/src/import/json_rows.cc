#include "import/json_rows.h"

#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

namespace talkgraph::cli {
namespace {

using Json = nlohmann::json;

// Lists of lists are read to this depth.
constexpr int kMaxDepth = 8;

tl::unexpected<Error> malformed(const std::string& what) {
  return fail(ErrorCode::kMalformed, what);
}

Result<Value> to_property(const Json& json, int depth = 0) {
  switch (json.type()) {
    case Json::value_t::null:
      return Value();
    case Json::value_t::boolean:
      return Value(json.get<bool>());
    case Json::value_t::number_integer:
      return Value(json.get<std::int64_t>());
    case Json::value_t::number_unsigned:
      if (json.get<std::uint64_t>() > INT64_MAX) return malformed("a number is too large");
      return Value(json.get<std::int64_t>());
    case Json::value_t::number_float:
      return Value(json.get<double>());
    case Json::value_t::string:
      return Value(json.get<std::string>());
    case Json::value_t::array: {
      if (depth == kMaxDepth) return malformed("lists are nested too deep");
      List list;
      for (const Json& item : json) {
        TG_ASSIGN(Value value, to_property(item, depth + 1));
        if (value.is_null()) return malformed("a list holds null");
        list.push_back(std::move(value));
      }
      return Value(std::move(list));
    }
    default:
      return malformed("a property is an object; give its members names of their own");
  }
}

Result<void> add_property(const std::string& name, const Json& json, PropertyMap& properties) {
  Result<Value> value = to_property(json);
  if (!value) return malformed("'" + name + "': " + value.error().message);
  if (!value->is_null()) properties.insert_or_assign(name, std::move(*value));
  return {};
}

Result<PropertyMap> to_properties(const Json& row) {
  PropertyMap properties;
  const auto found = row.find("properties");
  if (found == row.end() || found->is_null()) return properties;
  if (!found->is_object()) return malformed("'properties' is no object");
  for (const auto& [name, value] : found->items()) TG_TRY(add_property(name, value, properties));
  return properties;
}

// A key as text: 7 and "7" are the same.
Result<std::string> to_key(const Json& json, const char* member) {
  if (json.is_string()) return json.get<std::string>();
  if (json.is_number_integer()) return json.dump();
  return malformed("'" + std::string(member) + "' is no text or integer");
}

Result<std::string> key_at(const Json& row, const char* member) {
  const auto found = row.find(member);
  if (found == row.end()) return malformed("'" + std::string(member) + "' is missing");
  if (!found->is_object()) return to_key(*found, member);
  const auto id = found->find("id");
  if (id == found->end()) return malformed("'" + std::string(member) + "' has no 'id'");
  return to_key(*id, member);
}

Result<std::string> text_at(const Json& row, const char* member) {
  const auto found = row.find(member);
  if (found == row.end() || !found->is_string() || found->get_ref<const std::string&>().empty()) {
    return malformed("'" + std::string(member) + "' is missing or no text");
  }
  return found->get<std::string>();
}

Result<std::vector<std::string>> labels_of(const Json& row) {
  std::vector<std::string> labels;
  const auto found = row.find("labels");
  if (found == row.end() || found->is_null()) return labels;
  if (!found->is_array()) return malformed("'labels' is no list");
  for (const Json& label : *found) {
    if (!label.is_string() || label.get_ref<const std::string&>().empty()) {
      return malformed("a label is no text");
    }
    labels.push_back(label.get<std::string>());
  }
  return labels;
}

Result<ImportedRow> to_node(const Json& row) {
  ImportedNode node;
  if (row.contains("id")) {
    TG_ASSIGN(node.key, key_at(row, "id"));
  }
  TG_ASSIGN(node.labels, labels_of(row));
  TG_ASSIGN(node.properties, to_properties(row));
  return node;
}

Result<ImportedRow> to_relationship(const Json& row) {
  ImportedRelationship relationship;
  TG_ASSIGN(relationship.type, text_at(row, "label"));
  TG_ASSIGN(relationship.source, key_at(row, "start"));
  TG_ASSIGN(relationship.target, key_at(row, "end"));
  TG_ASSIGN(relationship.properties, to_properties(row));
  return relationship;
}

// `label` is what an export calls the node, for programs that want one; so is
// `type` where it repeats the first label.
Result<ImportedRow> to_exported_node(const Json& row) {
  ImportedNode node;
  TG_ASSIGN(node.key, key_at(row, "id"));
  TG_ASSIGN(node.labels, labels_of(row));
  for (const auto& [name, value] : row.items()) {
    if (name == "labels" || name == "label") continue;
    if (name == "type" && !node.labels.empty() && value == node.labels.front()) continue;
    TG_TRY(add_property(name, value, node.properties));
  }
  return node;
}

Result<ImportedRow> to_exported_relationship(const Json& row) {
  ImportedRelationship relationship;
  TG_ASSIGN(relationship.type, text_at(row, "label"));
  TG_ASSIGN(relationship.source, key_at(row, "source"));
  TG_ASSIGN(relationship.target, key_at(row, "target"));
  for (const auto& [name, value] : row.items()) {
    if (name == "label" || name == "source" || name == "target" || name == "key") continue;
    TG_TRY(add_property(name, value, relationship.properties));
  }
  return relationship;
}

Result<ImportedRow> to_row(const Json& row) {
  if (!row.is_object()) return malformed("no JSON object");
  const auto type = row.find("type");
  const bool has_end = row.contains("start") || row.contains("end");
  if (type != row.end() && *type == "relationship" && has_end) return to_relationship(row);
  if (row.contains("source") && row.contains("target")) return to_exported_relationship(row);
  if (type != row.end() && *type == "node") return to_node(row);
  if (row.contains("id") && row.contains("labels")) return to_exported_node(row);
  return malformed("neither a node nor a relationship");
}

// What stands around the items of an export, each of which has a line.
constexpr std::string_view kBeforeItems = "{\"directed\":";
constexpr std::string_view kBetweenItems = "],\"links\":[";
constexpr std::string_view kBehindItems = "]}";

Json parse_text(std::string_view text) {
  return Json::parse(text.begin(), text.end(), nullptr, /*allow_exceptions=*/false);
}

// The item alone; discarded if there is none.
Json parse_item(std::string_view line) {
  if (line.starts_with(',')) line.remove_prefix(1);
  if (line.ends_with(kBetweenItems)) line.remove_suffix(kBetweenItems.size());
  Json item = parse_text(line);
  if (!item.is_discarded() || !line.ends_with(kBehindItems)) return item;
  line.remove_suffix(kBehindItems.size());
  return parse_text(line);
}

bool is_frame(std::string_view line) {
  return line == kBetweenItems || line == kBehindItems ||
         (line.starts_with(kBeforeItems) && line.ends_with('['));
}

}  // namespace

Result<std::optional<ImportedRow>> parse_json_row(const std::string& line) {
  if (is_frame(line)) return std::optional<ImportedRow>();
  const Json row = parse_item(line);
  if (row.is_discarded()) return malformed("not JSON");
  TG_ASSIGN(ImportedRow parsed, to_row(row));
  return std::optional(std::move(parsed));
}

}  // namespace talkgraph::cli
