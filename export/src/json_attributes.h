#pragma once

#include "base/json_writer.h"
#include "graph/value.h"

namespace talkgraph::exports {

// Members of the object that is being written.
inline void write_members(JsonWriter& json, const PropertyMap& attributes) {
  for (const auto& [name, value] : attributes) {
    json.key(name);
    json.raw(to_json(value));
  }
}

inline void write_member(JsonWriter& json, std::string_view name, std::string_view text) {
  json.key(name);
  json.string(text);
}

}  // namespace talkgraph::exports
