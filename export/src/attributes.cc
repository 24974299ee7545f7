#include "attributes.h"

#include <cmath>
#include <initializer_list>
#include <optional>

#include "base/utf8.h"

namespace talkgraph::exports {
namespace {

const std::string* find_text(const PropertyMap& properties, std::string_view key) {
  const auto at = properties.find(key);
  if (at == properties.end()) return nullptr;
  const std::string* text = at->second.as_string();
  return text != nullptr && !text->empty() ? text : nullptr;
}

std::string plain_text(const Value& value) {
  if (const std::string* text = value.as_string()) return *text;
  if (const auto temporal = temporal_text(value)) return *temporal;
  std::string text = to_json(value);
  if (value.as_double() != nullptr && text.ends_with(".0")) text.resize(text.size() - 2);
  return text;
}

// The beginning of a text on one line.
std::string shorten(std::string_view text) {
  constexpr int kMaxCodePoints = 40;
  std::string out;
  int count = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (++count > kMaxCodePoints) return out + "…";
    const CodePoint point = decode_utf8(text, i);
    if (point.value < 0x20) {
      out += ' ';
    } else {
      out += text.substr(i, point.size);
    }
    i += point.size;
  }
  return out;
}

// What a node is called where it has no name: a figure is its claim, a turn the
// beginning of what is said.
std::string described(std::string_view id, const PropertyMap& properties) {
  if (const std::string* measure = find_text(properties, "measure")) {
    std::string label = *measure;
    for (const char* key : {"comparison", "value", "unit", "period"}) {
      const auto at = properties.find(key);
      if (at != properties.end()) label += " " + plain_text(at->second);
    }
    return label;
  }
  const std::string* text = find_text(properties, "text");
  if (text == nullptr) return std::string(id);
  const std::string* speaker = find_text(properties, "speaker");
  return (speaker == nullptr ? std::string() : *speaker + ": ") + shorten(*text);
}

std::string node_label(std::string_view id, const PropertyMap& properties) {
  for (const char* key : {"label", "name", "title"}) {
    if (const std::string* text = find_text(properties, key)) return *text;
  }
  return described(id, properties);
}

void make_way(PropertyMap& properties, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    auto property = properties.extract(name);
    if (property.empty()) continue;
    do {
      property.key() += '_';
    } while (properties.contains(property.key()));
    properties.insert(std::move(property));
  }
}

std::optional<double> finite_number(const PropertyMap& properties, const char* key) {
  const auto at = properties.find(key);
  if (at == properties.end()) return std::nullopt;
  if (const std::int64_t* integer = at->second.as_int()) return static_cast<double>(*integer);
  const double* number = at->second.as_double();
  if (number == nullptr || !std::isfinite(*number)) return std::nullopt;
  return *number;
}

}  // namespace

NodeAttributes node_attributes(std::string_view id, const std::vector<std::string>& labels,
                               PropertyMap properties) {
  NodeAttributes attributes;
  attributes.label = node_label(id, properties);
  const std::string* id_property = find_text(properties, "id");
  if (id_property != nullptr && *id_property == id) properties.erase("id");
  if (find_text(properties, "label") != nullptr) properties.erase("label");
  make_way(properties, {"id", "label", "labels"});
  properties["labels"] = List(labels.begin(), labels.end());
  if (!labels.empty()) properties.try_emplace("type", labels.front());
  attributes.others = std::move(properties);
  return attributes;
}

RelationshipAttributes relationship_attributes(PropertyMap properties) {
  RelationshipAttributes attributes;
  if (const auto weight = finite_number(properties, "weight")) {
    attributes.weight = *weight;
    properties.erase("weight");
  }
  make_way(properties, {"id", "key", "label", "source", "target", "weight"});
  attributes.others = std::move(properties);
  return attributes;
}

}  // namespace talkgraph::exports
