#include "json_reader.h"

#include <nlohmann/json.hpp>

namespace talkgraph {

using nlohmann::json;

void JsonReader::wrong(const char* key, const std::string& what) {
  if (breach_) return;
  std::string name;
  const auto append = [&name](const char* part) {
    if (part[0] != '\0' && !name.empty()) name += '.';
    name += part;
  };
  for (const Step& step : path_) {
    append(step.key);
    if (step.index) name += "[" + std::to_string(*step.index) + "]";
  }
  append(key);
  breach_ = (name.empty() ? "the document" : name) + ": " + what;
}

const json* JsonReader::find(const json& object, const char* key) {
  if (!object.is_object()) {
    wrong("", "not an object");
    return nullptr;
  }
  const auto at = object.find(key);
  if (at == object.end()) {
    wrong(key, "missing");
    return nullptr;
  }
  return &*at;
}

void JsonReader::each(const json& object, const char* key, FunctionRef<void(const json&)> read) {
  const json* items = find(object, key);
  if (items == nullptr) return;
  if (!items->is_array()) return wrong(key, "not an array");
  path_.push_back({key, 0});
  for (std::size_t i = 0; i < items->size() && !breach_; ++i) {
    path_.back().index = i;
    read((*items)[i]);
  }
  path_.pop_back();
}

void JsonReader::inside(const json& object, const char* key, FunctionRef<void(const json&)> read) {
  const json* member = find(object, key);
  if (member == nullptr) return;
  path_.push_back({key, std::nullopt});
  read(*member);
  path_.pop_back();
}

std::string JsonReader::text(const json& object, const char* key) {
  const json* member = find(object, key);
  if (member == nullptr) return {};
  if (member->is_string()) return member->get_ref<const std::string&>();
  wrong(key, "not a string");
  return {};
}

std::optional<std::string> JsonReader::text_or_null(const json& object, const char* key) {
  const json* member = find(object, key);
  if (member == nullptr || member->is_null()) return std::nullopt;
  return text(object, key);
}

double JsonReader::number(const json& object, const char* key) {
  const json* member = find(object, key);
  if (member == nullptr) return 0;
  if (member->is_number()) return member->get<double>();
  wrong(key, "not a number");
  return 0;
}

std::uint32_t JsonReader::offset(const json& object, const char* key) {
  const json* member = find(object, key);
  if (member == nullptr) return 0;
  if (member->is_number_unsigned() && member->get<std::uint64_t>() <= UINT32_MAX) {
    return member->get<std::uint32_t>();
  }
  wrong(key, "not a whole number from 0 to 4294967295");
  return 0;
}

Span JsonReader::span(const json& object) {
  return {offset(object, "start"), offset(object, "end")};
}

std::string JsonReader::element_text(const json& element) {
  if (element.is_string()) return element.get_ref<const std::string&>();
  wrong("", "not a string");
  return {};
}

PropertyMap JsonReader::properties(const json& object, const char* key) {
  const json* member = find(object, key);
  if (member == nullptr) return {};
  PropertyMap properties;
  inside(object, key, [&](const json& all) {
    if (!all.is_object()) return wrong("", "not an object");
    for (const auto& [name, source] : all.items()) {
      properties.emplace(name, value(source, name.c_str()));
    }
  });
  return properties;
}

// Recursion is bounded by the limit on the whole text's nesting.
Value JsonReader::value(const json& source, const char* key) {
  if (source.is_boolean()) return source.get<bool>();
  if (source.is_string()) return source.get_ref<const std::string&>();
  if (source.is_number_float()) return source.get<double>();
  if (source.is_number_integer()) {
    if (!source.is_number_unsigned() || source.get<std::uint64_t>() <= INT64_MAX) {
      return source.get<std::int64_t>();
    }
    wrong(key, "above the largest integer");
    return {};
  }
  if (!source.is_array()) {
    wrong(key, "not a boolean, number, string or list");
    return {};
  }
  List list;
  for (const json& item : source) list.push_back(value(item, key));
  return list;
}

}  // namespace talkgraph
